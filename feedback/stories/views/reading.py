"""Reading: the home page, the stories, one story, what changed, and the figures."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from feedback.directory.models import Service
from feedback.people.permissions import Can, can
from feedback.stories.conversation import conversation, find_opening, stories_like
from feedback.stories.figures import counted, recently
from feedback.stories.finding import find, newest
from feedback.stories.keyset import page_of
from feedback.stories.models import Answer, Change, Publication
from feedback.stories.presenters import cards_of, change_box_with_story, for_change_boxes
from feedback.stories.searching import Search, read_search
from feedback.stories.views.parts import show
from feedback.stories.views.public import is_known, public_page

LATEST_STORIES, LATEST_CHANGES = 5, 3
# Up to so many services are offered as a list; of more, the finder finds one.
SERVICES_LISTED = 50
GONE_FOR_GOOD = (Publication.WITHDRAWN, Publication.REMOVED, Publication.DECLINED)
SHOWN_CHANGES = ("planned", "made", "late")


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
def story(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    """Show one story with its whole conversation, at the address with its title in it."""
    opening = find_opening(number)
    if opening is None or opening.published_at is None:
        raise Http404("There is no such story")
    if opening.publication in GONE_FOR_GOOD:
        return render(request, "stories/gone.html", status=410)
    if opening.publication != Publication.PUBLISHED:
        return render(request, "stories/hidden.html", status=404)
    page = conversation(opening)
    if request.path != page.url:
        return redirect(page.url, permanent=True)
    context = {
        "story": page,
        "answerable": answerable(request, page.services),
        "cards": cards_of(stories_like(opening)),
    }
    return render(request, "stories/story.html", context)


def answerable(request: HttpRequest, answers: list[Answer]) -> list[Answer]:
    """Give the answers that the person who is signed in may write."""
    if not is_known(request):
        return []
    return [answer for answer in answers if can(request.user, Can.ANSWER, answer.organisation)]


@public_page
def changes(request: HttpRequest) -> HttpResponse:
    """List what services said that they would do, or did, because of stories."""
    shown = request.GET.get("show", "")
    shown = shown if shown in SHOWN_CHANGES else ""
    page = page_of(for_change_boxes(changes_shown(shown)), by="recorded_at", asked=request.GET)
    context = {
        "shown": shown,
        "page": page,
        "changes": [change_box_with_story(change) for change in page.items],
        "counted": counted().changes,
    }
    return show(request, "stories/changes.html", "stories/_changes.html", context)


def changes_shown(shown: str) -> QuerySet[Change]:
    """Keep the changes of one kind; late ones are planned too."""
    found = Change.objects.public()
    if shown == "late":
        return found.late()
    return found.filter(state=shown) if shown else found


@public_page
def figures(request: HttpRequest) -> HttpResponse:
    """Show whether stories are answered, how fast, and what came of them, and how that is counted."""
    return render(request, "stories/figures.html", {"recent": counted(since=recently()), "ever": counted()})
