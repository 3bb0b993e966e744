"""Showing in a text what the checks noticed: the text is cut where a flag begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from feedback.moderation.wording import noticed
from feedback.stories.models import Flag
from feedback.wording import capitalize_first


@dataclass(frozen=True)
class Note:
    """One flag with the number by which the text and the list of reasons refer to each other."""

    number: int
    flag: Flag
    name: str
    quote: str


@dataclass(frozen=True)
class Stretch:
    """A stretch of text that the same notes are about; most have none. Some begin or end with it."""

    text: str
    notes: tuple[Note, ...] = ()
    begins: tuple[Note, ...] = ()
    ends: tuple[Note, ...] = ()


def number_flags(flags: Sequence[Flag], title: str, text: str) -> list[Note]:
    """Number the flags in the order in which they are met on the page: title first."""
    fields = {"title": title, "text": text}
    in_order = sorted(flags, key=lambda flag: (flag.field != "title", flag.start, flag.end))
    return [
        Note(number, flag, capitalize_first(noticed([flag.kind])[0]), fields.get(flag.field, "")[flag.start : flag.end])
        for number, flag in enumerate(in_order, start=1)
    ]


def marked(text: str, notes: Sequence[Note]) -> list[Stretch]:
    """Cut a text into stretches; together they are the text, to the letter. Flags may overlap."""
    notes = [note for note in notes if note.flag.start < min(note.flag.end, len(text))]
    edges = {0, len(text)}
    for note in notes:
        edges |= {note.flag.start, min(note.flag.end, len(text))}
    cuts = sorted(edges)
    return [
        Stretch(
            text[start:end],
            tuple(note for note in notes if note.flag.start <= start and end <= note.flag.end),
            tuple(note for note in notes if note.flag.start == start),
            tuple(note for note in notes if min(note.flag.end, len(text)) == end),
        )
        for start, end in pairwise(cuts)
    ]
