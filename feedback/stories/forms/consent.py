"""What people agree to when they send words: to be published and, where the site has a licence, used by others."""

from __future__ import annotations

from django.conf import settings
from django.utils.functional import lazy

from feedback.forms import CheckboxField


def with_licence(words: str) -> str:
    """Add under which licence others may use what is published; nothing where none is set."""
    if not settings.OPEN_DATA_LICENCE:
        return words
    return f"{words} Others may copy it and use it again, as this licence says: {settings.OPEN_DATA_LICENCE}."


def consent(words: str, *, required: str) -> CheckboxField:
    """Ask somebody to agree. The licence is the one that is set when the form is shown."""
    return CheckboxField(label=lazy(with_licence, str)(words), error_messages={"required": required})
