"""The demo's people at the sign-in page, and its mail, which it keeps instead of sending."""

from __future__ import annotations

import email
from dataclasses import dataclass
from datetime import UTC, datetime
from email.policy import default
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from feedback.demo.people import AUTHOR_TOKEN, PASSWORD, demo_author, people_to_sign_in
from feedback.stories.keycards import keycard_words

MOST = 100


class SignIn(LoginView):
    """The sign-in page, with the people whom a visitor can play."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        author = demo_author()
        keycard = author and {"number": author.number, "words": " ".join(keycard_words(AUTHOR_TOKEN))}
        return context | {
            "demo_people": people_to_sign_in(),
            "demo_password": PASSWORD,
            "demo_keycard": keycard,
        }


sign_in = SignIn.as_view()


@dataclass(frozen=True)
class Mail:
    """One email as its reader gets it."""

    name: str
    subject: str
    sender: str
    to: str
    at: datetime
    body: str


def mail_files() -> list[Path]:
    """List the files of the demo's mail, the newest first: their names begin with the time."""
    return sorted(Path(settings.EMAIL_FILE_PATH).glob("*.log"), reverse=True)


def read(path: Path) -> Mail:
    """Read one email from its file, without the line that Django draws under it."""
    found = email.message_from_bytes(path.read_bytes(), policy=default)
    at = parsedate_to_datetime(found["Date"])
    return Mail(
        name=path.stem,
        subject=found["Subject"].strip(),
        sender=found["From"],
        to=found["To"],
        # A zone of -0000 says that the time is UTC, and Python then gives none.
        at=at if at.tzinfo else at.replace(tzinfo=UTC),
        body=found.get_content().rstrip("-\n"),
    )


@require_safe
@never_cache
def mail(request: HttpRequest) -> HttpResponse:
    """List the newest mail first."""
    return render(request, "demo/mail.html", {"mails": [read(path) for path in mail_files()[:MOST]]})


@require_safe
@never_cache
def message(request: HttpRequest, name: str) -> HttpResponse:
    """Show one email."""
    path = next((path for path in mail_files() if path.stem == name), None)
    if path is None:
        raise Http404
    return render(request, "demo/message.html", {"mail": read(path), "back": reverse("demo_mail")})
