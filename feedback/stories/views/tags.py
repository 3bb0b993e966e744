"""What people say most, in their own short words: all tags, and the page of one."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.directory.models import Service
from feedback.public_page import public_page
from feedback.stories.finding import Found, count, newest
from feedback.stories.presenters import cards_of
from feedback.stories.searching import TAGS, Search, clean

LISTED, ALONGSIDE, SERVICES, LATEST_STORIES = 30, 5, 5, 5
GROUPS = (("good", "What was good"), ("better", "What could be better"), ("felt", "How people felt"))


@public_page
def tags(request: HttpRequest) -> HttpResponse:
    """List the commonest tags of the newest stories."""
    found = count(Search())
    context = {
        "is_newest_alone": found.is_more,
        "groups": [(kind, label, found.facets.get(kind, [])[:LISTED]) for kind, label in GROUPS],
    }
    return render(request, "stories/tags.html", context)


@public_page
def tag(request: HttpRequest, kind: str, value: str) -> HttpResponse:
    """Show what is told under one tag: how often, about which services, what else was said, and the latest stories."""
    value = clean(value).lower()
    if kind not in TAGS or not value:
        raise Http404("There is no such tag")
    search = Search().having(kind, value)
    found = count(search)
    if not found.total:
        raise Http404("No story has this tag")
    numbers = {int(number): n for number, n in found.facets.get("service", [])[:SERVICES]}
    services = Service.objects.select_related("organisation").defer("search", "search_text").in_bulk(numbers)
    context = {
        "kind": kind,
        "value": value,
        "search": search,
        "found": found,
        "answered": dict(found.facets.get("answer", [])).get("yes", 0),
        "services": [(services[number], n) for number, n in numbers.items()],
        "groups": [
            (
                other,
                label,
                [each for each in found.facets.get(other, []) if (other, each[0]) != (kind, value)][:ALONGSIDE],
            )
            for other, label in GROUPS
        ],
        "cards": cards_of(newest(search, limit=LATEST_STORIES)),
    }
    return render(request, "stories/tag.html", context)


def beside(found: Found, kind: str, search: Search) -> list[tuple[str, int]]:
    """Give the tags of one kind that the stories found have, without the one that they were found by."""
    return [(value, n) for value, n in found.facets.get(kind, []) if (kind, value) not in search.asked]
