"""Who may enter a desk: the door in front of every view of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers, patch_vary_headers
from django_htmx.http import HttpResponseClientRedirect

from feedback.errors import typed_words, whole_page
from feedback.people.permissions import Can, require

View = Callable[..., HttpResponse]


def desk(capability: Can) -> Callable[[View], View]:
    """Let in those who have the capability somewhere; lead the others to sign in, or refuse them. Never cached."""

    def decorate(view: View) -> View:
        @wraps(view)
        def enter(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.user.is_authenticated:
                require(request.user, capability)
                response = view(request, *args, **kwargs)
            else:
                response = ask_to_sign_in(request)
            add_never_cache_headers(response)
            patch_vary_headers(response, ["HX-Request"])
            return response

        return enter

    return decorate


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Lead to the sign-in page and back; where somebody has typed, give it back to them first."""
    came_from = request.htmx.current_url_abs_path if request.htmx else request.get_full_path()  # type: ignore[attr-defined]
    sign_in = f"{settings.LOGIN_URL}?{urlencode({'next': came_from or '/'})}"
    if request.htmx and not request.POST:  # type: ignore[attr-defined]
        return HttpResponseClientRedirect(sign_in)
    if request.method == "POST":
        sign_in = f"{settings.LOGIN_URL}?{urlencode({'next': came_from_page(request)})}"
        page = {"typed": typed_words(request), "sign_in": sign_in}
        return whole_page(request, render(request, "account/signed_out.html", page, status=403))
    return redirect(sign_in)


def came_from_page(request: HttpRequest) -> str:
    """Give the page that a form was on; not its own address, which may answer to POST alone."""
    if request.htmx and request.htmx.current_url_abs_path:  # type: ignore[attr-defined]
        return request.htmx.current_url_abs_path  # type: ignore[attr-defined]
    return str(settings.LOGIN_REDIRECT_URL)
