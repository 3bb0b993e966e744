"""What services said that they would do, or did, because of stories."""

from __future__ import annotations

from functools import partial

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from feedback.directory.models import Organisation, Service
from feedback.errors import whole_page
from feedback.public_page import public_page
from feedback.stories import figures
from feedback.stories.changes import newest_changes
from feedback.stories.keyset import page_through
from feedback.stories.presenters import change_box_with_story
from feedback.stories.searching import clean, find_organisation, find_service
from feedback.stories.views.parts import show

SHOWN = ("planned", "made", "late")


@public_page
def changes(request: HttpRequest) -> HttpResponse:
    """List changes, the latest first: all, or those of one kind, of one service or of one organisation."""
    shown, about = read_asked(request)
    found = partial(newest_changes, shown=shown, about=[about] if about else [])
    try:
        page = page_through(found, by="recorded_at", asked=request.GET)
    except BadRequest as error:
        wrong = {"said": str(error), "newest": reverse("stories:changes") + query_of(shown, about)}
        return whole_page(request, render(request, "stories/no_such_changes.html", wrong, status=400))
    context = {
        "shown": shown,
        "about": about,
        "about_query": about_query(about),
        "changes_feed": reverse("stories:changes_feed") + query_of(shown, about),
        "page": page,
        "changes": [change_box_with_story(change) for change in page.items],
        "counted": figures.changes(about),
    }
    return show(request, "stories/changes.html", "stories/_changes.html", context)


def read_asked(request: HttpRequest) -> tuple[str, Service | Organisation | None]:
    """Read which changes an address asks for. Raises Http404 for an unknown place."""
    shown = request.GET.get("show", "")
    about: Service | Organisation | None = None
    if number := clean(request.GET.get("service", "")):
        about = find_service(number)
    elif code := clean(request.GET.get("organisation", "")):
        about = find_organisation(code.upper())
    return shown if shown in SHOWN else "", about


def about_query(about: Service | Organisation | None) -> str:
    """Give what asks for the same place in an address."""
    if about is None:
        return ""
    return f"service={about.pk}" if isinstance(about, Service) else f"organisation={about.ods_code}"


def query_of(shown: str, about: Service | Organisation | None) -> str:
    """Give what asks for the same changes in an address, with the question mark."""
    asked = "&".join(part for part in (f"show={shown}" if shown else "", about_query(about)) if part)
    return f"?{asked}" if asked else ""
