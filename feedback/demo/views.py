"""The demo's people at the sign-in page, and its mail, which it keeps instead of sending."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from allauth.account.views import LoginView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
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


def mail_folder() -> Path:
    """Say where the demo's mail is kept."""
    return Path(settings.EMAIL_FILE_PATH)


def read(path: Path) -> EmailMessage:
    """Read one email from its file."""
    return email.message_from_bytes(path.read_bytes(), policy=default)


@require_safe
@never_cache
def mail(request: HttpRequest) -> HttpResponse:
    """List the newest mail first."""
    folder = mail_folder()
    files = sorted(folder.glob("*.log"), reverse=True)[:MOST] if folder.exists() else []
    messages = [{"name": path.stem, "mail": read(path)} for path in files]
    return render(request, "demo/mail.html", {"messages_sent": messages})


@require_safe
@never_cache
def message(request: HttpRequest, name: str) -> HttpResponse:
    """Show one email as its reader gets it."""
    path = next((path for path in mail_folder().glob("*.log") if path.stem == name), None)
    if path is None:
        raise Http404
    found = read(path)
    return render(request, "demo/message.html", {"mail": found, "body": found.get_content()})
