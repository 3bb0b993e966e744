"""Whoever signs in must set up a second factor before anything else, except where the people are invented."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

# What stays open: what anybody may open without signing in, help now and telling among it.
OPEN_NAMESPACES = {"pages", "stories"}


class RequireSecondFactor:
    """Leads people without a second factor to the page where they set one up."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: object) -> HttpResponse | None:
        # Looked at only where there is a session, so that reading never opens one.
        if not settings.SECOND_FACTOR_REQUIRED or settings.SESSION_COOKIE_NAME not in request.COOKIES:
            return None
        if self._is_open(request) or not request.user.is_authenticated:
            return None
        # Recovery codes alone are not enough: they are for the day when the app is not at hand.
        if is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return None
        set_up = reverse("mfa_activate_totp")
        return HttpResponseClientRedirect(set_up) if request.htmx else redirect(set_up)  # type: ignore[attr-defined]

    def _is_open(self, request: HttpRequest) -> bool:
        accounts = reverse("account_login").removesuffix("login/")
        return request.path_info.startswith(accounts) or bool(
            OPEN_NAMESPACES.intersection(request.resolver_match.namespaces)  # type: ignore[union-attr]
        )
