"""What somebody writes who does not agree with what we did to their words."""

from __future__ import annotations

from feedback.forms import LongTextField
from feedback.stories.forms.seen_first import TOO_LONG
from feedback.stories.models import Appeal


def appeal_text() -> LongTextField:
    """Ask why somebody does not agree. Only moderators read it."""
    return LongTextField(
        label="What should we look at again?",
        hint="Say in your own words what is wrong, or what is missing. Only our moderators read this.",
        max_length=Appeal.TEXT_LENGTH,
        rows=6,
        size="m",
        error_messages={"required": "Write what we should look at again", "max_length": TOO_LONG},
    )
