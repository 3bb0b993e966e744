"""Answering with a whole page, or with the part of it that changes in place."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from feedback.stories.limits import TooMany
from feedback.wording import clock


def wants_part(request: HttpRequest) -> bool:
    """Say whether htmx asks for a part to be put into a page that is there already."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def show(request: HttpRequest, page: str, part: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Render the page, or the part that it includes, from the same context."""
    template = part if wants_part(request) else page
    response = render(request, template, context | {"in_place": wants_part(request)}, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def refuse_until(response: HttpResponse, too_many: TooMany) -> HttpResponse:
    """Tell programs too when to try again."""
    response["Retry-After"] = str(too_many.seconds_left)
    return response


def say_when(too_many: TooMany) -> str:
    """Say when to try again, in words."""
    return f"You have sent a lot in a short time. Nothing is lost. Send it again after {clock(too_many.until)}"
