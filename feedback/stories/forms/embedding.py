"""How stories are to look on somebody's own site."""

from __future__ import annotations

from typing import Any

from django import forms

from feedback.forms import ChoiceField, SelectField
from feedback.forms.component import Component
from feedback.stories.embedding import HEIGHT, MOST_STORIES, STORIES, Look

NARROWEST, WIDEST = 240, 1000
LOWEST, HIGHEST = 200, 3000


class PixelsField(Component, forms.IntegerField):
    """A size between two others."""

    widget = forms.TextInput

    def __init__(self, what: str, least: int, most: int, **kwargs: Any) -> None:
        wrong = f"The {what} must be a whole number between {least:,} and {most:,}"
        messages = dict.fromkeys(("required", "invalid", "min_value", "max_value"), wrong)
        attrs = {"inputmode": "numeric", "autocomplete": "off"}
        super().__init__(min_value=least, max_value=most, error_messages=messages, width=4, attrs=attrs, **kwargs)


class EmbedForm(forms.Form):
    """Always filled in: with what the address says, and otherwise with what most people want."""

    theme = ChoiceField(
        label="Colours",
        choices=[("", "As each reader’s device is set"), ("light", "Light"), ("dark", "Dark")],
        required=False,
        small=True,
    )
    stories = SelectField(label="How many stories", choices=[(n, n) for n in range(1, MOST_STORIES + 1)])
    figures = ChoiceField(label="Figures", choices=[("1", "Show them"), ("0", "Leave them out")], small=True)
    width = PixelsField(
        "width",
        NARROWEST,
        WIDEST,
        label="Width in pixels",
        hint=f"Between {NARROWEST} and {WIDEST:,}. Leave it empty, and it takes the width of its place.",
        required=False,
    )
    height = PixelsField(
        "height",
        LOWEST,
        HIGHEST,
        label="Height in pixels",
        hint=f"Between {LOWEST} and {HIGHEST:,}. What does not fit can be scrolled to.",
    )

    DEFAULTS = {"theme": "", "stories": str(STORIES), "figures": "1", "width": "", "height": str(HEIGHT)}

    def __init__(self, asked: dict[str, str]) -> None:
        super().__init__(self.DEFAULTS | asked)

    @property
    def look(self) -> Look:
        chosen = self.cleaned_data
        return Look(chosen["theme"], int(chosen["stories"]), chosen["figures"] == "1")
