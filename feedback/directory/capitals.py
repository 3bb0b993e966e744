"""Names and addresses that come in capitals, written as people write them."""

from __future__ import annotations

import re

SMALL = frozenset(
    {"and", "at", "by", "de", "for", "in", "la", "le", "next", "of", "on", "super", "the", "to", "under", "upon"}
)
# Abbreviations that are said as words; without a vowel, anything else is said letter by letter: NHS, HQ, PCT.
SHORTENED = frozenset({"ctr", "dr", "ltd", "mr", "mrs", "ms", "mt", "pk", "pl", "rd", "sq", "st", "str"})
SAID_BY_LETTER = frozenset({"cic", "ft", "hmp", "hq", "icb", "nhs", "pct", "po", "uk"})
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?")


def readable(text: str) -> str:
    """Write "ST GEORGE'S HOSPITAL NHS TRUST" as "St George's Hospital NHS Trust"; leave mixed case alone."""
    if text != text.upper():
        return text
    # A small word is written large where a name or a line of an address begins.
    return WORD.sub(lambda found: _word(found[0], begins=begins_a_part(text[: found.start()])), text)


def begins_a_part(before: str) -> bool:
    return not before.strip() or before.rstrip()[-1] in ",(/:"


def _word(word: str, *, begins: bool) -> str:
    lower = word.lower()
    if lower in SMALL and not begins:
        return lower
    if lower in SAID_BY_LETTER or re.fullmatch(r"[a-z]+\d\w*|\d+[a-z]", lower):
        return word
    if word[0].isdigit():
        return lower  # 4th, 2gether
    if len(lower) > 1 and not re.search(r"[aeiouy]", lower) and lower not in SHORTENED:
        return word
    # O'Neill, D'Arcy and McIndoe, but King's and Women's.
    return re.sub(r"^[od]['’]\w|^mc\w|^\w", lambda found: found[0][:-1].capitalize() + found[0][-1].upper(), lower)
