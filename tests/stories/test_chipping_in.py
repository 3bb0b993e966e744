"""Chipping in: words of one's own under somebody else's story, without an account."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.test import Client

from feedback.database.journey import run
from feedback.stories import limits, writing
from feedback.stories.erasure import withdraw_story
from feedback.stories.forms import protected
from feedback.stories.keycards import find_author, keycard_words, new_token, once_from
from feedback.stories.models import Author, Notice, Post, Publication, Tally, Voice
from feedback.stories.views.chipping_in import COOKIE
from tests.at_once import at_the_same_moment
from tests.factories import a_published_story, a_senior, a_waiting_story

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch, settings, tmp_path):
    """A form may be sent as soon as it is opened."""
    monkeypatch.setattr(protected, "FEWEST_SECONDS", -1)
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


@pytest.fixture
def story():
    return a_published_story(title="Kind nurses").story


def filled(text="I’ve been there too.", **fields):
    token = new_token()
    marks = {"token": token, "opened": protected.mark(token)}
    return {"text": text, "pen_name": "Calm Otter", "email": "", "consent": "on"} | marks | fields


def path_of(story):
    return f"/chip-in/{story.pk}/"


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", response.content.decode()))


def test_the_form_is_a_page_and_with_htmx_a_part_of_one(client, story):
    page, part = client.get(path_of(story)), client.get(path_of(story), headers=HTMX)
    assert "<html" in page.content.decode()
    assert "Kind nurses" in text_of(page)
    assert part.content.decode().strip().startswith("{") is False
    assert "<html" not in part.content.decode()
    assert '<section class="chip-in" id="chip-in"' in part.content.decode()
    assert "HX-Request" in page["Vary"]
    assert "HX-Request" in part["Vary"]
    assert "no-store" in page["Cache-Control"]


def test_a_pen_name_is_offered(client, story):
    page = client.get(path_of(story)).content.decode()
    assert re.search(r'name="pen_name"[^>]*value="[A-Z][a-z]+ [A-Z][a-z]+"', page)


def test_words_are_kept_to_be_read_and_a_keycard_is_handed_over(client, story):
    form = filled(email="me@example.org")
    response = client.post(path_of(story), form)
    assert (response.status_code, response.url) == (302, f"/chip-in/{story.pk}/sent/")
    post = story.posts.replies().get()
    assert (post.voice, post.publication) == (Voice.PUBLIC, Publication.SUBMITTED)
    assert (post.original.text, post.original.pen_name) == ("I’ve been there too.", "Calm Otter")
    assert post.author.email == "me@example.org"
    assert Notice.objects.get(author=post.author).kind == Notice.Kind.RECEIVED
    page = text_of(client.get(response.url))
    words = keycard_words(form["token"])
    assert all(word in page for word in words)
    assert find_author(post.author.number, " ".join(words)) == post.author


def test_the_words_of_the_keycard_are_in_this_browser_alone_and_for_an_hour(client, story):
    response = client.post(path_of(story), filled())
    cookie = response.cookies[COOKIE]
    assert (cookie["path"], cookie["max-age"], cookie["httponly"], cookie["samesite"]) == (
        f"/chip-in/{story.pk}/sent/",
        3600,
        True,
        "Lax",
    )
    assert "sessionid" not in client.cookies
    other = Client().get(response.url)
    assert other.status_code == 403
    assert "This page is closed" in text_of(other)


def test_with_htmx_the_confirmation_comes_in_place_and_takes_the_focus(client, story):
    form = filled()
    response = client.post(path_of(story), form, headers=HTMX)
    assert response.status_code == 200
    page = response.content.decode()
    assert "<html" not in page
    assert "data-focus" in page
    assert "data-announce" in page
    assert keycard_words(form["token"])[0] in page
    assert response.cookies[COOKIE].value == form["token"]


def test_without_a_pen_name_one_is_chosen(client, story):
    client.post(path_of(story), filled(pen_name=""))
    assert re.fullmatch(r"[A-Z][a-z]+ [A-Z][a-z]+", story.posts.replies().get().original.pen_name)


def test_a_repeated_post_makes_one_reply_and_leads_to_the_same_place(client, story):
    form = filled()
    assert client.post(path_of(story), form).url == client.post(path_of(story), form).url
    assert story.posts.replies().count() == 1
    assert Author.objects.count() == 2


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"text": ""}, "Write what you would like to say"),
        ({"text": " \n\t"}, "Write what you would like to say"),
        ({"text": "nul\x00"}, "hidden character"),
        ({"text": "w" * 20_000}, "Sorry, that is longer than 10,000 characters. It is 20,000"),
        ({"pen_name": "p" * 61}, "60 characters or fewer"),
        ({"pen_name": "p\x00"}, "hidden character"),
        ({"email": "nobody"}, "Enter an email address in the correct format"),
        ({"email": "a\x00@example.org"}, "hidden character"),
        ({"consent": ""}, "Tick the box to say that we may publish your words"),
        ({"website": "https://spam.example"}, "Something filled in a box"),
        ({"token": "other"}, "This page was open for a long time"),
        ({"token": "a\x00b"}, "Null characters"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_can_not_be_kept_is_given_back_with_what_to_do(client, story, fields, error, headers):
    form = filled(text="My long words", pen_name="Mild Mole") | fields
    response = client.post(path_of(story), form, headers=headers)
    assert response.status_code == 422
    page = response.content.decode()
    assert error in page
    assert form["text"].strip().replace("\x00", "")[:5] in page
    assert "There is a problem" in page
    assert not story.posts.replies().exists()


@pytest.mark.parametrize("text", ["😀" * 50, "مرحبا بكم", "<script>alert(1)</script>", "a\r\n\r\nb", "w" * 10_000])
def test_any_letters_are_kept_as_they_are(client, story, text):
    client.post(path_of(story), filled(text=text))
    assert story.posts.replies().get().original.text == text.replace("\r\n", "\n")


def test_what_is_typed_is_shown_as_text(client, story):
    page = client.post(path_of(story), filled(text="</textarea><script>x</script>", consent="")).content.decode()
    assert "<script>x" not in page


@pytest.mark.parametrize("fields", [{"text": "Call 07700 900123"}, {"pen_name": "Jo 07700 900123"}])
def test_private_details_are_pointed_out_once(client, story, fields):
    form = filled(**fields)
    response = client.post(path_of(story), form)
    assert response.status_code == 200
    assert "This looks like a telephone number." in text_of(response)
    mark = re.search(r'name="noticed" value="(\w+)"', response.content.decode())[1]
    assert not story.posts.replies().exists()
    assert client.post("/tell/notice/", form | {"noticed": mark}).status_code == 204
    assert client.post(path_of(story), form | {"noticed": mark}).status_code == 302


def test_the_checks_read_along_while_somebody_types(client, story):
    page = client.get(path_of(story)).content.decode()
    assert 'hx-post="/tell/notice/"' in page
    assert 'id="noticed"' in page


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_words_of_danger_meet_help_and_can_be_sent_from_there(client, story, monkeypatch, headers):
    monkeypatch.setattr("feedback.stories.forms.seen_first.needs_help", lambda words: "themark")
    form = filled(text="I want to <die>\nnow", email="me@example.org")
    response = client.post(path_of(story), form, headers=headers)
    page = response.content.decode()
    assert "Are you safe now?" in page
    assert "116 123" in page
    assert not story.posts.replies().exists()
    carried = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
    assert carried["text"] == "I want to &lt;die&gt;\nnow"
    assert carried["help_shown"] == "themark"
    assert carried["email"] == "me@example.org"
    back = client.post(path_of(story), form | {"change": "yes"}, headers=headers)
    assert "I want to &lt;die&gt;\nnow</textarea>" in back.content.decode()
    assert client.post(path_of(story), form | {"help_shown": "themark"}, headers=headers).status_code < 400
    assert story.posts.replies().count() == 1


DANGER = "I want to kill myself tonight."


@pytest.mark.parametrize("headers", [{}, HTMX])
@pytest.mark.parametrize(
    ("lacking", "then"),
    [
        ({"consent": ""}, "Tick the box"),
        ({"email": "me at home"}, "email address"),
        ({"text": f"{DANGER} Ring me on 07700 900123."}, "07700 900123"),
    ],
)
def test_help_comes_first_once_whatever_else_is_to_be_said(client, story, lacking, then, headers):
    form = filled(text=DANGER) | lacking

    page = client.post(path_of(story), form, headers=headers).content.decode()
    assert "Are you safe now?" in page
    assert then not in re.sub(r'value="[^"]*"', "", page)

    carried = {name: unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)}
    shown = client.post(path_of(story), carried, headers=headers).content.decode()
    assert then in shown
    assert "Are you safe now?" not in shown
    assert f'name="help_shown" value="{carried["help_shown"]}"' in shown
    assert not story.posts.replies().exists()


def test_in_place_the_address_becomes_that_of_the_keycard_so_that_a_reload_shows_it(client, story):
    sent = client.post(path_of(story), filled(), headers=HTMX)

    again = client.get(sent["HX-Replace-Url"])

    words = keycard_words(client.cookies[COOKIE].value)
    assert all(word in text_of(sent) and word in text_of(again) for word in words)
    assert "/my-story/" in text_of(again)


def test_too_many_are_refused_for_a_while_and_nothing_is_lost(client, story, monkeypatch):
    limit = limits.Limit("reply", by_browser=1, by_address=100, window=timedelta(hours=1))
    monkeypatch.setattr("feedback.stories.replying.REPLY", limit)
    client.get(path_of(story))
    assert client.post(path_of(story), filled()).status_code == 302
    response = client.post(path_of(story), filled(text="My second words"))
    assert response.status_code == 429
    assert 0 < int(response["Retry-After"]) <= 3600
    assert "My second words</textarea>" in response.content.decode()
    assert re.search(r"Send it again after \d+:\d\d[ap]m", response.content.decode())
    assert story.posts.replies().count() == 1


def test_the_last_one_that_is_allowed_can_be_sent_twice(client, story, monkeypatch):
    limit = limits.Limit("reply", by_browser=1, by_address=100, window=timedelta(hours=1))
    monkeypatch.setattr("feedback.stories.replying.REPLY", limit)
    client.get(path_of(story))
    sent = filled()
    assert [client.post(path_of(story), sent).status_code for _ in range(2)] == [302, 302]
    assert story.posts.replies().count() == 1


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_a_story_withdrawn_meanwhile_gives_back_what_was_typed(client, story, headers):
    withdraw_story(story)
    response = client.post(path_of(story), filled(text="My long words"), headers=headers)
    assert response.status_code == 410
    assert "This story is no longer here" in text_of(response)
    assert "My long words" in text_of(response)
    assert client.get(path_of(story)).status_code == 410
    assert story.posts.count() == 1


def test_a_story_withdrawn_at_the_very_moment_gives_back_what_was_typed(client, story, monkeypatch):
    def withdrawn_before(*statements):
        withdraw_story(story)
        return run(*statements)

    monkeypatch.setattr("feedback.stories.replying.run", withdrawn_before)
    response = client.post(path_of(story), filled(text="My long words"))
    assert response.status_code == 410
    assert "My long words" in text_of(response)


def test_a_removed_story_is_gone(client, story):
    a_senior()
    story.posts.openings().get().remove()
    assert client.get(path_of(story)).status_code == 410


@pytest.mark.parametrize("publication", ["submitted", "held", "returned", "declined", "hidden", "withdrawn"])
def test_a_story_that_is_not_public_is_not_found(client, publication):
    opening = a_waiting_story(title="Secret title")
    if publication == "hidden":
        opening.publish(opening.original, criticality=0)
    Post.objects.filter(pk=opening.pk).update(publication=publication)
    for response in (client.get(path_of(opening.story)), client.post(path_of(opening.story), filled())):
        assert response.status_code == 404
        assert "Secret title" not in response.content.decode()
    assert not opening.story.posts.replies().exists()


@pytest.mark.parametrize("path", ["/chip-in/999999/", "/chip-in/999999/sent/", "/chip-in/99999999999999999999/"])
def test_a_story_that_never_was_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_the_confirmation_of_another_story_is_not_shown(client, story):
    form = filled()
    client.post(path_of(story), form)
    other = a_published_story().story
    browser = Client()
    browser.cookies[COOKIE] = form["token"]
    assert browser.get(f"/chip-in/{other.pk}/sent/").status_code == 403
    assert browser.get(f"/chip-in/{story.pk}/sent/").status_code == 200


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_another_method_is_refused(client, story, method):
    assert getattr(client, method)(path_of(story)).status_code == 405
    assert getattr(client, method)(f"{path_of(story)}sent/").status_code == 405


def test_a_form_without_its_protection_is_refused(story):
    client = Client(enforce_csrf_checks=True)
    assert client.post(path_of(story), filled(text="My long words")).status_code == 403
    assert not story.posts.replies().exists()


def test_the_form_costs_the_same_however_long_the_conversation(client, story, django_assert_num_queries):
    with django_assert_num_queries(1):
        client.get(path_of(story))
    for _ in range(3):
        client.post(path_of(story), filled())
    with django_assert_num_queries(1):
        client.get(path_of(story))


@pytest.mark.parametrize(("fields", "queries"), [({}, 4), ({"email": "me@example.org"}, 6)])
def test_posting_costs_the_same_however_long_the_conversation(
    client, story, fields, queries, django_assert_num_queries
):
    # A point to go back to, made and let go; one to be let in, one to store it; two for news.
    with django_assert_num_queries(queries):
        client.post(path_of(story), filled(**fields))
    for _ in range(3):
        client.post(path_of(story), filled())
    with django_assert_num_queries(queries):
        client.post(path_of(story), filled(**fields))


def test_words_are_checked_once(client, story, monkeypatch):
    checked = []
    monkeypatch.setattr(writing.checks, "check", lambda title, text, *kinds: checked.append(text) or [])
    client.post(path_of(story), filled(text="Read me once."))
    assert checked.count("Read me once.") == 1
    assert story.posts.replies().exists()


def test_what_is_refused_leaves_no_keycard_and_no_count_behind(client, story):
    authors = Author.objects.count()
    withdraw_story(story)
    assert client.post(path_of(story), filled()).status_code == 410
    assert Author.objects.count() <= authors
    assert not Tally.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_double_click_makes_one_reply(story):
    form = filled()
    responses = at_the_same_moment(*[lambda: Client().post(path_of(story), form)] * 3)
    assert [response.status_code for response in responses] == [302, 302, 302]
    assert Post.objects.filter(once=once_from(form["token"])).count() == 1
    assert Author.objects.count() == 2
