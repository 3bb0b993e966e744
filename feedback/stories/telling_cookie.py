"""The cookie by which a browser holds its draft. It goes when the browser is closed, or an hour after sending."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from feedback.stories.models import Draft
from feedback.stories.telling import find_draft

COOKIE = "hearback_telling"


def token_in(request: HttpRequest) -> str:
    """Read the token that this browser holds, or nothing."""
    return request.COOKIES.get(COOKIE, "")


def draft_in(request: HttpRequest) -> Draft | None:
    """Find the draft that this browser holds, unless it has expired."""
    token = token_in(request)
    return find_draft(token) if token else None


def hand_token(response: HttpResponse, token: str, *, lasts: timedelta | None = None) -> None:
    """Give the browser the token, until it is closed or for as long as `lasts` says. Only telling pages get it back."""
    response.set_cookie(
        COOKIE,
        token,
        max_age=lasts,
        path=reverse("stories:tell"),
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
