"""The public record keeps itself when a transaction commits. Most tests never commit: there it is kept at once."""

from __future__ import annotations

import pytest
from django.db import connection


@pytest.fixture(autouse=True)
def record_kept_at_once(request: pytest.FixtureRequest, _django_db_marker: None) -> None:
    """Let the record's triggers act at once in a test that leaves nothing behind."""
    if request.node.get_closest_marker("django_db") and connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("SELECT string_agg(tgname, ', ') FROM pg_trigger WHERE starts_with(tgname, 'record_')")
            cursor.execute(f"SET CONSTRAINTS {cursor.fetchone()[0]} IMMEDIATE")
