"""A volunteer's hour: one item after another, on a laptop with the keys and on a phone with a thumb."""

import pytest

from feedback.moderation.models import Claim
from feedback.stories.models import Publication
from tests.factories import ServiceFactory, a_moderator, a_waiting_story

pytestmark = pytest.mark.django_db(transaction=True)

TOLD = "Nurse Ann Smith was kind. Ring her on 07911 123456."
EDITED = "Nurse Ann was kind. Ring her on [phone number removed]."
NOT_CRITICAL = "0 – Not critical"


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward")


@pytest.fixture
def waiting(ward):
    return a_waiting_story(ward, title="Kind nurses", text=TOLD, email="ann@example.org")


@pytest.fixture
def moira(site):
    return a_moderator()


@pytest.fixture(params=[(320, True), (375, True), (320, False)], ids=["small", "usual", "without JavaScript"])
def volunteer_on_a_phone(visitor, request, moira):
    width, javascript = request.param
    return visitor(width=width, javascript=javascript, signed_in_as=moira)


def state_of(post):
    post.refresh_from_db()
    return post.publication


def take(volunteer, post):
    volunteer.visit(f"/desk/{post.pk}/")
    volunteer.press("Take it")
    volunteer.see("You have this until")


def publish(volunteer, *, button):
    volunteer.choose("Publish it")
    volunteer.choose(NOT_CRITICAL)
    volunteer.press(button)


def test_one_after_another_with_the_keys_alone(visitor, moira, ward, waiting):
    """Three keys for an item: publish it, how critical, and on to the next."""
    younger = a_waiting_story(ward, title="Kind nurses", text="They were kind.")
    volunteer = visitor(width=1280, signed_in_as=moira)
    volunteer.visit("/desk/")
    volunteer.keys("n")
    volunteer.see("You have this until")
    # Each usual edit that is not made yet, in turn: of a name in praise the first name stays
    volunteer.keys("m")
    volunteer.holds("text", TOLD.replace("Ann Smith", "Ann"))
    volunteer.keys("m")
    volunteer.holds("text", EDITED)
    volunteer.looks_right()
    volunteer.keys("p", "2")
    assert volunteer.page.get_by_label("2 – Mildly").is_checked()
    volunteer.see("Something went wrong that cost time or patience")
    volunteer.looks_right()
    volunteer.keys("g")
    # Then the next one is in hand, with the last one to be taken back beside it
    volunteer.is_at(f"/desk/{younger.pk}/")
    volunteer.see("You published")
    volunteer.looks_right()
    assert state_of(waiting) == Publication.PUBLISHED
    assert waiting.public_words.text == EDITED
    volunteer.keys("u")
    volunteer.is_at(f"/desk/{waiting.pk}/")
    volunteer.see("You have this until")
    assert state_of(waiting) == Publication.SUBMITTED
    assert not Claim.objects.filter(post=younger).exists()
    # While somebody types, a key is a letter, and Ctrl and Enter decide
    volunteer.keys("a")
    volunteer.field("question").click()
    volunteer.keys("g", "Control+Enter")
    volunteer.is_at(f"/desk/{younger.pk}/")
    assert state_of(waiting) == Publication.RETURNED
    assert waiting.messages.get().text == "g"


def test_on_a_phone_each_part_of_an_item_is_one_tap_away(volunteer_on_a_phone, ward, waiting):
    volunteer = volunteer_on_a_phone
    younger = a_waiting_story(ward, title="Kind nurses", text="They were kind.")
    take(volunteer, waiting)
    for name, part in (("Words", "#the-words"), ("Edit", "#edit"), ("Decide", "#decide")):
        volunteer.follow(name)
        top = volunteer.page.locator(part).evaluate("part => part.getBoundingClientRect().top")
        assert -1 <= top < 350, name
    publish(volunteer, button="Decide")
    volunteer.visit(f"/desk/{younger.pk}/")
    volunteer.looks_right()
    assert state_of(waiting) == Publication.PUBLISHED
    volunteer.press("Take it")
    volunteer.see("You have this until")
    publish(volunteer, button="Decide and take next")
    volunteer.is_at("/desk/")
    volunteer.see("There is nothing for you to take now.")
