"""Fields for words: what is typed is kept as it is, and what can't be kept is refused in plain words."""

import re
from typing import Any

from django import forms

from feedback.forms.component import Component

LINE_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
UNSTORABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
INVISIBLE = re.compile("[\\s\u00ad\u200b-\u200f\u2060-\u2064\u3164\ufeff]*")


class Words(Component, forms.CharField):
    """Counts characters as a person does: a line break is one, however the browser sent it."""

    default_error_messages = {
        "required": "Fill in this answer",
        "max_length": "Use %(limit)s characters or fewer. There are %(length)s now",
        "unstorable": "There is a hidden character here that can’t be kept. Type it again, or paste it as plain text",
    }

    def __init__(self, *args: Any, max_length: int | None = None, **kwargs: Any) -> None:
        self.limit = max_length
        super().__init__(*args, **kwargs)
        # Said by `validate` below in our own words, with the rest of what a text can hold.
        self.validators = [v for v in self.validators if getattr(v, "code", "") != "null_characters_not_allowed"]

    def to_python(self, value: Any) -> str:
        text = super().to_python(LINE_BREAKS.sub("\n", value) if isinstance(value, str) else value) or ""
        return "" if INVISIBLE.fullmatch(text) else text

    def validate(self, value: str) -> None:
        super().validate(value)
        if UNSTORABLE.search(value):
            raise forms.ValidationError(self.error_messages["unstorable"], code="unstorable")
        if self.limit and len(value) > self.limit:
            raise forms.ValidationError(
                self.error_messages["max_length"],
                code="max_length",
                params={"limit": f"{self.limit:,}", "length": f"{len(value):,}"},
            )


class TextField(Words):
    """One line. A line break that was pasted in becomes a space."""

    def to_python(self, value: Any) -> str:
        return " ".join(super().to_python(value).split("\n"))


class EmailField(Words, forms.EmailField):
    """An email address, which the browser may fill in."""

    default_error_messages = {"invalid": "Enter an email address in the correct format, like name@example.com"}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 254)
        super().__init__(*args, **kwargs)
        self.widget.attrs |= {"autocomplete": "email", "spellcheck": "false", "autocapitalize": "none"}


class LongTextField(Words):
    """Several lines; with a `max_length` the characters that are left are counted from three quarters of it."""

    widget = forms.Textarea

    def __init__(self, *args: Any, rows: int = 8, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.widget.attrs = {"rows": str(rows)} | {
            name: value for name, value in self.widget.attrs.items() if name not in ("rows", "cols")
        }
