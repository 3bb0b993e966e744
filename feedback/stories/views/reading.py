"""Reading: the home page, the stories, and the figures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.directory.models import Service
from feedback.stories.figures import counted, recently
from feedback.stories.finding import find, newest
from feedback.stories.models import Change
from feedback.stories.presenters import cards_of, change_box_with_story, for_change_boxes
from feedback.stories.searching import Search, read_search
from feedback.stories.views.parts import show
from feedback.stories.views.public import public_page

LATEST_STORIES, LATEST_CHANGES = 5, 3
# Up to so many services are offered as a list; of more, the finder finds one.
SERVICES_LISTED = 50


@public_page
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, whether it works, and what is new."""
    changes = for_change_boxes(Change.objects.public().exclude(state=Change.State.DROPPED))[:LATEST_CHANGES]
    context = {
        "answering": counted(since=recently()).answering,
        "counted": counted().changes,
        "cards": cards_of(newest(Search(), limit=LATEST_STORIES)),
        "changes": [change_box_with_story(change) for change in changes],
    }
    return render(request, "stories/home.html", context)


@public_page
def stories(request: HttpRequest) -> HttpResponse:
    """List stories, newest first: all, or those that fit what somebody looks for."""
    search = read_search(request.GET)
    page = find(search, request.GET)
    context = {
        "search": search,
        "page": page,
        "cards": cards_of(page.items),
        "services": services_listed(),
    }
    return show(request, "stories/list.html", "stories/_results.html", context)


def services_listed() -> list[Service]:
    """Give the services to choose from, where they are few enough to read through."""
    found = Service.objects.select_related("organisation").defer("search", "search_text")[: SERVICES_LISTED + 1]
    return list(found) if len(found) <= SERVICES_LISTED else []


@public_page
def figures(request: HttpRequest) -> HttpResponse:
    """Show whether stories are answered, how fast, and what came of them, and how that is counted."""
    return render(request, "stories/figures.html", {"recent": counted(since=recently()), "ever": counted()})
