"""Adding to a story of somebody else's."""

from __future__ import annotations

import secrets
from typing import Any

from feedback.forms import EmailField, LongTextField, TextField
from feedback.stories.forms.consent import consent
from feedback.stories.forms.seen_first import READ_ALONG, TOO_LONG, SeenFirst
from feedback.stories.models import Words
from feedback.stories.telling_names import offered_name
from feedback.stories.writing import NewWords


def a_pen_name() -> str:
    """Offer a name that nobody is called."""
    return offered_name(secrets.randbelow(10**9), 0)


class ChipInForm(SeenFirst):
    """Words of one's own under a story, without an account."""

    text = LongTextField(
        label="What would you like to say?",
        hint="What was it like for you? Leave out names, phone numbers and addresses.",
        max_length=Words.TEXT_LENGTH,
        rows=8,
        size="m",
        attrs=READ_ALONG,
        error_messages={
            "required": "Write what you would like to say",
            "max_length": TOO_LONG,
        },
    )
    pen_name = TextField(
        label="Pen name",
        hint="People see this with your words. Keep this one, or choose another that is not your real name.",
        max_length=Words.PEN_NAME_LENGTH,
        required=False,
        width=20,
        attrs={"autocomplete": "off"},
    )
    email = EmailField(
        label="Email address (optional)",
        hint="Only to send you news of what you wrote. Nobody else sees it.",
        required=False,
    )
    consent = consent(
        "I agree that what I wrote is published here with my pen name. I can take it back at any time.",
        required="Tick the box to say that we may publish your words",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial.setdefault("pen_name", a_pen_name())

    def new_words(self) -> NewWords:
        """Give what the post is to say; a pen name is chosen where none was."""
        return NewWords(
            text=self.cleaned_data["text"], pen_name=self.cleaned_data["pen_name"] or self.initial["pen_name"]
        )
