"""Notices full UK postcodes, which can point to a single street or home."""

# Long lists of words are easier to read and to add to as words.
# ruff: noqa: SIM905

import re
from collections.abc import Iterator

from feedback.checks.flags import Flag, flags_at

# Source: Royal Mail postcode areas; the shapes and letters are those of the Programmers' Guide to PAF.
_AREAS = frozenset(
    """AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC
    EH EN EX FK FY G GL GU GX GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME
    MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA
    TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV XX YO ZE""".split()
)
_POSTCODE = re.compile(
    r"(?<!\w)([A-Z]{1,2})([0-9][0-9A-HJKMNPR-Y]?)([ \t\u00a0]{0,2})([0-9][ABD-HJLNP-UW-Z]{2})(?!\w)",
    re.IGNORECASE,
)
# In capitals, or after the word, a gap may be anywhere that people put one, or a hyphen.
_SPACED = re.compile(
    r"(?<!\w)(?P<area>(?-i:[A-Z]{2}(?= ))|(?<=code )[A-Z]{2}(?= )|(?<=code is )[A-Z]{2}(?= )|[A-Z]{1,2}(?=[0-9]{1,2}-))"
    r" ?[0-9]{1,2}[ -][0-9][ABD-HJLNP-UW-Z]{2}(?!\w)",
    re.IGNORECASE,
)
_GAP = re.compile(r"[0-9][ -][0-9][A-Za-z]{2}\b")
_ORDINAL = re.compile(r"1st|2nd|3rd|[04-9]th")
_MEASURE = re.compile(r"[0-9](?:ft|hr|yr|lb|st|pt|gb|ll)")


def _reads_as_words(outward: str, gap: str, inward: str) -> bool:
    """True for "ward B2 2nd floor" and "bed E1 3hr": an ordinal or a measure, not the end of a postcode."""
    if not gap:
        return False
    return bool(_ORDINAL.fullmatch(inward)) or (len(outward) == 2 and bool(_MEASURE.fullmatch(inward)))


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the postcodes stand, in order."""
    found = [
        match.span()
        for match in _POSTCODE.finditer(text)
        if match[1].upper() in _AREAS and not _reads_as_words(match[1] + match[2], match[3], match[4])
    ]
    if not _GAP.search(text):
        return iter(found)
    found += [
        match.span()
        for match in _SPACED.finditer(text)
        if (match["area"] or "").upper() in _AREAS and not _reads_as_words(match[0][:-3].strip(), " ", match[0][-3:])
    ]
    return iter(sorted(found))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every full postcode, in any case, with or without its space."""
    return flags_at(
        spans(text),
        text,
        field,
        kind="postcode",
        why="This is a full postcode. It can point to one street or one home.",
        hint="This looks like a full postcode. A town is enough; leave the postcode out to stay private.",
    )
