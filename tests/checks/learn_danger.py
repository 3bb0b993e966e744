"""Learns `feedback/checks/danger_weights.tsv` from sentences that we wrote: `python -m tests.checks.learn_danger`.

Logistic regression by stochastic gradient descent with a step for each weight (AdaGrad), in orders that are drawn once,
so that the same sentences give the same weights. What is rare moves far: regression that holds all weights back alike
finds less.

It learns from the examples in this folder with their grades, and from the demo's stories sentence by sentence as
ordinary text, where phrases and cues find nothing. It never sees `danger_apart.tsv`, on which the tests try the result.
Run it again when sentences, kinds of words or the demo's stories change.
"""

import math
import random
import tomllib
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
ORDERS = 5
ROUNDS = 8
STEP = 0.15
SMALL = 0.1
"""A mark is left out where all its weights are below this: it would be one of thousands that say little."""

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


def _parts(line: str) -> list[set[str]]:
    """What is weighed of one example: a short one whole, of a long one each stretch that the check weighs."""
    if line.count(" ") < danger_learnt.SHORT:
        return [danger_learnt.marks(line.split(" "))]
    return [danger_learnt.marks(stretch.split(" ")) for _, stretch in danger_learnt.stretches(line)]


def learn(file: Path) -> list[Weights]:
    """What each mark says for danger now, now or lasting, and of any kind; "*" is where the sums start."""
    # What was learnt before must not choose what is learnt from.
    danger_learnt.WEIGHTS["*"] = (-math.inf,) * 3
    graded = [(grade, _parts(plain_words.read(text).line)) for grade, text in _examples(file)]
    graded += [("none", [danger_learnt.marks(sentence.split(" "))]) for sentence in _ordinary()]
    return [_learn(graded, *grades) for grades in ((NOW,), (NOW, CONCERN), (NOW, CONCERN, MENTION))]


def _learn(graded: list[tuple[str, list[set[str]]]], *grades: str) -> Weights:
    """Weigh marks for these grades. A long text tells of danger in one place, which short texts teach to find."""
    without = [(False, part) for grade, parts in graded if grade not in grades for part in parts]
    short = _descend([*without, *((True, parts[0]) for grade, parts in graded if grade in grades and len(parts) == 1)])
    told = [max(parts, key=lambda part: _sum(short, part)) for grade, parts in graded if grade in grades]
    return _descend([*without, *((True, part) for part in told)])


def _sum(weights: Weights, marks: Iterable[str]) -> float:
    return weights["*"] + sum(weights.get(mark, 0.0) for mark in marks)


def _descend(examples: list[tuple[bool, set[str]]]) -> Weights:
    """The mean of what several orders teach: in one order alone a few sentences more or less move much."""
    total: Weights = {}
    for order in range(ORDERS):
        for mark, weight in _in_order(examples, random.Random(order)).items():
            total[mark] = total.get(mark, 0.0) + weight / ORDERS
    return total


def _in_order(examples: list[tuple[bool, set[str]]], order: random.Random) -> Weights:
    weights: Weights = {"*": -1.0}
    slope: Weights = {}
    ordered = [(yes, sorted(marks)) for yes, marks in examples]
    for _ in range(ROUNDS):
        order.shuffle(ordered)
        for yes, marks in ordered:
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, _sum(weights, marks))))) - yes
            if abs(wrong) < 0.02:
                continue
            weights["*"] -= 0.02 * wrong
            for mark in marks:
                slope[mark] = slope.get(mark, 0.01) + wrong * wrong
                weights[mark] = weights.get(mark, 0.0) - STEP * wrong / math.sqrt(slope[mark])
    return weights


def write(learnt: list[Weights]) -> None:
    """Write down what says enough, in hundredths."""
    marks = {mark for weights in learnt for mark, weight in weights.items() if abs(weight) >= SMALL}
    rows = (
        "\t".join([mark, *(f"{100 * weights.get(mark, 0):.0f}" for weights in learnt)])
        for mark in sorted(marks | {"*"})
    )
    WEIGHTS.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    write(learn(SENTENCES))
