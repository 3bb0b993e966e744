"""Stories in a frame on the site of somebody else, and the page where one makes that frame."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.constants import NONE, SELF
from csp.decorators import csp, csp_update
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.clickjacking import xframe_options_exempt

from feedback.directory.models import Organisation, Service
from feedback.public_page import public_page
from feedback.stories.embedding import address_of, line_of_html, name_of, read_look
from feedback.stories.figures import counted, in_one_line
from feedback.stories.finding import newest
from feedback.stories.forms.embedding import EmbedForm
from feedback.stories.presenters import cards_of
from feedback.stories.searching import search_about
from feedback.stories.views.parts import show

View = Callable[..., HttpResponse]
# What is in a frame can be read and followed, and do nothing.
IN_A_FRAME = {
    "default-src": [NONE],
    "style-src": [SELF],
    "form-action": [NONE],
    "base-uri": [NONE],
    "frame-ancestors": ["*"],
}


def framed(view: View) -> View:
    """Let a page of anybody's show this one in a frame; outside what keeps pages, which need not know of it."""
    exempt: View = xframe_options_exempt(view)
    return csp(IN_A_FRAME)(exempt)  # type: ignore[return-value]


@framed
@public_page
def service(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the newest stories about one service, and how it answers."""
    return frame(request, find_service(pk))


@framed
@public_page
def organisation(request: HttpRequest, code: str) -> HttpResponse:
    """Show the newest stories about all services of an organisation, and how they answer."""
    return frame(request, find_organisation(code))


def frame(request: HttpRequest, about: Service | Organisation | None) -> HttpResponse:
    """Show what there is, or say in the frame that there is nothing."""
    look = read_look(request.GET)
    if about is None:
        return render(request, "embed/gone.html", {"look": look}, status=404)
    search = search_about(about)
    context = {
        "about": about,
        "is_service": isinstance(about, Service),
        "name": name_of(about),
        "look": look,
        "line": line_of_figures(about) if look.figures else "",
        "cards": cards_of(newest(search, limit=look.stories)),
        "all_stories": search.address(),
    }
    return render(request, "embed/stories.html", context)


def line_of_figures(about: Service | Organisation) -> str:
    """Say it as the page of its own does."""
    figures = counted(about)
    return in_one_line(figures.stories, figures.answering, figures.changes)


@csp_update({"frame-src": [SELF]})
@public_page
def maker(request: HttpRequest) -> HttpResponse:
    """Make the line of HTML that shows stories on somebody's own site, and see what it shows."""
    about = chosen(request)
    if about is None:
        return render(request, "embed/about.html")
    form = EmbedForm(request.GET.dict())
    context: dict[str, Any] = {
        "about": about,
        "is_service": isinstance(about, Service),
        "name": name_of(about),
        "form": form,
    }
    if not form.is_valid():
        return show(request, "embed/maker.html", "embed/_maker.html", context, status=422)
    width, height = form.cleaned_data["width"], form.cleaned_data["height"]
    context |= {
        "line": line_of_html(about, form.look, width=width, height=height),
        "preview": {"address": address_of(about, form.look), "width": width, "height": height},
    }
    return show(request, "embed/maker.html", "embed/_maker.html", context)


def chosen(request: HttpRequest) -> Service | Organisation | None:
    """Give what the address names, or nothing where it names nothing. Raises Http404 for what is not there."""
    number, code = request.GET.get("service", ""), request.GET.get("organisation", "")
    if not number and not code:
        return None
    is_number = number.isascii() and number.isdigit() and len(number) < 19
    found = find_service(int(number) if is_number else 0) if number else find_organisation(code)
    if found is None:
        raise Http404("There is no such service or organisation")
    return found


def find_service(number: int) -> Service | None:
    """Find what a frame is about; not as a search does, because a frame shows by itself that there is nothing."""
    return Service.objects.select_related("organisation").defer("search", "search_text").filter(pk=number).first()


def find_organisation(code: str) -> Organisation | None:
    return Organisation.objects.filter(ods_code=code.upper()).first() if code.isalnum() else None
