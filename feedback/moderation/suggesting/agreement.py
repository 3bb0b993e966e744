"""How often people set the level that was suggested, before they saw it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from feedback.moderation.models import Decision, FirstLevel, Suggestion
from feedback.moderation.suggesting.suggestions import suggestion_for
from feedback.people.models import User
from feedback.stories.criticality import LEVELS, Level
from feedback.stories.models import Post

COUNTED_FOR = timedelta(days=365)


@dataclass(frozen=True)
class Agreement:
    """So many stories, and of how many the suggestion was the same level, or at most one away."""

    stories: int
    exact: int
    within_one: int
    changed: int = 0
    """How many were decided with another level, after it was seen."""
    level: Level | None = None
    """The level that people set first; None for all together."""


def note_first_level(suggestion: Suggestion, level: int, *, by: User) -> None:
    """Keep what somebody says before they see a suggestion; what they say after that changes nothing."""
    FirstLevel.objects.bulk_create([FirstLevel(suggestion=suggestion, by=by, level=level)], ignore_conflicts=True)


def compared_facts(post: Post, *, by: User) -> dict[str, int | None]:
    """What a decision notes of the suggestion for a story: its level, and the one set before it was seen."""
    suggestion = suggestion_for(post)
    if suggestion is None:
        return {}
    said_first = suggestion.first_levels.filter(by=by).values_list("level", flat=True).first()
    return {"suggested": suggestion.level, "said_first": said_first}


def compared() -> QuerySet[Decision]:
    """The first readings of stories for which there was a suggestion; who reads second knows the first person's."""
    since = timezone.now() - COUNTED_FOR
    return Decision.objects.filter(
        suggested__isnull=False, criticality__isnull=False, first_by__isnull=True, at__gte=since
    )


def agreement() -> tuple[Agreement, list[Agreement]]:
    """Give the agreement over all, and for each level that people set first."""
    is_near = Q(suggested__gte=F("set_first") - 1, suggested__lte=F("set_first") + 1)
    counted = {
        row["set_first"]: row
        for row in compared()
        .order_by()
        # Who saw no suggestion decided with the level that they found.
        .annotate(set_first=Coalesce("said_first", "criticality"))
        .values("set_first")
        .annotate(
            stories=Count("pk"),
            exact=Count("pk", filter=Q(suggested=F("set_first"))),
            within_one=Count("pk", filter=is_near),
            changed=Count("pk", filter=~Q(set_first=F("criticality"))),
        )
    }
    found = [
        Agreement(row["stories"], row["exact"], row["within_one"], row["changed"], level)
        for level in LEVELS
        if (row := counted.get(level.number))
    ]
    whole = Agreement(
        sum(one.stories for one in found),
        sum(one.exact for one in found),
        sum(one.within_one for one in found),
        sum(one.changed for one in found),
    )
    return whole, found
