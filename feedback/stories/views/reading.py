"""Reading: the home page and the figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.public_page import public_page
from feedback.stories.changes import newest_changes
from feedback.stories.figures import answering, changes, counted, recently
from feedback.stories.finding import newest
from feedback.stories.presenters import cards_of, change_box_with_story
from feedback.stories.searching import Search

LATEST_STORIES, LATEST_CHANGES = 5, 3


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, whether it works, and what is new."""
    context = {
        "answering": answering(since=recently()),
        "counted": changes(),
        "cards": cards_of(newest(Search(), limit=LATEST_STORIES)),
        "changes": [change_box_with_story(change) for change in newest_changes(limit=LATEST_CHANGES, shown="standing")],
    }
    return render(request, "stories/home.html", context)


@public_page
def figures(request: HttpRequest) -> HttpResponse:
    """Show whether stories are answered, how fast, and what came of them, and how that is counted."""
    return render(request, "stories/figures.html", {"recent": counted(since=recently()), "ever": counted()})
