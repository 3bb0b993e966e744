"""What words weigh together: tables of weights that were learnt from examples, and how a text is laid on the scales.

A table has a line for each word and pair of words, the marks, and a column for each thing that is asked: what the mark
says for it, in hundredths. "*" is where the sums start. `tests/checks/learning.py` learns them.
"""

import math
from collections.abc import Iterator, Sequence
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
        self.weights = _read(self.file)
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
        self.weights = {"*": (-math.inf,) * len(self.weights["*"])}

    def marks(self, words: Sequence[str]) -> set[str]:
        """The words and pairs of words that are weighed."""
        return {*chain.from_iterable(self._marks(["^", *map(self._kind_of, words), "$"]))}

    def _marks(self, kinds: Sequence[str]) -> list[list[str]]:
        """Each word, with its pairs with those that follow it."""
        marks = [[kind] for kind in kinds]
        for gap in range(self.reach):
            between = " _" * gap
            for of_one, one, after in zip(marks, kinds, kinds[gap + 1 :], strict=False):
                of_one.append(f"{one}{between} {after}")
        return marks

    def weigh(self, line: str, stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, list[float]]]:
        """Say of stretches of a plain line, given in words, where each stands and what its marks say, in hundredths.

        It comes to the same as adding up the weights of `marks`, but looks most of them up once for all stretches.
        """
        words = line.split(" ")[: max(last for _, last in stretches)]
        kinds = [self._kind_of(word) for word in words]
        weights = self.weights
        known = [[(mark, weights[mark]) for mark in marks if mark in weights] for marks in self._marks(kinds)]
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        for first, last in stretches:
            inner = max(first, last - self.reach)
            seen = dict(chain.from_iterable(known[first:inner]))
            # What pairs with an end of the stretch.
            framed = ["^", *kinds[first:last], "$"]
            ends = [self._marks(framed[: self.reach + 1])[0], *self._marks(framed[1 + inner - first :])]
            seen.update((mark, weights[mark]) for mark in chain.from_iterable(ends) if mark in weights)
            yield starts[first], starts[last] - 1, [*map(sum, zip(weights["*"], *seen.values(), strict=True))]


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


def _read(file: Path) -> dict[str, tuple[float, ...]]:
    rows = (line.split("\t") for line in file.read_text(encoding="utf-8").splitlines())
    return {mark: tuple(map(int, weights)) for mark, *weights in rows}
