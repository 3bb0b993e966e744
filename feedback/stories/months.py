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

    `told` says how many stories each month has. A month of which part is left out counts for nothing.
    """
    order = [(month, n) for month, n in told if month in within]
    if not goes_up:
        order.reverse()
    held, month = 0, within[0 if goes_up else -1]
    for month, n in order:
        held += n if month != partial else 0
        if held >= stories:
            break
    months = range(within.start, month + 1) if goes_up else range(month, within.stop)
    return Slice(months, held, is_all=not order or month == order[-1][0])
