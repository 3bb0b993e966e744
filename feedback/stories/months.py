"""The months of the public record: the search index knows each story's, and the figures how many stories each has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

TOLD = """
SELECT date_part('year', day)::int * 12 + date_part('month', day)::int, sum(n)
FROM stories_figure WHERE scope = 'all' AND measure = 'story' GROUP BY day ORDER BY day
"""


def month_of(moment: datetime) -> int:
    """Number the month in Europe/London, as `stories_months_of` does in the database."""
    day = timezone.localdate(moment)
    return day.year * 12 + day.month


def months_between(first: datetime | None, last: datetime | None) -> range:
    """Name the months between two moments: from the beginning on, and as far as stories can be published yet."""
    # One more, because the clocks of a web server and of the database may differ.
    now = month_of(timezone.now()) + 1
    begin, end = month_of(first) if first else 0, min(month_of(last), now) if last else now
    return range(begin, max(begin, end) + 1)


@dataclass(frozen=True)
class Slice:
    """Months that follow each other, how many stories were published in them, and whether none are left beyond."""

    months: range
    stories: int
    is_all: bool


def slice_of(
    told: list[tuple[int, int]], stories: int, *, within: range, partial: int | None = None, goes_up: bool = False
) -> Slice:
    """Give the first months that hold so many stories, or all where there are fewer; the newest come first.

    `told` says how many stories each month has. Of a partial month nobody knows how many count: none is counted on.
    """
    order = [(month, n) for month, n in told if month in within]
    if not goes_up:
        order.reverse()
    month = within[0 if goes_up else -1]
    held = counted_on = 0
    for month, n in order:
        held += n
        counted_on += n if month != partial else 0
        if counted_on >= stories:
            break
    months = range(within.start, month + 1) if goes_up else range(month, within.stop)
    return Slice(months, held, is_all=not order or month == order[-1][0])
