"""Notices NHS numbers: ten digits whose last one proves the others."""

import re
from collections.abc import Iterator

import nhs_number

from feedback.checks.flags import Flag

_TEN_DIGITS = re.compile(
    r"(?<![\w+])(?<!\d[ .-])([0-9]{3})([ \u00a0.\u2010-\u2013-]?)([0-9]{3})\2([0-9]{4})(?!\w)(?![ .-][0-9])"
)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the NHS numbers stand; other checks leave these places alone."""
    for match in _TEN_DIGITS.finditer(text):
        digits = match[1] + match[3] + match[4]
        if len(set(digits)) > 1 and nhs_number.is_valid(digits):
            yield match.span()


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every NHS number whose check digit is right."""
    return [
        Flag(
            kind="nhs_number",
            grade="",
            field=field,
            start=start,
            end=end,
            quote=text[start:end],
            why="This is a valid NHS number. It points to one patient, so it should not be public.",
            hint="This looks like an NHS number. Leave it out, so that nobody can tell who you are.",
        )
        for start, end in spans(text)
    ]
