"""Notices people's names, and whether a name stands in praise or in criticism."""

# Sentences for people read best on one line.
# ruff: noqa: E501

from feedback.checks.flags import Flag, touches
from feedback.checks.name_grade import CRITICISM, NEUTRAL, PRAISE, Grader
from feedback.checks.name_reader import Reader
from feedback.checks.name_sign_off import signed

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


def find(text: str, field: str = "text") -> list[Flag]:
    """Flags the names of people, graded praise, criticism or neutral."""
    reader = Reader(text)
    found = {(reader.tokens[first].start, reader.tokens[last].end) for first, last in reader.found()}
    under = signed(text)
    if under and not touches((under.start, under.end), found):
        found.add((under.start, under.end))
    spans = sorted(found)
    own = {text[under.start : under.end].lower()} if under and under.own else set()
    own -= {text[start:end].lower() for start, end in spans if under and end < under.start}
    flags = []
    for (start, end), said in zip(spans, Grader(text, spans).grades(), strict=True):
        grade = NEUTRAL if under and own and start < under.end and end > under.start else said
        flags.append(Flag("name", grade, field, start, end, text[start:end], _WHY[grade], _HINT[grade]))
    return flags
