"""Notices dates of birth: one of the two things by which anybody is looked up in the NHS."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from functools import lru_cache

from feedback.checks.exact_date import DATE
from feedback.checks.flags import Flag, flags_at
from feedback.checks.patterns import compiled

_BORN = compiled(
    r"(?<!\w)(?:born(?: (?:on|in|at|here|there|by|via|\w+ly)){0,9}(?: \w+){0,4}? (?:on )?(?:the )?|born:? ?|"
    r"d\.? ?o\.? ?b\.?(?: is| was)?[ :=(-]{0,3}|(?:date|year) of birth(?: is| was)?[ :=,(-]{0,3}(?:(?:19|20)\d\d,? )?|birth ?dates?(?: is| was)?[ :=,-]{0,3}|"
    r"birthday(?:,| is| was| on| falls on|:| being| \()(?: on)?(?: the)? ?|gave birth(?: \w+){0,6}? on (?:the )?|(?:had|have|welcomed) (?:my|our|a|the) (?:\w+ ){0,2}?(?:baby|son|daughter|boy|girl|twins|triplets|child)(?: (?:by|at|in|here)(?: \w+){1,3}?)? on (?:the )?|(?:arrived|delivered)(?: \w+){0,5}? on (?:the )?(?=\d)|"
    r"(?:my|our) (?:son|daughter|child|baby|boy|girl|twins|mum|mam|mother|dad|father|husband|wife|partner|nan|gran|grandma|grandad) (?:is|was|are) (?=\d\d?[./-]))"
    rf"(?P<date>{DATE})(?!\w)"
    r"|(?<!\w)(?:d\.? ?o\.? ?b\.?|date of birth)(?: is| was)?[ :=(-]{0,3}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)?\d\d)(?!\d)"
    rf"|(?:(?<=[,(] )|(?<=\()|(?<=^))b\.? ?(?=[^.;\n]{{0,14}}\d\d(?!\d))(?:{DATE.replace('(?P<mark>', '(?P<sign>').replace('(?P=mark)', '(?P=sign)')})(?<=\d\d)(?!\w)",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the dates of birth stand, with the words that say so."""
    if not _DIGIT.search(text):
        return ()
    return tuple((match.start(), match.start() + len(match[0].rstrip(" ,."))) for match in _BORN.finditer(text))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every date of which the text says that somebody was born on it."""
    return flags_at(
        spans(text),
        text,
        field,
        kind="birth_date",
        why="This is a date of birth. With a name or a place it points to one person, so it should not be public.",
        hint="This looks like a date of birth. Leave it out: an age in tens of years says enough.",
    )
