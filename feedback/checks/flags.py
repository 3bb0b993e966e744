"""What a check hands back: advice to people about one stretch of text, never a verdict."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

NOW = "now"
CONCERN = "concern"
MENTION = "mention"
GRADES = ("", MENTION, CONCERN, NOW)
"""The grades of danger, from none to the gravest."""


@dataclass(frozen=True)
class Flag:
    """Something a check noticed between two offsets (in characters) of the title or the text."""

    kind: str
    grade: str
    field: str
    start: int
    end: int
    quote: str
    why: str
    """The plain sentence for the moderator."""
    hint: str
    """The plain sentence for the author."""


def apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The places in order and never overlapping; of those that begin together the longest."""
    end_of_last = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= end_of_last:
            yield start, end
            end_of_last = end


def touches(place: tuple[int, int], places: Iterable[tuple[int, int]]) -> bool:
    """Whether a place shares a letter with one of these."""
    first, last = place
    return any(first < end and last > start for start, end in places)


def flags_at(
    spans: Iterable[tuple[int, int]], text: str, field: str, *, kind: str, why: str, hint: str, grade: str = ""
) -> list[Flag]:
    """One flag of a kind for each place in a text."""
    return [Flag(kind, grade, field, start, end, text[start:end], why, hint) for start, end in spans]
