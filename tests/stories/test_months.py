"""The months of the public record: which of them hold the newest so many stories."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import time_machine
from django.db import connection
from django.http import QueryDict

from feedback.stories.months import month_of, months_between, slice_of
from feedback.stories.query import Query
from feedback.stories.searching import read_search

JANUARY, FEBRUARY, MARCH, APRIL, MAY = range(2026 * 12 + 1, 2026 * 12 + 6)
# Nothing was told in March.
TOLD = [(JANUARY, 5), (FEBRUARY, 10), (APRIL, 20), (MAY, 3)]


def months(first: int, last: int) -> range:
    return range(first, last + 1)


@pytest.mark.parametrize(
    ("stories", "taken", "held", "is_all"),
    [
        (1, months(MAY, MAY), 3, False),
        (3, months(MAY, MAY), 3, False),
        (4, months(APRIL, MAY), 23, False),
        (24, months(FEBRUARY, MAY), 33, False),
        (34, months(JANUARY, MAY), 38, True),
        (39, months(JANUARY, MAY), 38, True),
    ],
)
def test_the_newest_months_come_first(stories, taken, held, is_all):
    found = slice_of(TOLD, stories, within=months(0, MAY))
    assert (found.months, found.stories, found.is_all) == (taken, held, is_all)


def test_what_is_told_while_this_is_asked_is_among_them():
    assert slice_of(TOLD, 3, within=months(0, MAY + 1)).months == months(MAY, MAY + 1)


def test_a_month_of_which_part_is_left_out_is_not_counted_on():
    found = slice_of(TOLD, 3, within=months(0, APRIL), partial=APRIL)
    assert (found.months, found.stories, found.is_all) == (months(FEBRUARY, APRIL), 30, False)


def test_towards_the_newer_the_oldest_come_first():
    found = slice_of(TOLD, 3, within=months(FEBRUARY, MAY), partial=FEBRUARY, goes_up=True)
    assert (found.months, found.stories, found.is_all) == (months(FEBRUARY, APRIL), 30, False)


def test_where_nothing_was_told_there_is_no_more():
    found = slice_of([], 3, within=months(0, MAY))
    assert (found.months, found.stories, found.is_all) == (months(MAY, MAY), 0, True)


@pytest.mark.parametrize(
    ("first", "last", "between"),
    [
        (None, None, months(0, MAY + 1)),
        (None, datetime(2026, 2, 1, tzinfo=UTC), months(0, FEBRUARY)),
        (datetime(2026, 2, 28, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC), months(FEBRUARY, APRIL)),
        (datetime(2026, 2, 1, tzinfo=UTC), datetime(2099, 1, 1, tzinfo=UTC), months(FEBRUARY, MAY + 1)),
        # What can't be: nothing is found there.
        (datetime(2026, 4, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC), months(APRIL, APRIL)),
        (datetime(2099, 1, 1, tzinfo=UTC), None, months(2099 * 12 + 1, 2099 * 12 + 1)),
    ],
)
def test_the_months_between_two_moments(first, last, between):
    with time_machine.travel(datetime(2026, 5, 31, 12, tzinfo=UTC), tick=False):
        assert months_between(first, last) == between


@pytest.mark.parametrize(
    ("asked", "within"),
    [
        ("published=2026-02", months(FEBRUARY, FEBRUARY)),
        ("from=2026-02-28&to=2026-03-01", months(FEBRUARY, MARCH)),
        ("to=2026-01-31", months(0, JANUARY)),
    ],
)
def test_a_period_ends_before_the_month_after_it(asked, within):
    assert Query(read_search(QueryDict(asked))).within == within


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("moment", "month"),
    [
        (datetime(2026, 3, 31, 22, 59, tzinfo=UTC), MARCH),
        # Summer time: in London it is the first of April.
        (datetime(2026, 3, 31, 23, 0, tzinfo=UTC), APRIL),
        (datetime(2025, 12, 31, 23, 59, tzinfo=UTC), JANUARY - 1),
        (datetime(2026, 1, 1, tzinfo=UTC), JANUARY),
    ],
)
def test_the_database_and_the_program_mean_the_same_month(moment, month):
    assert month_of(moment) == month
    with connection.cursor() as cursor:
        cursor.execute("SELECT stories_months_of(%s)", [moment])
        assert cursor.fetchone() == ([month],)
