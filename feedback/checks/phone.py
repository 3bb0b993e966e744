"""Notices telephone numbers of people and places, but not dates, NHS numbers or helplines."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from feedback.checks import nhs_number
from feedback.checks.flags import Flag, apart, touches

_GAP = r"[ \t\u00a0.()\[\]\u2010-\u2013-]"
_RUN = re.compile(rf"(?<![\w£$€])(?:[+(\[]{_GAP}{{0,1}}){{0,2}}[0-9oO](?:{_GAP}{{0,4}}[0-9oO]){{6,60}}(?!\w)")
_CLOSED_BY = {"(": ")", "[": "]"}
_GROUP = re.compile(r"\+?[0-9oO]+")
# Looser than the library, which refuses the numbers kept for drama and a number with one digit too few or too many:
# a person's number with a slip in it is still nobody else's business.
_BRITISH = re.compile(
    r"0(?:1[0-9]{8,9}|2[0-9]{9}|3[0-9]{9}|5[0-9]{8,9}|7[0-9]{8,10}|8[0-9]{8,9}|9[0-9]{9})|7[1-9][0-9]{8}"
)
_LOCAL = re.compile(
    r"\b(?:tel|telephone|phone|ph|mob|mobile|number is|ring|call|text|whatsapp|fax|"
    r"(?:local|home|work|contact|my|our|his|her) (?:number|no))\b[^\w\n+]{0,4}"
    r"(?:(?:me|us|them|him|her|is|on|number|no|at)\b[^\w\n+]{0,3}){0,3}"
    r"(?P<number>[2-9][0-9]{2,5}[ -]?[0-9]{3,5}(?:[ -]?[0-9]{3,4})?)(?![\w/]|[.:-][0-9]|\s?%)",
    re.IGNORECASE,
)
_WORD = r"(?:zero|oh|o|nought|one|two|three|four|five|six|seven|eight|nine|hundred|double|triple|treble|[0-9])"
_SPOKEN = re.compile(
    rf"(?<!\w)(?:zero|oh|o|nought|0|seven|plus four)(?:[\s,-]{{1,2}}{_WORD}){{8,24}}(?!\w)", re.IGNORECASE
)
_SLASHED = re.compile(
    r"(?<![\w/])0[0-9]{4}/[0-9]{3} ?[0-9]{3}(?![\w/])|(?<![\w/])0[0-9]{3}/[0-9]{3} ?[0-9]{4}(?![\w/])"
)
# A number written with fewer beside each other has them one by one, with gaps.
_THREE_DIGITS = re.compile(r"[0-9][0-9oO]{2}|[0-9oO][ .-][0-9oO][ .-][0-9oO]")
_OF_A_THING = re.compile(
    r"\b(?:policy|order|ref(?:erence)?|account|invoice|ticket|serial|barcode|isbn|datix|card|booking|tracking|claim|"
    r"membership|batch)(?: (?:number|no|id|code))?\.?(?: (?:is|was))?[ :#-]{0,3}$",
    re.IGNORECASE,
)
_DATE = re.compile(r"\d{1,2}([ .\u2010-\u2013-])\d{1,2}\1(?:19|20)?\d\d(?!\d)|(?:19|20)\d\d-\d\d-\d\d(?!\d)")
# Numbers that a story may give because they help others: emergency, urgent, crisis and abuse lines.
_HELPLINES = frozenset(
    """999 112 111 101 105 119 116123 116111 116000 85258 08001111 08001112 08457909090 08082000247 08088020925
    08000684141 08088010677 08006895652 08088081677 0300123393 03001233393 03003304330""".split()
)


@lru_cache(maxsize=4096)
def _is_abroad_or_long_form(digits: str) -> bool:
    """Whether this, written with its country code, is a number that somebody can dial."""
    try:
        number = phonenumbers.parse(digits, "GB")
    except phonenumbers.NumberParseException:
        return False
    if number.country_code == 44:
        return phonenumbers.is_possible_number(number)
    return phonenumbers.is_valid_number(number)


def _is_number(digits: str, groups: list[int]) -> bool:
    """Whether these digits, written in groups of these lengths, are a telephone number."""
    if digits in _HELPLINES:
        return False
    if digits.startswith(("+", "00", "44")):
        code = "+" + digits.removeprefix("+").removeprefix("00")
        return 10 <= len(code) <= 16 and _is_abroad_or_long_form(code.replace("+440", "+44"))
    # Without its first 0 a mobile number looks like an NHS number with a slip when it stands in 3-3-4.
    if digits.startswith("7") and groups == [3, 3, 4]:
        return False
    return bool(_BRITISH.fullmatch(digits))


def _in_run(run: str) -> Iterator[tuple[int, int]]:
    """The numbers in one run of digits and gaps, which may hold several or begin with a date."""
    groups = list(_GROUP.finditer(run))
    first = 0
    while first < len(groups):
        date = _DATE.match(run, groups[first].start())
        if date:
            first = next((i for i, group in enumerate(groups) if group.start() >= date.end()), len(groups))
            continue
        digits, lengths, after = "", [], 0
        for last in range(first, len(groups)):
            digits += groups[last][0].replace("o", "0").replace("O", "0")
            lengths.append(len(groups[last][0]))
            if len(digits) > 16 or digits[0] not in "+047" or digits.startswith(("000", "04", "06")):
                break
            if len(digits) >= 9 and _is_number(digits, lengths):
                after = last + 1
        if after:
            yield groups[first].start(), groups[after - 1].end()
        first = after or first + 1


def _dialled(text: str) -> Iterator[tuple[int, int]]:
    for run in _RUN.finditer(text):
        for start, end in _in_run(run[0]):
            if _OF_A_THING.search(text[max(0, run.start() + start - 40) : run.start() + start]):
                continue
            closing = _CLOSED_BY.get(run[0][start - 1 : start])
            opened = closing is not None and closing in run[0][start:end]
            yield run.start() + start - opened, run.start() + end


def _local(text: str) -> Iterator[tuple[int, int]]:
    for match in _LOCAL.finditer(text):
        digits = re.sub(r"\D", "", match["number"])
        if 6 <= len(digits) <= 10 and digits not in _HELPLINES and not _DATE.match(match["number"]):
            yield match.span("number")


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the telephone numbers stand, in order and never overlapping."""
    taken = nhs_number.spans(text)
    found = [match.span() for match in _SPOKEN.finditer(text)]
    if _THREE_DIGITS.search(text):
        found += [*_dialled(text), *_local(text), *(match.span() for match in _SLASHED.finditer(text))]
    yield from apart(place for place in found if not touches(place, taken))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every telephone number that is not a known helpline."""
    return [
        Flag(
            kind="phone",
            grade="",
            field=field,
            start=start,
            end=end,
            quote=text[start:end],
            why="This is a telephone number. If it is a person's own, it should not be public.",
            hint="This looks like a telephone number. Leave it out: your story is public and anybody could ring it.",
        )
        for start, end in spans(text)
    ]
