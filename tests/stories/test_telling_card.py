"""The keycard while telling: saving, going on elsewhere, and the confirmation."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from feedback.stories.jobs import sweep
from feedback.stories.keycards import find_author, keycard_words
from feedback.stories.models import Author, Draft, Notice, Post
from tests.factories import ServiceFactory
from tests.stories.tellers import STORY, Teller, value_of, words_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def teller():
    teller = Teller()
    teller.ready(ServiceFactory())
    return teller


@pytest.fixture
def elsewhere():
    return Teller()


def test_saving_gives_the_keycard_at_once(teller):
    words = keycard_words(teller.token)
    assert teller.post("/tell/save/").url == "/tell/save/"
    page = teller.get("/tell/save/")
    author = teller.draft.author
    assert f"{author.number[:4]} {author.number[4:]}" in words_on(page)
    assert " ".join(words) in words_on(page)
    assert find_author(author.number, " ".join(words)) == author
    assert 'class="keycard__code"' in page.content.decode()
    assert "style=" not in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_saving_on_a_question_keeps_what_was_typed_there(teller):
    assert teller.answer("story", text="Half a story", save="yes").url == "/tell/save/"
    assert teller.draft.answers["text"] == "Half a story"


def test_saving_asks_for_nothing_that_is_compulsory():
    teller = Teller()
    teller.begin()
    assert teller.answer("service", save="yes").url == "/tell/save/"
    assert teller.answer("story", text="", save="yes").url == "/tell/save/"


def test_saving_does_not_swallow_what_is_too_long(teller):
    response = teller.answer("story", text="a" * 10_001, save="yes")
    assert response.status_code == 422
    assert "a" * 10_001 in response.content.decode()


def test_the_page_before_saving_changes_nothing(teller):
    assert teller.get("/tell/save/").status_code == 200
    assert teller.draft.author is None


def test_a_saved_story_is_kept_for_fourteen_days_and_then_deleted_with_its_keycard(teller):
    teller.answer("email", email="mo@example.org", save="yes")
    with time_machine.travel(timezone.now() + timedelta(days=13)):
        sweep(0)
        assert Draft.objects.exists()
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        sweep(0)
        assert not Draft.objects.exists()
        assert not Author.objects.exists()


def test_sweeping_leaves_the_authors_of_stories(teller):
    teller.send()
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        sweep(0)
    assert Author.objects.count() == 1


def test_a_saved_story_is_gone_on_with_in_another_browser(teller, elsewhere):
    words = keycard_words(teller.token)
    teller.post("/tell/save/")
    number = teller.draft.author.number
    typed = {"number": f"{number[:4]} {number[4:]}", "words": " - ".join(words).upper()}
    assert elsewhere.post("/tell/resume/", typed).url == "/tell/check/"
    assert STORY in words_on(elsewhere.get("/tell/check/"))
    assert teller.get("/tell/check/").status_code == 410
    elsewhere.send()
    assert Post.objects.get().author.number == number
    assert find_author(number, " ".join(words)) == Post.objects.get().author


def test_a_story_that_was_gone_on_with_keeps_its_old_card_and_says_so(teller, elsewhere):
    words = keycard_words(teller.token)
    teller.post("/tell/save/")
    elsewhere.post("/tell/resume/", {"number": teller.draft.author.number, "words": " ".join(words)})
    elsewhere.send()
    page = words_on(elsewhere.get("/tell/sent/"))
    assert "The words that you wrote down still work" in page
    assert " ".join(words) not in page
    assert " ".join(keycard_words(elsewhere.token)) not in page


def test_the_keycard_of_a_story_that_was_sent_leads_to_its_private_page(teller, elsewhere):
    words = keycard_words(teller.token)
    teller.send()
    number = Post.objects.get().author.number
    opened = elsewhere.post("/tell/resume/", {"number": number, "words": " ".join(words)})
    assert opened.url == f"/my-story/?number={number}"


def test_a_link_fills_in_the_number_and_never_the_words(teller, elsewhere):
    page = elsewhere.get("/tell/resume/", {"number": "12345678", "words": "secret"})
    assert value_of(page, "number") == "12345678"
    assert "secret" not in page.content.decode()


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"number": "", "words": ""},
        {"number": "12345678", "words": "acorn beach castle dolphin"},
        {"number": "\x00", "words": "\x00"},
        {"number": "1" * 20_000, "words": "a" * 20_000},
        {"number": "<script>", "words": "💙 💙 💙 💙"},
        {"number": "١٢٣٤٥٦٧٨", "words": "الممرضات"},
    ],
)
def test_a_wrong_keycard_is_refused_in_words_and_kept_as_typed(elsewhere, typed):
    response = elsewhere.post("/tell/resume/", typed)
    assert response.status_code == 422
    assert "There is a problem" in words_on(response)
    assert value_of(response, "number") == typed.get("number", "")
    assert "hearback_telling" not in elsewhere.cookies


def test_three_right_words_open_nothing(teller, elsewhere):
    words = keycard_words(teller.token)
    teller.post("/tell/save/")
    typed = {"number": teller.draft.author.number, "words": " ".join(words[:3])}
    assert elsewhere.post("/tell/resume/", typed).status_code == 422


def test_guessing_at_one_card_is_stopped_from_anywhere_and_says_until_when(teller):
    teller.post("/tell/save/")
    number = teller.draft.author.number
    with time_machine.travel("2026-11-02T10:00:00Z", tick=False):
        for place in range(20):
            guess = {"number": f"{number[: place % 8]} {number[place % 8 :]}", "words": "acorn beach castle dolphin"}
            assert Teller().post("/tell/resume/", guess).status_code == 422
        response = Teller().post("/tell/resume/", guess)
        assert response.status_code == 429
        assert "Try again after 10:15am" in words_on(response)
        assert response["Retry-After"] == "900"


def test_guessing_at_many_cards_from_one_browser_is_stopped(elsewhere):
    codes = [
        elsewhere.post("/tell/resume/", {"number": f"1234567{n % 10}", "words": "a b c d"}).status_code
        for n in range(11)
    ]
    assert codes == [422] * 10 + [429]


def test_the_confirmation_shows_the_keycard_and_what_happens_next(teller):
    words = keycard_words(teller.token)
    teller.answer("email", email="mo@example.org")
    teller.send()
    page = words_on(teller.get("/tell/sent/"))
    post = Post.objects.get()
    assert "Your story has arrived" in page
    assert " ".join(words) in page
    assert f"story number {post.story_id}" in page
    assert "usually within 2 working days" in page
    assert "mo@example.org" in page
    assert f'href="/my-story/?number={post.author.number}"' in teller.get("/tell/sent/").content.decode()


def test_the_words_are_shown_for_an_hour_and_the_number_after_that(teller):
    words = keycard_words(teller.token)
    teller.send()
    token = teller.token
    with time_machine.travel(timezone.now() + timedelta(minutes=59)):
        assert " ".join(words) in words_on(teller.get("/tell/sent/"))
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        teller.cookies["hearback_telling"] = token
        page = words_on(teller.get("/tell/sent/"))
        assert not any(word in page for word in words)
        assert "They are shown for one hour only" in page


def test_the_confirmation_before_sending_leads_back_to_the_answers(teller):
    assert teller.get("/tell/sent/").url == "/tell/check/"


def test_the_words_are_stored_nowhere_in_plain(teller):
    words = keycard_words(teller.token)
    teller.post("/tell/save/")
    assert not any(word in str(vars(teller.draft.author)) + str(vars(teller.draft)) for word in words)


def test_saving_with_an_address_sends_word_once_and_again_for_another_address(teller):
    teller.answer("email", email="mo@example.org", save="yes")
    teller.answer("email", email="mo@example.org", save="yes")
    assert list(Notice.objects.values_list("kind", flat=True)) == ["saved"]
    teller.answer("email", email="other@example.org", save="yes")
    assert Notice.objects.count() == 2
    assert teller.draft.author.email == "other@example.org"
