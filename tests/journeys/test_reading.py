"""Somebody reads what others have told."""

import pytest
from django.utils import timezone

from feedback.stories.models import Change
from feedback.stories.replying import NewChange
from tests.factories import ServiceFactory, a_published_story, a_service_reply, a_waiting_story

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward", place="Riverside")


@pytest.fixture
def stories(ward):
    """Three stories: one answered, with a change; one about another service; and one that nobody has read yet."""
    answered = a_published_story(ward, title="Kind nurses", text="They sat with my mum all night.", good=["kindness"])
    made = NewChange(state=Change.State.MADE, summary="A chair for the night", made_on=timezone.localdate())
    a_service_reply(answered, text="We are glad that you told us.", change=made)
    a_published_story(ServiceFactory(name="Eye Clinic"), title="A long wait", text="I waited for three hours.")
    a_waiting_story(ward, title="Not read yet")
    return answered


@pytest.fixture(params=[(375, True), (320, False)], ids=["with JavaScript", "without JavaScript"])
def reader(visitor, request):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript)


def test_from_the_first_page_to_a_story_and_its_service(reader, stories, ward):
    # Given the first page
    reader.visit("/")
    reader.see("Latest stories", "Kind nurses", "A chair for the night")
    reader.not_see("Not read yet")
    reader.looks_right()

    # When somebody looks for words, then they find the stories that say them
    reader.follow("All stories")
    reader.see_heading("Stories")
    reader.see("Kind nurses", "A long wait")
    reader.looks_right()
    reader.fill(q="mum")
    reader.press("Search stories")
    reader.not_see("A long wait")
    reader.see("Kind nurses")
    assert "q=mum" in reader.page.url
    reader.looks_right()

    # When they read it, then the whole conversation is there
    reader.follow("Kind nurses")
    reader.see_heading("Kind nurses")
    reader.see("They sat with my mum all night.", "We are glad that you told us.", "A chair for the night")
    reader.looks_right()

    # When they go back, then they are where they were, with what they had typed
    reader.go_back()
    reader.see_heading("Stories")
    reader.holds("q", "mum")
    reader.see("Kind nurses")
    reader.not_see("A long wait")
    reader.page.go_forward()

    # When they go on to the service, then its stories are there, and the way to tell one about it
    reader.follow("Highfield Ward, Riverside")
    reader.is_at(ward.get_absolute_url())
    reader.see("Kind nurses")
    reader.not_see("A long wait", "Not read yet")
    reader.looks_right()
    feed = reader.page.locator("link[type='application/atom+xml']").get_attribute("href")

    # And reading has left nothing in their browser
    assert reader.cookies == set()
    assert reader.context.storage_state()["origins"] == []

    # When a feed reader asks for the feed, then the story is in it
    answer = reader.context.request.get(reader.site + feed)
    assert answer.ok
    assert "Kind nurses" in answer.text()
    assert "Not read yet" not in answer.text()
    assert "set-cookie" not in answer.headers

    # And the story is told about this service from here
    reader.follow("Tell your story about this service")
    reader.see("About Highfield Ward, Riverside")
    reader.looks_right()
    reader.press("Start now")
    reader.see_heading("Who are you in this story?")


def test_a_search_that_finds_nothing_says_what_to_do(reader, stories):
    reader.visit("/stories/?q=unicorns")
    reader.see("No stories found", "Try fewer words")
    reader.looks_right()


def test_a_service_is_found_despite_a_slip(reader, stories):
    reader.visit("/services/")
    if reader.javascript:
        reader.type_slowly("q", "higfield")
    else:
        reader.fill(q="higfield")
        reader.press("Find")
    reader.not_see("Eye Clinic")
    reader.see("Highfield Ward, Riverside")
    reader.looks_right()
    reader.follow("Highfield Ward, Riverside")
    reader.see_heading("Highfield Ward")


def test_a_tag_leads_to_the_stories_that_share_it(reader, stories):
    reader.visit(stories.story.url_titled("Kind nurses"))
    reader.follow("kindness")
    reader.see("Kind nurses")
    reader.not_see("A long wait")
    reader.looks_right()


def test_an_old_address_leads_to_the_story(reader, stories):
    reader.visit(f"/stories/{stories.story.pk}/an-older-title/")
    reader.is_at(stories.story.url_titled("Kind nurses"))
    reader.see_heading("Kind nurses")
