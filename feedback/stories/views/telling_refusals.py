"""What a page of telling says when it can't go on: nothing is lost, and what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from feedback.stories.limits import TooMany
from feedback.stories.models import Post
from feedback.stories.views.parts import refuse_until

# What is not the author's own words.
OURS = {"csrfmiddlewaretoken", "noticed", "token", "opened", "website", "service", "add", "remove", "save", "fresh"}


def typed_in(request: HttpRequest) -> list[str]:
    """List what somebody typed, to give it back."""
    return [str(value) for name, value in request.POST.items() if name not in OURS and str(value).strip()]


def not_here(request: HttpRequest) -> HttpResponse:
    """Say that the draft has expired, or that this browser never had it."""
    return render(request, "telling/not_here.html", status=410)


def already_sent(request: HttpRequest, post: Post) -> HttpResponse:
    """Say that the story was sent meanwhile, and give back what was typed after that."""
    return render(request, "telling/already_sent.html", {"post": post, "typed": typed_in(request)}, status=409)


def too_many(request: HttpRequest, error: TooMany, *, kept: bool = False) -> HttpResponse:
    """Say when to try again. `kept` is for what is safe in a draft; the rest is given back."""
    context = {"until": error.until, "kept": kept, "typed": [] if kept else typed_in(request)}
    return refuse_until(render(request, "telling/too_many.html", context, status=429), error)
