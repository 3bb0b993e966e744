"""Pages for what went wrong: what happened, that nothing was lost, and what to do next."""

from __future__ import annotations

import logging
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers

from feedback.people.access import typed_words
from feedback.site import site_facts

# What people type at length, in any form of ours, with the name under which it is given back. Never a password, a
# keycard or an address.
TYPED = {
    "title": "The title",
    "text": "Your words",
    "kept_title": "The title",
    "kept_text": "Your words",
    "where": "Where it was",
    "pen_name": "Your pen name",
    "good_own": "What was good",
    "better_own": "What could be better",
    "feelings_own": "How you felt",
    "reason": "Why you changed it",
    "question": "Your question to the writer",
    "message": "What you say to the writer",
    "note": "Your note to a colleague",
    "summary": "The change",
    "owner": "Who sees to it",
    "statement": "The words that you complain of",
    "meaning": "What they mean",
    "untrue": "What in them is not true",
    "answer": "Your answer to the person who reported it",
    "missing": "What is missing",
}
WAIT = 1  # minute: allauth's longest window that ends in a page; wrong passwords are told of at the form

LAST_RESORT = (
    '<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>Something went wrong here</title>'
    "<h1>Something went wrong here</h1><p>It is our fault, not yours. Go back, and try again in a few minutes.</p>"
    '<p>In danger? Call <a href="tel:999">999</a>. To talk to somebody, call Samaritans on '
    '<a href="tel:116123">116 123</a>.</p></html>'
)
logger = logging.getLogger(__name__)


def whole_page(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Have a page take the place of the one that asked for a part of itself."""
    if request.headers.get("HX-Request"):
        response["HX-Retarget"], response["HX-Reswap"] = "body", "innerHTML show:window:top"
    return response


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say what could not be answered; an error may bring a page of its own, and say when to try again."""
    page, status = getattr(exception, "page", "errors/400.html"), getattr(exception, "status", 400)
    response = render(request, page, status=status)
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        response["Retry-After"] = str(getattr(exception, "seconds", WAIT * 60))
    return whole_page(request, response)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return whole_page(request, render(request, "errors/403.html", status=403))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


def too_many_requests(request: HttpRequest) -> HttpResponse:
    """Say when to try again; allauth asks for this page."""
    response = render(request, "errors/429.html", {"minutes": WAIT}, status=429)
    response["Retry-After"] = str(WAIT * 60)
    return whole_page(request, response)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say so without asking who is signed in: it may be the database that is away."""
    try:
        return HttpResponse(render_to_string("errors/500.html", {"site": site_facts()}), status=500)
    except Exception:
        logger.exception("The page for errors failed")
        return HttpResponse(LAST_RESORT, status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Give back what was typed when a form's protection has run out; never send it on by itself."""
    context = {"typed": typed_words(request, TYPED), "page": page_before(request)}
    response = whole_page(request, render(request, "errors/csrf.html", context, status=403))
    add_never_cache_headers(response)
    return response


def page_before(request: HttpRequest) -> str:
    """Give the page of ours that a form was on; an address that only takes what is sent is none."""
    before = urlsplit(request.headers.get("Referer", ""))
    if before.netloc == request.get_host() and before.path.startswith("/"):
        return before.path + (f"?{before.query}" if before.query else "")
    return request.path
