"""How tables of weights are learnt from sentences that we wrote: see learn_danger.py and learn_told.py.

Logistic regression by stochastic gradient descent with a step for each weight (AdaGrad), in orders that are drawn once,
so that the same sentences give the same weights. What is rare moves far: regression that holds all weights back alike
finds less.
"""

import math
import random
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import feedback
from feedback.checks import plain_words
from feedback.checks.weighing import Scales, is_short, stretches, whole

HERE = Path(__file__).parent
DEMO = Path(feedback.__file__ or ".").parent / "demo" / "content" / "stories"
ORDERS = 5
ROUNDS = 8
STEP = 0.15
SMALL = 0.14
"""A mark is left out where all its weights are below this: it would be one of thousands that say little."""

Weights = dict[str, float]
Parts = list[set[str]]
"""The marks of what is weighed of one example: of a short one the whole, of a long one each stretch."""


def labelled(name: str) -> list[tuple[str, str]]:
    """The label and the text on each line of a file in this folder."""
    rows = (line.split("\t", 1) for line in (HERE / name).read_text(encoding="utf-8").splitlines())
    return [(label, text) for label, text in rows]


def demo_sentences() -> Iterator[str]:
    """The sentences of the demo's stories and replies, as plain lines."""
    for file in sorted(DEMO.glob("*.toml")):
        for text in _texts(tomllib.loads(file.read_text(encoding="utf-8"))):
            yield from (sentence for sentence in plain_words.read(text).line.split(" . ") if len(sentence) > 15)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


def parts(scales: Scales, line: str) -> Parts:
    """What is weighed of a plain line."""
    words = line.split(" ")
    places = [whole(words)] if is_short(words) else stretches(words)
    return [scales.marks(words[first:last]) for first, last in places]


def learn(examples: Iterable[tuple[bool, Parts]]) -> Weights:
    """Weigh marks. Of a long example one part tells what is looked for: short ones teach to find it."""
    given = list(examples)
    without = [(False, part) for yes, each in given if not yes for part in each]
    short = _descend([*without, *((True, each[0]) for yes, each in given if yes and len(each) == 1)])
    told = [max(each, key=lambda part: _sum(short, part)) for yes, each in given if yes]
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


def write(scales: Scales, learnt: list[Weights]) -> None:
    """Write down what says enough, in hundredths."""
    marks = {mark for weights in learnt for mark, weight in weights.items() if abs(weight) >= SMALL}
    rows = (
        "\t".join([mark, *(f"{100 * weights.get(mark, 0):.0f}" for weights in learnt)])
        for mark in sorted(marks | {"*"})
    )
    scales.file.write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
