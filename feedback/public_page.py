"""What all pages for reading have in common: anybody may open them, nobody is known by it, and they are kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from datetime import datetime, time, timedelta
from functools import lru_cache, wraps
from hashlib import blake2b
from typing import cast
from urllib.parse import unquote_plus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from feedback.page_cache import Kept, PageCache, Version, current_version, marks_of
from feedback.reading_limit import told_when_too_long
from feedback.replica import from_replica, is_ours

View = Callable[..., HttpResponse]

PAGES = PageCache()
# What a page may differ by. One that differs by more is not kept.
DIFFERS_BY = {"hx-request", "accept-encoding"}
PARTS_OF_HTMX = ("HTTP_HX_REQUEST", "HTTP_HX_BOOSTED", "HTTP_HX_HISTORY_RESTORE_REQUEST")
TAKES_GZIP = re.compile(r"\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))")
# A date in a header has whole seconds, and a change takes a moment to commit: a newer one is not given.
HAS_STOOD = timedelta(minutes=1)
STARTED = timezone.now()


def public_page(view: View) -> View:
    """Answer to reading alone: from the pages that are kept, while nothing public has changed since.

    Whoever has a cookie of ours gets a page made anew, which shared caches must not keep: it may name their desk or
    say what they have just done.
    """
    view = from_replica(told_when_too_long()(view))

    @wraps(view)
    def read(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if any(is_ours(name) for name in request.COOKIES):
            response = view(request, *args, **kwargs)
            patch_cache_control(response, private=True)
            return response
        # Asked before anything that the page shows, so that no page is kept as newer than it is.
        version = current_version() if settings.PAGE_CACHE else None
        if version is None:
            return if_changed(request, told_to_ask(request, view(request, *args, **kwargs)), None)
        key = key_of(request)
        kept = PAGES.get(version, key)
        if kept is None:
            response = view(request, *args, **kwargs)
            if not may_be_kept(request, response):
                return told_to_ask(request, response)
            patch_vary_headers(response, ["Accept-Encoding"])
            kept = Kept.of(told_to_ask(request, response))
            PAGES.put(version, key, kept)
        takes_gzip = TAKES_GZIP.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        return if_changed(request, kept.response(packed=bool(takes_gzip)), version)

    return require_safe(read)


def is_known(request: HttpRequest) -> bool:
    """Say whether this browser may be signed in, without a look at the session of one that can't be."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def key_of(request: HttpRequest) -> Hashable:
    """Say which page is asked for. Parameters of different names mean the same in any order."""
    query = request.META.get("QUERY_STRING", "")
    if "&" in query:
        query = "&".join(sorted(query.split("&"), key=lambda pair: unquote_plus(pair.partition("=")[0])))
    htmx = tuple(request.META.get(name) == "true" for name in PARTS_OF_HTMX)
    return request.scheme, request.get_host(), request.path, query, htmx


def may_be_kept(request: HttpRequest, response: HttpResponse) -> bool:
    """Say whether an answer is the same for everybody: no cookie, no form token, nothing that forbids it."""
    vary = {name.strip().lower() for name in response.get("Vary", "").split(",") if name}
    return (
        response.status_code in (200, 301)
        and not response.streaming
        and not response.cookies
        and not response.has_header("Cache-Control")
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
        and not request.session.accessed
        and vary <= DIFFERS_BY
    )


def told_to_ask(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Let anybody keep an answer, but ask before showing it again: a story may have been withdrawn meanwhile."""
    if response.has_header("Cache-Control") or response.cookies or request.META.get("CSRF_COOKIE_NEEDS_UPDATE"):
        return response
    patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
    if settings.SHARED_CACHE_SECONDS:
        patch_cache_control(response, s_maxage=settings.SHARED_CACHE_SECONDS)
        # Without asking, a shared cache can't know that whoever is signed in gets another page.
        patch_vary_headers(response, ["Cookie"])
    # When the newest of what it shows was written, as Django's feeds have it, goes back when that is withdrawn.
    del response["Last-Modified"]
    if response.status_code == 200 and not response.streaming and not response.has_header("ETag"):
        # Weak, because it is the same for a page that is packed.
        response["ETag"] = f'W/"{blake2b(response.content, digest_size=12).hexdigest()}"'
    return response


def if_changed(request: HttpRequest, response: HttpResponse, version: Version | None) -> HttpResponse:
    """Answer 304 where the browser has this already."""
    if response.status_code != 200:
        return response
    since = None
    if version and timezone.now() - version.changed_at > HAS_STOOD:
        since = unchanged_since(version)
        response["Last-Modified"] = http_date(since)
    answer = cast("HttpResponse", get_conditional_response(request, response.get("ETag"), since, response))
    # The headers of a 304 take the place of those that the browser has: who may frame the page among them.
    vars(answer).update(marks_of(response))
    return answer


@lru_cache(maxsize=8)
def unchanged_since(version: Version) -> int:
    """Give the second since which no page has changed: the record, the day, or the program that writes them."""
    midnight = timezone.make_aware(datetime.combine(version.today, time()))
    return int(max(version.changed_at, midnight, STARTED).timestamp())
