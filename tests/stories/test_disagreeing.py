"""What an author says of what we did to their words: that's fine, or look again."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from feedback.moderation import decisions, taking_down
from feedback.moderation.decisions import Edit
from feedback.moderation.models import Decision
from feedback.stories import limits
from feedback.stories.disagreeing import accept_edit, ask_to_look_again
from feedback.stories.erasure import purge, withdraw_all
from feedback.stories.forms import protected
from feedback.stories.keycard_cookie import COOKIE
from feedback.stories.keycards import keycard_words, new_token
from feedback.stories.models import Acceptance, Appeal, Notice, Post, WrongState
from feedback.stories.replying import chip_in
from feedback.stories.writing import NewWords
from tests.at_once import at_the_same_moment
from tests.factories import a_moderator, a_published_story, a_senior, a_waiting_story
from tests.stories.test_my_story import HTMX, PAGE, marks, opened, text_of

pytestmark = pytest.mark.django_db

FINE, APPEAL = "/my-story/now/fine/", "/my-story/now/appeal/"
WHY_NOT = "The nurse wants her name to be read."


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch, settings, tmp_path):
    """A form may be sent as soon as it is opened."""
    monkeypatch.setattr(protected, "FEWEST_SECONDS", -1)
    settings.ERASURE_LEDGER = tmp_path / "erased.jsonl"


def edited(post=None, by=None):
    """A post that was published with an edit."""
    post = post or a_waiting_story(text="Nurse Anna Smith was kind.")
    edit = Edit(post.original.title, "The nurse was kind.", "We leave out full names.")
    criticality = 0 if post.is_opening else None
    decisions.publish(post, by=by or a_moderator(), seen_version=post.version, criticality=criticality, edit=edit)
    return post


def declined():
    post = a_waiting_story()
    reader = a_moderator("Dec Lines")
    decisions.decline(post, by=reader, seen_version=1, reason=Decision.Reason.ADVERT, message="It sells beds.")
    return post


def hidden():
    post = a_published_story()
    taking_down.take_down(post, by=a_senior(), seen_version=post.version, outcome="hide", message="We look at it.")
    return post


def removed():
    post = a_published_story()
    taking_down.take_down(post, by=a_senior(), seen_version=post.version, outcome="remove", message="It is cruel.")
    return post


def asking(post, text=WHY_NOT):
    return {"post": post.pk, "text": text} | marks()


def closed(appeal, outcome=Appeal.Outcome.STANDS, answer="Full names stay out."):
    Appeal.objects.filter(pk=appeal.pk).update(
        outcome=outcome, answer=answer, closed_by=a_moderator("Nadia New"), closed_at=timezone.now()
    )


# That's fine


@pytest.mark.parametrize("headers", [{}, HTMX])
def test_an_edit_is_fine_once_however_often_that_is_pressed(headers):
    post = edited()
    client = opened(post.author)
    assert "That’s fine" in text_of(client.get(PAGE))
    for _ in range(2):
        response = client.post(FINE, {"post": post.pk, "words": post.public_words_id}, headers=headers)
        assert response.status_code == (200 if headers else 302)
    assert Acceptance.objects.get().words == post.public_words
    page = response if headers else client.get(PAGE)
    assert "You said that’s fine." in text_of(page)
    assert "I don’t agree after all" in text_of(page)


@pytest.mark.parametrize("words", ["", "x", "0", "9" * 30, "\x00"])
def test_only_the_words_that_are_public_are_accepted(words):
    post = edited()
    assert opened(post.author).post(FINE, {"post": post.pk, "words": words}).status_code == 409
    assert opened(post.author).post(FINE, {"post": post.pk, "words": post.original.pk}).status_code == 409
    assert not Acceptance.objects.exists()


def test_what_was_not_edited_is_neither_accepted_nor_disputed():
    post = a_published_story()
    client = opened(post.author)
    assert client.post(FINE, {"post": post.pk, "words": post.public_words_id}).status_code == 409
    assert client.get(APPEAL, {"post": post.pk}).url == f"{PAGE}#look-again-{post.pk}"
    response = client.post(APPEAL, asking(post))
    assert response.status_code == 409
    assert WHY_NOT in text_of(response)
    assert not Appeal.objects.exists()


# I don't agree


@pytest.mark.parametrize(
    ("decided", "about"), [(edited, "edit"), (declined, "declined"), (hidden, "taken_down"), (removed, "taken_down")]
)
def test_an_author_asks_us_to_look_again(decided, about):
    post = decided()
    client = opened(post.author)
    assert ("I don’t agree" if about == "edit" else "Ask us to look again") in text_of(client.get(PAGE))
    assert client.get(APPEAL, {"post": post.pk}).status_code == 200
    assert client.post(APPEAL, asking(post)).url == f"{PAGE}?done=asked#look-again-{post.pk}"
    appeal = Appeal.objects.get()
    assert (appeal.post, appeal.about, appeal.text, appeal.outcome) == (post, about, WHY_NOT, "")
    page = text_of(client.get(PAGE))
    assert "You asked us to look again" in page
    assert "Somebody who had no part in this looks again." in page
    assert "That’s fine" not in page


def test_with_htmx_form_and_answer_come_in_place():
    post = edited()
    client = opened(post.author)
    form = client.get(APPEAL, {"post": post.pk}, headers=HTMX).content.decode()
    assert form.strip().startswith(f'<div id="look-again-{post.pk}"')
    assert "<html" not in form
    answer = client.post(APPEAL, asking(post), headers=HTMX).content.decode()
    assert answer.strip().startswith(f'<div id="look-again-{post.pk}"')
    assert "You asked us to look again" in answer


def test_somebody_who_chipped_in_may_ask_too():
    opening = a_published_story()
    reply = chip_in(opening.story, token=new_token(), email="", words=NewWords("Anna Smith was kind to me too."))
    edited(reply)
    client = opened(reply.author)
    assert "I don’t agree" in text_of(client.get(PAGE))
    assert client.post(APPEAL, asking(reply)).status_code == 302
    assert reply.appeals.get().about == "edit"


def test_nobody_asks_about_the_words_of_somebody_else():
    post, stranger = edited(), a_published_story()
    client = opened(stranger.author)
    for named in (post.pk, 999_999, "x", "\x00", ""):
        assert client.get(APPEAL, {"post": named}).status_code == 404
        assert client.post(APPEAL, asking(post) | {"post": named}).status_code == 404
        assert client.post(FINE, {"post": named, "words": post.public_words_id}).status_code == 404
    assert not Appeal.objects.exists()
    assert not Acceptance.objects.exists()


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "Write what we should look at again"),
        (" \n ", "Write what we should look at again"),
        ("w" * 2_001, "Sorry, that is longer than 2,000 characters. It is 2,001"),
        ("nul \x00", "hidden character"),
    ],
)
@pytest.mark.parametrize("headers", [{}, HTMX])
def test_what_can_not_be_kept_is_given_back(text, error, headers):
    post = edited()
    response = opened(post.author).post(APPEAL, asking(post, text), headers=headers)
    assert response.status_code == 422
    assert error in response.content.decode()
    assert text.strip().replace("\x00", "")[:50] in response.content.decode()
    assert not Appeal.objects.exists()


def test_a_double_click_makes_one_appeal_and_other_words_are_given_back():
    post = edited()
    client = opened(post.author)
    assert [client.post(APPEAL, asking(post)).status_code for _ in range(2)] == [302, 302]
    response = client.post(APPEAL, asking(post, "And the ward was cold."))
    assert response.status_code == 409
    assert "And the ward was cold." in text_of(response)
    assert Appeal.objects.get().text == WHY_NOT
    assert client.post(FINE, {"post": post.pk, "words": post.public_words_id}).status_code == 409


def test_too_many_appeals_are_refused_for_a_while_and_given_back(monkeypatch):
    monkeypatch.setattr("feedback.stories.disagreeing.APPEAL", limits.Limit("appeal", 0, 0, timedelta(hours=1)))
    post = edited()
    response = opened(post.author).post(APPEAL, asking(post))
    assert response.status_code == 429
    assert int(response["Retry-After"]) > 0
    assert f"{WHY_NOT}</textarea>" in response.content.decode()


def test_words_of_danger_meet_help_first_and_then_word_goes_out():
    post = edited()
    client = opened(post.author)
    words = "I am going to kill myself tonight."
    response = client.post(f"{APPEAL}?post={post.pk}", {"text": words} | marks(), headers=HTMX)
    assert "Are you safe now?" in text_of(response)
    assert response.content.decode().strip().startswith(f'<section id="look-again-{post.pk}"')
    assert not Appeal.objects.exists()
    mark = re.search(r'name="help_shown" value="(\w+)"', response.content.decode())[1]
    assert client.post(APPEAL, asking(post, words) | {"help_shown": mark}).status_code == 302
    assert Appeal.objects.count() == Notice.objects.filter(kind="urgent", post=post).count() == 1


def test_when_the_page_has_closed_meanwhile_what_was_typed_comes_back_in_its_form():
    token = new_token()
    post = edited(a_waiting_story(token=token, text="Nurse Anna Smith was kind."))
    client = opened(post.author)
    del client.cookies[COOKIE]
    response = client.post(f"{APPEAL}?post={post.pk}", {"text": WHY_NOT} | marks())
    assert response.status_code == 403
    kept = dict(re.findall(r'name="(kept_\w+)" value="([^"]*)"', response.content.decode()))
    card = {"number": post.author.number, "words": " ".join(keycard_words(token))}
    page = client.post("/my-story/", kept | card).content.decode()
    assert "Ask us to look again" in page
    assert f"{WHY_NOT}</textarea>" in page


# What came of it


@pytest.mark.parametrize(
    ("outcome", "heading"),
    [("agreed", "We agree with you"), ("partly", "We agree in part"), ("stands", "it stays as it is")],
)
def test_the_page_says_how_it_ended_and_the_same_is_not_asked_twice(outcome, heading):
    post = edited()
    closed(ask_to_look_again(post, WHY_NOT), outcome)
    client = opened(post.author)
    page = text_of(client.get(PAGE))
    assert heading in page
    assert "Full names stay out." in page
    assert client.get(APPEAL, {"post": post.pk}).status_code == 302
    with pytest.raises(WrongState):
        ask_to_look_again(post, "Look a third time.")


def test_another_decision_may_be_disputed_again():
    post = hidden()
    closed(ask_to_look_again(post, WHY_NOT))
    post.refresh_from_db()
    senior = a_senior("Sue Second")
    taking_down.take_down(post, by=senior, seen_version=post.version, outcome="remove", message="It is cruel.")
    assert ask_to_look_again(post, "It is true.").about == "taken_down"


def test_what_is_withdrawn_leaves_no_appeal_and_no_word_of_a_closed_one():
    post = edited()
    closed(ask_to_look_again(post, WHY_NOT))
    other = declined()
    ask_to_look_again(other, WHY_NOT)
    withdraw_all(post.author)
    withdraw_all(other.author)
    appeal = Appeal.objects.get()
    assert (appeal.post, appeal.text, appeal.answer, appeal.outcome) == (post, "", "", "stands")
    assert "look again" not in text_of(opened(other.author).get(PAGE))


def test_words_that_are_erased_for_good_are_not_looked_at_again():
    post = declined()
    purge(post)
    assert "Ask us to look again" not in text_of(opened(post.author).get(PAGE))
    with pytest.raises(WrongState):
        ask_to_look_again(post, WHY_NOT)


def test_a_site_with_one_moderator_promises_no_other(settings):
    settings.TWO_PEOPLE = False
    post = edited()
    ask_to_look_again(post, WHY_NOT)
    page = text_of(opened(post.author).get(PAGE))
    assert "One of our moderators looks again." in page
    assert "no part" not in page


def test_the_page_asks_the_database_no_more_for_three_appeals(django_assert_num_queries):
    opening = edited(a_waiting_story(text="Anna Smith was kind."), by=a_moderator("Mo First"))
    ask_to_look_again(opening, WHY_NOT)
    client = opened(opening.author)
    with django_assert_num_queries(10):
        client.get(PAGE)
    moira = a_moderator("Moira Second")
    for _ in range(2):
        reply = Post.objects.create(story=opening.story, voice="author", author=opening.author)
        reply.versions.create(text="Anna Smith came again.")
        ask_to_look_again(edited(reply, by=moira), WHY_NOT)
    with django_assert_num_queries(10):
        client.get(PAGE)


@pytest.mark.django_db(transaction=True)
def test_of_two_asked_at_once_one_appeal_is_kept():
    post = edited()
    results = at_the_same_moment(
        lambda: ask_to_look_again(Post.objects.get(pk=post.pk), "One"),
        lambda: ask_to_look_again(Post.objects.get(pk=post.pk), "Two"),
        lambda: accept_edit(Post.objects.get(pk=post.pk), post.public_words_id),
    )
    kinds = [type(result).__name__ for result in results[:2]]
    assert sorted(kinds) == ["Appeal", "WrongState"]
    assert Appeal.objects.count() == 1
