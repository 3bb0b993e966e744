"""How often people chose the level that was suggested to nobody until they had chosen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, Q, QuerySet
from django.utils import timezone

from feedback.moderation.models import Decision
from feedback.stories.criticality import LEVELS, Level

COUNTED_FOR = timedelta(days=365)


@dataclass(frozen=True)
class Agreement:
    """So many stories, and of how many the suggestion was the same level, or at most one away."""

    stories: int
    exact: int
    within_one: int
    level: Level | None = None
    """The level that people chose; None for all together."""


def compared() -> QuerySet[Decision]:
    """The first readings of stories for which there was a suggestion; who reads second knows the first person's."""
    since = timezone.now() - COUNTED_FOR
    return Decision.objects.filter(
        suggested__isnull=False, criticality__isnull=False, first_by__isnull=True, at__gte=since
    )


def agreement() -> tuple[Agreement, list[Agreement]]:
    """Give the agreement over all, and for each level that people chose."""
    is_near = Q(suggested__gte=F("criticality") - 1, suggested__lte=F("criticality") + 1)
    counted = {
        row["criticality"]: row
        for row in compared()
        .order_by()
        .values("criticality")
        .annotate(
            stories=Count("pk"),
            exact=Count("pk", filter=Q(suggested=F("criticality"))),
            within_one=Count("pk", filter=is_near),
        )
    }
    found = [
        Agreement(row["stories"], row["exact"], row["within_one"], level)
        for level in LEVELS
        if (row := counted.get(level.number))
    ]
    whole = Agreement(
        sum(one.stories for one in found), sum(one.exact for one in found), sum(one.within_one for one in found)
    )
    return whole, found
