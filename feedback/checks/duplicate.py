"""Notices a text that was told before, also with a few words changed, added or taken out.

A text is remembered by a fingerprint: the smallest of the hashes of its runs of four words. Two texts that share most
of their words share most of their smallest hashes (Broder, "On the resemblance and containment of documents", 1997),
so no earlier text need be kept or read again.
"""

import re
from collections import OrderedDict
from hashlib import blake2b
from heapq import nsmallest

from feedback.checks.flags import Flag, flags_at

_WORD = re.compile(r"[^\W_]+")
_RUN = 4  # words: fewer are shared by chance
_KEPT = 24
"""Hashes in a fingerprint."""
_ALIKE_LONG = 0.3
_ALIKE_SHORT = 0.5
"""The share of the smaller fingerprint that two texts must have in common, where both are cut off and where not.

A short text is soon made of phrases that many use: "I don't think you could have done any better".
"""
_SHARED_LONG = 5
_SHARED_SHORT = 7
"""Hashes that two texts must have in common besides: of a long text beside a far longer one only a few are compared."""
_LEAST = 8  # runs, so eleven words: "Very good service thank you" is nobody's copy
_READ = 4_000  # words of a longer text
INDEXED = 8
"""Hashes by which an earlier text is looked up; of a copy with one word in twelve changed, one is missed in 4,000."""

WHY = "This is nearly the same as something told before. It may have been sent twice, or copied."
HINT = "We may have this from you already. If you sent it twice, once is enough."


def fingerprint(text: str) -> list[int]:
    """The smallest hashes of a text's runs of words, in order: at most 24 that fit a bigint, none for a short text."""
    words = _WORD.findall(text[: _READ * 12].lower().replace("\u2019", "").replace("'", ""))[:_READ]
    runs = {" ".join(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)}
    if len(runs) < _LEAST:
        return []
    return nsmallest(
        _KEPT, (int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest()) >> 1 for run in runs)
    )


def alike(one: list[int], other: list[int]) -> float:
    """How much of the smaller of two texts the other holds, from 0 to 1, by their fingerprints."""
    shared, compared = _shared(one, other)
    return shared / compared if compared else 0.0


def is_copy(one: list[int], other: list[int]) -> bool:
    """Whether one of two texts is a copy of the other or of much of it, by their fingerprints."""
    shared, compared = _shared(one, other)
    if len(one) == len(other) == _KEPT:
        return shared >= _SHARED_LONG and shared >= _ALIKE_LONG * compared
    return shared >= _SHARED_SHORT and shared >= _ALIKE_SHORT * compared


def _shared(one: list[int], other: list[int]) -> tuple[int, int]:
    """How many hashes two fingerprints share, and of how many."""
    if not one or not other:
        return 0, 0
    if len(one) == len(other) == _KEPT:
        # Both are cut off: only what lies below both ends can be compared.
        end = min(one[-1], other[-1])
        one, other = [mark for mark in one if mark <= end], [mark for mark in other if mark <= end]
    elif len(one) < _KEPT and len(other) == _KEPT:
        one = [mark for mark in one if mark <= other[-1]]
    elif len(other) < _KEPT and len(one) == _KEPT:
        other = [mark for mark in other if mark <= one[-1]]
    return len(set(one) & set(other)), min(len(one), len(other))


class Earlier:
    """The texts met so far, as fingerprints; the oldest are forgotten, so that memory does not grow without end."""

    def __init__(self, most: int = 100_000):
        self._most = most
        self._known: OrderedDict[int, list[int]] = OrderedDict()
        self._by_mark: dict[int, list[int]] = {}
        self._count = 0

    def meet(self, text: str) -> bool:
        """Say whether a text is like one met before, and remember it."""
        marks = fingerprint(text)
        if not marks:
            return False
        near = {number for mark in marks for number in self._by_mark.get(mark, ())}
        known = any(is_copy(marks, self._known[number]) for number in near if number in self._known)
        if not known:
            self._remember(marks)
        return known

    def _remember(self, marks: list[int]) -> None:
        self._count += 1
        self._known[self._count] = marks
        for mark in marks[:INDEXED]:
            # Boilerplate that hundreds share tells nothing: of each run the first few texts are enough.
            numbers = self._by_mark.setdefault(mark, [])
            if len(numbers) < 20:
                numbers.append(self._count)
        if len(self._known) > self._most:
            number, forgotten = self._known.popitem(last=False)
            for mark in forgotten[:INDEXED]:
                numbers = [other for other in self._by_mark.get(mark, []) if other != number]
                if numbers:
                    self._by_mark[mark] = numbers
                else:
                    self._by_mark.pop(mark, None)


def flag(text: str, field: str = "text") -> Flag:
    """The flag of a text that was told before: it is about the whole of it."""
    start = len(text) - len(text.lstrip())
    return flags_at([(start, len(text.rstrip()))], text, field, kind="duplicate", why=WHY, hint=HINT)[0]


def find(text: str, earlier: Earlier, field: str = "text") -> list[Flag]:
    """Flags the whole of a text that is like one met before, and remembers it for the next."""
    return [flag(text, field)] if earlier.meet(text) else []
