"""Warns of a database in which text search can't tell a word from the quotes around it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import DEFAULT_DB_ALIAS, connection

KNOW_NO_LETTERS = ("C", "POSIX")


@register(Tags.database)
def letters_are_known(*, databases: Iterable[str] | None = None, **_more: Any) -> list[CheckMessage]:
    """Look at the database's LC_CTYPE, by which Postgres says what a letter is. `migrate` asks this."""
    if DEFAULT_DB_ALIAS not in (databases or ()):
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT datctype FROM pg_database WHERE datname = current_database()")
        ((letters,),) = cursor.fetchall()
    if letters not in KNOW_NO_LETTERS:
        return []
    said = f"In a database whose LC_CTYPE is {letters}, a search finds no words beside ’ “ or … as phones write them."
    hint = "Make it with LC_CTYPE C.UTF-8, or the locale of a language: see docs/operations.md."
    return [Warning(said, hint=hint, id="stories.W001")]
