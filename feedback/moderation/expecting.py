"""Counting, each night, how long the stages took that the desk knows of: writers are told what to expect."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncDate
from django.utils import timezone
from procrastinate.contrib.django import app

from feedback.moderation.models import Decision, Report
from feedback.stories.expectations import PERIOD, Stage, count_answers, keep
from feedback.stories.models import Appeal
from feedback.stories.waits import working_days

Outcome = Decision.Outcome
# What somebody has read is not passed on and not taken back.
READ = (Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE, Outcome.PROPOSE)


@app.periodic(cron="50 2 * * *")
@app.task(queueing_lock="count_expectations")
def count_each_night(timestamp: int) -> None:
    """Count how long each stage took in the last 30 days."""
    count_expectations()


def count_expectations() -> None:
    """Count how long each stage took in the last 30 days."""
    since = timezone.now() - PERIOD
    read = Decision.objects.filter(at__gte=since, outcome__in=READ)
    earlier = Decision.objects.filter(post=OuterRef("post"), outcome__in=READ, pk__lt=OuterRef("pk"))
    keep(Stage.FIRST, waits(read.exclude(Exists(earlier)), "post__submitted_at", "at"))
    proposed = Decision.objects.filter(post=OuterRef("post"), outcome=Outcome.PROPOSE, pk__lt=OuterRef("pk"))
    # What answers an appeal has a note, and its first reader read long ago.
    second = read.filter(first_by__isnull=False, note="").annotate(
        proposed_at=Subquery(proposed.order_by("-pk").values("at")[:1])
    )
    keep(Stage.SECOND, waits(second.filter(proposed_at__isnull=False), "proposed_at", "at"))
    keep(Stage.APPEAL, waits(Appeal.objects.filter(closed_at__gte=since), "at", "closed_at"))
    keep(Stage.REPORT, waits(Report.objects.filter(closed_at__gte=since), "at", "closed_at"))
    count_answers()


def waits(rows: QuerySet[Any], start: str, end: str) -> Iterator[tuple[int, int]]:
    """Give how many working days lie between two moments of each row, by day: few groups of however many rows."""
    days = (
        rows.order_by()
        .annotate(from_day=TruncDate(F(start)), to_day=TruncDate(F(end)))
        .values_list("from_day", "to_day")
    )
    counts: dict[int, int] = {}
    for begun, done in days.iterator():
        took = working_days(begun, done)
        counts[took] = counts.get(took, 0) + 1
    return iter(counts.items())
