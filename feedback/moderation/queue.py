"""What waits to be read, in order of need: danger first, then the time promised to its writer, then age."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import (
    Count,
    Exists,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
)
from django.utils import timezone

from feedback.moderation.models import Claim, Decision, Skip
from feedback.people.models import User
from feedback.people.permissions import Can, can
from feedback.stories.models import Answer, Danger, Flag, Post, Publication, Words

# What has waited so long, or tells of danger, needs reading today.
LATE_AFTER = timedelta(hours=24)
# So long an item that was passed to one person waits for them; then it is offered to everybody again.
HANDOVER_LASTS = timedelta(hours=24)


@dataclass(frozen=True)
class Need:
    """What needs somebody now, in figures."""

    waiting: int
    today: int
    replies: int
    replies_today: int
    oldest: datetime | None


def in_order_of_need() -> QuerySet[Post]:
    """All that waits to be read, what needs it most first."""
    return Post.objects.waiting().order_by("-danger", "promised_at", "submitted_at", "pk")


def readable_by(user: User) -> QuerySet[Post]:
    """What waits and this person may decide on: not what they wrote, and not what they read first of two."""
    proposals = Decision.objects.filter(post=OuterRef("pk"), outcome=Decision.Outcome.PROPOSE).order_by("-pk")
    waiting = in_order_of_need().exclude(member=user).annotate(first_reader=Subquery(proposals.values("by")[:1]))
    return waiting.exclude(publication=Publication.HELD, first_reader=user.pk)


def next_for(user: User) -> QuerySet[Post]:
    """What this person can take: nobody else has it, it is not meant for another, and they did not leave it."""
    now = timezone.now()
    taken = Claim.objects.filter(post=OuterRef("pk"), until__gt=now).exclude(by=user)
    decided = Decision.objects.filter(post=OuterRef("pk")).order_by("-pk")
    passes = Decision.objects.filter(outcome=Decision.Outcome.PASS)
    not_to_me = passes.filter(pk=OuterRef("newest"), at__gt=now - HANDOVER_LASTS).exclude(passed_to=user)
    meant_for = Q(passed_to__isnull=False)
    if not can(user, Can.LEAD_DESK):
        meant_for |= Q(is_for_senior=True)
    to_another = not_to_me.filter(meant_for)
    by_me = passes.filter(pk=OuterRef("newest_of_mine"))
    return (
        readable_by(user)
        .annotate(
            newest=Subquery(decided.values("pk")[:1]),
            newest_of_mine=Subquery(decided.filter(by=user).values("pk")[:1]),
        )
        .exclude(Exists(taken))
        .exclude(Exists(Skip.objects.filter(post=OuterRef("pk"), by=user)))
        .exclude(Exists(to_another))
        .exclude(Q(Exists(not_to_me)) & Q(Exists(by_me)))
    )


def need_of(waiting: QuerySet[Post]) -> Need:
    """Count what waits, and what of it needs reading today."""
    long_ago = timezone.now() - LATE_AFTER
    urgent = Q(danger__gte=Danger.CONCERN) | Q(submitted_at__lte=long_ago)
    return Need(
        **waiting.order_by().aggregate(
            waiting=Count("pk"),
            today=Count("pk", filter=urgent),
            replies=Count("pk", filter=Q(is_opening=False)),
            replies_today=Count("pk", filter=urgent & Q(is_opening=False)),
            oldest=Min("submitted_at"),
        )
    )


def listed(waiting: QuerySet[Post]) -> QuerySet[Post]:
    """What the queue page shows of each item: facts and counts; the words themselves stay in the database.

    Takes posts prepared by feedback/moderation/parts.py.
    """
    original = Words.objects.filter(pk=OuterRef("original_id"))
    flags = Flag.objects.filter(words=OuterRef("original_id")).order_by("kind").distinct()
    length = Func(F("text"), template=r"array_length(regexp_split_to_array(btrim(%(expressions)s), '\s+'), 1)")
    return (
        waiting.select_related("story", "claim__by")
        .prefetch_related(
            Prefetch("story__answers", Answer.objects.select_related("service__organisation")),
        )
        .annotate(
            length=Subquery(original.values(length=length)[:1], output_field=IntegerField()),
            noticed=ArraySubquery(flags.values("kind")),
        )
    )
