"""The way through the questions: forward, back, and back to all the answers after a change."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from feedback.stories.forms.telling import QUESTIONS
from feedback.stories.models import Draft

SLUGS = list(QUESTIONS)
# What is named in place of a question, where somebody saves their story and goes.
SAVED = "saved"


def is_change(request: HttpRequest) -> bool:
    """Say whether somebody came from their answers, to change one and go back there."""
    return "change" in request.GET


def question_url(slug: str, *, change: bool = False) -> str:
    return reverse("stories:tell_question", args=[slug]) + ("?change=1" if change else "")


def back_url(slug: str, *, change: bool) -> str:
    """Lead to the question before; from the first to the start page, and from a change to all the answers."""
    if change:
        return reverse("stories:tell_check")
    place = SLUGS.index(slug)
    return question_url(SLUGS[place - 1]) if place else reverse("stories:tell")


def next_url(slug: str, *, change: bool) -> str:
    """Lead to the next question; from the last, and from a change, to all the answers."""
    place = SLUGS.index(slug) + 1
    return reverse("stories:tell_check") if change or place == len(SLUGS) else question_url(SLUGS[place])


def onward_from_help(request: HttpRequest) -> str:
    """Lead on from the page of help: past a question, to one that has more to say, or to the saved story."""
    after, again = request.GET.get("after", ""), request.GET.get("again", "")
    if again in QUESTIONS:
        return question_url(again, change=is_change(request))
    if after == SAVED:
        return reverse("stories:tell_save")
    return next_url(after, change=is_change(request)) if after in QUESTIONS else reverse("stories:tell")


def first_open(draft: Draft) -> str:
    """Lead to the first question that was not answered or passed over, or to all the answers."""
    for slug, kind in QUESTIONS.items():
        keys = (*kind.answers_to, "services") if slug == "service" else kind.answers_to
        if not any(key in draft.answers for key in keys):
            return question_url(slug)
    return reverse("stories:tell_check")
