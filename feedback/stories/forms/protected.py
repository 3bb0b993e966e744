"""Keeps robots off a form without a puzzle, and makes one post of a form that is sent twice."""

from __future__ import annotations

from copy import copy
from math import inf
from typing import Any

from django import forms
from django.core import signing
from django.utils import timezone

from feedback.stories.keycards import new_token

SALT = "hearback.form"
FEWEST_SECONDS = 3
# A page left open for longer than this is given a new mark, and is sent once more.
MOST_SECONDS = 24 * 60 * 60

TOO_QUICK = "Please wait 3 seconds, then send it again"
TOO_OLD = "This page was open for a long time. What you typed is still here. Send it again"
TRAPPED = "Something filled in a box on this page that people don’t see. We have emptied it. Send it again"


def mark(token: str) -> str:
    """Sign when a form with this token was opened, in seconds."""
    return signing.Signer(salt=SALT).sign(f"{token}:{timezone.now().timestamp():.0f}")


def seconds_open(token: str, opened: str) -> float:
    """Say for how many seconds this form has been open: for ever, where the mark is forged or of another form."""
    try:
        signed_token, _, moment = signing.Signer(salt=SALT).unsign(opened).rpartition(":")
    except signing.BadSignature:
        return inf
    return timezone.now().timestamp() - float(moment) if signed_token == token else inf


def fresh_marks() -> dict[str, str]:
    """Make a token, and the signed time at which it was given out."""
    token = new_token()
    return {"token": token, "opened": mark(token)}


class ProtectedForm(forms.Form):
    """A form for people without an account: a trap for robots, a shortest time, and a token that is used once.

    `components/protection.html` shows what belongs to it. After is_valid(), `token` goes to the verb that makes
    the post: the same token makes the same post.
    """

    token = forms.CharField(widget=forms.HiddenInput, required=False)
    opened = forms.CharField(widget=forms.HiddenInput, required=False)
    website = forms.CharField(
        label="Leave this empty",
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound:
            self.initial.update(fresh_marks())

    def clean(self) -> dict[str, Any]:
        """Say what a robot would stumble over; the page that comes back can be sent again as it is."""
        cleaned = super().clean() or self.cleaned_data
        seconds = seconds_open(cleaned.get("token", ""), cleaned.get("opened", ""))
        stumbles = {
            TOO_OLD: seconds > MOST_SECONDS,
            TOO_QUICK: seconds < FEWEST_SECONDS,
            TRAPPED: bool(cleaned.get("website")),
        }
        # A form that comes back for another reason is sent again anyway.
        if not self.errors and any(stumbles.values()):
            self.add_error(None, next(text for text, is_so in stumbles.items() if is_so))
        if stumbles[TOO_OLD]:
            self._show(**fresh_marks())
        self._show(website="")
        return cleaned

    def _show(self, **values: str) -> None:
        """Change what the form gives back."""
        data: Any = copy(self.data)
        for name, value in values.items():
            data[self.add_prefix(name)] = value
        self.data = data
