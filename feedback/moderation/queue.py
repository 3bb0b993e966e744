"""What waits to be read, in order of need: danger first, then age."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from feedback.moderation.models import Claim, Decision
from feedback.people.models import User
from feedback.stories.models import Post


def in_order_of_need() -> QuerySet[Post]:
    """All that waits to be read, what needs it most first."""
    return Post.objects.waiting().order_by("-danger", "submitted_at", "pk")


def readable_by(user: User) -> QuerySet[Post]:
    """What waits and this person may decide on: everything but what they wrote themselves."""
    return in_order_of_need().exclude(member=user)


def next_for(user: User) -> QuerySet[Post]:
    """What this person can take: nobody else has it, and they have not just passed it on."""
    taken = Claim.objects.filter(post=OuterRef("pk"), until__gt=timezone.now()).exclude(by=user)
    last_pass = Decision.objects.filter(post=OuterRef("pk"), outcome=Decision.Outcome.PASS)
    passed_on = last_pass.filter(by=user)
    meant_for_another = last_pass.filter(passed_to__isnull=False).exclude(passed_to=user)
    return readable_by(user).exclude(Exists(taken)).exclude(Exists(passed_on) | Q(Exists(meant_for_another)))
