"""Showing in a text what the checks noticed: the text is cut where a flag begins or ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from feedback.checks import ABOUT_STORIES
from feedback.moderation.usual_edits import UsualEdit, usual_edit
from feedback.moderation.wording import GRADED, noticed
from feedback.stories.models import Flag
from feedback.wording import capitalize_first

LONG = 80  # characters


@dataclass(frozen=True)
class Note:
    """One flag with the number by which the text and the list of reasons refer to each other."""

    number: int
    flag: Flag
    name: str
    quote: str
    before: str = ""

    @property
    def usual(self) -> UsualEdit | None:
        """What moderators usually put in its place."""
        return usual_edit(self.flag.kind, self.quote, self.flag.grade, before=self.before)

    @property
    def is_marked(self) -> bool:
        """Say whether it is drawn in the text: what is about a long text as a whole marks no word more than others."""
        return self.flag.kind not in ABOUT_STORIES or len(self.quote) <= LONG

    @property
    def mark(self) -> str:
        """How it is drawn in the text: danger by its grade, what tells who somebody is, and all else."""
        if self.flag.kind == "danger":
            return f"danger-{self.flag.grade or 'mention'}"
        return "private" if self.usual or self.flag.kind in TELLS_WHO else "other"


# What tells who somebody is, also where there is no usual edit.
TELLS_WHO = frozenset({"name", "identifying"})
# How marks are drawn, gravest first, each with what it means.
KEY = {
    "danger-now": "Danger now",
    "danger-concern": "Danger: a concern",
    "danger-mention": "Danger, mentioned",
    "private": "May tell who somebody is, or is to be taken out",
    "other": "Something else to look at",
}


@dataclass(frozen=True)
class Stretch:
    """A stretch of text that the same notes are about; most have none. Some begin or end with it."""

    text: str
    notes: tuple[Note, ...] = ()
    begins: tuple[Note, ...] = ()
    ends: tuple[Note, ...] = ()

    @property
    def mark(self) -> str:
        """How it is drawn: as the gravest of its notes."""
        return min((note.mark for note in self.notes), key=list(KEY).index)


def number_flags(flags: Sequence[Flag], title: str, text: str) -> list[Note]:
    """Number the flags in the order in which they are met on the page: title first."""
    fields = {"title": title, "text": text}
    in_order = sorted(flags, key=lambda flag: (flag.field != "title", flag.start, flag.end))
    return [
        Note(
            number,
            flag,
            name_of(flag),
            fields.get(flag.field, "")[flag.start : flag.end],
            before=fields.get(flag.field, "")[max(0, flag.start - LONG) : flag.start],
        )
        for number, flag in enumerate(in_order, start=1)
    ]


def grouped(notes: Sequence[Note]) -> list[list[Note]]:
    """Put together the notes that say the same, so that a text with ten names explains only once what names are."""
    groups: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        groups.setdefault((note.name, note.flag.why), []).append(note)
    return list(groups.values())


def marked(text: str, notes: Sequence[Note]) -> list[Stretch]:
    """Cut a text into stretches; together they are the text, to the letter. Flags may overlap."""
    notes = [note for note in notes if note.flag.start < min(note.flag.end, len(text)) and note.is_marked]
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


def name_of(flag: Flag) -> str:
    """Name what was noticed, with its grade."""
    return GRADED.get((flag.kind, flag.grade)) or capitalize_first(noticed([flag.kind])[0])


def key_of(notes: Sequence[Note]) -> list[tuple[str, str]]:
    """List how the marks in a text are drawn, and what each means."""
    drawn = {note.mark for note in notes}
    return [(mark, means) for mark, means in KEY.items() if mark in drawn]
