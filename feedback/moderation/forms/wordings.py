"""A text of the desk, as a senior moderator would have it."""

from __future__ import annotations

from django import forms

from feedback.forms import LongTextField
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long


class WordingForm(forms.Form):
    """One text, with the one that its reader has seen, so that two seniors do not write over each other."""

    wording = LongTextField(
        label="The text",
        rows=6,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that text") | {"required": "Write the text"},
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
