"""Hiding, showing again and removing, and stopping what is not published yet; each with words to somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from feedback.forms import ChoiceField, LongTextField
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long
from feedback.moderation.models import Decision
from feedback.stories.models import Post, Publication

Outcome = Decision.Outcome


class TakeDownForm(forms.Form):
    """Hiding, showing again or removing what was published, with words to whoever wrote it."""

    outcome = ChoiceField(label="What happens with it?", small=True, error_messages={"required": "Choose what happens"})
    message = LongTextField(
        label="Your words to the writer",
        hint="Say why. They read it on their private page.",
        rows=3,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that message") | {"required": "Say why, to the writer"},
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, post: Post) -> None:
        super().__init__(data, auto_id="take_down_%s")
        hide = (Outcome.HIDE, "Hide it for now, while we look into it")
        restore = (Outcome.RESTORE, "Show it again")
        first = restore if post.publication == Publication.HIDDEN else hide
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            first,
            (Outcome.REMOVE, "Remove it for good"),
        ]


class StopNoticeForm(forms.Form):
    """Why a story whose day of publication is set is to be read again."""

    note = LongTextField(
        label="Why should it be read again?",
        hint="Only moderators see it.",
        rows=3,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that note") | {"required": "Say why, for whoever reads it next"},
    )

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, auto_id="stop_%s")
