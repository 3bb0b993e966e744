"""A reader who has been there too adds words to a story."""

import pytest

from feedback.stories.erasure import withdraw_story
from feedback.stories.models import Post, Publication, Voice
from tests.factories import ServiceFactory, a_published_story
from tests.journeys.telling import keycard_on

pytestmark = pytest.mark.django_db(transaction=True)

WORDS = "It was the same for my dad."


@pytest.fixture
def story(site):
    return a_published_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses").story


@pytest.fixture(params=[(375, True), (320, False)], ids=["with JavaScript", "without JavaScript"])
def reader(visitor, request):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript)


def open_form(reader, story):
    reader.visit(story.url_titled("Kind nurses"))
    reader.follow("Chip in")
    reader.see("You need no account.")


def agree(reader):
    reader.page.get_by_label("I agree that what I wrote").check()


def test_a_reader_chips_in(reader, story):
    # Given a reader of the story, who has no cookie
    reader.visit(story.url_titled("Kind nurses"))
    assert reader.cookies == set()
    # When they chip in, then the form comes: in its place where JavaScript runs
    open_form(reader, story)
    reader.is_at(f"/chip-in/{story.pk}/")
    assert reader.page.get_by_role("heading", name="Kind nurses").is_visible() == reader.javascript
    reader.looks_right()

    # When something is missing, then it is asked for
    reader.press("Send")
    reader.see("There is a problem", "Write what you would like to say")
    reader.looks_right()

    # When there is a telephone number in it, then it is pointed out before it is sent
    reader.fill(text=f"{WORDS} Ring 07911 123456.", pen_name="Old Boot")
    agree(reader)
    reader.press("Send")
    reader.see("07911 123456")
    reader.looks_right()
    reader.fill(text=WORDS)
    agree(reader)
    reader.press("Send")

    # Then it has come, with a keycard, and a moderator reads it before others do
    reader.see("We have your words")
    number, words = keycard_on(reader)
    assert (len(number), len(words)) == (9, 4)
    reader.looks_right()
    # And on paper too, and after a reload
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".keycard__words").is_visible()
    reader.page.emulate_media(media="screen")
    reader.page.reload()
    assert keycard_on(reader) == (number, words)
    if reader.javascript:
        reader.page.go_back()
        reader.see_heading("Kind nurses")
    post = Post.objects.replies().get()
    assert (post.publication, post.voice, post.original.text) == (Publication.SUBMITTED, Voice.PUBLIC, WORDS)
    assert post.original.pen_name == "Old Boot"
    reader.visit(story.url_titled("Kind nurses"))
    reader.not_see(WORDS)


def test_words_of_danger_lead_to_help_first(reader, story):
    open_form(reader, story)
    reader.fill(text="I am going to kill myself tonight.")
    agree(reader)
    reader.press("Send")
    reader.see("Are you safe now?", "116 123")
    reader.looks_right()
    # When they go back, their words are still there, to be changed
    reader.press("Go back and change it")
    reader.holds("text", "I am going to kill myself tonight.")
    reader.looks_right()
    # And help is not a wall
    reader.fill(text="I am going to end it all tonight.")
    agree(reader)
    reader.press("Send")
    reader.press("Send what I wrote")
    reader.see("We have your words")
    assert Post.objects.replies().count() == 1


def test_looking_for_help_and_coming_back_keeps_the_words(reader, story):
    open_form(reader, story)
    reader.fill(text=WORDS)
    reader.follow("Need help now?")
    reader.see_heading("Help now")
    reader.page.go_back()
    reader.see("You need no account.")
    reader.holds("text", WORDS)


def test_a_story_that_goes_meanwhile_leaves_the_words(reader, story):
    open_form(reader, story)
    reader.fill(text=WORDS)
    agree(reader)
    withdraw_story(story)
    reader.press("Send")
    reader.see("This story is no longer here", WORDS)
    reader.looks_right()


def test_without_the_forms_protection_the_words_are_given_back(reader, story):
    open_form(reader, story)
    reader.fill(text=WORDS)
    agree(reader)
    # Given a browser that has thrown its cookies away
    reader.context.clear_cookies()
    reader.press("Send")
    reader.see(WORDS)
    assert reader.page.get_by_role("heading", level=1).count() == 1
    assert Post.objects.replies().count() == 0
    reader.looks_right()
