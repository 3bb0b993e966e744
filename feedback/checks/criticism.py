"""How critical of the care a text is, sentence by sentence: VADER's tone, and what people say when care fell short.

VADER was made for short messages about anything. In a story about care an illness is not a criticism ("I was
depressed, and they helped"), and a complaint often has no harsh word in it ("They said they would ring. Nobody did").
Source: Hutto and Gilbert, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text" (2014).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log1p, sqrt

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from feedback.checks.criticism_words import GRAVE, NEUTRAL, NOT_CRITICAL, PLAIN, PRAISE, WISH, WISHED

# It ends at a full stop with a space after it, at a line's end, or where a list goes on.
_SENTENCE = re.compile(r"[^.!?\n\u2022]+(?:[.!?]+(?![.!?\s\u2022]|$)[^.!?\n\u2022]+)*[.!?]*")
_STRAIGHT = str.maketrans("\u2018\u2019\u02bc`", "''''")
# Of a sentence without an end, the beginning is read.
_LONGEST = 1_000


@dataclass(frozen=True)
class Sentence:
    """One sentence with where it stands in the text, how it sounds, and how often it says what of the care."""

    start: int
    end: int
    tone: float
    """From -1 to 1; below 0 is negative."""
    grave: int
    plain: int
    wish: int
    praise: int

    @property
    def criticism(self) -> float:
        """How critical this sentence is, from 0."""
        points = 3 * self.grave + 2 * self.plain + self.wish - self.praise
        return max(0.0, points - 2 * self.tone)


def sentences(text: str) -> list[Sentence]:
    """Cut a text into its sentences, and read each; what has no letter or digit is none."""
    found = []
    for match in _SENTENCE.finditer(text):
        said = match[0].strip()
        if any(letter.isalnum() for letter in said):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            found.append(_read(said, start))
    return found


def criticism(said: Sequence[Sentence]) -> float:
    """How critical of the care a whole text is: about -4 for thanks alone, to 8 for grave harm told at length.

    The most critical sentence counts, and so does how often what is said. The weights are rounded from a regression
    on answers to the Friends and Family Test, and were tried on stories.
    """
    if not said:
        return 0.0
    return (
        0.8 * log1p(max(sentence.criticism for sentence in said))
        - 0.8 * sum(sentence.tone for sentence in said) / len(said)
        + 0.6 * sqrt(sum(sentence.grave for sentence in said))
        + 0.7 * sqrt(sum(sentence.plain for sentence in said))
        + 0.9 * sqrt(sum(sentence.wish for sentence in said))
        - 1.4 * sqrt(sum(sentence.praise for sentence in said))
    )


def _read(said: str, start: int) -> Sentence:
    beginning = said[:_LONGEST].translate(_STRAIGHT)
    # What only sounds critical is taken out before the rest is counted.
    left, contented = NOT_CRITICAL.subn(" ", beginning.lower())
    had, wished = WISHED.subn(" ", left)
    return Sentence(
        start=start,
        end=start + len(said),
        tone=_analyzer().polarity_scores(beginning)["compound"],
        grave=len(GRAVE.findall(left)),
        plain=len(PLAIN.findall(left)),
        wish=len(WISH.findall(left)) + wished,
        praise=len(PRAISE.findall(had)) + contented,
    )


@cache
def _analyzer() -> SentimentIntensityAnalyzer:
    analyzer = SentimentIntensityAnalyzer()
    for word in NEUTRAL:
        analyzer.lexicon.pop(word, None)
    return analyzer
