"""What can be noticed in a text: pure functions that know no model and import nothing of ours.

Each check is a file with `find(text, field)`; a new one is added by writing its file and naming it here.
"""

from collections.abc import Iterable

from feedback.checks import danger, email, nhs_number, phone, postcode, url
from feedback.checks.flags import GRADES, Flag

__all__ = ["Flag", "check", "highest_danger"]

CHECKS = (phone.find, email.find, url.find, postcode.find, nhs_number.find)
"""The checks that need only the field they look at."""


def check(title: str, text: str) -> list[Flag]:
    """Everything the checks notice in a story or reply, in reading order, title after text by name of field."""
    flags = [
        flag for field, words in (("title", title), ("text", text)) for find in CHECKS for flag in find(words, field)
    ]
    flags += danger.find(title, "title", beside=text)
    flags += danger.find(text, "text", beside=title)
    return sorted(flags, key=lambda flag: (flag.field, flag.start, flag.end, flag.kind))


def highest_danger(flags: Iterable[Flag]) -> str:
    """The gravest grade of danger among the flags: now, concern, mention or ''."""
    return max((flag.grade for flag in flags if flag.kind == "danger"), key=GRADES.index, default="")
