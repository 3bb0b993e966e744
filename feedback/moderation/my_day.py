"""What one person has done since midnight, for their own eyes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import pairwise

from django.utils import timezone

from feedback.moderation.care import LOOKS_BACK, Sitting, going_on, readings_since
from feedback.moderation.models import Claim, Decision
from feedback.people.models import User


@dataclass(frozen=True)
class Day:
    """Items read or decided on, what was decided on how many, minutes at the desk, and the sitting that goes on."""

    read: int
    decided: tuple[tuple[str, int], ...]
    minutes: int
    sitting: Sitting


def midnight() -> datetime:
    """Give the last midnight, Europe/London."""
    return datetime.combine(timezone.localdate(), time(), tzinfo=timezone.get_default_timezone())


def day_of(user: User) -> Day:
    """Count this person's day from what they read and decided, in two queries."""
    now, began = timezone.now(), midnight()
    readings = readings_since(min(began, now - LOOKS_BACK), by=user)
    decisions = list(Decision.objects.filter(by=user, at__gte=began).order_by().values_list("post_id", "outcome", "at"))
    today = [reading for reading in readings if reading.at >= began]
    outcomes = Counter(outcome for _, outcome, _ in decisions)
    names = Decision.Outcome
    return Day(
        read=len({reading.post_id for reading in today} | {post_id for post_id, _, _ in decisions}),
        decided=tuple((str(name.label), outcomes[name]) for name in names if outcomes[name]),
        minutes=minutes_at([*(reading.at for reading in today), *(at for _, _, at in decisions)]),
        sitting=going_on(readings, now),
    )


def minutes_at(times: list[datetime]) -> int:
    """Add up the minutes between one thing and the next, where they follow within the time that a claim lasts."""
    gaps = [later - earlier for earlier, later in pairwise(sorted(times))]
    return round(sum((gap for gap in gaps if gap <= Claim.LASTS), timedelta()).total_seconds() / 60)
