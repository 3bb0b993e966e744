"""How critical the most critical thing in a story is: six levels, each defined, each with an example."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Level:
    """One level: never shown to the public, and about the story alone, not about who is to blame."""

    number: int
    name: str
    definition: str
    example: str


LEVELS = (
    Level(
        0,
        "Not critical",
        "Thanks, praise, or a plain account. Nothing to put right.",
        "The nurse sat with me until I slept.",
    ),
    Level(1, "Minimally", "A small wish, or a comfort that was missing.", "The tea was always cold."),
    Level(
        2,
        "Mildly",
        "Something went wrong that cost time or patience, and no care was missed.",
        "Nobody told us that the clinic was running two hours late.",
    ),
    Level(
        3,
        "Moderately",
        "Care, respect or information fell short, and it was felt.",
        "I was left in pain for the night because nobody had signed my chart.",
    ),
    Level(
        4,
        "Strongly",
        "Somebody was harmed or could have been, or was treated without dignity.",
        "They gave Mum another patient's tablets. We saw it by chance.",
    ),
    Level(
        5,
        "Severely",
        "Grave or lasting harm, death, abuse or a crime, or the danger of it now.",
        "Dad died because nobody came when his alarm rang.",
    ),
)
