"""Bad input on every question: a clear page, the right status, and nothing lost."""

from datetime import timedelta
from itertools import product

import pytest
import time_machine
from django.utils import timezone
from django.utils.html import escape

from feedback.stories.models import Draft, Post
from feedback.stories.telling_names import FIRST, SECOND
from feedback.stories.telling_notice import noticed_in
from tests.factories import ServiceFactory
from tests.stories.tellers import STORY, Teller, opened_form, value_of, words_on

pytestmark = pytest.mark.django_db

# Where somebody types: the question, the field, its longest answer, what else the form needs.
TYPED = [
    ("service", "where", 200),
    ("story", "text", 10_000),
    ("title", "title", 100),
    ("tags", "good_own", 40),
    ("tags", "better_own", 40),
    ("feelings", "feelings_own", 40),
    ("name", "pen_name", 60),
]
SCRIPT = "<script>alert(1)</script>"
RIGHT_TO_LEFT = "الممرضات لطيفات"
EMOJI = "Lovely 👩🏽‍⚕️💙"


@pytest.fixture
def teller():
    teller = Teller()
    teller.begin()
    return teller


@pytest.mark.parametrize("empty", ["", "   ", "\n \t\n", "\u200b"])
def test_an_empty_story_is_asked_for(teller, empty):
    response = teller.answer("story", text=empty)
    assert response.status_code == 422
    assert "Write your story" in words_on(response)
    assert response.content.decode().count('href="#id_text"') == 1
    assert "<title>Error: What happened?" in response.content.decode()


def test_no_service_is_asked_for(teller):
    response = teller.answer("service", where="  ")
    assert response.status_code == 422
    assert "Choose a service, or tell us that you are not sure" in words_on(response)


@pytest.mark.parametrize("question", ["who", "title", "tags", "feelings", "when", "name", "email"])
@pytest.mark.parametrize("empty", ["", "   "])
def test_every_other_question_may_be_passed_over(teller, question, empty):
    fields = ("relationship", "title", "good_own", "feelings_own", "happened_month", "pen_name", "email")
    given = {} if question == "who" else dict.fromkeys(fields, empty)
    assert teller.answer(question, **given).status_code == 302


@pytest.mark.parametrize(("question", "field", "longest"), TYPED)
def test_a_hidden_character_is_refused_in_words_and_the_rest_is_kept(teller, question, field, longest):
    response = teller.answer(question, **{field: "Kind\x00nurses"})
    assert response.status_code == 422
    assert "hidden character" in words_on(response)
    assert "nurses" in response.content.decode()


@pytest.mark.parametrize(("question", "field", "longest"), TYPED)
@pytest.mark.parametrize("text", [EMOJI, RIGHT_TO_LEFT, SCRIPT, "Ünïcödé «quotes» & ampersands"])
def test_any_writing_is_kept_as_it_was_typed_and_shown_harmlessly(teller, question, field, longest, text):
    assert teller.answer(question, **{field: text}).status_code == 302
    page = teller.get(f"/tell/{question}/").content.decode()
    assert str(escape(text)) in page.replace("&#34;", "&quot;")
    assert SCRIPT not in page
    teller.answer("story", text=text)
    assert SCRIPT not in teller.get("/tell/check/").content.decode()


@pytest.mark.parametrize(("question", "field", "longest"), TYPED)
def test_what_is_too_long_is_refused_with_its_length_and_kept(teller, question, field, longest):
    assert teller.answer(question, **{field: "a" * longest}).status_code == 302
    response = teller.answer(question, **{field: "a" * 20_000})
    assert response.status_code == 422
    assert "20,000" in words_on(response)
    assert "a" * 20_000 in response.content.decode()


def test_a_story_that_is_too_long_says_so_as_a_person_would(teller):
    said = words_on(teller.answer("story", text="a" * 10_412))
    assert "Sorry, that story is longer than 10,000 characters. It is 10,412" in said


def test_a_line_break_counts_as_one_character(teller):
    assert teller.answer("story", text="a\r\n" * 4_999 + "bc").status_code == 302
    assert teller.answer("story", text="a\r\n" * 5_000 + "b").status_code == 422


def test_too_many_tags_are_refused_with_their_number(teller):
    response = teller.answer("tags", good_own=", ".join(f"tag {n}" for n in range(12)))
    assert response.status_code == 422
    assert "There are 12 now" in words_on(response)
    assert "tag 11" in response.content.decode()


def test_a_forged_tag_is_refused_and_a_vanished_suggestion_is_not(teller):
    assert teller.answer("tags", good=["no longer suggested"]).status_code == 302
    assert teller.answer("tags", good=["a\x00b"]).status_code == 422
    assert teller.answer("tags", good=["a" * 41]).status_code == 422


@pytest.mark.parametrize(
    ("month", "year", "said"),
    [
        ("13", "2020", "Enter a real month and year"),
        ("6", "", "The date must include a year"),
        ("", "2020", "The date must include a month"),
        ("1", "1947", "The year must be 1948 or later"),
        ("12", "2999", "The month must be this one or an earlier one"),
        ("٣", "٢٠٢٠", "Enter a real month and year"),
        ("\x00", "2020", "Enter a real month and year"),
        (SCRIPT, "2020", "Enter a real month and year"),
        ("9" * 20_000, "2020", "Enter a real month and year"),
    ],
)
def test_a_month_that_can_not_be_is_refused_in_words(teller, month, year, said):
    response = teller.answer("when", happened_month=month, happened_year=year)
    assert response.status_code == 422
    assert said in words_on(response)
    assert SCRIPT not in response.content.decode()


def test_the_present_month_is_taken_and_the_next_is_not(teller):
    with time_machine.travel("2026-08-31T23:30:00Z", tick=False):
        # In London it is September already.
        teller = Teller()
        teller.begin()
        assert teller.answer("when", happened_month="9", happened_year="2026").status_code == 302
        assert teller.answer("when", happened_month="10", happened_year="2026").status_code == 422


@pytest.mark.parametrize("email", ["no address", "a@b", "a\x00@example.org", SCRIPT, "a" * 20_000 + "@example.org"])
def test_an_address_that_can_not_be_is_refused_and_kept(teller, email):
    response = teller.answer("email", email=email)
    assert response.status_code == 422
    assert SCRIPT not in response.content.decode()
    assert value_of(response, "email") == email


def test_a_forged_answer_to_who_you_are_is_refused(teller):
    response = teller.answer("who", relationship="king")
    assert response.status_code == 422
    assert "Choose one of the answers on this page" in words_on(response)


@pytest.mark.parametrize("forged", ["0", "999999", "abc", "-1", "9" * 30, "\x00", "1 OR 1=1", "١"])
def test_a_forged_service_is_not_found(teller, forged):
    assert teller.answer("service", add=forged).status_code == 404
    assert teller.answer("service", remove=forged).status_code == 404
    assert teller.get("/tell/", {"service": forged}).status_code == 404
    assert teller.post("/tell/", {"service": forged}).status_code == 404
    assert not teller.draft.answers.get("services")


@pytest.mark.parametrize("typed", ["\x00", "%", "'", ":*", "a" * 5_000, EMOJI, SCRIPT, "& | !"])
def test_the_finder_takes_any_writing(teller, typed):
    for headers in ({}, {"HX-Request": "true"}):
        response = teller.get("/tell/service/", {"q": typed}, headers=headers)
        assert response.status_code == 200
        assert SCRIPT not in response.content.decode()


def test_a_question_that_does_not_exist_is_not_found(teller):
    assert teller.get("/tell/nonsense/").status_code == 404
    assert teller.post("/tell/nonsense/").status_code == 404


@pytest.mark.parametrize("path", ["/tell/", "/tell/story/", "/tell/check/", "/tell/save/", "/tell/resume/"])
def test_other_methods_are_refused(teller, path):
    assert [teller.generic(method, path).status_code for method in ("PUT", "DELETE", "PATCH")] == [405, 405, 405]


@pytest.mark.parametrize("path", ["/tell/help/", "/tell/sent/"])
def test_pages_to_read_take_no_post(teller, path):
    assert teller.post(path).status_code == 405


@pytest.mark.parametrize("after", ["", "nonsense", "//evil.example", SCRIPT])
def test_help_leads_on_within_the_site_whatever_its_address_says(teller, after):
    page = teller.get("/tell/help/", {"after": after})
    assert page.status_code == 200
    assert "evil.example" not in page.content.decode()
    assert 'href="/tell/"' in page.content.decode()


def test_a_form_without_its_protection_is_refused_and_the_story_given_back():
    teller = Teller(enforce_csrf_checks=True)
    response = teller.post("/tell/story/", {"text": STORY})
    assert response.status_code == 403
    assert STORY in words_on(response)


def test_a_page_without_a_draft_says_that_it_is_gone():
    for path in ("/tell/story/", "/tell/check/", "/tell/save/", "/tell/sent/"):
        response = Teller().get(path)
        assert response.status_code == 410
        assert "This story is not here any more" in words_on(response)


def test_a_forged_token_opens_nothing(teller):
    teller.answer("story", text=STORY)
    for forged in ("", "x", teller.token[:-1], "ü" * 10):
        stranger = Teller()
        stranger.cookies["hearback_telling"] = forged
        assert stranger.get("/tell/story/").status_code == 410


def test_an_answer_to_an_expired_draft_comes_back_in_a_new_one(teller):
    teller.answer("title", title="An earlier answer")
    old = teller.token
    with time_machine.travel(timezone.now() + timedelta(hours=25)):
        response = teller.answer("story", text=STORY)
        assert response.status_code == 422
        assert STORY in response.content.decode()
        assert "What you typed on this page is still here" in words_on(response)
        assert teller.token != old
        assert teller.answer("story", text=STORY).url == "/tell/title/"
        assert "An earlier answer" not in teller.get("/tell/title/").content.decode()


def test_an_answer_of_a_browser_without_a_cookie_comes_back_too():
    teller = Teller()
    assert teller.answer("story", text="a" * 20_000).status_code == 422
    assert "a" * 20_000 in Teller().answer("story", text="a" * 20_000).content.decode()
    assert teller.answer("title", title="Kind").status_code == 302


def test_an_answer_after_the_story_was_sent_is_given_back(teller):
    service = ServiceFactory()
    teller.answer("service", add=service.pk)
    teller.answer("story", text=STORY)
    teller.send()
    assert teller.get("/tell/story/").url == "/tell/sent/"
    response = teller.answer("story", text="I forgot to say this.")
    assert response.status_code == 409
    assert "I forgot to say this." in words_on(response)
    assert not Draft.objects.exists()
    assert Post.objects.get().original.text == STORY


def test_sending_without_the_story_or_the_service_says_what_is_missing(teller):
    response = teller.send()
    assert response.status_code == 422
    assert "Write your story" in words_on(response)
    assert "Choose a service" in words_on(response)
    assert not Post.objects.exists()


def test_sending_without_consent_asks_for_it(teller):
    teller.ready(ServiceFactory())
    response = teller.post("/tell/check/", opened_form())
    assert response.status_code == 422
    assert "Tick the box to agree that your story is published" in words_on(response)
    assert not Post.objects.exists()


def test_no_name_that_we_offer_looks_like_a_name_to_leave_out():
    offered = [f"{first} {second}" for first, second in product(FIRST, SECOND)]
    assert [name for name in offered if noticed_in(name)] == []
