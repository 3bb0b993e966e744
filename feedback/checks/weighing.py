"""What words weigh together: tables of weights that were learnt from examples, and how a text is laid on the scales.

A table has a line for each word and pair of words, the marks, and a column for each thing that is asked: what the mark
says for it, in hundredths. "*" is where the sums start. `tests/checks/learning.py` learns them.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, islice
from pathlib import Path

from feedback.checks.patterns import compiled
from feedback.checks.plain_words import SENTENCE_END

_LONGEST, _STEP = 28, 14
"""Words that are weighed together, and how far the next stretch of a longer sentence starts."""
_PAIR = 20
"""Two sentences of no more words together are also weighed as one."""
_SHORT = 45
"""A text of no more words is also weighed as a whole."""
_MOST = 400
"""Stretches of one text that are weighed."""


class Scales:
    """A table of weights, and the kinds of words that do for one another."""

    def __init__(self, file: str, kinds: tuple[tuple[str, str], ...], *, reach: int = 1) -> None:
        """Read a table that stands beside this file.

        Kinds are patterns of whole words, each with what to call it. Words up to `reach` words on make a pair.
        """
        self.file = Path(__file__).with_name(file)
        self._weights, columns = _read(self.file)
        self._places = range(0, columns * _BITS, _BITS)
        self._halves = _packed([_HALF] * columns)
        self.reach = reach
        names = [kind for _, kind in kinds]
        known = compiled("|".join(f"({pattern})" for pattern, _ in kinds))

        @lru_cache(maxsize=20_000)
        def kind_of(word: str) -> str:
            match = known.fullmatch(word)
            return names[match.lastindex - 1] if match and match.lastindex else word

        self._kind_of = kind_of

    def forget(self) -> None:
        """Know no marks, and find nothing: what was learnt before must not choose what is learnt from."""
        self._weights = {"*": _packed([-_HALF] * len(self._places))}

    def marks(self, words: Sequence[str]) -> set[str]:
        """The words and pairs of words that are weighed."""
        framed = ["^", *map(self._kind_of, words), "$"]
        return {*chain.from_iterable(_marks(framed, distance) for distance in range(self.reach + 1))}

    def weight(self, mark: str) -> list[int]:
        """What a mark says for each thing that is asked, in hundredths."""
        return self._unpacked(self._weights.get(mark, 0))

    def weigh(self, line: str, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, list[int]]]:
        """Say of stretches of a plain line, given in words, where each stands and what its marks say, in hundredths.

        It comes to the same as adding up the weights of `marks`, each once, but looks them up once for all stretches.
        """
        words = line.split(" ")[: max(last for _, last in stretches)]
        kinds = [self._kind_of(word) for word in words]
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        known = self._weights.get
        rows = [_Row(_marks(kinds, distance), self._weights) for distance in range(self.reach + 1)]
        always = known("*", 0) + known("^", 0) + known("$", 0)
        for first, last in stretches:
            total = always
            for distance, row in enumerate(rows[: last - first]):
                total += row.between(first, last - distance)
            for distance in range(1, self.reach + 1):
                between = _between(distance)
                if distance <= last - first:
                    total += known("^" + between + kinds[first + distance - 1], 0)
                    total += known(kinds[last - distance] + between + "$", 0)
                elif distance == last - first + 1:
                    total += known("^" + between + "$", 0)
            yield starts[first], starts[last] - 1, self._unpacked(total)

    def _unpacked(self, total: int) -> list[int]:
        total += self._halves
        return [(total >> place & _ALL) - _HALF for place in self._places]


_BITS = 32
_HALF, _ALL = 1 << (_BITS - 1), (1 << _BITS) - 1
"""Half of a place, which is added so that none is negative, and the whole."""


def _packed(weights: Iterable[int]) -> int:
    """Several weights in one number, so that one sum adds them all."""
    return sum(weight << _BITS * column for column, weight in enumerate(weights))


def _marks(kinds: Sequence[str], distance: int) -> Sequence[str]:
    """Each word, at no distance; otherwise each with the word that stands so many places on, where there is one."""
    if distance == 0:
        return kinds
    between = _between(distance)
    return [one + between + other for one, other in zip(kinds, kinds[distance:], strict=False)]


def _between(distance: int) -> str:
    """What stands between the words of a pair, by how many places on the second is."""
    return " _" * (distance - 1) + " "


class _Row:
    """Marks one after another, of which any stretch can be added up at once."""

    def __init__(self, marks: Sequence[str], weights: dict[str, int]) -> None:
        known = [weights.get(mark, 0) for mark in marks]
        self._sums = [0, *accumulate(known)]
        self._again: list[tuple[int, int, int]] = []
        seen: dict[str, int] = {}
        for place, (mark, weight) in enumerate(zip(marks, known, strict=True)):
            if weight:
                if mark in seen:
                    self._again.append((place, seen[mark], weight))
                seen[mark] = place

    def between(self, first: int, last: int) -> int:
        """Add up the marks from a place to before another, each once, however often it stands there."""
        total = self._sums[last] - self._sums[first]
        for _, before, weight in self._again[bisect_left(self._again, (first,)) : bisect_left(self._again, (last,))]:
            if before >= first:
                total -= weight
        return total


def asked_more(words: int) -> float:
    """How much more is asked of each stretch of a long text, where more of them may err: 0 up to a dozen words."""
    return math.log(max(1.0, words / 12))


def is_short(words: Sequence[str]) -> bool:
    """Say whether a text of these words is weighed as a whole, besides its sentences."""
    return len(words) <= _SHORT


def stretches(words: Sequence[str]) -> list[tuple[int, int]]:
    """Give the first word of each stretch, and the one after its last, of the words of a plain line.

    Sentences without their full stops, a short one also with the next, a long one in parts, and a short text whole.
    """
    return list(dict.fromkeys(islice(_stretches(words), _MOST)))


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    if is_short(words):
        yield whole(words)
    before = None
    for first, last in _sentences(words):
        if before is not None and last - before <= _PAIR:
            yield before, last
        before = first
        starts = range(first, last - _STEP, _STEP) if last - first > _LONGEST else [first]
        yield from ((start, min(start + _LONGEST, last)) for start in starts)


def whole(words: Sequence[str]) -> tuple[int, int]:
    """All words as one stretch, but for what ends the last sentence: whether it is typed says nothing."""
    last = len(words)
    while last > 1 and words[last - 1] == SENTENCE_END:
        last -= 1
    return 0, last


def _sentences(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = 0
    for place, word in enumerate([*words, SENTENCE_END]):
        if word == SENTENCE_END:
            if place > first:
                yield first, place
            first = place + 1


def _read(file: Path) -> tuple[dict[str, int], int]:
    """The packed weights of each mark, and how many there are of each."""
    rows = [line.split("\t") for line in file.read_text(encoding="utf-8").splitlines()]
    return {mark: _packed(map(int, weights)) for mark, *weights in rows}, len(rows[0]) - 1
