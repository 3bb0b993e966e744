"""Notices NHS numbers: ten digits whose last one proves the others."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from functools import lru_cache

import nhs_number

from feedback.checks.flags import Flag

_TEN_DIGITS = re.compile(
    r"(?<![\w+\u00a3$])(?<!\d[ .-])([0-9]{3})([ \u00a0.\u2010-\u2013-]?)([0-9]{3})\2([0-9]{4})(?!\w)(?![ .-][0-9])"
)


# However it is grouped or spoken, the words before it say what it is; the last digit still has to prove it.
_ANY_TEN = re.compile(
    r"(?i:\b(?:nhs|n\.h\.s\.?|health (?:and|&) care|h ?& ?c|chi|national health)\b(?:[ .:,#'-]{0,3}(?:number|no|num|nr|id|is|was|my|me|it|are|service)\b){0,4}[ .:,#=(-]{0,4})"
    r"(?P<number>[0-9](?:[ \u00a0.\u2010-\u2013/-]{0,3}[0-9]){9}|(?i:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)(?:[ ,-]{1,2}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)){9}))"
    r"(?!\w)(?![ .-][0-9])"
)
_NAMES = ("nhs", "n.h.s", "h&c", "h & c", "chi", "health")
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _digits(written: str) -> str:
    """The digits of a number as written or spoken."""
    words = re.findall(r"[0-9]|[a-z]+", written.lower())
    return "".join(word if word.isdigit() else str(_DIGITS.index(word.replace("oh", "zero"))) for word in words)


@lru_cache(maxsize=4)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the NHS numbers stand; other checks leave these places alone."""
    found = set()
    for match in _TEN_DIGITS.finditer(text):
        digits = match[1] + match[3] + match[4]
        if len(set(digits)) > 1 and nhs_number.is_valid(digits):
            found.add(match.span())
    low = text.lower()
    if any(name in low for name in _NAMES):
        found |= {
            match.span("number")
            for match in _ANY_TEN.finditer(text)
            if nhs_number.is_valid(_digits(match["number"])) and len(set(_digits(match["number"]))) > 1
        }
    return tuple(sorted(found))


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
