"""An author comes back: with the keycard or with an emailed link."""

import re

import pytest

from feedback.moderation.decisions import Edit, ask_author, publish
from feedback.stories.keycards import keycard_words, new_token
from feedback.stories.models import Post, Publication
from tests.factories import (
    ServiceFactory,
    a_moderator,
    a_published_story,
    a_responder,
    a_service_reply,
    a_waiting_story,
)

pytestmark = pytest.mark.django_db(transaction=True)

TOLD = "Nurse Ann sat with my mum."
WHY = "We take out names of staff."
ANSWER = "Thank you. Mum is home now."


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward")


@pytest.fixture
def token():
    return new_token()


@pytest.fixture(params=[(375, True), (320, False)], ids=["with JavaScript", "without JavaScript"])
def author(visitor, request):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript)


def enter(author, post, token):
    author.visit("/my-story/")
    author.fill(number=post.author.number, words=" ".join(keycard_words(token)))
    author.press("Open your page")
    author.is_at("/my-story/now/")


def story_path(post):
    return post.story.url_titled(post.public_words.title)


def test_the_keycard_opens_the_page_despite_a_slip(author, ward, token):
    post = a_waiting_story(ward, token=token)
    author.visit("/my-story/")
    author.looks_right()
    # When the words are wrong, then the page stays shut, and what was typed stays
    author.fill(number=post.author.number, words="lamp river stone chair")
    author.press("Open your page")
    author.see("There is a problem", "We can’t find this keycard")
    assert author.status == 422
    author.holds("number", post.author.number)
    author.looks_right()
    # When they are typed in capitals, with one slip of a letter, and the number with spaces
    first, *others = keycard_words(token)
    author.fill(number=f"{post.author.number[:4]} {post.author.number[4:]}")
    author.fill(words=" - ".join([first[:-1], *others]).upper())
    author.press("Open your page")
    # Then the page opens
    author.is_at("/my-story/now/")
    author.see_heading("Your story waits to be read")
    author.see("They were kind.")
    author.looks_right()
    # And it is shut for whoever comes next
    author.press("Close this page")
    author.is_at("/")
    author.visit("/my-story/now/")
    author.see("Your page is closed")
    author.looks_right()


def test_an_emailed_link_outlives_a_scanner(author, visitor, ward, post_office):
    # Given an author who left an address
    post = a_waiting_story(ward, email="ann@example.org", title="Kind nurses")
    publish(post, by=a_moderator(), seen_version=post.version, criticality=0)
    (mail,) = post_office()
    assert "Kind nurses" not in mail.subject + mail.body
    link = re.search(r"http\S+/my-story/open/\S+", mail.body)[0]
    # When a scanner of their mail opens the link twice
    scanner = visitor(javascript=False)
    for _ in range(2):
        scanner.visit(link)
        scanner.see_heading("Open your page")
        assert not scanner.cookies & {"hearback_keycard"}
    # Then it still opens for them
    author.visit(link)
    author.looks_right()
    author.press("Open your page")
    author.see_heading("Your story is published")
    author.looks_right()
    # When they have their address deleted, then the link opens nothing, and the keycard still does
    author.press("Delete my email address")
    author.see("Your email address is deleted")
    author.looks_right()
    scanner.visit(link)
    assert scanner.status == 404
    scanner.see_heading("This link opens nothing")
    scanner.looks_right()


def test_an_author_sees_what_was_changed_and_carries_on(author, visitor, ward, token):
    # Given a story that was published with an edit, and answered
    post = a_waiting_story(ward, token=token, title="Kind nurses", text=TOLD)
    edit = Edit(title="Kind nurses", text="A nurse sat with my mum.", reason=WHY)
    publish(post, by=a_moderator(), seen_version=post.version, criticality=0, edit=edit)
    post.refresh_from_db()
    reply = a_service_reply(post, by=a_responder(ward.organisation))

    # When the author comes back, then they see each word that was changed, and why
    enter(author, post, token)
    author.see_heading("Your story is published")
    author.see("What we changed in your words", WHY)
    assert "Nurse Ann" in "".join(author.page.locator(".differences del").all_inner_texts())
    author.see("Thank you for telling us.")
    author.looks_right()

    # When they say that the answer helped, then everybody can see that it did
    author.press("Yes")
    author.see("You said: Yes")
    author.looks_right()
    reply.refresh_from_db()
    assert reply.helped == Post.Helped.YES

    # When they answer with nothing, then words are asked for
    author.press("Send your answer")
    author.see("Write your answer")
    author.looks_right()
    # When they answer, then a moderator reads it first
    author.fill(text=ANSWER)
    author.press("Send your answer")
    author.see("We have your answer. A moderator reads it before others can see it.")
    author.looks_right()
    answer = Post.objects.get(story=post.story, voice="author", is_opening=False)
    assert (answer.publication, answer.original.text) == (Publication.SUBMITTED, ANSWER)
    reader = visitor()
    reader.visit(story_path(post))
    reader.see("The author says that this reply helped.")
    reader.not_see(ANSWER)


def test_words_of_danger_in_an_answer_lead_to_help_first(author, ward, token):
    post = a_published_story(ward, token=token)
    enter(author, post, token)
    author.fill(text="I am going to kill myself tonight.")
    author.press("Send your answer")
    author.see("Are you safe now?", "116 123")
    author.looks_right()
    assert Post.objects.replies().count() == 0
    author.press("Send what I wrote")
    author.see("We have your answer.")
    assert Post.objects.replies().count() == 1


def test_an_author_answers_a_question_with_changed_words(author, ward, token):
    post = a_waiting_story(ward, token=token, text=TOLD)
    ask_author(post, by=a_moderator(), seen_version=post.version, message="May we show the name of the nurse?")
    enter(author, post, token)
    author.see("Our question to you", "May we show the name of the nurse?")
    author.looks_right()
    author.press("Change your words")
    author.holds("text", TOLD)
    author.looks_right()
    author.fill(text="A nurse sat with my mum.")
    author.press("Send again")
    author.see("We have your new words.")
    author.looks_right()
    post.refresh_from_db()
    assert (post.publication, post.original.text) == (Publication.SUBMITTED, "A nurse sat with my mum.")


def test_when_the_page_has_closed_meanwhile_the_answer_is_kept(author, ward, token):
    post = a_published_story(ward, token=token)
    enter(author, post, token)
    author.fill(text=ANSWER)
    # Given that the hour is over while they type
    author.context.clear_cookies(name="hearback_keycard")
    author.press("Send your answer")
    author.see("Your page is closed", ANSWER)
    author.looks_right()
    # When they give the keycard again, then their answer is where it was
    author.fill(number=post.author.number, words=" ".join(keycard_words(token)))
    author.press("Open your page")
    author.holds("text", ANSWER)
    author.press("Send your answer")
    author.see("We have your answer.")


def test_a_story_is_taken_back_and_leaves_nothing_but_its_place(author, visitor, ward, token):
    post = a_published_story(ward, token=token, title="Kind nurses", text=TOLD)
    path = story_path(post)
    enter(author, post, token)
    author.follow("Take back and delete my story")
    author.see_heading("Take your story back and delete it?")
    author.looks_right()
    # When they think better of it, nothing happens
    author.follow("Keep")
    author.see_heading("Your story is published")
    # When they mean it
    author.follow("Take back and delete my story")
    author.press("Delete for good")
    author.see_heading("Your words are deleted")
    author.looks_right()
    # Then its address says that it is gone, and no more
    reader = visitor()
    reader.visit(path)
    assert reader.status == 410
    reader.see_heading("This story is no longer here")
    reader.not_see("Ann", "Kind nurses")
    reader.looks_right()
    for listed in ("/", "/stories/", "/stories/?q=mum"):
        reader.visit(listed)
        reader.not_see("Kind nurses")


def test_an_author_disagrees_and_somebody_else_looks_again(author, visitor, ward, token):
    # Given a story that one moderator has published with an edit
    post = a_waiting_story(ward, token=token, title="Kind nurses", text=TOLD)
    edit = Edit(title="Kind nurses", text="A nurse sat with my mum.", reason=WHY)
    moira, nadia = a_moderator(), a_moderator("Nadia New")
    publish(post, by=moira, seen_version=post.version, criticality=0, edit=edit)

    # When the author does not agree, and sends nothing, then words are asked for
    enter(author, post, token)
    author.see("That’s fine")
    author.press("I don’t agree")
    author.see("Ask us to look again")
    author.looks_right()
    author.press("Send")
    author.see("Write what we should look at again")
    author.looks_right()
    # When they say why, then the page says that somebody else looks again
    author.write("What should we look at again?", "Ann wants to be named.")
    author.press("Send")
    author.see("You asked us to look again", "Somebody who had no part in this looks again.")
    author.looks_right()

    # When whoever decided opens it, then it is left to a colleague
    appeal = post.appeals.get()
    decider = visitor(width=1280, signed_in_as=moira)
    decider.visit(f"/desk/appeals/{appeal.pk}/")
    decider.see_heading("You decided on this one; a colleague looks again")
    decider.looks_right()
    # When a colleague agrees, then the author's own words are public
    colleague = visitor(width=1280, signed_in_as=nadia)
    colleague.visit("/desk/appeals/")
    colleague.see("1 writer asks us to look again.")
    colleague.looks_right()
    colleague.follow(f"Story {post.story_id}")
    colleague.see("Ann wants to be named.", WHY)
    colleague.looks_right()
    colleague.choose("We agree with you")
    colleague.choose("The writer’s own, as they came")
    colleague.fill(answer="You are right. The name stays.")
    colleague.press("Decide and answer")
    colleague.see("Nobody asks us to look again.")
    colleague.looks_right()
    reader = visitor()
    reader.visit(story_path(post))
    reader.see(TOLD)

    # Then the author's page says so
    author.visit("/my-story/now/")
    author.see("We agree with you", "You are right. The name stays.")
    author.looks_right()
