"""The form in which staff answer a story."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone

from feedback.forms import ChoiceField, DateField, LongTextField, TextField
from feedback.stories.coming_back import Own
from feedback.stories.keycards import new_token, once_from
from feedback.stories.models import Change
from feedback.stories.replying import NewChange

# What staff type, and how it is called when it is given back.
TYPED = {"text": "Your reply", "summary": "What changes", "owner": "Who sees to it"}
NO_CHANGE = ""
FARTHEST = timedelta(days=5 * 366)  # a promise for longer binds nobody


class ReplyForm(forms.Form):
    """What the service says, and what it says that it changes."""

    text = LongTextField(
        label="Your reply",
        hint="Everybody will be able to read it. Answer as you would speak to this person.",
        max_length=5000,
        rows=10,
        error_messages={"required": "Write your reply"},
    )
    change = ChoiceField(
        label="Does this reply tell of a change?",
        hint="A change is shown on its own, with who sees to it and by when.",
        choices=[
            (NO_CHANGE, "No"),
            (Change.State.PLANNED, "Yes, we will change something"),
            (Change.State.MADE, "Yes, we have changed something"),
        ],
        required=False,
    )
    summary = TextField(
        label="What changes?",
        hint="One or two short sentences. Do not name anybody but the person who sees to it.",
        max_length=500,
        required=False,
    )
    owner = TextField(label="Who sees to it?", hint="A name and a job, or a team", max_length=150, required=False)
    day = DateField(
        label="By when, or when was it made?",
        hint="For example, 31 3 2027",
        required=False,
    )
    token = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("token", new_token())
        self.initial.setdefault("change", NO_CHANGE)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, complaint in [*self._about_change(cleaned)]:
            if name not in self.errors:
                self.add_error(name, complaint)
        return cleaned

    def _about_change(self, cleaned: dict[str, Any]) -> Iterator[tuple[str, str]]:
        """Say what a change lacks, or that it is none."""
        state, day, today = cleaned.get("change"), cleaned.get("day"), timezone.localdate()
        if not state:
            if any(cleaned.get(name) for name in ("summary", "owner", "day")):
                yield "change", "Say whether the change is planned or made, or empty the boxes about it"
            return
        if not cleaned.get("summary"):
            yield "summary", "Say what changes"
        if state == Change.State.MADE:
            if day is None:
                yield "day", "Enter the day on which you made this change"
            elif day > today:
                yield "day", "The day on which the change was made must be today or earlier"
            return
        if not cleaned.get("owner"):
            yield "owner", "Say who sees to it"
        if day is None:
            yield "day", "Enter the day by which you will make this change"
        elif day < today:
            yield "day", "The day by which you will make this change must be today or later"
        elif day > today + FARTHEST:
            yield "day", "The day by which you will make this change must be within 5 years"

    @property
    def once(self) -> Any:
        """The mark that makes one reply of this form, however often it is sent."""
        return once_from(self.cleaned_data["token"] or new_token())

    @property
    def new_change(self) -> NewChange | None:
        """The change that goes with the reply, where it tells of one."""
        state = self.cleaned_data["change"]
        if not state:
            return None
        is_made = state == Change.State.MADE
        return NewChange(
            state=Change.State(state),
            summary=self.cleaned_data["summary"],
            owner=self.cleaned_data["owner"],
            due_on=None if is_made else self.cleaned_data["day"],
            made_on=self.cleaned_data["day"] if is_made else None,
        )


def filled_in(one: Own) -> dict[str, Any]:
    """Give what the form begins with, to change a reply: our proposal where there is one, and the change with it."""
    words = one.proposal.words if one.proposal else one.original
    change = getattr(one.post, "change", None)
    about = (
        {}
        if change is None
        else {
            "change": change.state,
            "summary": change.summary,
            "owner": change.owner,
            "day": change.due_on or change.made_on,
        }
    )
    return {"text": words.text if words else "", **about}
