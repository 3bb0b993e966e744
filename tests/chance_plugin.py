"""Nothing happens by chance in tests, except where one is about that."""

import pytest


@pytest.fixture(autouse=True)
def nothing_by_chance(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw no decision for a second reading."""
    monkeypatch.setattr("feedback.moderation.second_reading.DRAWN", 0)
