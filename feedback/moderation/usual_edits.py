"""The edits that moderators make most: for each kind of flag what takes its place, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass

from feedback.checks.first_names import FIRST_NAMES

MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
MONTH = re.compile(rf"\b({MONTHS})\b\.?(?:,?\s+(\d{{4}}))?", re.IGNORECASE)
IN_FIGURES = re.compile(r"\b\d{1,2}[./-](\d{1,2})[./-](\d{4}|\d{2})\b")
NAMES_OF_MONTHS = MONTHS.split("|")[:12]
FIRST_NAME_STAYS = "praise"
# After these comes a surname.
TITLE = re.compile(r"\b(?:(?:mr|mrs|ms|mx|dr|prof)\.?|miss|doctor|professor|sir)\s+\Z", re.IGNORECASE)


@dataclass(frozen=True)
class UsualEdit:
    """What takes the place of a quote, and which of the desk's reasons for an edit says why."""

    instead: str
    because: str


USUAL = {
    "phone": UsualEdit("[phone number removed]", "contact"),
    "email": UsualEdit("[email address removed]", "contact"),
    "url": UsualEdit("[web address removed]", "contact"),
    "postcode": UsualEdit("[postcode removed]", "contact"),
    "address": UsualEdit("[address removed]", "contact"),
    "nhs_number": UsualEdit("[NHS number removed]", "number"),
    "birth_date": UsualEdit("[date of birth removed]", "number"),
    "exact_date": UsualEdit("[date removed]", "date"),
    "name": UsualEdit("[name removed]", "name"),
    "insult": UsualEdit("[word removed]", "insult"),
}


SURNAME_GOES = "staff_praised"


def usual_edit(kind: str, quote: str, grade: str = "", *, before: str = "") -> UsualEdit | None:
    """Give the usual edit of what a check noticed; None where there is none, and a person has to find the words.

    Of a name in praise the first name may stay; `before` is the text before the quote, in which a title tells that it
    is a surname. A date keeps its month: "3 May 2026" becomes "May 2026".
    """
    if kind == "name" and grade == FIRST_NAME_STAYS:
        return surname_taken_out(quote, before)
    usual = USUAL.get(kind)
    if usual is None or kind != "exact_date":
        return usual
    return UsualEdit(month_in(quote) or usual.instead, usual.because)


def surname_taken_out(name: str, before: str) -> UsualEdit | None:
    """Leave the first name of a name in praise: "Ann Smith" becomes "Ann"; None where nothing but that is told."""
    first, *others = name.split() or [""]
    is_surname = TITLE.search(before) and not (others and first.casefold() in FIRST_NAMES)
    if is_surname or TITLE.match(f"{first} "):
        return UsualEdit(USUAL["name"].instead, SURNAME_GOES)
    return UsualEdit(first, SURNAME_GOES) if others else None


def month_in(quote: str) -> str:
    """Give the month of a date, with its year where that is told."""
    if found := MONTH.search(quote):
        return " ".join(part for part in found.groups() if part)
    if (figures := IN_FIGURES.search(quote)) and 1 <= int(figures[1]) <= 12:
        year = figures[2] if len(figures[2]) == 4 else f"20{figures[2]}"
        return f"{NAMES_OF_MONTHS[int(figures[1]) - 1]} {year}"
    return ""


def applied(now: str, original: str, start: int, end: int, instead: str) -> str:
    """Put the usual edit into a text that may have been edited since; unchanged where the quote is there no more.

    Of several places that say the same, the one is meant that stands nearest to where it stood, from either end.
    """
    quote = original[start:end]
    places = [found.start() for found in re.finditer(re.escape(quote), now)] if quote else []
    if not places:
        return now
    grown = len(now) - len(original)
    place = min(places, key=lambda at: min(abs(at - start), abs(at - start - grown)))
    return now[:place] + instead + now[place + len(quote) :]


def with_reason(reasons: str, reason: str) -> str:
    """Add a reason to those that are given already, once."""
    return reasons if reason in reasons else f"{reasons.rstrip()} {reason}".strip()
