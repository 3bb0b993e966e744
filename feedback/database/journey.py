"""Several statements in one journey to the database: each journey costs more than most statements do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection


@dataclass(frozen=True)
class Statement:
    """SQL that gives rows, with the values of its placeholders."""

    sql: str
    values: Sequence[Any] = ()


def run(*statements: Statement) -> list[list[tuple[Any, ...]]]:
    """Execute statements one after another, and give the rows of each. All of them hold, or none.

    By the connection that writes, and outside a reading limit, which adds statements of its own.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "; ".join(statement.sql for statement in statements),
            [value for statement in statements for value in statement.values],
        )
        rows = [cursor.fetchall()]
        while cursor.nextset():
            rows.append(cursor.fetchall())
    return rows
