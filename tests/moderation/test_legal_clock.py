"""The 48 hours of the site leave out weekends and bank holidays; the days of the poster are counted through."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from feedback.moderation.legal_clock import in_words, operator_has_until, poster_has_until

LONDON = ZoneInfo("Europe/London")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


@pytest.mark.parametrize(
    ("start", "end"),
    [
        # In one stretch of working days
        ("2026-11-23 09:30", "2026-11-25 09:30"),
        ("2026-11-25 23:59", "2026-11-27 23:59"),
        # A weekend is left out
        ("2026-11-26 10:00", "2026-11-30 10:00"),
        ("2026-11-27 18:00", "2026-12-01 18:00"),
        # From within a weekend: from its end
        ("2026-11-28 03:00", "2026-12-02 00:00"),
        ("2026-11-29 23:59", "2026-12-02 00:00"),
        # To the last minute of a Friday
        ("2026-11-26 00:00", "2026-11-28 00:00"),
        # Good Friday and Easter Monday
        ("2026-04-02 12:00", "2026-04-08 12:00"),
        # Christmas Day, the day in place of Boxing Day on a Saturday, and the weekend
        ("2026-12-24 09:00", "2026-12-30 09:00"),
        # New Year
        ("2026-12-31 15:00", "2027-01-05 15:00"),
        # Over both changes of the clock, which fall on Sundays: the hours of the working days are counted
        ("2026-03-27 10:00", "2026-03-31 10:00"),
        ("2026-10-23 10:00", "2026-10-27 10:00"),
        ("2026-10-25 01:30", "2026-10-28 00:00"),
    ],
)
def test_the_48_hours_of_the_site(start, end):
    assert operator_has_until(at(start)) == at(end)


def test_the_hours_are_of_london_wherever_the_time_came_from():
    start = datetime.fromisoformat("2026-06-26 23:30+00:00")
    # Half past midnight on a Saturday in London
    assert operator_has_until(start) == at("2026-07-01 00:00")


@pytest.mark.parametrize(
    ("sent", "end"),
    [
        ("2026-11-23 09:30", "2026-11-29 00:00"),
        ("2026-11-23 00:00", "2026-11-29 00:00"),
        ("2026-11-23 23:59", "2026-11-29 00:00"),
        # Weekends and bank holidays count
        ("2026-12-23 12:00", "2026-12-29 00:00"),
        # An hour longer where the clock goes back
        ("2026-10-22 12:00", "2026-10-28 00:00"),
    ],
)
def test_the_days_of_the_poster(sent, end):
    assert poster_has_until(at(sent)) == at(end)


def test_a_midnight_is_named_by_the_day_that_it_ends():
    assert in_words(at("2026-12-02 00:00")) == "midnight at the end of 1 December 2026"
    assert in_words(datetime.fromisoformat("2026-07-01 00:00+00:00")) == "1 July 2026, 1:00am"
