"""Finds the name under a story, which nothing announces but "regards" or a dash."""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from dataclasses import dataclass

from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES, FIRST_NAMES
from feedback.checks.first_names_more import MORE_NAMES
from feedback.checks.name_words import LISTED
from feedback.checks.not_names import NOT_NAMES
from feedback.checks.patterns import compiled

_SIGN_OFF = compiled(
    r"(?:^|[\n.!?,-]|\b)[ \t]*(?:many thanks|thanks(?: again| so much| very much| a lot)?|thank you(?: so much| very much| again| all)?|(?:kind |kindest |best |warm )?regards|best wishes|yours(?: sincerely| faithfully| truly)?|"
    r"sincerely|lots of love|love from|much love|with love|love|cheers|from|signed|ta|god bless|- ?|\u2013 ?|\u2014 ?)[ \t,.!:;\n-]{1,6}(?P<name>(?:[A-Z]\.? ){0,2}[^\W\d_][^\W\d_.'\u2019-]{1,19}(?:[ ][^\W\d_][^\W\d_.'\u2019-]{0,19}\.?){0,2}(?: (?:and|&) [^\W\d_][^\W\d_'\u2019-]{1,19})?)[ \t]*[.!x\u2764]{0,6}[ \tx]*\Z",
    re.IGNORECASE,
)


_ALONE = compiled(
    r"(?:[.!?]\s+|\n\s*)(?P<name>[^\W\d_][^\W\d_'\u2019-]{1,19}(?: [^\W\d_][^\W\d_'\u2019-]{1,19}| (?-i:[A-Z])\.?)?)[ \t]*[.!x\u2764]{0,6}[ \tx]*\Z",
    re.IGNORECASE,
)
"""A name with nothing before it but the end of what was said."""
_OPENING = re.compile(
    r"thank|regard|wishes|yours|sincerely|love|cheers|from|signed|bless|\bta\b|[-\u2013\u2014]", re.IGNORECASE
)
_THANKED = re.compile(r"thank you(?: so much| very much| again)? [^\W\d_]", re.IGNORECASE)


@dataclass(frozen=True)
class SignOff:
    """The name at the end of a story, and whether it is the author's own: "Thank you Ann" thanks her."""

    start: int
    end: int
    own: bool


def signed(text: str) -> SignOff | None:
    """The name under a story, if there is one."""
    tail = text[-160:]
    best = None
    for opening in _OPENING.finditer(tail):
        if match := _SIGN_OFF.match(tail, opening.start()):
            best = match
    if best is not None and not _may_sign(best):
        return None
    if best is None:
        best = _ALONE.search(tail)
        if best is None or not _is_listed_alone(best["name"]):
            return None
    start = len(text) - len(tail) + best.start("name")
    return SignOff(start, start + len(best["name"].rstrip(" .")), not _THANKED.match(best[0].lstrip()))


def _may_sign(match: re.Match[str]) -> bool:
    words = match["name"].split()
    initials = len(words[0].rstrip(".")) == 1
    first = words[-1 if initials else 0].lower()
    capital = words[0][0].isupper()
    if (first in ALSO_WORDS or first in CAPITAL_NAMES) and not capital:
        return False
    opening = match[0].strip().lower()
    loose = len(words) > 1 and opening.startswith(("thank", "from", "love", "-", "\u2013"))
    if loose and any(word.lower() in NOT_NAMES - {"and"} for word in words):
        return False
    if first in LISTED:
        return True
    shouted = words[0].isupper() and not initials
    return first not in NOT_NAMES and capital and not shouted and (len(words) < 3 or initials)


def _is_listed_alone(name: str) -> bool:
    first, *rest = name.split()
    if first.lower() not in FIRST_NAMES and not (first[0].isupper() and first.lower() in MORE_NAMES | CAPITAL_NAMES):
        return False
    return all(word[0].isupper() and word.lower() not in NOT_NAMES for word in rest)
