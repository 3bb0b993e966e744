"""How much a moderator may write, and what is said of more."""

from __future__ import annotations

MESSAGE_LENGTH = 2_000


def too_long(what: str) -> dict[str, str]:
    return {"max_length": f"Sorry, {what} is longer than %(limit)s characters. It is %(length)s"}
