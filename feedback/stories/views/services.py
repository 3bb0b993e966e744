"""The services that stories are about: finding one, and its own page."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from feedback.directory.models import Service
from feedback.directory.reading import service_numbered, services_near
from feedback.public_page import public_page
from feedback.stories.changes import newest_changes
from feedback.stories.figures import counted, in_one_line, scope_of
from feedback.stories.latest import LATELY, latest, told_most
from feedback.stories.presenters import cards_of, change_box_with_story
from feedback.stories.searching import clean, search_about
from feedback.stories.views.parts import show

MOST_MATCHES = 20
# Up to so many services are listed before anybody has typed.
LISTED = 50
LATEST_STORIES, LATEST_CHANGES, COMMONEST, NEAREST = 5, 3, 3, 6


@public_page
def services(request: HttpRequest) -> HttpResponse:
    """Find a service by part of its name, place or postcode."""
    typed = clean(request.GET.get("q", ""))
    found = Service.objects.select_related("organisation").defer("search", "search_text")
    found = found.matching(typed) if typed else found.open()
    limit = MOST_MATCHES if typed else LISTED
    matches = list(found[: limit + 1])
    context = {
        "typed": typed,
        "matches": matches[:limit] if typed or len(matches) <= limit else [],
        "has_more": len(matches) > limit,
    }
    return show(request, "services/list.html", "services/_matches.html", context)


@public_page
def service(request: HttpRequest, pk: int, slug: str = "") -> HttpResponse:
    """Show what people say about one service, how it answers, and what it changed."""
    found = service_numbered(pk)
    if found is None:
        raise Http404("There is no such service")
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    search = search_about(found)
    figures = counted(found)
    facet = scope_of(found)
    said = told_most(facet, ["good", "better"])
    context = {
        "service": found,
        "search": search,
        "line": in_one_line(figures.stories, figures.answering, figures.changes),
        "answering": figures.answering,
        "counted_in": LATELY if figures.stories > LATELY else 0,
        "good": said["good"][:COMMONEST],
        "better": said["better"][:COMMONEST],
        "changes": [change_box_with_story(change) for change in newest_changes(limit=LATEST_CHANGES, about=[found])],
        "cards": cards_of(latest(facet, LATEST_STORIES)),
        "near": services_near(found, NEAREST),
    }
    return render(request, "services/service.html", context)
