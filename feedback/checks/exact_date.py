"""Notices exact dates and times, by which a service could look up who was there. A month or a year alone is not exact."""

# A pattern reads worse when each line of it is broken.
# ruff: noqa: E501

import re
from collections.abc import Iterator

from feedback.checks.flags import Flag, apart, flags_at, touches
from feedback.checks.patterns import compiled

_MONTH = r"(?:jan(?:uary)?|feb(?:r?uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday|s)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
)
_YEAR = r"(?:[,.]? ?(?:(?:19|20)\d\d|['\u2019]\d\d)(?!\d))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = rf"{_DAY} ?(?:st|nd|rd|th)"
_SPOKEN_DAY = (
    r"(?:(?:twenty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    r"fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty[ -]first)"
)
# "On 9/8", but no score: "on 7/10".
_SHORT = r"(?:(?<=on )|(?<=on the ))(?:(?:[1-9]|0[1-9]|[12]\d|3[01])/(?:[12346789]|0[1-9]|1[12])(?!\d)|(?:1[1-9]|2\d|3[01]|0[1-9])/(?:5|10))(?![/\w])(?! (?:pain|scale|out|of))"
DATE = (
    rf"(?:(?:{_WEEKDAY},? (?:the )?)?(?:{_ORDINAL}|{_DAY})(?: of|,|[ -]{{0,2}})[ -]?{_MONTH}(?![a-z])(?!(?<=may|rch)(?<!of may)(?<!of march)(?<!st may)(?<!nd may)(?<!rd may)(?<!th may) (?:have|be|not|not be|need|seem|well|also|i|we|they|he|she|times?|mg|ml)\b)[ -]?{_YEAR}?"
    rf"|(?:{_WEEKDAY},? )?(?:jan(?:uary)?|feb(?:ruary)?|april|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?-i:May|March|Mar|Apr))\.? (?:the )?(?:{_ORDINAL}|{_DAY}(?![\d:.]?\d|(?:am|pm|%)| ?(?:am|pm|hours?|mins?|minutes|days?|weeks?|months?|years?|times|people|patients|of us)\b)){_YEAR}?"
    rf"|(?<![\d/.-])(?!10/10/10){_DAY}(?P<mark>[/.-])(?:0?[1-9]|1[0-2])(?P=mark)(?:(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)"
    rf"|(?<![\d/.-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|(?:christmas (?:day|eve)|boxing day|new year['\u2019]?s (?:day|eve)|good friday|easter (?:sunday|monday)) ?(?:19|20)\d\d"
    rf"|{_WEEKDAY} (?:the )?{_ORDINAL}(?! (?:floor|ward|time|of (?!{_MONTH})))|(?<=on )the {_ORDINAL}(?= (?:at|i|we|he|she|my|and|when)\b|[,.])|{_SHORT})"
)
"""A day of a month, with or without its year, in the ways in which people write it; compile it ignoring case."""
_TIME = r"(?:[01]?\d|2[0-3])(?:[:.][0-5]\d ?(?:am|pm|a\.m\.|p\.m\.|hrs|hours|o['\u2019]?clock)?(?![\d%])|(?:[0-5]\d) ?(?:hrs|hours)(?!\w))"
_DIGIT = compiled(r"\d")
_OF = ("st of", "nd of", "rd of", "th of", "day of")
_FOUND = compiled(
    rf"(?<![\w\u00a3$/.-])(?:(?:(?:at )?(?:about |around |approx\w* )?(?:{_TIME}|\d{{1,2}} ?[ap]m) (?:on )?)?(?:{DATE})(?:,? (?:at|@) (?:about |around )?(?:{_TIME}|\d{{1,2}} ?[ap]m))?)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = compiled(
    rf"(?<![\w\u00a3$:.,/-])(?:(?<=at )|(?<=till )|(?<=until )|(?<=from )|(?<=by )|(?<=about )|(?<=around )|(?<=before )|(?<=after )|(?<=since )|(?<=time of )|(?<=was )|(?<=@ )|(?<=of ))(?:{_TIME})(?!\w)(?! ?(?:%|mg|ml|miles|km|kg|million|pounds|stone|cm|degrees|hours (?:of|to|in|later|a)|out of|weeks|months|years|\u00a3))"
    rf"|(?<![\w\u00a3$:.,/-])(?:0?\d|1[0-2])[:.][0-5]\d ?(?:am|pm|a\.m|p\.m)(?!\w)|(?<![\w\u00a3$:.,/-])(?:[01]\d|2[0-3]):[0-5]\d(?![\d:])|(?<=day )(?:at )?\d{{1,2}} ?[ap]m(?!\w)",
    re.IGNORECASE,
)


_SPOKEN = compiled(rf"(?<!\w){_SPOKEN_DAY} (?:day )?of {_MONTH}(?![a-z]){_YEAR}?", re.IGNORECASE)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the dates and times stand, in order and never overlapping."""
    low = text.lower()
    found = [match.span() for match in _SPOKEN.finditer(text)] if any(of in low for of in _OF) else []
    if _DIGIT.search(text):
        found += [match.span() for pattern in (_FOUND, _CLOCK) for match in pattern.finditer(text)]
    for start, end in apart(found):
        yield start, start + len(text[start:end].rstrip(" ,."))


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags every date with its day, and every time to the minute."""
    from feedback.checks import birth_date  # noqa: PLC0415 - each leaves the other's places alone

    births = birth_date.spans(text)
    return flags_at(
        (span for span in spans(text) if not touches(span, births)),
        text,
        field,
        kind="exact_date",
        why="This is an exact date or time. With the place it can tell who somebody is: the month is enough.",
        hint="This looks like an exact date or time. The month is enough, and keeps you harder to recognise.",
    )
