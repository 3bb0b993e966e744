"""Somebody who uses no mouse: everything can be reached, and it can always be seen where one is."""

import pytest

from feedback.stories.models import Post
from tests.factories import ServiceFactory, a_moderator, a_published_story, a_waiting_story
from tests.journeys.telling import STORY

pytestmark = pytest.mark.django_db(transaction=True)

MOST_STEPS = 60
WHERE = """() => {
    const here = document.activeElement, box = here.getBoundingClientRect();
    const label = here.labels?.[0]?.innerText ?? here.getAttribute("aria-label") ?? here.innerText;
    const at = document.elementFromPoint(
        Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
        Math.min(Math.max(box.y + Math.min(box.height, 40) / 2, 0), innerHeight - 1));
    return {
        name: (label || "").replace(/\\s+/g, " ").trim(),
        field: here.name || "",
        seen: here === document.body || (box.bottom > 0 && box.top < innerHeight && !!at
            && (here.contains(at) || at.contains(here) || [...(here.labels ?? [])].some(each => each.contains(at)))),
    };
}"""


class Keyboard:
    """Moves by Tab alone, and looks at each step whether it can be seen where one is."""

    def __init__(self, visitor):
        self.visitor = visitor

    def here(self):
        return self.visitor.page.evaluate(WHERE)

    def go_to(self, name):
        """Press Tab until the focus is on what has this name, or on the field of this name."""
        self.visitor.page.wait_for_load_state()
        for _ in range(MOST_STEPS):
            self.visitor.keys("Tab")
            here = self.here()
            assert here["seen"], f"the focus on {here['name']!r} can't be seen"
            if name in (here["name"], here["field"]):
                return
        raise AssertionError(f"{name!r} is not reached by Tab on {self.visitor.page.url}")

    def press(self, name, key="Enter"):
        self.go_to(name)
        self.visitor.keys(key)

    def type(self, field, text):
        self.go_to(field)
        self.visitor.keys("Control+a")
        self.visitor.page.keyboard.type(text)


@pytest.fixture
def ward(site):
    return ServiceFactory(name="Highfield Ward")


def test_a_whole_story_is_told_with_the_keyboard(visitor, ward):
    author = visitor(width=1280)
    keyboard = Keyboard(author)
    # Given the first page, then the first step leads past what is the same on every page
    author.visit("/")
    author.keys("Tab")
    assert keyboard.here()["name"] == "Skip to main content"
    author.keys("Enter")
    keyboard.press("Tell your story")
    author.see_heading("Tell your story")
    keyboard.press("Start now")

    # When a service is looked for by typing, then it can be chosen without leaving the keys
    author.see("Question 1 of 9")
    keyboard.type("q", "highf")
    author.button("Choose Highfield Ward").wait_for()
    keyboard.press("Choose Highfield Ward")
    author.see("Your story is about")
    keyboard.press("Continue")

    author.see_heading("Who are you in this story?")
    keyboard.press("The patient", "Space")
    author.keys("ArrowDown")
    assert author.page.get_by_label("Somebody who cares for the patient").is_checked()
    keyboard.press("Continue")

    author.see_heading("What happened?")
    keyboard.type("text", STORY)
    keyboard.press("Continue")
    author.see_heading("What is the title of your story?")
    keyboard.type("title", "All night")
    author.keys("Enter")
    author.see_heading("What was good, and what could be better?")
    keyboard.type("good_own", "patience")
    keyboard.press("Continue")
    author.see_heading("How did it make you feel?")
    keyboard.press("Continue")
    author.see_heading("When was it?")
    keyboard.type("happened_month", "5")
    keyboard.type("happened_year", "2026")
    author.keys("Enter")
    author.see_heading("What shall we call you?")
    keyboard.press("Continue")
    author.see_heading("Do you want to hear from us by email?")
    keyboard.press("Continue")

    # When it is sent without agreeing, then the focus is on what has to be put right, and leads there
    author.see_heading("Check your story before you send it")
    keyboard.press("Send my story")
    author.has_focus(author.page.locator(".nhsuk-error-summary"))
    keyboard.press("Tick the box to agree that your story is published")
    author.has_focus(author.field("consent"))
    author.keys("Space")
    keyboard.press("Send my story")
    author.see("Your story has arrived")
    assert Post.objects.get().original.title == "All night"


def test_a_reader_chips_in_with_the_keyboard(visitor, ward):
    story = a_published_story(ward, title="Kind nurses").story
    reader = visitor()
    keyboard = Keyboard(reader)
    reader.visit(story.url_titled("Kind nurses"))
    keyboard.press("Chip in")
    # Then the focus goes to what has come
    reader.has_focus(reader.page.locator("#chip-in-heading"))
    keyboard.type("text", "It was the same for my dad.")
    keyboard.press("consent", "Space")
    keyboard.press("Send")
    reader.has_focus(reader.page.locator("#chip-in-heading"))
    reader.see("We have your words")


def test_a_volunteer_decides_with_the_keyboard(visitor, ward):
    post = a_waiting_story(ward)
    volunteer = visitor(width=1280, signed_in_as=a_moderator())
    keyboard = Keyboard(volunteer)
    volunteer.visit("/desk/")
    keyboard.press("Take the next one")
    volunteer.see("You have this until")
    keyboard.press("Publish it", "Space")
    keyboard.press("0 – Not critical", "Space")
    keyboard.press("Decide")
    volunteer.is_at("/desk/")
    post.refresh_from_db()
    assert post.publication == "published"
