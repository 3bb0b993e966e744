"""Parts of the queue that somebody may want to see alone, each with how much it holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from feedback.moderation.models import Claim, Decision, Remark, Skip, Suggestion
from feedback.moderation.wording import NOTICED
from feedback.people.models import User
from feedback.people.permissions import Can, can
from feedback.stories.models import Danger, Flag, Post, Publication, Words
from feedback.wording import capitalize_first

OF_KIND = "noticed-"
CRITICAL = "critical"


@dataclass(frozen=True)
class Part:
    """One part: the name in its address, how it is called, and which posts it holds."""

    slug: str
    name: str
    holds: Q

    @property
    def key(self) -> str:
        return f"in_{self.slug.replace('-', '_')}"


def parts_for(user: User) -> list[Part]:
    """List the parts that this person can look at, as conditions on posts prepared by `prepared`."""
    here = OuterRef("pk")
    mine = Claim.objects.filter(post=here, by=user, until__gt=timezone.now())
    passed = Decision.objects.filter(pk=OuterRef("newest"), outcome=Decision.Outcome.PASS)
    left = Skip.objects.filter(post=here, by=user)
    mentioned = Remark.mentions.through.objects.filter(remark__post=here, user=user)
    parts = [
        Part("", "All", Q()),
        Part("danger", "Danger or a concern", Q(danger__gte=Danger.CONCERN)),
        Part("second", "For a second person", Q(publication=Publication.HELD)),
        Part("mine", "You have it", Q(Exists(mine))),
        Part("handed", "Handed to you", Q(Exists(passed.filter(passed_to=user)))),
        Part("mentioned", "You are mentioned", Q(Exists(mentioned))),
        Part("seniors", "Handed to seniors", Q(Exists(passed.filter(is_for_senior=True)))),
        Part("stories", "Stories", Q(is_opening=True)),
        Part("replies", "Replies", Q(is_opening=False)),
        Part("left", "Left to colleagues by you", Q(Exists(left))),
    ]
    return [part for part in parts if part.slug != "seniors" or can(user, Can.LEAD_DESK)]


def parts_of_kinds(kinds: dict[str, int]) -> list[Part]:
    """List a part for each kind of thing that the checks noticed in what waits."""
    flagged = Flag.objects.filter(words=OuterRef("original_id"))
    return [
        Part(OF_KIND + kind, capitalize_first(NOTICED.get(kind, kind)), Q(Exists(flagged.filter(kind=kind))))
        for kind in sorted(kinds)
    ]


def prepared(waiting: QuerySet[Post]) -> QuerySet[Post]:
    """Add what the parts ask for: the newest decision, and the words as they came."""
    decided = Decision.objects.filter(post=OuterRef("pk")).order_by("-pk")
    original = Words.objects.filter(post=OuterRef("pk"), kind=Words.Kind.ORIGINAL).order_by("-pk")
    return waiting.annotate(newest=Subquery(decided.values("pk")[:1]), original_id=Subquery(original.values("pk")[:1]))


def counted(waiting: QuerySet[Post], parts: list[Part]) -> dict[str, int]:
    """Count, in one query, what each part holds."""
    told_apart: Any = prepared(waiting).order_by()
    told_apart = told_apart.annotate(**{part.key: part.holds for part in parts if part.holds})
    return told_apart.aggregate(
        **{f"of_{part.key}": Count("pk", filter=Q(**{part.key: True})) if part.holds else Count("pk") for part in parts}
    )


def counted_kinds(waiting: QuerySet[Post]) -> dict[str, int]:
    """Count, in one query, in how much of what waits the checks noticed each kind of thing."""
    told_apart: Any = prepared(waiting).order_by()
    words = told_apart.values_list("original_id")
    kinds = Flag.objects.filter(words__in=words).order_by().values("kind")
    return dict(kinds.annotate(posts=Count("words", distinct=True)).values_list("kind", "posts"))


def likely_critical_first(waiting: QuerySet[Post]) -> QuerySet[Post]:
    """Put first what is suggested to be most critical; how critical is not said."""
    suggested = Suggestion.objects.filter(words=OuterRef("original_id")).values("score")
    return waiting.annotate(suggested=Subquery(suggested[:1])).order_by(
        F("suggested").desc(nulls_last=True), "-danger", "promised_at", "submitted_at", "pk"
    )


def handed_to(user: User, waiting: QuerySet[Post]) -> QuerySet[Post]:
    """Keep of what waits what a colleague passed to this person, and nobody has decided since."""
    return prepared(waiting).filter(next(part.holds for part in parts_for(user) if part.slug == "handed"))
