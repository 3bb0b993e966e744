"""What can be noticed in a text: pure functions that know no model and import nothing of ours.

Each check is a file with `find(text, field)`; a new one is added by writing its file and naming it here.
"""

import re
from collections.abc import Collection, Iterable

from feedback.checks import (
    address,
    allegation,
    birth_date,
    complaint,
    danger,
    email,
    exact_date,
    identifying,
    insult,
    name,
    nhs_number,
    not_experience,
    phone,
    postcode,
    second_hand,
    url,
)
from feedback.checks.flags import GRADES, Flag

__all__ = ["ABOUT_STORIES", "KINDS", "TOLD_TO_AUTHOR", "Flag", "check", "highest_danger"]

CHECKS = {
    "phone": phone.find,
    "email": email.find,
    "url": url.find,
    "postcode": postcode.find,
    "address": address.find,
    "nhs_number": nhs_number.find,
    "birth_date": birth_date.find,
    "exact_date": exact_date.find,
    "name": name.find,
    "allegation": allegation.find,
    "complaint": complaint.find,
    "not_experience": not_experience.find,
    "second_hand": second_hand.find,
    "insult": insult.find,
    "identifying": identifying.find,
}
"""The checks that need only the field they look at."""

KINDS = ("danger", *CHECKS, "duplicate")
TOLD_TO_AUTHOR = frozenset(
    {"phone", "email", "url", "postcode", "address", "nhs_number", "birth_date", "exact_date", "name", "complaint"}
)
"""What an author is told of, calmly, while telling: details that they may want to leave out, and another way to go."""

ABOUT_STORIES = frozenset({"not_experience", "second_hand", "duplicate"})
"""What matters in a story alone: a reply need not tell an experience."""


_HALF = re.compile("[\ud800-\udfff]")
"""Half a character, which JSON can hold and PCRE2 does not read."""


def check(title: str, text: str, kinds: Collection[str] = KINDS) -> list[Flag]:
    """Everything of these kinds that is noticed in a story or reply, in reading order, the text before the title."""
    title, text = _HALF.sub("\ufffd", title), _HALF.sub("\ufffd", text)
    flags = [
        flag
        for field, words, beside in (("title", title, text), ("text", text, title))
        if words.strip()
        for flag in (
            *(danger.find(words, field, beside=beside) if "danger" in kinds else ()),
            *(flag for kind, find in CHECKS.items() if kind in kinds for flag in find(words, field)),
        )
    ]
    return sorted(flags, key=lambda flag: (flag.field, flag.start, flag.end, flag.kind))


def highest_danger(flags: Iterable[Flag]) -> str:
    """The gravest grade of danger among the flags: now, concern, mention or ''."""
    return max((flag.grade for flag in flags if flag.kind == "danger"), key=GRADES.index, default="")
