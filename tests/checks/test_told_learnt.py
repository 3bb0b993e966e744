"""What is told in ways that no pattern foresaw: tried on texts that the weights were not learnt from."""

import pytest

from feedback.checks import allegation, check, complaint, identifying, not_experience
from feedback.checks.what_is_told import KINDS
from tests.checks.learning import labelled

FOUND = {"allegation": 0.65, "complaint": 0.75, "not_experience": 0.8, "second_hand": 0.7, "identifying": 0.7}


@pytest.fixture(scope="module")
def told():
    """What each text apart tells, and what is noticed in it."""
    return [
        (set(kinds.split(",")), {flag.kind for flag in check("", text)}) for kinds, text in labelled("told_apart.tsv")
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_most_of_what_nobody_foresaw_is_noticed(told, kind):
    noticed = [kind in found for kinds, found in told if kind in kinds]
    assert sum(noticed) / len(noticed) >= FOUND[kind]


@pytest.mark.parametrize("kind", KINDS)
def test_what_tells_nothing_of_the_kind_is_seldom_marked(told, kind):
    noticed = [kind in found for kinds, found in told if kinds == {"none"}]
    assert sum(noticed) / len(noticed) <= 0.04


@pytest.mark.parametrize("end", ["", ".", "!", "...", " :)", ". We went home on the bus."])
def test_how_a_sentence_ends_says_nothing(end):
    (flag,) = complaint.find(f"I want answers in writing from whoever runs that ward{end}")
    assert flag.quote == "I want answers in writing from whoever runs that ward"


def test_the_sentence_that_tells_it_is_quoted():
    said = "My mother\u2019s rings went from her locker while she slept, and only staff had the key."
    (flag,) = allegation.find(f"We got there at nine. {said} The tea was fine.")
    assert flag.quote.rstrip(".") == said.rstrip(".")


def test_a_title_tells_no_experience():
    assert not_experience.find("Buy cheap watches online", "title") == []


@pytest.mark.parametrize("text", ["", " ", "\N{SLIGHTLY SMILING FACE}", "...", "?!"])
def test_where_no_word_stands_nothing_is_weighed(text):
    assert allegation.find(text) == complaint.find(text) == identifying.find(text) == []
