"""The organisations that run services: their page, and all that was said and done in one of their years or months."""

from __future__ import annotations

from datetime import date

from django.db.models import Min
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from feedback.directory.models import Organisation
from feedback.public_page import public_page
from feedback.stories.changes import newest_changes
from feedback.stories.figures import counted, in_one_line, scope_of, stories_about
from feedback.stories.finding import count, find, newest
from feedback.stories.models import Figure
from feedback.stories.presenters import cards_of, change_box_with_story
from feedback.stories.query import midnight
from feedback.stories.searching import PERIOD, period_named, search_about
from feedback.wording import month

LATEST_STORIES, COMMONEST, MOST_CHANGES = 5, 5, 50


@public_page
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show an organisation, its services, and how it answers."""
    found = find_organisation(code)
    if request.path != found.get_absolute_url():
        return redirect(found, permanent=True)
    search = search_about(found)
    figures = counted(found)
    services = list(found.services.defer("search", "search_text").order_by("name", "pk"))
    told = stories_about(services)
    context = {
        "organisation": found,
        "search": search,
        "services": [(service, told.get(scope_of(service), 0)) for service in services],
        "line": in_one_line(figures.stories, figures.answering, figures.changes),
        "years": years_of(found),
        "cards": cards_of(newest(search, limit=LATEST_STORIES)),
    }
    return render(request, "services/organisation.html", context)


@public_page
def period(request: HttpRequest, code: str, named: str) -> HttpResponse:
    """Show everything from one organisation in one year or month: figures, stories and changes."""
    found = find_organisation(code)
    if not PERIOD.fullmatch(named):
        raise Http404("There is no such period")
    address = reverse("stories:organisation_period", args=[found.ods_code, named])
    if request.path != address:
        return redirect(address, permanent=True)
    since, until = period_named(named)
    search = search_about(found).having("published", named)
    figures = counted(found, since=since, until=until)
    said = count(search)
    page = find(search, request.GET)
    changes = []
    # Who goes on reading the stories has seen them.
    if not page.newer:
        changes = newest_changes(limit=MOST_CHANGES, about=[found], since=midnight(since), until=midnight(until))
    context = {
        "organisation": found,
        "search": search,
        "period": named,
        "spoken": month(since) if "-" in named else named,
        "months": months_of(since) if "-" not in named else [],
        "line": in_one_line(figures.stories, figures.answering, figures.changes),
        "figures": figures,
        "counted_in": said.total if said.is_more else 0,
        "good": said.facets.get("good", [])[:COMMONEST],
        "better": said.facets.get("better", [])[:COMMONEST],
        "changes": [change_box_with_story(change) for change in changes],
        "page": page,
        "cards": cards_of(page.items),
    }
    return render(request, "services/period.html", context)


def find_organisation(code: str) -> Organisation:
    """Find an organisation by its code. Raises Http404."""
    if not code.isalnum():
        raise Http404("There is no such code")
    return get_object_or_404(Organisation, ods_code=code.upper())


def years_of(organisation: Organisation) -> list[int]:
    """List the years since its first story, the latest first."""
    parts = Figure.objects.filter(scope=scope_of(organisation), measure=Figure.Measure.STORY)
    first = parts.aggregate(first=Min("day"))["first"]
    return list(range(timezone.localdate().year, first.year - 1, -1)) if first else []


def months_of(year: date) -> list[tuple[str, str]]:
    """List the months of a year that have begun: as an address names them, and as people do."""
    today = timezone.localdate()
    months = [date(year.year, number, 1) for number in range(1, 13)]
    return [(f"{day:%Y-%m}", f"{day:%B}") for day in months if day <= today]
