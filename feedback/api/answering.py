"""What all answers to programs have in common: who may read them, how many there are, and how a refusal looks."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.urls import URLPattern

from feedback.api.limits import allowance
from feedback.reading_limit import Busy

View = Callable[..., HttpResponseBase]

READING = ("GET", "HEAD")
# Any page of any site may read what everybody may read; nobody is known by it.
FOR_ANY_SITE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After",
}
BEFORE_ASKING = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match, If-Modified-Since",
    "Access-Control-Max-Age": "86400",
}
TITLES = {
    400: "This can't be understood",
    404: "There is nothing here",
    405: "This can only be read",
    410: "This story is no longer here",
    429: "That was too often",
    503: "Others are asking just now",
}


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JsonResponse:
    """Refuse in the form that programs know (RFC 9457), in words for the person behind the program."""
    told = {"title": TITLES[status], "status": status, "detail": detail}
    return JsonResponse(told, status=status, content_type="application/problem+json", headers=headers)


def for_programs(view: View) -> View:
    """Count who asks, and let the pages of other sites read the answer."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = answer_to(request, view, *args, **kwargs)
        for name, value in FOR_ANY_SITE.items():
            response[name] = value
        return response

    return answer


def answer_to(request: HttpRequest, view: View, *args: Any, **kwargs: Any) -> HttpResponseBase:
    if request.method == "OPTIONS":
        return JsonResponse({}, headers=BEFORE_ASKING)
    if request.method not in READING:
        return problem(405, f"Use GET: {request.path} takes nothing.", {"Allow": BEFORE_ASKING["Allow"]})
    left = allowance(request)
    if left.is_used_up:
        minutes = max(1, round(left.seconds / 60))
        detail = f"You may ask {left.limit} times in 5 minutes. Wait {minutes} minutes, or take the bulk files."
        return problem(429, detail, left.headers)
    method, request.method = request.method, "GET"
    try:
        response = view(request, *args, **kwargs)
    except Busy:
        response = problem(Busy.status, Busy.said, {"Retry-After": str(Busy.seconds)})
    except BadRequest:
        # More than the database may do; what else can be wrong, the view has said.
        response = problem(400, "This would take the database too long. Ask for less at once.")
    finally:
        # Of an answer to HEAD, the web server leaves out the rest.
        request.method = method
    for name, value in left.headers.items():
        response.setdefault(name, value)
    return response


def each_for_programs(patterns: list[URLPattern]) -> list[URLPattern]:
    """Do so for each of these addresses."""
    return [URLPattern(each.pattern, for_programs(each.callback), each.default_args, each.name) for each in patterns]
