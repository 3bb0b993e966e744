"""The cookie by which a browser holds the page that a keycard opened: for an hour, and for that page alone.

It names the author and nothing else. No session knows of it, so an author is never joined to somebody who signs in.
"""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from feedback.stories.models import Author

COOKIE = "hearback_keycard"
SALT = "hearback.keycard.open"
OPEN_FOR = timedelta(hours=1)


def author_in(request: HttpRequest) -> Author | None:
    """Find whose page this browser has open, unless its hour is over."""
    pk = request.get_signed_cookie(COOKIE, default=None, salt=SALT, max_age=OPEN_FOR)
    return Author.objects.filter(pk=pk).first() if pk else None


def keep_open(response: HttpResponse, author: Author) -> None:
    """Keep the page of this author open for an hour from now."""
    response.set_signed_cookie(
        COOKIE,
        str(author.pk),
        salt=SALT,
        max_age=OPEN_FOR,
        path=reverse("stories:my_story"),
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )


def close(response: HttpResponse) -> None:
    """Close the page in this browser."""
    response.delete_cookie(COOKIE, path=reverse("stories:my_story"), samesite="Lax")
