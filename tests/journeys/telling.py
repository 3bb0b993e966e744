"""The way through the questions, for journeys that begin with a story being told."""

from __future__ import annotations

from tests.journeys.visitor import Visitor

STORY = "The nurses sat with my mum all night. She was not alone for a minute."


def begin(author: Visitor) -> None:
    author.visit("/tell/")
    author.press("Start now")


def find_service(author: Visitor, typed: str, name: str) -> None:
    """Look for a service and choose it: as it is typed where JavaScript runs, with the button where it does not."""
    if author.javascript:
        author.type_slowly("q", typed)
    else:
        author.fill(q=typed)
        author.press("Search")
    author.press(f"Choose {name}")


def tell_all(author: Visitor, service: str, *, text: str = STORY, email: str = "") -> None:
    """Answer what is compulsory, pass over the rest, and come to the last look."""
    begin(author)
    find_service(author, service, service)
    author.press("Continue")
    author.press("Continue")
    author.fill(text=text)
    for _question in ("story", "title", "tags", "feelings", "when", "name"):
        author.press("Continue")
    author.fill(email=email)
    author.press("Continue")
    author.see_heading("Check your story before you send it")


def agree(author: Visitor) -> None:
    author.page.get_by_label("I agree that my story is published").check()


def send(author: Visitor) -> None:
    agree(author)
    author.press("Send my story")
    author.see("Your story has arrived")


def keycard_on(author: Visitor) -> tuple[str, list[str]]:
    """Read the keycard from the page: its number, and its four words."""
    words = author.page.locator(".keycard__words span").all_inner_texts()
    return author.page.locator(".keycard__number").inner_text(), words
