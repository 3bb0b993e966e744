"""The items to practise on, as items.toml has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from feedback import checks
from feedback.moderation.models import Decision

ITEMS = Path(__file__).with_name("items.toml")


@dataclass(frozen=True)
class Item:
    """Something to read, what was decided on it, and why."""

    number: int
    title: str
    text: str
    outcome: Decision.Outcome
    why: str
    reason: str = ""
    criticality: int | None = None
    edits: tuple[tuple[str, str], ...] = ()

    @property
    def edited_text(self) -> str:
        """The words as they were published."""
        text = self.text
        for before, after in self.edits:
            text = text.replace(before, after, 1)
        return text

    @property
    def reason_in_words(self) -> str:
        return Decision.Reason(self.reason).label if self.reason else ""

    @property
    def flags(self) -> list[checks.Flag]:
        """What the checks notice in it."""
        return checks.check(self.title, self.text)


@cache
def items() -> tuple[Item, ...]:
    """Read all items, numbered from 1."""
    return tuple(
        Item(
            number=number,
            title=told["title"],
            text=told["text"].strip(),
            outcome=Decision.Outcome(told["outcome"]),
            why=told["why"],
            reason=told.get("reason", ""),
            criticality=told.get("criticality"),
            edits=tuple((before, after) for before, after in told.get("edits", [])),
        )
        for number, told in enumerate(tomllib.loads(ITEMS.read_text())["item"], start=1)
    )


def item_numbered(number: int) -> Item | None:
    """Find an item by its number."""
    return items()[number - 1] if 1 <= number <= len(items()) else None
