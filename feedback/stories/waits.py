"""How long somebody waits, in working days of England: the measure of every wait and deadline that a person sees."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from holidays import country_holidays

from feedback.wording import local_date, plural

SATURDAY = 5


@lru_cache(maxsize=64)
def bank_holidays(year: int) -> frozenset[date]:
    """The bank holidays of England that fall on a weekday."""
    return frozenset(day for day in country_holidays("GB", subdiv="ENG", years=year) if day.weekday() < SATURDAY)


def working_days(start: date | datetime, end: date | datetime) -> int:
    """Count the working days after the day of start, up to the day of end, in Europe/London; 0 on the same day."""
    first, last = local_date(start), local_date(end)
    if last <= first:
        return 0
    weeks, rest = divmod((last - first).days, 7)
    weekdays = weeks * 5 + sum((first + timedelta(days=n)).weekday() < SATURDAY for n in range(1, rest + 1))
    return weekdays - sum(
        first < day <= last for year in range(first.year, last.year + 1) for day in bank_holidays(year)
    )


WITHIN_ONE = "within a working day"


def days_waited(since: datetime) -> int:
    """Count the working days from then until today."""
    return working_days(since, timezone.localdate())


def took(days: int) -> str:
    """Say how many working days something took. None may have a weekend in it: "the same day" would not be true."""
    return f"in {plural(days, 'working day')}" if days else WITHIN_ONE


def within(days: int) -> str:
    """Say how many working days something usually takes."""
    return f"within {plural(days, 'working day')}" if days else WITHIN_ONE


def median_wait(waits: Iterable[tuple[int, int]]) -> int | None:
    """Give the wait, in working days, that half of them do not exceed. Each comes with how many waited so long."""
    return wait_of(waits, tenths=5)


def wait_of(waits: Iterable[tuple[int, int]], *, tenths: int) -> int | None:
    """Give the wait, in working days, that so many tenths of them do not exceed; None where nobody waited."""
    counted = sorted(waits)
    left = -(-sum(count for _, count in counted) * tenths // 10)
    for days, count in counted:
        left -= count
        if left <= 0:
            return days
    return None
