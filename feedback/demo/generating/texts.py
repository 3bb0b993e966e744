"""Plausible words: sentences whose gaps are filled by Zipf's law, so that few words are common and most are rare."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from feedback.demo.generating import frames, vocabulary
from feedback.stories.models import Words

Draw = Callable[[], str]
Sentence = tuple[str, tuple[str, ...], int]
GAP = re.compile(r"\{(\w+)\}")
# How many are drawn at once: a draw alone costs ten times as much.
HANDFUL = 256
SENTENCES_IN_A_PARAGRAPH = 5
LONGEST_TITLE = 9
MISSPELT = 14_000


def zipf(number: int, *, steepness: float = 1.0, shift: float = 2.0) -> list[float]:
    """Give cumulative weights for ranks 1 to number: the n-th weighs 1 / (n + shift) ** steepness."""
    return list(accumulate((rank + shift) ** -steepness for rank in range(1, number + 1)))


def endless(dice: random.Random, ranked: Sequence[str], weights: list[float]) -> Draw:
    """Draw from a ranked list, for ever."""

    def drawn() -> Iterator[str]:
        while True:
            yield from dice.choices(ranked, cum_weights=weights, k=HANDFUL)

    return drawn().__next__


@cache
def ranked_words() -> dict[str, tuple[list[str], list[float]]]:
    """Give what fills each gap, ranked and weighed; the tails are the same for every seed."""
    dice = random.Random("vocabulary")  # noqa: S311 -- nothing here is secret
    hand = {
        "person": vocabulary.PEOPLE,
        "place": vocabulary.PLACES,
        "thing": vocabulary.THINGS,
        "quality": vocabulary.QUALITIES,
        "relative": vocabulary.RELATIVES,
        "illness": vocabulary.ILLNESSES,
    }
    common = list(dict.fromkeys(word for words in hand.values() for phrase in words for word in phrase.split()))
    demo = vocabulary.demo_words()
    slips = vocabulary.misspellings([*common, *demo], dice, MISSPELT)
    invented = vocabulary.made_up(dice)
    gaps = {
        **{gap: [*words, *vocabulary.misspellings(words, dice, 150)] for gap, words in hand.items()},
        "did": vocabulary.DID,
        "when": vocabulary.WHEN,
        "word": [*demo, *slips],
        "rare": [*vocabulary.derived([*common, *demo]), *slips],
        "medicine": invented["medicine"],
        "condition": invented["illness"],
        "town": invented["place"],
        "name": invented["name"],
        "count": [str(number) for number in range(2, 96)],
    }
    flat = {"word", "rare", "medicine", "condition", "town", "name"}
    return {
        gap: (words, zipf(len(words), steepness=0.8 if gap in flat else 1.0, shift=5.0)) for gap, words in gaps.items()
    }


def parsed(sentences: list[str]) -> list[Sentence]:
    """Split each frame into a format, the names of its gaps and its length in words."""
    return [
        (GAP.sub("%s", each), tuple(GAP.findall(each)), len(each.split()) + len(re.findall(r"\{(did|when)\}", each)))
        for each in sentences
    ]


def sentence_case(text: str) -> str:
    return text[0].upper() + text[1:]


def draws(dice: random.Random) -> dict[str, Draw]:
    """Give what fills each gap, whatever the kind of service."""
    return {gap: endless(dice, *ranked) for gap, ranked in ranked_words().items()}


class Writer:
    """Writes about services of one kind."""

    def __init__(self, dice: random.Random, kind: str, common: dict[str, Draw]) -> None:
        self.dice = dice
        self.gaps = dict(common)
        for gap, words in zip(("kindthing", "kindperson", "kindplace"), vocabulary.OF_KIND[kind], strict=True):
            own = vocabulary.listed(words)
            self.gaps[gap] = endless(dice, own, zipf(len(own)))
        self.story_frames = self._frames(frames.STORY)
        self.reply_frames = self._frames(frames.REPLY)
        self.chat_frames = self._frames(frames.CHAT)
        self.title_frames = self._frames(frames.TITLES)
        self.change_frames = self._frames(frames.CHANGES)
        self.pen_name = self.gaps["name"]

    def _frames(self, sentences: list[str]) -> Callable[[], tuple[str, tuple[Draw, ...], int]]:
        ready = [(text, tuple(self.gaps[gap] for gap in gaps), words) for text, gaps, words in parsed(sentences)]
        return endless(self.dice, ready, zipf(len(ready), steepness=0.6))  # type: ignore[arg-type, return-value]

    def story(self, words: int) -> str:
        return self._text(self.story_frames, words)

    def reply(self, words: int) -> str:
        return self._text(self.reply_frames, words)

    def chat(self, words: int) -> str:
        return self._text(self.chat_frames, words)

    def title(self) -> str:
        """Write a title of 3 to 9 words."""
        while True:
            text, draws, _ = self.title_frames()
            title = text % tuple([draw() for draw in draws])
            if 3 <= len(title.split()) <= LONGEST_TITLE and len(title) <= Words.TITLE_LENGTH:
                return sentence_case(title)

    def change(self) -> str:
        text, draws, _ = self.change_frames()
        return sentence_case(text % tuple([draw() for draw in draws])) + "."

    def _text(self, next_frame: Callable[[], tuple[str, tuple[Draw, ...], int]], wanted: int) -> str:
        """Write until there are about so many words, in paragraphs."""
        said: list[str] = []
        length = 0
        while True:
            text, draws, words = next_frame()
            said.append(text % tuple([draw() for draw in draws]))
            length += words
            if length >= wanted - 4:
                break
        if len(said) <= SENTENCES_IN_A_PARAGRAPH + 1:
            return ". ".join(said) + "."
        step = SENTENCES_IN_A_PARAGRAPH
        return ".\n\n".join(". ".join(said[start : start + step]) for start in range(0, len(said), step)) + "."
