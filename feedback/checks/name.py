"""Notices people's names, and whether a name stands in praise or in criticism."""

# A pattern of phrases reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from functools import lru_cache

from feedback.checks.criticism import sentences
from feedback.checks.first_names import ALSO_WORDS, CAPITAL_NAMES, FIRST_NAMES
from feedback.checks.flags import Flag
from feedback.checks.name_reader import Reader
from feedback.checks.not_names import NOT_NAMES

PRAISE = "praise"
CRITICISM = "criticism"
NEUTRAL = "neutral"

_WHY = {
    PRAISE: "This looks like a name, in praise. A first name in praise may stay; a surname goes.",
    CRITICISM: "This looks like a name, in criticism. A name in criticism goes: the person's job says enough.",
    NEUTRAL: "This looks like a name, neither praised nor blamed. It goes if it is a patient's or relative's, or a full name.",
}
_HINT = {
    PRAISE: "This looks like a name. A first name in thanks may stay; we leave surnames out.",
    CRITICISM: "This looks like a name. We leave out the names of people who are criticised: say what their job is instead.",
    NEUTRAL: "This looks like a name. Leave out your own name and those of patients and family, to stay private.",
}
_SIGN_OFF = re.compile(
    r"(?:^|[\n.!?,-]|\b)[ \t]*(?:many thanks|thanks(?: again| so much| very much| a lot)?|thank you(?: so much| very much| again| all)?|(?:kind |kindest |best |warm )?regards|best wishes|yours(?: sincerely| faithfully| truly)?|"
    r"sincerely|lots of love|love from|much love|with love|love|cheers|from|signed|ta|god bless|- ?|\u2013 ?|\u2014 ?)[ \t,.!:;\n-]{1,6}(?P<name>(?:[A-Z]\.? ){0,2}[^\W\d_][^\W\d_.'\u2019-]{1,19}(?:[ ][^\W\d_][^\W\d_.'\u2019-]{0,19}\.?){0,2})[ \t]*[.!x\u2764]{0,6}[ \tx]*\Z",
    re.IGNORECASE,
)


def _signed(text: str) -> tuple[int, int] | None:
    """The name under a story."""
    tail = text[-160:]
    best = None
    for opening in re.finditer(
        r"(?i)thank|regard|wishes|yours|sincerely|love|cheers|from|signed|bless|\bta\b|[-\u2013\u2014]", tail
    ):
        if match := _SIGN_OFF.match(tail, opening.start()):
            best = match
    if best is None:
        return None
    words = best["name"].split()
    initials = len(words[0].rstrip(".")) == 1
    first = words[-1 if initials else 0].lower()
    listed = first in FIRST_NAMES or first in CAPITAL_NAMES or first in ALSO_WORDS
    if not listed and (
        first in NOT_NAMES
        or not words[0][0].isupper()
        or (words[0].isupper() and not initials)
        or (len(words) > 2 and not initials)
    ):
        return None
    if first in ALSO_WORDS | CAPITAL_NAMES and not words[0][0].isupper():
        return None
    if (
        best[0].strip().lower().startswith(("thank", "from", "love", "-", "\u2013"))
        and len(words) > 1
        and any(word.lower() in NOT_NAMES for word in words)
    ):
        return None
    start = len(text) - len(tail) + best.start("name")
    return start, start + len(best["name"].rstrip(" ."))


_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_TURN = re.compile(r"\b(?:but|however|although|though|whereas|unlike|while|unfortunately)\b|;", re.IGNORECASE)
_GOES_ON = re.compile(r"\s*(?:he|she|they|his|her|their|him|such a|so|very|really|what a)\b", re.IGNORECASE)
_KIND = re.compile(
    r"\b(?:took the time|stayed with|put me at|held my hand|above and beyond|took (?:the )?time|without \w+ (?:i|we|to)|more (?:people|staff|nurses|doctors) like|managed without|got hold of|not (?:make|have) made me feel|(?:did not|didn.t) make me feel|helped? me|guided?|(?<!not )(?<!never )(?<!n't )(?<!n\u2019t )(?:stayed|sat with|held|listened|reassured|comforted|rang (?:me|us|my|every)|came back to|checked on|waited with|brought (?:me|us)|fetched|found (?:me|us)|walked (?:me|us)|talked (?:me|us) through|explained|noticed|remembered|looked after|made (?:me|us) (?:laugh|smile|a (?:cup|tea|drink)))|(?:star|gem|angel|legend|hero|asset|credit)\b)",
    re.IGNORECASE,
)
_UNKIND = re.compile(
    r"\b(?:snapped|shout(?:ed|ing)|ignored|refused|dismissed|told (?:me|us|him|her|my \w+) off|raised (?:his|her|their) voice|walked off|hung up|talked over|laughed at|sneered|sighed|rolled|tutted|snatched|slammed|barked|swore|mocked|lied|(?:attitude|disgrace|sacked|struck off|bitch|cow|idiot|liar))\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def _tone(said: str) -> str:
    """Whether some words praise, blame or do neither. The author's own pain and fear, which VADER hears, blame nobody."""
    read = sentences(said)
    blamed = any(one.plain + one.grave > one.praise for one in read) or bool(_UNKIND.search(said))
    praised = any(one.praise or one.tone >= 0.3 for one in read) or bool(_KIND.search(said))
    if blamed and not (praised and sum(one.criticism for one in read) < 2 and not _UNKIND.search(said)):
        return CRITICISM
    return PRAISE if praised else NEUTRAL


def _grade(text: str, start: int, end: int) -> str:
    """Whether the part of the sentence about the name praises or blames; else the sentence, else the next one."""
    reach = max(0, start - 300)
    first = max((match.end() for match in _SENTENCE.finditer(text, reach, start)), default=reach)
    stop = _SENTENCE.search(text, end, end + 300)
    last = stop.start() if stop else min(len(text), end + 300)
    near = max((match.end() for match in _TURN.finditer(text, first, start)), default=first)
    turn = _TURN.search(text, end, last)
    grade = _tone(text[near : turn.start() if turn else last])
    if grade == NEUTRAL:
        grade = _tone(text[first:last])
    if grade == NEUTRAL and stop and _GOES_ON.match(text, stop.end()):
        following = _SENTENCE.search(text, stop.end(), stop.end() + 300)
        grade = _tone(text[stop.end() : following.start() if following else stop.end() + 300])
    return grade


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags the names of people, graded praise, criticism or neutral."""
    reader = Reader(text)
    spans = {(reader.tokens[first].start, reader.tokens[last].end) for first, last in reader.found()}
    flags = []
    signed = _signed(text)
    if signed and not any(start < signed[1] and end > signed[0] for start, end in spans):
        spans.add(signed)
    for start, end in sorted(spans):
        own = signed is not None and start < signed[1] and end > signed[0]
        grade = NEUTRAL if own else _grade(text, start, end)
        flags.append(Flag("name", grade, field, start, end, text[start:end], _WHY[grade], _HINT[grade]))
    return flags
