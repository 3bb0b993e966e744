"""Notices street addresses: a number with a street, a flat, or the street where somebody lives."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from feedback.checks.flags import Flag, apart, flags_at
from feedback.checks.patterns import compiled

_KIND = (
    r"(?:Road|Rd|Street|Avenue|Ave|Av|Lane|Ln|Close|Drive|Grove|Crescent|Cres|Terrace|Terr|Court|Ct|Place|Pl|Gardens|Gdns|Way|Mews|Rise|Hill|View|Square|Sq|"
    r"Walk|Row|Croft|Fold|Parade|Cottages?|Villas?|Buildings|Mount|Green|Park|Gate|Yard|Wharf|Quay|Vale|Bank|Dene|Garth|Boulevard|Blvd|Broadway|Approach|Heights|"
    r"Meadows?|Chase|Fields?|End|Wynd|Brae|Loan|Rigg|St|Dr|Cl|Embankment|Esplanade|Promenade)"
)
_SURE = r"(?:road|rd|street|avenue|ave|lane|crescent|cres|grove|terrace|gardens|mews|close|drive|st)"
_NUMBER = r"(?:[Nn](?:o|umber)\.? ?)?\d{1,4}(?:[a-hA-H])?(?: ?[-/\u2013] ?\d{1,4}[a-hA-H]?)?"
_NAME = r"(?:(?:St\.?|The|Old|New|Great|Upper|Lower|North|South|East|West|Saint|Mc|Mac|O['\u2019])[ ]?)?[A-Z][\w'\u2019.-]{1,20}"
_FULL = compiled(
    rf"(?<![\w\u00a3.:/-]){_NUMBER},? {_NAME}(?: {_NAME}){{0,3}}? {_KIND}(?![\w'\u2019])(?! (?:Ward|Hospital|Clinic|Centre|Unit|Surgery))"
)
_PLAIN = compiled(
    rf"(?<![\w\u00a3.:/-])\d{{1,4}}[a-h]?,? (?!(?:minutes?|mins?|hours?|miles?|metres?|yards?|days?|weeks?|years?|months?|way|lane|bus|the|of|to|in|from|on|at|and|or|cars?|people|patients|times|mile|hour|minute|min|different|staff|nurses|doctors|more|other|stops?|pounds?|th|st|nd|rd|am|pm)\b)"
    rf"[a-z][a-z'\u2019]{{2,20}}(?: [a-z][a-z'\u2019]{{1,20}})? {_SURE}(?!\w)(?! (?:to|from|of|in|away|by|and))",
    re.IGNORECASE,
)
_FLAT = compiled(
    r"(?<!\w)(?:flat|apartment|apt)\.?(?: no\.?| number)? ?(?:\d{1,4}[a-h]?|[A-H](?=[, ]))(?!\w)(?:,? (?:\d{1,4}[a-z]?,? )?(?:[A-Z][\w'\u2019-]{1,20}(?: |(?=,)),? ?){1,4}"
    rf"{_KIND}?(?!\w))?",
    re.IGNORECASE,
)
_LIVES = compiled(
    rf"(?i:(?<!\w)(?:live|lives|living|lived|moved|home is|house is|stay|stays|staying|address is|neighbours?)(?: (?:in|on|at|off|to|down|along|is|here|alone|just|a \w+|opposite|near|next to|the)){{1,4}} )"
    rf"(?P<street>(?:{_NUMBER},? )?{_NAME}(?: {_NAME}){{0,2}}? (?:{_KIND}))(?!\w)(?! (?:Ward|Hospital|Centre|Clinic|Surgery|Unit|Nursing|Care|Residential|Estate))"
)
_HOUSE = compiled(
    rf"(?<!\w)(?:The )?{_NAME} (?:Cottage|House|Farm|Lodge|Bungalow|Villa|Rectory|Vicarage|Barn|Mill|Manor|Hall|Forge|Smithy|Chapel),? {_NAME}(?: {_NAME})? {_KIND}(?!\w)"
)
_BOX = compiled(r"(?<!\w)P\.?O\.? ?Box (?:no\.? ?)?\d{1,6}(?!\w)", re.IGNORECASE)
_SPOKEN = compiled(
    rf"(?<!\w)(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?i:[ -](?:one|two|three|four|five|six|seven|eight|nine))? {_NAME}(?: {_NAME})? (?:Road|Street|Avenue|Lane|Close|Drive|Grove|Crescent|Terrace|Gardens)(?!\w)(?! (?:Ward|Hospital|Clinic|Centre|Unit|Surgery))"
)
_HOME_ON = compiled(
    rf"(?<!\w)(?i:(?:house )?number|house|no\.?) \d{{1,4}}[a-h]? (?:on|in|of|at) {_NAME}(?: {_NAME}){{0,2}} {_KIND}(?!\w)"
)
_STREET = re.compile(r" (?:Road|Street|Avenue|Lane|Close|Drive|Grove|Crescent|Terrace|Gardens)\b")
_DIGIT = re.compile(r"\d")
_NO_STREET = re.compile(r"(?:^|\s)(?:Ward|Way Street|Bed|Bay|Room|Floor|Level|Covid|Type|Stage|Grade|Band|Group|Zone|Care Home|Day|Hours?|Minutes?|Mins?|Miles?)\b", re.IGNORECASE)  # fmt: skip


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the addresses stand, in order and never overlapping."""
    patterns = [_FLAT, _HOUSE, *([_FULL, _PLAIN, _BOX, _HOME_ON] if _DIGIT.search(text) else ())]
    if _STREET.search(text):
        patterns.append(_SPOKEN)
    found = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    found += [match.span("street") for match in _LIVES.finditer(text)]
    for start, end in apart(span for span in found if not _NO_STREET.search(text[slice(*span)])):
        yield start, start + len(text[start:end].rstrip(" ,"))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every street address."""
    return flags_at(
        spans(text),
        text,
        field,
        kind="address",
        why="This looks like a street address. A home should not be public: the town is enough.",
        hint="This looks like an address. Leave it out, so that nobody can find where you live: a town is enough.",
    )
