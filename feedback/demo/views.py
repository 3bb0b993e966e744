"""The demo's mail, read in the browser: the demo sends nothing out."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

MOST = 100


def mail_folder() -> Path:
    """Find where the demo's mail is kept, or 404 outside the demo."""
    if not settings.DEMO:
        raise Http404
    return Path(settings.EMAIL_FILE_PATH)


def read(path: Path) -> EmailMessage:
    """Read one email from its file."""
    return cast(EmailMessage, email.message_from_bytes(path.read_bytes(), policy=default))


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
