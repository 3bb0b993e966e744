"""A volunteer's hour: what is typed outlives the browser, usual edits are made in place, hard words come when asked."""

import os
import signal
import time

import pytest
from playwright.sync_api import expect

from feedback.moderation.models import Claim, Typed
from feedback.stories.models import Danger, Post
from tests.factories import ServiceFactory, a_moderator, a_senior, a_waiting_story
from tests.journeys.conftest import sign_in
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.django_db(transaction=True)

TOLD = "Ring Ann on 07911 123456. She was kind."


@pytest.fixture
def waiting(site):
    return a_waiting_story(ServiceFactory(name="Highfield Ward"), title="Kind nurses", text=TOLD)


@pytest.fixture
def moira(site):
    return a_moderator()


@pytest.fixture(params=[True, False], ids=["with JavaScript", "without JavaScript"])
def volunteer(visitor, request, moira):
    return visitor(width=1280, javascript=request.param, signed_in_as=moira)


def take(volunteer, post):
    volunteer.visit(f"/desk/{post.pk}/")
    volunteer.press("Take it")
    volunteer.see("You have this until")


def until(volunteer, is_so):
    """Wait for what a page sends when it is left."""
    for _ in range(50):
        if is_so():
            return
        volunteer.page.wait_for_timeout(100)
    pytest.fail("It did not come")


@pytest.fixture
def doomed(chromium, browser_type_launch_args):
    """Start a browser that can be killed without any other noticing."""
    return chromium.browser_type.launch(**browser_type_launch_args)


def test_a_browser_that_dies_loses_less_than_ten_seconds_of_typing(doomed, visitor, moira, waiting, site):
    # Given a volunteer who types into a browser of their own
    processes = doomed.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    browser = next(process["id"] for process in processes if process["type"] == "browser")
    context = doomed.new_context(viewport={"width": 1280, "height": 700})
    sign_in(context, moira, site)
    volunteer = Visitor(context, site=site, javascript=True)
    take(volunteer, waiting)
    volunteer.fill(text="A nurse was kind.", reason="We take out num")
    volunteer.choose("Decline it")
    typed_at = time.monotonic()
    # When ten seconds later the browser is killed
    while not Typed.objects.exists() and time.monotonic() - typed_at < 10:
        volunteer.page.wait_for_timeout(200)
    assert time.monotonic() - typed_at < 10
    os.kill(browser, signal.SIGKILL)

    # Then in another browser all of it comes back
    again = visitor(width=1280, signed_in_as=moira)
    again.visit(f"/desk/{waiting.pk}/")
    again.see("Kept from")
    again.holds("text", "A nurse was kind.")
    again.holds("reason", "We take out num")
    assert again.page.get_by_label("Decline it", exact=True).is_checked()
    again.looks_right()


def test_loading_the_page_again_keeps_what_was_typed_and_the_item(visitor, moira, waiting):
    volunteer = visitor(width=1280, signed_in_as=moira)
    take(volunteer, waiting)
    # When a volunteer types, and loads the page again at once
    volunteer.fill(text="A nurse was kind.", reason="We take out num")
    volunteer.choose("Decline it")
    volunteer.page.reload()
    # Then all of it is there
    volunteer.see("You have this until")
    volunteer.see("Kept from")
    volunteer.holds("text", "A nurse was kind.")
    volunteer.holds("reason", "We take out num")
    assert volunteer.page.get_by_label("Decline it", exact=True).is_checked()
    volunteer.looks_right()

    # When a second page of it is opened and left, then the first still has it
    volunteer.page.wait_for_load_state("networkidle")
    first = volunteer.page
    second = volunteer.page = volunteer.context.new_page()
    volunteer.visit(f"/desk/{waiting.pk}/")
    volunteer.see("You have this until")
    assert len(Claim.objects.get().pages) == 2
    volunteer.visit("/desk/")
    until(volunteer, lambda: len(Claim.objects.get().pages) == 1)
    # And when the first is left too, nobody has it
    second.close()
    volunteer.page = first
    volunteer.visit("/desk/")
    until(volunteer, lambda: not Claim.objects.exists())


def test_a_note_that_is_too_long_is_put_right(volunteer, waiting):
    take(volunteer, waiting)
    volunteer.fill(text="Half an edit", remark="x" * 3_000)
    volunteer.press("Leave the note")
    sees_what_is_wrong(volunteer)
    volunteer.holds("text", "Half an edit")
    volunteer.fill(remark="Do we know the ward?")
    volunteer.press("Leave the note")
    volunteer.see("Do we know the ward?")
    assert [remark.text for remark in waiting.remarks.all()] == ["Do we know the ward?"]


def test_a_choice_of_no_service_is_put_right(volunteer, waiting):
    take(volunteer, waiting)
    volunteer.page.get_by_label("Highfield Ward, Trentside", exact=True).uncheck()
    volunteer.press("Save the services")
    sees_what_is_wrong(volunteer)
    # And when it is put right, that is said
    volunteer.choose("Highfield Ward, Trentside")
    volunteer.press("Save the services")
    volunteer.see("The story is about Highfield Ward, Trentside.")
    if volunteer.javascript:
        volunteer.has_focus(volunteer.page.locator(".notice"))
    volunteer.looks_right()


def sees_what_is_wrong(volunteer):
    """Check that the error summary is in sight, and has the focus where a script can give it that."""
    volunteer.see("There is a problem")
    summary = volunteer.page.locator(".nhsuk-error-summary")
    expect(summary).to_be_in_viewport()
    if volunteer.javascript:
        volunteer.has_focus(summary)
    volunteer.looks_right()


def test_erasing_for_good_stands_whole_and_apart(visitor, waiting):
    Post.objects.get(pk=waiting.pk).publish(waiting.original, criticality=0)
    senior = visitor(width=1280, signed_in_as=a_senior())
    senior.page.set_viewport_size({"width": 1280, "height": 900})
    senior.visit(f"/desk/{waiting.pk}/")
    panel = senior.page.locator(".item__decision")
    assert panel.evaluate("panel => panel.scrollHeight <= panel.clientHeight")
    link = senior.page.get_by_role("link", name="Erase it for good").bounding_box()
    assert link["y"] + link["height"] < 900
    button = senior.button("Take the next one").bounding_box()
    assert link["y"] - (button["y"] + button["height"]) > 24
    senior.looks_right()


def test_the_usual_edit_takes_one_press_and_can_be_undone(volunteer, waiting):
    take(volunteer, waiting)
    volunteer.page.get_by_role("button", name="Put “[phone number removed]” there").click()
    volunteer.holds("text", TOLD.replace("07911 123456", "[phone number removed]"))
    volunteer.see("What the author will see")
    volunteer.looks_right()
    if volunteer.javascript:
        volunteer.press("Undo")
        volunteer.holds("text", TOLD)
        volunteer.holds("reason", "")
        volunteer.press("Redo")
        volunteer.holds("text", TOLD.replace("07911 123456", "[phone number removed]"))
        volunteer.page.locator("#id_text").focus()
        volunteer.keys("Control+z")
    volunteer.press("Back to the original")
    volunteer.holds("text", TOLD)


def test_hard_words_are_covered_until_the_volunteer_is_ready(volunteer, waiting):
    Post.objects.filter(pk=waiting.pk).update(danger=Danger.CONCERN)
    volunteer.visit(f"/desk/{waiting.pk}/")
    volunteer.see("Before you read", "The words are covered until you are ready.")
    covered = volunteer.page.locator("[data-covered][inert]")
    assert covered.count()
    volunteer.looks_right()
    volunteer.page.get_by_role("button", name="Show me the words").click()
    volunteer.see(TOLD[:8])
    assert covered.count() == 0
    # And they stay in sight when it is taken
    volunteer.press("Take it")
    volunteer.see("You have this until")
    assert covered.count() == 0
    volunteer.looks_right()


def test_a_note_to_a_colleague_and_leaving_it(volunteer, waiting):
    nadia = a_moderator("Nadia Okafor")
    take(volunteer, waiting)
    volunteer.fill(text="Half an edit", remark="@Nadia Okafor, do you know the ward?")
    volunteer.press("Leave the note")
    volunteer.see("do you know the ward?")
    volunteer.holds("text", "Half an edit")
    volunteer.holds("remark", "")
    volunteer.looks_right()
    volunteer.press("leave it to a colleague")
    volunteer.is_at("/desk/")
    volunteer.see(f"You left story {waiting.story_id} to a colleague.")
    volunteer.looks_right()
    assert [person for remark in waiting.remarks.all() for person in remark.mentions.all()] == [nadia]


@pytest.mark.parametrize("page", ["/desk/me/", "/desk/for-you/"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_pages_of_ones_own_look_right(visitor, moira, page, width):
    volunteer = visitor(width=width, signed_in_as=moira)
    volunteer.visit(page)
    volunteer.looks_right()
