"""Waits in working days of England."""

from datetime import UTC, date, datetime

import pytest

from feedback.stories.waits import median_wait, took, within, working_days

# 2026: Easter Monday is 6 April; Christmas Day is a Friday, and Boxing Day's Saturday gives Monday 28 December.


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 6, 1), date(2026, 6, 1), 0),
        (date(2026, 6, 1), date(2026, 6, 2), 1),
        (date(2026, 6, 5), date(2026, 6, 8), 1),  # Friday to Monday
        (date(2026, 6, 5), date(2026, 6, 7), 0),  # Friday to Sunday
        (date(2026, 6, 6), date(2026, 6, 8), 1),  # Saturday to Monday
        (date(2026, 6, 1), date(2026, 6, 15), 10),
        (date(2026, 4, 2), date(2026, 4, 7), 1),  # over Easter: Good Friday and Easter Monday do not count
        (date(2026, 12, 24), date(2026, 12, 29), 1),  # over Christmas
        (date(2026, 12, 31), date(2027, 1, 4), 1),  # over New Year
        (date(2025, 6, 2), date(2026, 6, 1), 252),
        (date(2026, 6, 2), date(2026, 6, 1), 0),
    ],
)
def test_weekends_and_bank_holidays_do_not_count(start, end, days):
    assert working_days(start, end) == days


def test_days_are_those_of_london():
    # 23:30 in UTC on Monday is half past midnight on Tuesday in the summer of London.
    late_on_monday = datetime(2026, 6, 1, 23, 30, tzinfo=UTC)
    assert working_days(late_on_monday, datetime(2026, 6, 2, 12, tzinfo=UTC)) == 0
    assert working_days(late_on_monday, datetime(2026, 6, 2, 23, 30, tzinfo=UTC)) == 1


def test_it_agrees_with_counting_one_day_after_the_other():
    first = date(2026, 1, 1)
    for length in range(800):
        end = date.fromordinal(first.toordinal() + length)
        assert working_days(first, end) == sum(
            working_days(date.fromordinal(n), date.fromordinal(n + 1))
            for n in range(first.toordinal(), end.toordinal())
        )


def test_waits_are_said_in_words():
    assert [took(days) for days in (0, 1, 2)] == ["within a working day", "in 1 working day", "in 2 working days"]
    assert [within(days) for days in (0, 1, 3)] == [
        "within a working day",
        "within 1 working day",
        "within 3 working days",
    ]


@pytest.mark.parametrize(
    ("waits", "median"),
    [([], None), ([0], 0), ([1, 5], 1), ([1, 2, 9], 2), ([9, 1, 2, 3], 2)],
)
def test_the_usual_wait_is_one_that_half_of_them_do_not_exceed(waits, median):
    assert median_wait([(wait, 1) for wait in waits]) == median
    assert median_wait([(wait, 100) for wait in waits]) == median
