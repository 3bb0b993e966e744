"""Learns `feedback/checks/danger_weights.tsv` from sentences that we wrote: `python -m tests.checks.learn_danger`.

Logistic regression by stochastic gradient descent with a step for each weight (AdaGrad), in a fixed order, so that the
same sentences give the same weights. It learns from the examples in this folder with their grades, and from the demo's
stories sentence by sentence as ordinary text, where phrases and cues find nothing. It never sees `danger_apart.tsv`, on
which the tests try the result. Run it again when sentences, kinds of words or the demo's stories change.
"""

import math
import random
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import feedback
from feedback.checks import danger, danger_learnt, plain_words
from feedback.checks.flags import CONCERN, MENTION, NOW
from tests.checks import danger_examples, danger_told_now, danger_told_otherwise

WEIGHTS = Path(danger_learnt.__file__).with_name("danger_weights.tsv")
SENTENCES = Path(__file__).with_name("danger_sentences.tsv")
APART = SENTENCES.with_name("danger_apart.tsv")
DEMO = Path(feedback.__file__ or ".").parent / "demo" / "content" / "stories"
ROUNDS = 8
STEP = 0.15
SMALL = 0.15
"""A weight below this is left out: it would be one of thousands that say nothing."""
SEEN = 1
"""A pair of words counts when so many sentences have it."""

Weights = dict[str, float]


def graded_sentences(file: Path) -> list[tuple[str, str]]:
    """The grade ("none" for none) and the sentence on each line of a file."""
    rows = (line.split("\t", 1) for line in file.read_text(encoding="utf-8").splitlines())
    return [(grade, sentence) for grade, sentence in rows]


def _examples(file: Path) -> Iterator[tuple[str, str]]:
    yield from graded_sentences(file)
    for grade, sentences in (
        (NOW, danger_examples.NOW + danger_told_now.NOW),
        (CONCERN, danger_examples.CONCERN + danger_told_otherwise.CONCERN),
        (MENTION, danger_examples.MENTION + danger_told_otherwise.MENTION),
        ("none", danger_examples.NONE + danger_told_otherwise.NONE),
    ):
        yield from ((grade, sentence) for sentence in sentences)


def _ordinary() -> Iterator[str]:
    """The sentences of the demo's stories in which nothing dangerous is told, as plain lines."""
    for file in sorted(DEMO.glob("*.toml")):
        for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))):
            for sentence in plain_words.read(text).line.split(" . "):
                if len(sentence) > 15 and not danger.find(sentence):
                    yield sentence


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def learn(file: Path) -> tuple[Weights, Weights]:
    """What each mark says for danger now, and for danger now or lasting; "*" is where the sums start."""
    # What was learnt before must not choose what is learnt from.
    danger_learnt._NOW["*"] = danger_learnt._RISK["*"] = -math.inf
    graded = [(grade, danger_learnt.marks(plain_words.read(text).line.split(" "))) for grade, text in _examples(file)]
    graded += [("none", danger_learnt.marks(sentence.split(" "))) for sentence in _ordinary()]
    often = Counter(mark for _, marks in graded for mark in marks)
    graded = [(grade, {m for m in marks if often[m] >= SEEN}) for grade, marks in graded]
    return (
        _descend([(grade == NOW, marks) for grade, marks in graded]),
        _descend([(grade in (NOW, CONCERN), marks) for grade, marks in graded]),
    )


def _descend(examples: list[tuple[bool, set[str]]]) -> Weights:
    weights: Weights = {"*": -1.0}
    slope: Weights = {}
    order = random.Random(3)
    ordered = [(yes, sorted(marks)) for yes, marks in examples]
    for _ in range(ROUNDS):
        order.shuffle(ordered)
        for yes, marks in ordered:
            total = weights["*"] + sum(weights.get(mark, 0.0) for mark in marks)
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) - yes
            if abs(wrong) < 0.02:
                continue
            weights["*"] -= 0.02 * wrong
            for mark in marks:
                slope[mark] = slope.get(mark, 0.01) + wrong * wrong
                weights[mark] = weights.get(mark, 0.0) - STEP * wrong / math.sqrt(slope[mark])
    return weights


def write(now: Weights, risk: Weights, marks: Iterable[str]) -> None:
    rows = (f"{mark}\t{now.get(mark, 0):.2f}\t{risk.get(mark, 0):.2f}\n" for mark in sorted(marks))
    WEIGHTS.write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    for_now, for_risk = learn(Path(sys.argv[1]) if len(sys.argv) > 1 else SENTENCES)
    write(
        for_now,
        for_risk,
        {m for m in for_now.keys() | for_risk.keys() if max(abs(for_now.get(m, 0)), abs(for_risk.get(m, 0))) >= SMALL},
    )
