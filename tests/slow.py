"""A database that takes its time."""

from __future__ import annotations

from django.db import connection


def sleep(seconds: float) -> None:
    """Let the database do nothing for so long, as a slow query does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(%s)", [seconds])
