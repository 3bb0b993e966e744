"""A text as a suggestion sees it: how critical it sounds, and its words as numbers that no word can be read from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from zlib import crc32

from feedback.checks.criticism import Sentence, criticism, sentences

# Words share this many slots, so that a slot stands for many words and none can be told from it.
SLOTS = 1 << 14
_WORD = re.compile(r"[a-z0-9']+")
_STRAIGHT = str.maketrans("\u2018\u2019\u02bc`", "''''")


@dataclass(frozen=True)
class Said:
    """One text, read once."""

    text: str

    @cached_property
    def sentences(self) -> list[Sentence]:
        return sentences(self.text)

    @cached_property
    def criticism(self) -> float:
        """How critical it sounds, before anything was learnt."""
        return criticism(self.sentences)

    @cached_property
    def slots(self) -> dict[int, float]:
        """Each word that it has, hashed to a slot with a sign; the whole is of length 1."""
        slots: Counter[int] = Counter()
        for slot, sign in _hashed(self.text):
            slots[slot] += sign
        length = sqrt(sum(value * value for value in slots.values())) or 1.0
        return {slot: value / length for slot, value in slots.items()}

    def score(self, weights: Sequence[float], intercept: float) -> float:
        """Say how critical it is by what was learnt: above 0, critical is more likely than not."""
        learnt = sum(weights[slot] * value for slot, value in self.slots.items())
        return intercept + weights[SLOTS] * self.criticism + learnt

    def most_critical(self, weights: Sequence[float] = ()) -> tuple[int, int]:
        """Say where the sentence is that says most for being critical, by what was learnt where anything was."""
        if not self.sentences:
            return 0, 0
        worst = max(self.sentences, key=lambda sentence: self._pull(sentence, weights))
        return worst.start, worst.end

    def _pull(self, sentence: Sentence, weights: Sequence[float]) -> float:
        if not weights:
            return sentence.criticism
        learnt = sum(sign * weights[slot] for slot, sign in _hashed(self.text[sentence.start : sentence.end]))
        return weights[SLOTS] * sentence.criticism + learnt / sqrt(len(self.slots) or 1)


def _hashed(text: str) -> Iterator[tuple[int, int]]:
    for word in set(_WORD.findall(text.translate(_STRAIGHT).lower())):
        number = crc32(word.encode())
        yield number % SLOTS, -1 if number >> 31 else 1
