"""The clock, moved on, and people who are signed in at once."""

from datetime import timedelta

import pytest
from django.utils import timezone


@pytest.fixture
def later(time_machine):
    """Let some time pass: later(minutes=11)."""

    def pass_time(**span: int) -> None:
        time_machine.move_to(timezone.now() + timedelta(**span))

    return pass_time


@pytest.fixture(autouse=True)
def without_second_factor(settings):
    """Have people sign in by password alone: what asks for more is tested where it lives."""
    settings.SECOND_FACTOR_REQUIRED = False
