"""What changed between two versions of a text, word by word, for the author and for the moderator who edits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

# A line with its break; a sentence with the space after it; a word, a run of spaces, or one mark.
LINE = re.compile(r"[^\n]*\n|[^\n]+")
SENTENCE = re.compile(r".+?(?:[.!?]+\s+|\Z)", re.DOTALL)
WORD = re.compile(r"\w+(?:['\u2019]\w+)*|\s+|[^\w\s]")
SOLID = re.compile(r"\S+")
UNITS = (LINE, SENTENCE, WORD)
# Comparing takes as many rounds as units differ, each longer than the last. Passages that differ in more are shown as
# taken out and put in as a whole: nobody could read them word by word.
MOST_DIFFERENT = 300
# So many words that stayed are shown on each side of a change, where not all is shown; fewer are never left out.
WORDS_AROUND = 20


class Kind(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    # In a text that is not shown whole: here is more that stayed.
    LEFT_OUT = "left_out"


@dataclass(frozen=True)
class Piece:
    """A run of text that stayed, went or came."""

    kind: Kind
    text: str


def differences(before: str, after: str) -> list[Piece]:
    """Say what stayed, went and came.

    Same and removed pieces together are the text before, same and added ones the text after, to the letter. What
    went stands before what came in its place.
    """
    return list(_joined(_compare(before, after, UNITS)))


def passages(pieces: Sequence[Piece]) -> list[Piece]:
    """Keep what changed and the words around it; long stretches that stayed are left out, and it shows where."""
    return [shown for at, piece in enumerate(pieces) for shown in _shortened(piece, at > 0, at + 1 < len(pieces))]


def _shortened(piece: Piece, is_after_a_change: bool, is_before_a_change: bool) -> Iterator[Piece]:
    words = list(SOLID.finditer(piece.text))
    if piece.kind != Kind.SAME or len(words) <= 3 * WORDS_AROUND:
        yield piece
        return
    if is_after_a_change:
        yield Piece(Kind.SAME, piece.text[: words[WORDS_AROUND].start()])
    yield Piece(Kind.LEFT_OUT, "\u2026")
    if is_before_a_change:
        yield Piece(Kind.SAME, piece.text[words[-WORDS_AROUND - 1].end() :])


def _compare(before: str, after: str, units: Sequence[re.Pattern[str]]) -> Iterator[Piece]:
    """Compare by the first of the units, and what differs by the next: lines, then sentences, then words."""
    if not units or not before or not after:
        yield from _change(before, after)
        return
    a, b = units[0].findall(before), units[0].findall(after)
    from_a = from_b = 0
    for in_a, in_b, length in [*_runs_in_common(a, b), (len(a), len(b), 0)]:
        went, came = "".join(a[from_a:in_a]), "".join(b[from_b:in_b])
        yield from _compare(went, came, units[1:])
        from_a, from_b = in_a + length, in_b + length
        if length:
            yield Piece(Kind.SAME, "".join(a[in_a:from_a]))


def _runs_in_common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int, int]]:
    """Find what a shortest way from a to b leaves alone: where in a, where in b, and how long each run is.

    None where the way is longer than MOST_DIFFERENT. Source: E. Myers, An O(ND) Difference Algorithm, 1986.
    """
    # For each diagonal (the place in a less the place in b), how far in a the way has come.
    reached = {1: 0}
    rounds: list[dict[int, int]] = []
    for changes in range(min(len(a) + len(b), MOST_DIFFERENT) + 1):
        rounds.append(reached.copy())
        lowest = -changes + 2 * max(0, changes - len(b))
        highest = changes - 2 * max(0, changes - len(a))
        for diagonal in range(lowest, highest + 1, 2):
            x = _one_change_on(reached, diagonal)
            while x < len(a) and x - diagonal < len(b) and a[x] == b[x - diagonal]:
                x += 1
            reached[diagonal] = x
        if reached.get(len(a) - len(b), -1) >= len(a):
            return _runs_on_the_way_back(rounds, len(a), len(b))
    return []


def _one_change_on(reached: dict[int, int], diagonal: int) -> int:
    """Say how far in a the way comes on this diagonal with one unit more taken out or put in."""
    return max(reached.get(diagonal + 1, -1), reached.get(diagonal - 1, -2) + 1)


def _runs_on_the_way_back(rounds: list[dict[int, int]], x: int, y: int) -> list[tuple[int, int, int]]:
    """Walk from the ends of both texts back to their beginnings, and note what was left alone."""
    runs = []
    for reached in reversed(rounds):
        diagonal = x - y
        start = _one_change_on(reached, diagonal)
        if x > start:
            runs.append((start, start - diagonal, x - start))
        put_in = start == reached.get(diagonal + 1, -1)
        x, y = (start, start - diagonal - 1) if put_in else (start - 1, start - diagonal)
    return runs[::-1]


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join what belongs together, and take spaces that stayed between two changes into the change: easier to read."""
    same = went = came = spaces = ""
    for piece in pieces:
        if piece.kind == Kind.SAME and piece.text.isspace() and (went or came):
            spaces += piece.text
        elif piece.kind == Kind.SAME:
            if went or came:
                yield from _change(went, came)
            same, went, came, spaces = same + spaces + piece.text, "", "", ""
        else:
            if same:
                yield Piece(Kind.SAME, same)
            went += spaces + (piece.text if piece.kind == Kind.REMOVED else "")
            came += spaces + (piece.text if piece.kind == Kind.ADDED else "")
            same = spaces = ""
    yield from _change(went, came)
    if same or spaces:
        yield Piece(Kind.SAME, same or spaces)


def _change(went: str, came: str) -> Iterator[Piece]:
    if went:
        yield Piece(Kind.REMOVED, went)
    if came:
        yield Piece(Kind.ADDED, came)
