"""What an author is told of while telling: private details that were noticed, and where to turn in danger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from feedback import checks
from feedback.stories.models import Danger, Words
from feedback.stories.writing import NewWords, danger_in, highest_danger


@dataclass(frozen=True)
class Noticed:
    """A private detail in what somebody typed, and what they may want to know about it."""

    quote: str
    hint: str


def noticed_in(*texts: str) -> list[Noticed]:
    """List the private details in some texts, each once. Words of danger are for `needs_help`."""
    texts = tuple(text[: 2 * Words.TEXT_LENGTH] for text in texts)
    # A first name alone is what a pen name is for.
    return details_among(
        flag
        for text in texts
        for flag in checks.check("", text, checks.TOLD_TO_AUTHOR)
        if flag.kind != "name" or flag.quote != text.strip() or " " in flag.quote
    )


def details_among(flags: Iterable[checks.Flag]) -> list[Noticed]:
    """List the private details among what the checks noticed, each once."""
    return list(dict.fromkeys(Noticed(flag.quote, flag.hint) for flag in flags if flag.kind in checks.TOLD_TO_AUTHOR))


def mark_of(noticed: list[Noticed]) -> str:
    """Give a mark by which a form says what its author has been told of; empty for nothing."""
    return digest(*(detail.quote for detail in noticed)) if noticed else ""


def needs_help(words: NewWords) -> str:
    """Give a mark of the words that tell of danger, so that help is shown once for them; empty for no danger."""
    in_text, in_title = (highest_danger(f for f in words.flags if f.field == field) for field in ("text", "title"))
    tags = ", ".join([*words.good, *words.better, *words.feelings])
    graded = (
        (words.text, in_text),
        (words.where, danger_in(words.where)),
        (words.title, in_title),
        (tags, danger_in(tags)),
    )
    # The mark is of the first such piece alone, so that a title or a tag given later does not bring help up again.
    return next((digest(piece) for piece, danger in graded if danger >= Danger.CONCERN), "")


def digest(*texts: str) -> str:
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]
