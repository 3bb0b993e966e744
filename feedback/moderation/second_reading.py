"""The blind second reading: two in a hundred decisions are read again, by somebody who is not told what was decided."""

from __future__ import annotations

import random
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from feedback.moderation.care import note_reading
from feedback.moderation.models import Decision, SecondReading, Skip
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.models import Words

Outcome = Decision.Outcome
# So large a part of all decisions is drawn.
DRAWN = 0.02
MOST_COUNTED = 20
READ_AGAIN = frozenset({Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE})


class ReadMeanwhile(Exception):
    """Somebody else has read this already, or there is nothing left to read."""


@dataclass(frozen=True)
class Agreement:
    """How often two people who read the same came to the same."""

    readings: int
    same_outcome: int
    levels: int
    levels_near: int


def perhaps_draw(decision: Decision) -> None:
    """Draw a decision for a second reading, by chance and not by choice."""
    if decision.outcome in READ_AGAIN and random.random() < DRAWN:  # noqa: S311 - a sample, not a secret
        SecondReading.objects.create(decision=decision, first_id=decision.by_id)


def to_read_by(user: User) -> QuerySet[SecondReading]:
    """What this person may read again: others' decisions on others' words, which still stand and are not erased.

    Words that their writer has changed since are others than were decided on, and what somebody left to colleagues
    is not offered to them again.
    """
    undone = Decision.objects.filter(post=OuterRef("decision__post"), outcome=Outcome.UNDO, pk__gt=OuterRef("decision"))
    words = Words.objects.filter(post=OuterRef("decision__post"), kind=Words.Kind.ORIGINAL)
    changed = words.filter(made_at__gt=OuterRef("decision__at"))
    left = Skip.objects.filter(post=OuterRef("decision__post"), by=user)
    return (
        SecondReading.objects.filter(Exists(words), ~Exists(undone), ~Exists(changed), ~Exists(left), by__isnull=True)
        .exclude(Q(first=user) | Q(decision__first_by=user) | Q(decision__post__member=user))
        .select_related("decision__post__story")
        .order_by("pk")
    )


def count_to_read(user: User) -> int:
    """Count what this person may read again, and no further than a few: years of it may wait."""
    return to_read_by(user)[:MOST_COUNTED].count()


@transaction.atomic
def read_again(reading: SecondReading, *, by: User, outcome: Decision.Outcome, criticality: int | None) -> None:
    """Keep what a second person would have done. It changes nothing else. Raises ReadMeanwhile."""
    require(by, Can.MODERATE)
    locked = to_read_by(by).select_related(None).select_for_update(of=("self",)).filter(pk=reading.pk).first()
    if locked is None:
        raise ReadMeanwhile
    locked.by, locked.read_at = by, timezone.now()
    locked.outcome, locked.criticality = outcome, criticality
    locked.save()
    note_reading(reading.decision.post, by=by)


def leave(reading: SecondReading, *, by: User) -> None:
    """Leave it to a colleague; nobody is asked why, and it is not offered to this person again."""
    require(by, Can.MODERATE)
    Skip.objects.get_or_create(post=reading.decision.post, by=by)


def agreement(readings: QuerySet[SecondReading]) -> Agreement:
    """Count how often the second reader would have done the same, and how near the levels are."""
    both = Q(criticality__isnull=False, decision__criticality__isnull=False)
    level = F("decision__criticality")
    return Agreement(
        **readings.filter(by__isnull=False).aggregate(
            readings=Count("pk"),
            same_outcome=Count("pk", filter=Q(outcome=F("decision__outcome"))),
            levels=Count("pk", filter=both),
            levels_near=Count("pk", filter=both & Q(criticality__gte=level - 1, criticality__lte=level + 1)),
        )
    )
