"""A volunteer's hour: what is typed outlives the browser, usual edits are made in place, hard words come when asked."""

import os
import signal
import time

import pytest

from feedback.moderation.models import Typed
from feedback.stories.models import Danger, Post
from tests.factories import ServiceFactory, a_moderator, a_waiting_story
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
