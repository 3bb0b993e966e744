"""How a sentence about care sounds: VADER's tone, mended for health care, with what people say when care fell short.

VADER was made for short messages about anything. In a story about care an illness is not a criticism ("I was
depressed, and they helped"), and a complaint often has no harsh word in it ("They said they would ring. Nobody did").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from feedback.checks.tone_words import GRAVE, NEUTRAL, NOT_CRITICAL, PLAIN, PRAISE, WISH

# A sentence ends at a full stop, at a line's end, or where a list goes on.
_SENTENCE = re.compile(r"[^.!?\n\u2022]+(?:[.!?]+(?![\s\n\u2022]|$)[^.!?\n\u2022]+)*[.!?]*")
_CURLY = str.maketrans("\u2018\u2019\u02bc`", "''''")
_ANYWHERE = re.compile("")
# Whole texts are at most 10,000 characters; of a sentence without an end, the beginning is read.
_LONGEST = 1_000


@dataclass(frozen=True)
class Sentence:
    """One sentence with where it stands in the text, how it sounds, and what it says of the care."""

    start: int
    end: int
    tone: float
    """VADER's compound score: -1 to 1, below 0 negative."""
    grave: int
    plain: int
    wish: int
    praise: int

    @property
    def criticism(self) -> float:
        """How critical this sentence is, from 0."""
        points = 3 * self.grave + 2 * self.plain + self.wish - self.praise
        return max(0.0, points - 2 * self.tone)


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    analyzer = SentimentIntensityAnalyzer()
    for word in NEUTRAL:
        analyzer.lexicon.pop(word, None)
    return analyzer


def sentences(text: str) -> list[Sentence]:
    """Cut a text into sentences, each with how it sounds; none where there is no word."""
    found = []
    for match in _SENTENCE.finditer(text):
        said = match[0].strip()
        if any(letter.isalnum() for letter in said):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(_read(said, start))
    return found


def _read(said: str, start: int) -> Sentence:
    plain_text = said[:_LONGEST].translate(_CURLY).lower()
    # What sounds critical and is none is taken out before the rest is counted.
    left, contented = NOT_CRITICAL.subn(" ", plain_text)
    return Sentence(
        start=start,
        end=start + len(said),
        tone=_analyzer().polarity_scores(said[:_LONGEST].translate(_CURLY))["compound"],
        grave=len(GRAVE.findall(left)),
        plain=len(PLAIN.findall(left)),
        wish=len(WISH.findall(left)),
        praise=len(PRAISE.findall(left)) + contented,
    )
