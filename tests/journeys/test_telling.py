"""Somebody tells a story on a phone, with JavaScript and without."""

import pytest

from feedback.stories.models import Draft, Post, Publication
from tests.factories import ServiceFactory
from tests.journeys.telling import STORY, agree, begin, find_service, keycard_on, send, tell_all

pytestmark = pytest.mark.django_db(transaction=True)

WITH_A_NUMBER = f"{STORY} Please ring her on 07911 123456."
SAYS_DANGER = "I am going to kill myself tonight."


@pytest.fixture
def ward(site):
    ServiceFactory(name="Eye Clinic")
    return ServiceFactory(name="Highfield Ward", place="Riverside")


@pytest.fixture(params=[(375, True), (320, False)], ids=["with JavaScript", "without JavaScript"])
def author(visitor, request):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript)


def test_a_story_is_told_from_the_first_page_to_the_keycard(author, ward):  # noqa: PLR0915 -- one journey
    # Given somebody who has come to the first page
    author.visit("/")
    author.follow("Tell your story")
    author.see("You don’t need an account")
    author.looks_right()

    # When they begin, and look for the ward
    author.press("Start now")
    author.see("Question 1 of 9")
    author.looks_right()
    find_service(author, "highf", "Highfield Ward")
    # Then it is what the story is about
    author.see("Your story is about", "Highfield Ward, Riverside")
    author.looks_right()
    author.press("Continue")

    author.see_heading("Who are you in this story?")
    author.choose("A relative of the patient")
    author.looks_right()
    author.press("Continue")

    # When they write a telephone number into the story
    author.see_heading("What happened?")
    author.fill(text=WITH_A_NUMBER)
    if not author.javascript:
        author.press("Continue")
    # Then it is pointed out: with JavaScript before they press anything
    author.see("You may want to look at this again", "07911 123456")
    author.is_at("/tell/story/")
    author.holds("text", WITH_A_NUMBER)
    author.looks_right()
    # And they may keep it
    author.press("Continue")

    author.see_heading("What is the title of your story?")
    author.fill(title="She was not alone")
    author.looks_right()
    author.press("Continue")

    author.see_heading("What was good, and what could be better?")
    author.write("Something else that was good", "patience, the night shift")
    author.write("Something else that could be better", "parking")
    author.looks_right()
    author.press("Continue")

    author.see_heading("How did it make you feel?")
    author.write("I felt something else", "thankful")
    author.looks_right()
    author.press("Continue")

    author.see_heading("When was it?")
    author.fill(happened_month="May", happened_year="2026")
    author.looks_right()
    author.press("Continue")

    author.see_heading("What shall we call you?")
    author.press("Offer me another name")
    author.looks_right()
    author.fill(pen_name="Blue Kite")
    author.press("Continue")

    author.see_heading("Do you want to hear from us by email?")
    author.looks_right()
    author.press("Continue")

    # Then all of it is shown as everybody will see it
    author.see_heading("Check your story before you send it")
    author.see("She was not alone", "Blue Kite", "the night shift", "parking", "thankful", "May 2026")
    author.looks_right()

    # When they change an answer, they come back to the others
    author.follow("Change title")
    author.fill(title="Never alone")
    author.press("Continue")
    author.see_heading("Check your story before you send it")
    author.see("Never alone")

    # When they send it without agreeing
    author.press("Send my story")
    # Then they are told what to do, and nothing is lost
    author.see("There is a problem")
    assert author.status == 422
    author.see("Never alone", "Tick the box to agree that your story is published")
    author.looks_right()

    # When they agree, then it has arrived, and they have their keycard
    send(author)
    author.looks_right()
    number, words = keycard_on(author)
    assert (len(number), len(words)) == (9, 4)
    post = Post.objects.get()
    assert post.publication == Publication.SUBMITTED
    assert (post.original.title, post.original.text) == ("Never alone", WITH_A_NUMBER)
    assert (post.original.good, post.original.better) == (["patience", "the night shift"], ["parking"])
    assert list(post.story.services.all()) == [ward]


def test_words_of_danger_lead_to_help_and_the_way_on_is_there(author, ward):
    begin(author)
    find_service(author, "highf", "Highfield Ward")
    author.press("Continue")
    author.press("Continue")
    author.fill(text=SAYS_DANGER)
    author.press("Continue")
    # Then help comes first
    author.see_heading("You can get help now")
    author.see("Samaritans", "116 123")
    author.looks_right()
    # When they look at their words again, these are still there
    author.follow("Back")
    author.holds("text", SAYS_DANGER)
    # And help is not a wall, nor shown twice for the same words
    author.press("Continue")
    author.see_heading("What is the title of your story?")


def test_going_back_and_forward_loses_nothing(author, ward):
    begin(author)
    find_service(author, "highf", "Highfield Ward")
    author.press("Continue")
    author.choose("A friend of the patient")
    author.press("Continue")
    author.fill(text=STORY)
    author.press("Continue")
    author.fill(title="All night")
    author.press("Continue")
    # When they go back by the link, each answer is there
    author.follow("Back")
    author.holds("title", "All night")
    author.follow("Back")
    author.holds("text", STORY)
    author.follow("Back")
    assert author.page.get_by_label("A friend of the patient").is_checked()
    # When they go forward again and then back by the browser's own button
    author.press("Continue")
    author.press("Continue")
    author.see_heading("What is the title of your story?")
    author.go_back()
    author.see_heading("What happened?")
    author.holds("text", STORY)
    author.go_back()
    author.see_heading("Who are you in this story?")
    author.looks_right()
    # Then the way on is the same, with everything in it
    author.visit("/tell/check/")
    author.see("All night", STORY, "Highfield Ward")


def test_a_story_is_saved_and_finished_in_another_browser(author, visitor, ward):
    begin(author)
    find_service(author, "highf", "Highfield Ward")
    author.press("Continue")
    author.press("Continue")
    author.fill(text=STORY)
    # When they save in the middle of it
    author.press("Save and finish later")
    author.see_heading("Your story is saved")
    author.looks_right()
    number, words = keycard_on(author)

    # Then another browser knows nothing of it
    elsewhere = visitor(javascript=author.javascript)
    elsewhere.visit("/tell/story/")
    elsewhere.see_heading("This story is not here any more")
    elsewhere.looks_right()
    # And wrong words open nothing, and what was typed stays
    elsewhere.follow("go on with your keycard")
    elsewhere.fill(number=number, words="lamp river stone chair")
    elsewhere.press("Continue")
    elsewhere.see("We can’t find this keycard")
    elsewhere.holds("number", number)
    elsewhere.looks_right()
    # When they use the keycard there, in capitals and with dots between the words
    elsewhere.fill(words=". ".join(words).upper())
    elsewhere.press("Continue")
    # Then they go on where they were, and can send it
    elsewhere.see_heading("Check your story before you send it")
    elsewhere.see(STORY)
    send(elsewhere)
    assert Post.objects.get().original.text == STORY

    # And the first browser says what became of it
    author.visit("/tell/story/")
    assert author.status < 500
    assert not Draft.objects.exists()


def test_an_empty_story_is_asked_for_again_and_a_long_one_is_kept(author, ward):
    begin(author)
    author.press("Continue")
    author.see("There is a problem", "Choose a service, or tell us that you are not sure")
    author.looks_right()
    author.choose("I’m not sure which service it was")
    author.write("Where was it, in your own words?", "The blood test place by the station")
    author.press("Continue")
    author.press("Continue")
    author.press("Continue")
    author.see("Write your story")
    author.looks_right()
    too_long = "They were kind. " * 650
    author.fill(text=too_long)
    author.press("Continue")
    author.see("Sorry, that story is longer than 10,000 characters. It is 10,399")
    assert author.status == 422
    author.holds("text", too_long)
    author.looks_right()


def test_two_clicks_on_send_make_one_story(author, ward):
    tell_all(author, "Highfield Ward")
    agree(author)
    author.ready(author.button("Send my story")).dblclick(no_wait_after=True)
    author.see("Your story has arrived")
    assert Post.objects.count() == 1
    # And the form sent once more, from the page before, is still the same story
    author.go_back()
    author.visit("/tell/check/")
    author.is_at("/tell/sent/")
    assert Post.objects.count() == 1


def test_a_form_that_was_filled_in_too_fast_can_be_sent_again(visitor, ward, monkeypatch):
    author = visitor()
    tell_all(author, "Highfield Ward")
    # Given somebody who is quick
    monkeypatch.setattr("feedback.stories.forms.protected.FEWEST_SECONDS", 3600)
    agree(author)
    author.press("Send my story")
    author.see("There is a problem", "Please wait 3 seconds, then send it again")
    author.looks_right()
    # When a moment has passed, then the same form goes through
    monkeypatch.setattr("feedback.stories.forms.protected.FEWEST_SECONDS", -1)
    author.press("Send my story")
    author.see("Your story has arrived")


def test_the_page_is_left_quickly_and_back_does_not_lead_to_it(visitor, ward, settings):
    settings.LEAVE_URL = f"{settings.SITE_URL}/help-now/"
    author = visitor()
    author.visit("/about/")
    begin(author)
    author.follow("Leave this page quickly")
    author.is_at("/help-now/")
    author.go_back()
    assert not author.path.startswith("/tell/service/")
    # And three times Escape does the same
    author.visit("/tell/service/")
    author.keys("Escape", "Escape", "Escape")
    author.is_at("/help-now/")


def test_without_javascript_the_way_out_is_a_plain_link(visitor, ward, settings):
    settings.LEAVE_URL = f"{settings.SITE_URL}/help-now/"
    author = visitor(javascript=False)
    begin(author)
    author.follow("Leave this page quickly")
    author.is_at("/help-now/")
