"""Somebody looks for that story about the crisis team that never called back."""

import re

import pytest
from playwright.sync_api import expect

from feedback.stories.models import KnownWord
from tests.factories import ServiceFactory, a_published_story

pytestmark = pytest.mark.django_db(transaction=True)
TITLE = "They said that they would ring"


@pytest.fixture
def stories(site):
    team = ServiceFactory(name="Crisis Resolution Team", also_known_as="crisis team", kind="mental_health")
    ward = ServiceFactory(name="Rowan Ward", kind="hospital")
    text = "The crisis team promised to ring me that evening. Nobody called back, not that day and not the next."
    found = a_published_story(team, title=TITLE, text=text, better=["communication"])
    a_published_story(team, title="A kind voice", text="They called at once.", better=["waiting time"])
    for n in range(3):
        a_published_story(ward, title=f"Night on the ward {n}", text="My appointment was late.", good=["staff"])
    KnownWord.objects.learn()
    return found


@pytest.fixture(params=[True, False], ids=["JavaScript", "no JavaScript"])
def reader(visitor, request):
    return visitor(javascript=request.param)


def search(reader, typed):
    reader.fill(q=typed)
    reader.press("Search stories")


def test_the_story_is_found_by_what_somebody_remembers_of_it(reader, stories):
    reader.visit("/stories/")
    search(reader, "crisis team called back")
    reader.see("1 story, 1 near.", TITLE, "More stories that come near", "A kind voice")
    expect(reader.page.locator("mark").first).to_have_text("crisis")
    expect(reader.page.locator(".story-card").first).to_contain_text(TITLE)
    reader.not_see("Night on the ward")
    reader.looks_right()
    reader.follow(TITLE)
    reader.see_heading(TITLE)
    reader.go_back()
    reader.is_at("/stories/")
    reader.holds("q", "crisis team called back")
    reader.see(TITLE)


def test_words_that_nobody_used_lead_to_it_all_the_same(reader, stories):
    reader.visit("/stories/")
    search(reader, "that story about the crisis team that never rang back")
    reader.see("2 stories come near.", "They have most of your words")
    expect(reader.page.locator(".story-card").first).to_contain_text(TITLE)
    if reader.javascript:
        expect(reader.page.locator("#announcer")).to_have_text("2 stories come near")
    reader.looks_right()
    reader.follow(TITLE)
    reader.see_heading(TITLE)
    reader.visit("/stories/?q=crisis+team+apointment")
    reader.follow("Stories about Crisis Resolution Team, Trentside")
    reader.see(TITLE, "A kind voice")
    reader.not_see("Night on the ward")


def test_filters_are_added_and_taken_away_and_each_state_has_its_address(reader, stories):
    reader.visit("/stories/")
    reader.page.get_by_text("Filter these stories").first.click()
    expect(reader.page.get_by_role("link", name="waiting time 1 story")).to_be_visible()
    reader.looks_right()
    reader.follow("Mental health 2 stories")
    reader.see("2 stories, newest first")
    reader.not_see("Night on the ward")
    expect(reader.page).to_have_url(re.compile(r"/stories/\?kind=mental_health$"))
    if reader.javascript:
        expect(reader.page.locator("#announcer")).to_have_text("2 stories, newest first")
        reader.has_focus(reader.page.locator("#found"))
    reader.looks_right()
    search(reader, "ring")
    reader.see("1 story.", TITLE)
    expect(reader.page).to_have_url(re.compile(r"kind=mental_health"))
    if reader.javascript:
        reader.has_focus(reader.button("Search stories"))
    reader.follow("Remove: Mental health")
    expect(reader.page).to_have_url(re.compile(r"/stories/\?q=ring$"))
    reader.go_back()
    expect(reader.page.get_by_role("link", name="Remove: Mental health")).to_be_visible()
    reader.holds("q", "ring")
    reader.go_back()
    reader.see("2 stories, newest first")
    reader.not_see("Night on the ward")


def test_on_a_phone_the_first_story_found_is_in_sight(visitor, stories):
    reader = visitor(width=390)
    for typed in ("crisis team", "crisis team never rang back", "appointment", "apointment"):
        reader.visit(f"/stories/?q={typed}")
        assert reader.page.locator(".story-card__title").first.bounding_box()["y"] < 760, typed


def test_beside_the_stories_the_filters_stand_open(visitor, stories):
    reader = visitor(width=1280)
    reader.visit("/stories/")
    link = reader.page.get_by_role("link", name="Mental health 2 stories")
    expect(link).to_be_visible()
    found = reader.page.locator(".results__found")
    assert link.bounding_box()["x"] < found.bounding_box()["x"]
    link.focus()
    reader.keys("Enter")
    reader.see("2 stories, newest first")
    reader.looks_right()


def test_what_cannot_be_meant_is_said_and_the_search_goes_on(reader, stories):
    reader.visit("/stories/?kind=castle&q=crisis")
    reader.see_heading("We could not understand that search")
    reader.looks_right()
    reader.press("Search stories")
    reader.see(TITLE)


def test_a_slip_of_the_thumb_is_put_right_by_a_link(reader, stories):
    reader.visit("/stories/")
    search(reader, "apointment")
    reader.see("Did you mean")
    reader.looks_right()
    reader.follow("appointment")
    reader.holds("q", "appointment")
    reader.see("Night on the ward 0")
