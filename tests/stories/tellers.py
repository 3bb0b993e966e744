"""Somebody who tells a story in a browser, for the tests of telling."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import time_machine
from django.test import Client
from django.utils import timezone

from feedback.directory.models import Service
from feedback.stories.forms.protected import fresh_marks
from feedback.stories.models import Draft
from feedback.stories.telling_cookie import COOKIE

STORY = "They were kind to my mum, and they explained it all."


class Teller(Client):
    """A browser that tells a story, step by step. `htmx` sends what a page with JavaScript would send."""

    def __init__(self, *, htmx: bool = False, **options: object) -> None:
        super().__init__(headers={"HX-Request": "true"} if htmx else None, **options)

    @property
    def token(self) -> str:
        return self.cookies[COOKIE].value

    @property
    def draft(self) -> Draft:
        return Draft.objects.latest("pk")

    def begin(self) -> None:
        self.post("/tell/")

    def answer(self, question: str, **answers: object):
        return self.post(f"/tell/{question}/", answers)

    def ready(self, service: Service, *, text: str = STORY, **answers: object) -> None:
        """Answer what is compulsory, and come to the last look."""
        self.begin()
        self.answer("service", add=service.pk)
        self.answer("story", text=text)
        for question, given in answers.items():
            self.answer(question, **given)

    def send(self, **changes: object):
        return self.post("/tell/check/", opened_form() | {"consent": "on"} | changes)


def opened_form(seconds_ago: float = 60) -> dict[str, str]:
    """Give what a protected form carries that was opened some time ago."""
    with time_machine.travel(timezone.now() - timedelta(seconds=seconds_ago), tick=False):
        return fresh_marks()


def words_on(response) -> str:
    """Read what a page says, without its tags."""
    main = response.content.decode().split("<main")[-1].split("</main>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", main)))


def value_of(response, name: str) -> str:
    """Read what a field of the page holds."""
    tag = re.search(rf'<input[^>]*name="{name}"[^>]*>', response.content.decode())
    value = re.search(r'value="([^"]*)"', tag[0]) if tag else None
    return unescape(value[1]) if value else ""
