"""What moderation did lately, for everybody to see, and nothing by which somebody can be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from feedback.moderation.models import Decision, Report, SecondReading
from feedback.moderation.second_reading import Agreement, agreement
from feedback.moderation.small_numbers import FEWEST, without_small
from feedback.stories.models import Appeal, NoticePeriod, Post, Publication, Words
from feedback.stories.notices import SETTLES_AFTER
from feedback.stories.waits import median_wait, within, working_days

PERIOD = timedelta(days=90)
# Of what is private so few happens that 90 days seldom hold ten of it.
PRIVATE_PERIOD = timedelta(days=365)
Outcome = Decision.Outcome
FINAL = (Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE)


@dataclass(frozen=True)
class Ended:
    """How many of something there were, and how they ended; None where it is about too few people to say."""

    count: int | None
    how: list[tuple[str, int | None]]

    @property
    def said(self) -> list[tuple[str, int]]:
        """The ways whose number is told."""
        return [(name, count) for name, count in self.how if count is not None]

    @property
    def others(self) -> int:
        """How many ended in a way that is not told by itself: never so few that it says something of somebody."""
        return (self.count or 0) - sum(count for _, count in self.said)


@dataclass(frozen=True)
class Figures:
    """All that the page tells."""

    since: datetime
    received: int
    waiting: int
    unchanged: int
    edited: int
    withdrawn: int
    # None where it is about too few people to say.
    asked: int | None
    declined: Ended
    appeals: Ended
    reports: Ended
    # In working days, from the sending to the first decision; None before there is one.
    wait: int | None
    agreement: Agreement | None
    takes_two: bool
    days_of_notice: int = NoticePeriod.WORKING_DAYS

    @property
    def published(self) -> int:
        return self.unchanged + self.edited + self.withdrawn

    @property
    def usually(self) -> str:
        """Such as "within 3 working days"; nothing before anything was decided."""
        return "" if self.wait is None else within(self.wait)


def public_figures() -> Figures:
    """Count what moderation did with stories in the last 90 days, and what is private in the last year."""
    since, for_private = timezone.now() - PERIOD, timezone.now() - PRIVATE_PERIOD
    openings = Post.objects.openings().exclude(publication=Publication.DRAFT)
    decided = standing(Decision.objects.filter(at__gte=for_private, post__is_opening=True, outcome__in=FINAL))
    lately = Q(at__gte=since)
    anew = Decision.objects.filter(post=OuterRef("post"), outcome=Outcome.PUBLISH, pk__gt=OuterRef("pk"))
    # A story that was published with other words after an appeal counts once, as it is now.
    counts = decided.exclude(Q(outcome=Outcome.PUBLISH) & Exists(anew)).aggregate(
        unchanged=Count("pk", filter=lately & Q(published_words__kind=Words.Kind.ORIGINAL)),
        edited=Count("pk", filter=lately & Q(published_words__kind=Words.Kind.EDITED)),
        withdrawn=Count("pk", filter=lately & Q(outcome=Outcome.PUBLISH, published_words=None)),
        asked=Count("pk", filter=Q(outcome=Outcome.RETURN)),
    )
    again = agreement(SecondReading.objects.filter(read_at__gte=for_private))
    return Figures(
        since=since,
        received=openings.filter(submitted_at__gte=since).count(),
        waiting=openings.waiting().count(),
        unchanged=counts["unchanged"],
        edited=counts["edited"],
        withdrawn=counts["withdrawn"],
        asked=counts["asked"] if counts["asked"] >= FEWEST or not counts["asked"] else None,
        declined=ended(decided.filter(outcome=Outcome.DECLINE), "reason", dict(Decision.Reason.choices)),
        appeals=ended(Appeal.objects.filter(at__gte=for_private), "outcome", endings(Appeal.Outcome.choices)),
        reports=ended(Report.objects.filter(at__gte=for_private), "outcome", endings(Report.Outcome.choices)),
        wait=usual_wait(decided.filter(lately)),
        agreement=again if again.readings >= FEWEST else None,
        takes_two=settings.TWO_PEOPLE,
    )


def standing(decisions: QuerySet[Decision]) -> QuerySet[Decision]:
    """Leave out what was taken back at once."""
    undone = Decision.objects.filter(
        post=OuterRef("post"),
        outcome=Outcome.UNDO,
        pk__gt=OuterRef("pk"),
        at__lte=OuterRef("at") + SETTLES_AFTER,
    )
    return decisions.exclude(Exists(undone))


def endings(outcomes: list[tuple[str, str]]) -> Mapping[str, str]:
    """Name the ways in which something can end; what is not closed has none yet."""
    return {**dict(outcomes), "": "Not decided yet"}


def ended(rows: QuerySet, by: str, names: Mapping[str, str]) -> Ended:
    """Count rows by how they ended, where that tells nobody who."""
    found: dict[str, int] = dict(rows.order_by().values_list(by).annotate(count=Count("pk")))
    shown = without_small({key: found.get(key, 0) for key in names})
    total = sum(found.values())
    how = sorted(((names[str(key)], count) for key, count in shown.items()), key=lambda one: -(one[1] or 0))
    return Ended(count=total if total == 0 or total >= FEWEST else None, how=how if total >= FEWEST else [])


def usual_wait(decided: QuerySet[Decision]) -> int | None:
    """Give the working days within which half of the stories were decided on for the first time."""
    earlier = Decision.objects.filter(post=OuterRef("post"), outcome__in=FINAL, pk__lt=OuterRef("pk"))
    spans = (
        decided.exclude(Exists(earlier))
        .order_by()
        .values_list(TruncDate(F("post__submitted_at")), TruncDate("at"))
        .annotate(count=Count("pk"))
    )
    return median_wait((working_days(sent, read), count) for sent, read, count in spans)
