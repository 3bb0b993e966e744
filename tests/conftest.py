"""What all tests share: the project's own Postgres, and its own browser."""

from tests.browser.plugin import browser_type_launch_args
from tests.embedded_postgres_plugin import pytest_configure
from tests.record_plugin import record_kept_at_once

__all__ = ["browser_type_launch_args", "pytest_configure", "record_kept_at_once"]


@pytest.fixture(autouse=True)
def nothing_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no decision for a second reading, except where a test is about that."""
    monkeypatch.setattr("feedback.moderation.second_reading.DRAWN", 0)
