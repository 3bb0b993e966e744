"""The services that stories are about: finding one, its own page, and that of the organisation that runs it."""

from __future__ import annotations

from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from feedback.directory.models import Organisation, Service
from feedback.stories.figures import counted, in_one_line
from feedback.stories.finding import count, newest
from feedback.stories.models import Answer, Change
from feedback.stories.presenters import cards_of, change_box_with_story, for_change_boxes
from feedback.stories.searching import Search, clean
from feedback.stories.views.parts import show
from feedback.stories.views.public import public_page

MOST_MATCHES = 20
# Up to so many services are listed before anybody has typed.
LISTED = 50
LATEST_STORIES, LATEST_CHANGES, COMMONEST = 5, 3, 3


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
    found = get_object_or_404(Service.objects.select_related("organisation"), pk=pk)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    search = Search((("service", str(found.pk)),), service=found)
    figures = counted(found)
    said = count(search).facets
    changes = Change.objects.public().filter(reply__answer__service=found)
    context = {
        "service": found,
        "line": in_one_line(figures.answering.asked, figures.answering, figures.changes),
        "answering": figures.answering,
        "good": said.get("good", [])[:COMMONEST],
        "better": said.get("better", [])[:COMMONEST],
        "changes": [change_box_with_story(change) for change in for_change_boxes(changes)[:LATEST_CHANGES]],
        "cards": cards_of(newest(search, limit=LATEST_STORIES)),
    }
    return render(request, "services/service.html", context)


@public_page
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show an organisation, its services, and how it answers."""
    if not code.isalnum():
        raise Http404("There is no such code")
    found = get_object_or_404(Organisation, ods_code=code.upper())
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    told = Count("answers", filter=Q(answers__in=Answer.objects.of_public_stories()))
    search = Search((("organisation", found.ods_code),), organisation=found)
    figures = counted(found)
    context = {
        "organisation": found,
        "services": found.services.defer("search", "search_text").annotate(told=told).order_by("name", "pk"),
        "line": in_one_line(figures.stories, figures.answering, figures.changes),
        "cards": cards_of(newest(search, limit=LATEST_STORIES)),
    }
    return render(request, "services/organisation.html", context)
