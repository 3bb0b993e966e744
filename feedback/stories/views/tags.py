"""What people say most, in their own short words: all tags, and the page of one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.directory.models import Service
from feedback.public_page import public_page
from feedback.stories.finding import COUNTED, count
from feedback.stories.latest import LATELY, how_many_told, latest, told_most
from feedback.stories.presenters import cards_of
from feedback.stories.searching import TAGS, Search, clean

LISTED, ALONGSIDE, SERVICES, LATEST_STORIES = 30, 5, 5, 5
GROUPS = (("good", "What was good"), ("better", "What could be better"), ("felt", "How people felt"))


@public_page
def tags(request: HttpRequest) -> HttpResponse:
    """List the commonest tags of the newest stories."""
    found = count(Search())
    context = {
        "counted_in": found.total if found.is_more else 0,
        "groups": [(kind, label, found.facets.get(kind, [])[:LISTED]) for kind, label in GROUPS],
    }
    return render(request, "stories/tags.html", context)


@public_page
def tag(request: HttpRequest, kind: str, value: str) -> HttpResponse:
    """Show what is told under one tag: how often, about which services, what else was said, and the latest stories."""
    value = clean(value).lower()
    if kind not in TAGS or not value:
        raise Http404("There is no such tag")
    facet = f"{kind}:{value}"
    total = how_many_told(facet)
    if not total:
        raise Http404("No story has this tag")
    said = told_most(facet, ["service", "answer", *TAGS])
    numbers = {int(number): n for number, n in said["service"][:SERVICES]}
    services = Service.objects.select_related("organisation").defer("search", "search_text").in_bulk(numbers)
    context = {
        "kind": kind,
        "value": value,
        "search": Search().having(kind, value),
        "total": total,
        "is_more": total > COUNTED,
        "counted_in": LATELY if total > LATELY else 0,
        "answered": dict(said["answer"]).get("yes", 0),
        "services": [(services[number], n) for number, n in numbers.items()],
        "groups": [
            (other, label, [each for each in said[other] if (other, each[0]) != (kind, value)][:ALONGSIDE])
            for other, label in GROUPS
        ],
        "cards": cards_of(latest(facet, LATEST_STORIES)),
    }
    return render(request, "stories/tag.html", context)
