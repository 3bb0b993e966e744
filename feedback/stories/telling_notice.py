"""What an author is told of while telling: private details that were noticed, and where to turn in danger."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from feedback import checks
from feedback.stories.models import Danger, Words
from feedback.stories.writing import danger_in


@dataclass(frozen=True)
class Noticed:
    """A private detail in what somebody typed, and what they may want to know about it."""

    quote: str
    hint: str


def noticed_in(*texts: str) -> list[Noticed]:
    """List the private details in some texts, each once. Words of danger are for `needs_help`."""
    text = "\n\n".join(texts)[: 2 * Words.TEXT_LENGTH]
    found = (Noticed(flag.quote, flag.hint) for flag in checks.check("", text) if not flag.grade)
    return list(dict.fromkeys(found))


def mark_of(noticed: list[Noticed]) -> str:
    """Give a mark by which a form says what its author has been told of; empty for nothing."""
    return digest(*(detail.quote for detail in noticed)) if noticed else ""


def needs_help(answers: Mapping[str, Any]) -> str:
    """Give a mark of the words that tell of danger, so that help is shown once for them; empty for no danger."""
    tags = [tag for kind in ("good", "better", "feelings") for tag in answers.get(kind, [])]
    pieces = (answers.get("text", ""), answers.get("where", ""), answers.get("title", ""), ", ".join(tags))
    # The mark is of the first such piece alone, so that a title or a tag given later does not bring help up again.
    return next((digest(piece) for piece in pieces if piece and danger_in("", piece) >= Danger.CONCERN), "")


def digest(*texts: str) -> str:
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]
