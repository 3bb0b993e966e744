"""What the desk, and whoever wrote the words, fill in after a report or a legal notice."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from feedback.forms import ChoiceField, LongTextField, TextField
from feedback.moderation.forms.lengths import MESSAGE_LENGTH, too_long
from feedback.moderation.models import Decision, LegalNotice

Outcome = Decision.Outcome
Wish = LegalNotice.Wish
# A volunteer hides and removes nothing, but need not leave it at that.
ASK_SENIORS = "ask_seniors"
NAMED = {
    Outcome.KEEP: "Keep it as it is",
    Outcome.HIDE: "Hide it for now, while we look into it",
    Outcome.RESTORE: "Show it again",
    Outcome.REMOVE: "Remove it for good",
}


class CloseForm(forms.Form):
    """What happens with a post that was reported, and what is said to whom."""

    outcome = ChoiceField(label="What happens with it?", error_messages={"required": "Choose what happens"})
    answer = LongTextField(
        label="Your answer to the person who reported it (optional)",
        hint="Leave it empty to send our usual words.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that answer"),
    )
    message = LongTextField(
        label="Your words to the writer",
        hint="Say why it is hidden, shown again or removed. They read it on their private page.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that message"),
    )

    note = LongTextField(
        label="Your note to the senior moderators",
        hint="If you ask them. Whoever reported it does not read this, and gets an answer from the senior.",
        rows=3,
        max_length=MESSAGE_LENGTH,
        required=False,
        error_messages=too_long("that note"),
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, outcomes: list[Outcome], is_answered: bool = True
    ) -> None:
        """Make the form; `is_answered` says whether anybody reported it who is still to be answered."""
        super().__init__(data, auto_id="close_%s")
        if not is_answered:
            del self.fields["answer"]
        choices: list[tuple[str, str]] = [(each, NAMED[each]) for each in outcomes]
        if outcomes == [Outcome.KEEP]:
            del self.fields["message"]
            choices.append((ASK_SENIORS, "Ask a senior moderator: it should be hidden or removed"))
        else:
            del self.fields["note"]
        self.fields["outcome"].choices = choices  # type: ignore[attr-defined]

    @property
    def asks_seniors(self) -> bool:
        return self.cleaned_data.get("outcome") == ASK_SENIORS

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("outcome") == ASK_SENIORS and not cleaned.get("note") and "note" not in self.errors:
            self.add_error("note", "Say why, for the senior moderator")
        moves = cleaned.get("outcome") in {Outcome.HIDE, Outcome.RESTORE, Outcome.REMOVE}
        if moves and not cleaned.get("message") and "message" not in self.errors:
            self.add_error("message", "Say why, to the writer")
        return cleaned


class LegalRemoveForm(forms.Form):
    """Removing what a legal notice complains of."""

    message = LongTextField(
        label="Your words to the writer",
        hint="They read it on their private page.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that message") | {"required": "Say why, to the writer"},
    )


class NotANoticeForm(forms.Form):
    """What a notice lacks."""

    missing = LongTextField(
        label="What is missing?",
        hint="They read this. Say which part is missing, and that they can send the notice again.",
        rows=4,
        max_length=MESSAGE_LENGTH,
        error_messages=too_long("that") | {"required": "Say what is missing"},
    )


class PosterForm(forms.Form):
    """What whoever wrote the words wants."""

    wants = ChoiceField(
        label="What do you want to happen with your words?",
        choices=Wish.choices,
        hints={
            Wish.REMOVE: "We remove them. You do not have to say who you are.",
            Wish.KEEP: "The law has us remove them unless you tell us your full name and postal address.",
        },
        error_messages={"required": "Choose what you want to happen"},
    )
    name = TextField(
        label="Your full name, if you want them to stay",
        max_length=200,
        required=False,
        attrs={"autocomplete": "off"},
        error_messages=too_long("that name"),
    )
    address = LongTextField(
        label="Your postal address, if you want them to stay",
        rows=4,
        max_length=1_000,
        required=False,
        error_messages=too_long("that address"),
    )
    may_give = ChoiceField(
        label="May we give your name and address to the person who complains?",
        choices=[("no", "No"), ("yes", "Yes")],
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("wants") == Wish.KEEP:
            asked = {
                "name": "Enter your full name, or choose to have your words removed",
                "address": "Enter your postal address, or choose to have your words removed",
                "may_give": "Choose whether we may give them on",
            }
            for name, text in asked.items():
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, text)
        return cleaned

    @property
    def details(self) -> str:
        return f"{self.cleaned_data['name']}\n{self.cleaned_data['address']}"
