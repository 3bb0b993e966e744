"""Keycards: words that follow from a token, that are told apart, and that forgive a slip."""

import re
from itertools import combinations

import pytest

from feedback.directory.matching import is_one_slip
from feedback.stories import keycards
from feedback.stories.keycard_card import keycard_card
from feedback.stories.keycards import (
    find_author,
    find_author_by_link,
    keycard_words,
    link_token,
    nearest_word,
    new_author,
    new_token,
    once_from,
    read_words,
    token_hash,
    word_list,
)


def shortened(word: str) -> set[str]:
    """Give each form of a word with at most two letters left out: words two letters apart share one."""
    places = range(len(word))
    pairs = [pair for count in (0, 1, 2) for pair in combinations(places, count)]
    return {"".join(word[i] for i in places if i not in left_out) for left_out in pairs}


def distance(a: str, b: str) -> int:
    """Count the letters more, less or other that make one word of the other (Levenshtein)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        above, row = row, [i]
        for j, y in enumerate(b, start=1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (x != y)))
    return row[-1]


def test_any_two_words_of_the_list_differ_by_at_least_three_letters():
    sharing: dict[str, set[str]] = {}
    for word in word_list():
        for form in shortened(word):
            sharing.setdefault(form, set()).add(word)
    alike = {pair for words in sharing.values() for pair in combinations(sorted(words), 2)}
    assert [(a, b) for a, b in alike if distance(a, b) < 3] == []


def test_no_slip_of_one_word_can_be_read_as_a_slip_of_another():
    assert not [(a, b) for a, b in combinations(word_list(), 2) if a != b and is_one_slip(a, b)]
    for word in word_list()[::37]:
        slips = {word[:i] + word[i + 1 :] for i in range(len(word))}
        slips |= {word[:i] + "x" + word[i:] for i in range(len(word) + 1)}
        slips |= {word[:i] + "q" + word[i + 1 :] for i in range(len(word))}
        slips |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
        assert {nearest_word(slip) for slip in slips} == {word}


def test_the_list_is_long_plain_and_in_order():
    assert len(word_list()) >= 700
    assert word_list() == sorted(set(word_list()))
    assert all(re.fullmatch(r"[a-z]{3,12}", word) for word in word_list())


def test_a_token_gives_the_same_four_words_each_time_and_another_token_others():
    token = new_token()
    assert keycard_words(token) == keycard_words(token)
    assert len(keycard_words(token)) == 4
    assert keycard_words(token) != keycard_words(new_token())


def test_the_words_follow_from_the_secret_key_too(settings):
    token = new_token()
    words = keycard_words(token)
    settings.SECRET_KEY = "another" * 10
    assert keycard_words(token) != words


def test_what_is_stored_of_a_token_does_not_give_the_words():
    token = new_token()
    assert once_from(token) == once_from(token)
    assert keycard_words(token_hash(token)) != keycard_words(token)
    assert keycard_words(str(once_from(token))) != keycard_words(token)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "written",
    [
        " ".join,
        lambda words: " ".join(words).upper(),
        lambda words: "-".join(words).title(),
        ",\n".join,
        lambda words: "  ".join(words) + ".",
        lambda words: " ".join(word[1:] for word in words),
        lambda words: " ".join(word + "s" for word in words),
        lambda words: " ".join(word[:2] + word[3] + word[2] + word[4:] for word in words),
    ],
)
def test_a_keycard_opens_however_it_is_typed(written):
    token = new_token()
    author = new_author(token)
    assert find_author(author.number, written(keycard_words(token))) == author
    spaced = f" {author.number[:4]}-{author.number[4:]} "
    assert find_author(spaced, written(keycard_words(token))) == author


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        lambda words: "",
        lambda words: " ".join(words[:3]),
        lambda words: " ".join(reversed(words)),
        lambda words: " ".join([*words, "acorn"]),
        lambda words: " ".join(word[2:] for word in words),
        lambda words: "x" * 5_000,
    ],
)
def test_other_words_do_not_open_a_keycard(wrong, monkeypatch):
    monkeypatch.setattr(keycards, "keycard_words", lambda token: ["castle", "dolphin", "garden", "penguin"])
    author = new_author("any")
    assert find_author(author.number, "castle dolphin garden penguin") == author
    assert find_author(author.number, wrong(["castle", "dolphin", "garden", "penguin"])) is None


@pytest.mark.django_db
@pytest.mark.parametrize("number", ["", "0", "00000000", "x", "\x00", "١٢٣٤٥٦٧٨"])
def test_a_number_that_nobody_has_opens_nothing(number):
    assert find_author(number, "castle dolphin garden penguin") is None


def test_reading_words_stops_after_one_too_many():
    assert len(read_words("castle " * 1_000)) == 5


@pytest.mark.django_db
def test_a_link_opens_until_contact_details_are_erased():
    author = new_author(new_token(), email="mo@example.org")
    link = link_token(author)
    assert find_author_by_link(link) == author
    assert author.number in link
    author.erase_contact_details()
    assert find_author_by_link(link) is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    "forge", [str.upper, lambda link: link[:-1], lambda link: "x", lambda link: "", lambda link: link + "\x00"]
)
def test_a_forged_link_opens_nothing(forge):
    link = link_token(new_author(new_token()))
    assert find_author_by_link(forge(link)) is None


@pytest.mark.django_db
def test_the_code_to_scan_carries_the_number_and_never_the_words():
    token = new_token()
    author = new_author(token)
    card = keycard_card(author, token=token, made_at=author.created_at)
    assert card.link == f"http://testserver/my-story/?number={author.number}"
    assert card.words == keycard_words(token)
    assert not any(word in card.link for word in card.words)
    assert card.code.startswith("<svg")
    assert "style" not in card.code


@pytest.mark.django_db
def test_a_browser_that_holds_another_token_is_shown_no_words():
    author = new_author(new_token())
    assert keycard_card(author, token=new_token(), made_at=author.created_at).words == []
