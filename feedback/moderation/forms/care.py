"""What a moderator chooses for their own ease."""

from __future__ import annotations

from typing import Any

from django import forms

from feedback.forms import CheckboxField, SelectField
from feedback.moderation.models import Care

MOST = (0, 1, 2, 3, 5, 8, 10)


class CareForm(forms.Form):
    """Blur, and how much hard reading is enough."""

    blurs = CheckboxField(label="Cover hard words until I am ready for them", required=False)
    most_hard = SelectField(
        label="Hard items in one sitting",
        hint="After so many, “Take the next one” gives you easier ones. A break of an hour starts a new sitting.",
        required=False,
    )

    def __init__(self, data: Any = None, *, care: Care) -> None:
        most = "" if care.most_hard is None else str(care.most_hard)
        super().__init__(data, initial={"blurs": care.blurs, "most_hard": most})
        self.care = care
        numbers = sorted({*MOST, *([care.most_hard] if care.most_hard is not None else [])})
        choices: Any = self.fields["most_hard"]
        choices.choices = [
            ("", "As many as come"),
            *((str(number), "None" if not number else f"{number} at most") for number in numbers),
        ]

    def keep(self) -> Care:
        """Keep what was chosen."""
        most = self.cleaned_data["most_hard"]
        self.care.blurs = self.cleaned_data["blurs"]
        self.care.most_hard = int(most) if most else None
        self.care.save()
        return self.care
