"""Pages for what went wrong: what happened, that nothing was lost, and what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

# What a person may have typed at length; a page for an error gives it back.
TYPED = ("text", "title", "message", "note", "summary", "reason")


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/403.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "errors/500.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Give back what was typed when a form's protection has run out; never send it on by itself."""
    typed = [request.POST[name] for name in TYPED if request.POST.get(name)]
    return render(request, "errors/csrf.html", {"typed": typed, "page": request.path}, status=403)
