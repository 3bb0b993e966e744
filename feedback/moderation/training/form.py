"""The form in which an item to practise on is decided."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from feedback.forms import ChoiceField, LongTextField
from feedback.moderation.models import Decision
from feedback.moderation.training.items import Item
from feedback.stories.criticality import LEVELS
from feedback.stories.models import Words

Outcome = Decision.Outcome
OUTCOMES = [
    (Outcome.PUBLISH, "Publish it, as it is or with your edit"),
    (Outcome.RETURN, "Ask the author first"),
    (Outcome.DECLINE, "Decline it"),
    (Outcome.PASS, "Pass it to a senior moderator"),
]


class PracticeForm(forms.Form):
    """What somebody would do with an item."""

    text = LongTextField(
        label="The words to publish",
        hint="Change as little as you can.",
        rows=8,
        max_length=Words.TEXT_LENGTH,
        required=False,
    )
    outcome = ChoiceField(
        label="What would you do?", choices=OUTCOMES, size="m", error_messages={"required": "Choose what you would do"}
    )
    criticality = ChoiceField(
        label="If you publish it: how critical is the most critical thing in it?",
        choices=[(level.number, f"{level.number} – {level.name}") for level in LEVELS],
        hints={str(level.number): level.definition for level in LEVELS},
        required=False,
        small=True,
    )
    reason = ChoiceField(label="If you decline it: why?", choices=Decision.Reason.choices, required=False, small=True)

    def __init__(self, data: QueryDict | None, *, item: Item) -> None:
        super().__init__(data, initial={"text": item.text})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        outcome = cleaned.get("outcome")
        if outcome == Outcome.PUBLISH and not cleaned.get("criticality"):
            self.add_error("criticality", "Choose how critical the story is")
        if outcome == Outcome.DECLINE and not cleaned.get("reason"):
            self.add_error("reason", "Choose the reason")
        return cleaned

    @property
    def answer(self) -> dict[str, object]:
        """What to keep of it: only what belongs to the outcome."""
        outcome = self.cleaned_data["outcome"]
        publishes = outcome == Outcome.PUBLISH
        return {
            "outcome": outcome,
            "criticality": int(self.cleaned_data["criticality"]) if publishes else None,
            "reason": self.cleaned_data["reason"] if outcome == Outcome.DECLINE else "",
            "text": self.cleaned_data["text"] if publishes else "",
        }
