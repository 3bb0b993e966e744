"""Who may come to the desk, and what becomes of those who may not, or who were signed out while they typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.urls import reverse
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect

from feedback.people.permissions import Can, require

View = Callable[..., HttpResponse]

# What a moderator types, and how it is called when it is given back.
TYPED = {
    "title": "The title",
    "text": "The words",
    "reason": "Why you changed it",
    "question": "Your question to the writer",
    "message": "What you say to the writer",
    "note": "Your note to a colleague",
}


def moderators_only(view: View) -> View:
    """Let moderators in; ask who is not signed in to do so; nothing of the desk is kept by a browser or a proxy."""

    @wraps(view)
    def guarded(request: HttpRequest, **kwargs: object) -> HttpResponse:
        if request.user.is_authenticated:
            require(request.user, Can.MODERATE)
            response = view(request, **kwargs)
        else:
            response = ask_to_sign_in(request)
        add_never_cache_headers(response)
        patch_vary_headers(response, ["HX-Request"])
        return response

    return guarded


def typed_words(request: HttpRequest) -> list[tuple[str, str]]:
    """List what came with a form, each with its name, to be given back."""
    return [(name, request.POST[key]) for key, name in TYPED.items() if request.POST.get(key, "").strip()]


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page and back; give back what was typed rather than lose it on the way."""
    sign_in = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': _way_back(request)})}"
    typed = typed_words(request)
    if typed and request.htmx:
        # The words are still on the page, so the page is not left.
        return render(request, "moderation/signed_out_note.html", {"sign_in": sign_in}, status=403)
    if typed:
        return render(request, "moderation/signed_out.html", {"typed": typed, "sign_in": sign_in}, status=403)
    return HttpResponseClientRedirect(sign_in) if request.htmx else redirect(sign_in)


def _way_back(request: HttpRequest) -> str:
    """Give the page to come back to: an address that takes only POST is none."""
    if request.method in {"GET", "HEAD"}:
        return request.get_full_path()
    match = request.resolver_match
    if match is not None and "pk" in match.kwargs and match.url_name != "undo":
        return reverse("moderation:item", args=[match.kwargs["pk"]])
    return reverse("moderation:queue")
