"""What writers are told to expect is what is said before anything is counted, except where a test is about that."""

import pytest

from feedback.stories import expectations


@pytest.fixture(autouse=True)
def nothing_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Remember nothing of an earlier test, and read nothing: how much posting costs does not hang on the clock."""
    monkeypatch.setattr(expectations, "read", dict)
    expectations.forget()
