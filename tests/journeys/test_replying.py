"""Somebody who runs a service answers in public, from the inbox or from the story's own page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Change, Post, Publication
from tests.factories import ServiceFactory, a_published_story, a_responder, a_service_reply

pytestmark = pytest.mark.django_db(transaction=True)

REPLY = "Thank you. I have told the night shift."


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward")


@pytest.fixture
def story(ward):
    return a_published_story(ward, title="Kind nurses", text="They sat with my mum.", email="ann@example.org").story


@pytest.fixture
def priya(ward):
    return a_responder(ward.organisation)


@pytest.fixture
def trusted(priya, ward):
    """Priya, after two replies that were published."""
    for _ in range(2):
        a_service_reply(a_published_story(ward, title="Earlier"), by=priya)
    return priya


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def responder(visitor, request, priya):
    return visitor(width=1280, javascript=request.param, signed_in_as=priya)


def story_path(story):
    return story.url_titled(story.posts.openings().get().public_words.title)


def open_reply(responder, story):
    responder.visit(story_path(story))
    responder.ready(responder.page.get_by_role("link", name="Reply as")).click()
    responder.see("Reply for Highfield Ward")


def test_a_first_reply_is_looked_at_sent_and_waits_for_a_moderator(responder, visitor, story):
    # Given a story in the inbox
    responder.visit("/inbox/")
    responder.see_heading("1 story waits for you")
    responder.looks_right()
    responder.follow("Reply to Kind nurses")
    responder.see_heading("Reply to “Kind nurses”")
    responder.see("They sat with my mum.", "A moderator reads your first 2 replies")
    responder.looks_right()

    # When it is sent empty, then words are asked for
    responder.press("Send your reply")
    responder.see("There is a problem", "Write your reply")
    responder.looks_right()

    # When the responder looks at it first, then it looks as it will
    responder.fill(text=REPLY)
    responder.press("Show me how it will look")
    responder.see("This is how it will look", "Priya Nair, Ward manager")
    responder.holds("text", REPLY)
    responder.looks_right()
    assert Post.objects.replies().count() == 0

    # When it is sent, then a moderator reads it before anybody else
    responder.press("Send your reply")
    responder.see("A moderator reads it first")
    responder.looks_right()
    assert Post.objects.replies().get().publication == Publication.SUBMITTED
    reader = visitor()
    reader.visit(story_path(story))
    reader.see("They sat with my mum.")
    reader.not_see(REPLY)
    responder.visit("/inbox/")
    responder.see("Your reply for Highfield Ward", "waits for a moderator")
    responder.looks_right()
    responder.follow(f"Your reply for Highfield Ward to story {story.pk}")
    responder.see_heading("What you wrote waits to be read by one of our moderators")
    responder.see(REPLY)
    responder.looks_right()


def test_a_reply_with_a_change_is_written_on_the_storys_page(responder, trusted, visitor, story, post_office):
    open_reply(responder, story)
    responder.is_at(story_path(story) if responder.javascript else f"/inbox/{story.answers.get().pk}/reply/")
    responder.see("Your reply appears at once")
    responder.looks_right()

    # When the change lacks what it needs, then it is asked for, and nothing is lost
    responder.fill(text=REPLY)
    responder.choose("Yes, we will change something")
    responder.press("Send your reply")
    responder.see("There is a problem", "Say what changes", "Enter the day by which you will make this change")
    responder.holds("text", REPLY)
    responder.looks_right()

    # When it is all there, then the reply appears at once, with the change
    day = timezone.localdate() + timedelta(days=30)
    responder.fill(summary="A chair for the night", owner="Priya Nair, ward manager")
    responder.fill(day_day=str(day.day), day_month=str(day.month), day_year=str(day.year))
    responder.press("Send your reply")
    responder.is_at(story_path(story))
    responder.see(REPLY, "A chair for the night")
    responder.looks_right()
    reader = visitor(javascript=responder.javascript)
    reader.visit(story_path(story))
    reader.see(REPLY, "A chair for the night", "Priya Nair, Ward manager")
    reader.looks_right()
    reader.visit("/changes/")
    reader.see("A chair for the night")
    reader.looks_right()
    assert (Change.objects.get().state, Change.objects.get().due_on) == (Change.State.PLANNED, day)
    # And the author hears that there is something, not what
    told = [mail for mail in post_office() if mail.to == ["ann@example.org"]]
    assert "There is a reply for you" in told[-1].subject
    assert "night shift" not in told[-1].body


def test_two_clicks_make_one_reply(responder, trusted, story):
    open_reply(responder, story)
    responder.fill(text=REPLY)
    responder.ready(responder.button("Send your reply")).dblclick(no_wait_after=True)
    responder.see(REPLY)
    assert story.posts.replies().count() == 1


def test_signed_out_meanwhile_the_words_are_given_back(responder, story):
    open_reply(responder, story)
    responder.fill(text=REPLY)
    responder.context.clear_cookies(name="sessionid")
    responder.press("Send your reply")
    responder.see("You have been signed out")
    if responder.javascript:
        responder.holds("text", REPLY)
        assert "signed out" in responder.page.evaluate("document.activeElement.textContent")
    else:
        responder.see(REPLY)
    responder.looks_right()
    assert not story.posts.replies().exists()


def test_a_story_that_goes_meanwhile_leaves_the_words(responder, story):
    open_reply(responder, story)
    responder.fill(text=REPLY)
    withdraw_story(story)
    responder.press("Send your reply")
    responder.see_heading("This story can’t be answered any more")
    responder.see(REPLY)
    responder.looks_right()


def test_staff_of_another_trust_can_not_answer(visitor, story):
    stranger = visitor(width=1280, signed_in_as=a_responder(ServiceFactory().organisation, "Stan Stranger"))
    stranger.visit("/inbox/")
    stranger.see_heading("No story waits for you")
    stranger.looks_right()
    stranger.visit(f"/inbox/{story.answers.get().pk}/reply/")
    assert stranger.status == 404
    stranger.visit(story_path(story))
    stranger.not_see("Reply as")
