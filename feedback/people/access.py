"""Who may enter a desk, and what becomes of those who may not, or who were signed out while they typed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render, resolve_url
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect, reswap
from django_htmx.middleware import HtmxDetails

from feedback.people.models import User
from feedback.people.permissions import Can, require

View = Callable[..., HttpResponse]


class DeskRequest(HttpRequest):
    """A request behind the door: somebody is signed in."""

    user: User
    htmx: HtmxDetails


def desk(
    capability: Can, *, typed: Mapping[str, str], way_back: Callable[[HttpRequest], str] = HttpRequest.get_full_path
) -> Callable[[View], View]:
    """Let in those who have the capability somewhere; lead the others to sign in, or refuse them. Never cached.

    `typed` names what people write there, as it is called when it is given back to somebody who was signed out;
    `way_back` gives the page to come back to.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def enter(request: DeskRequest, **kwargs: object) -> HttpResponse:
            if request.user.is_authenticated:
                require(request.user, capability)
                response = view(request, **kwargs)
            else:
                response = ask_to_sign_in(request, typed_words(request, typed), way_back(request))
            add_never_cache_headers(response)
            patch_vary_headers(response, ["HX-Request"])
            return response

        return enter

    return decorate


def typed_words(request: HttpRequest, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """List what came with a form, each with its name, to be given back."""
    return [(name, request.POST[key]) for key, name in names.items() if request.POST.get(key, "").strip()]


def ask_to_sign_in(request: DeskRequest, typed: list[tuple[str, str]], way_back: str) -> HttpResponse:
    """Lead to the sign-in page and back; give back what was typed rather than lose it on the way."""
    sign_in = f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': way_back})}"
    if typed and request.htmx:
        # The words are still on the page: it is not left, and nothing of it is replaced.
        note = render(request, "account/signed_out_note.html", {"sign_in": sign_in}, status=403)
        return reswap(note, "afterbegin")
    if typed:
        return render(request, "account/signed_out.html", {"typed": typed, "sign_in": sign_in}, status=403)
    return HttpResponseClientRedirect(sign_in) if request.htmx else redirect(sign_in)
