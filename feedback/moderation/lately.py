"""What one person decided lately, and what of it they can still take back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from feedback.moderation import wording
from feedback.moderation.models import Decision
from feedback.moderation.undoing import can_undo
from feedback.people.models import User
from feedback.stories.models import Post
from feedback.stories.notices import SETTLES_AFTER

LATELY = 5


@dataclass(frozen=True)
class Last:
    """One decision, as it is told to who made it."""

    decision: Decision
    can_undo: bool

    @property
    def name(self) -> str:
        return wording.name_of(self.decision.post)

    @property
    def done(self) -> str:
        return wording.done(self.decision)

    @property
    def seconds_left(self) -> int:
        """Say for how long it can still be taken back."""
        return max(0, int((self.decision.at + SETTLES_AFTER - timezone.now()).total_seconds()))


def decided_lately(user: User) -> list[Last]:
    """List this person's last decisions, each with whether it can still be undone."""
    return [_as_last(decision, user) for decision in _decisions_of(user)[:LATELY]]


def just_decided(user: User, *, but: Post) -> Last | None:
    """Give what this person decided last, where they can take it back now, and it was about another post than this."""
    decision = _decisions_of(user).first()
    last = _as_last(decision, user) if decision and decision.post_id != but.pk else None
    return last if last and last.can_undo else None


def _decisions_of(user: User) -> QuerySet[Decision]:
    later = Decision.objects.filter(post=OuterRef("post"), pk__gt=OuterRef("pk"))
    decisions = Decision.objects.filter(by=user).select_related("post").annotate(is_past=Exists(later))
    return decisions.order_by("-at", "-pk")


def _as_last(decision: Decision, user: User) -> Last:
    is_past = decision.is_past  # type: ignore[attr-defined]
    return Last(decision, can_undo=can_undo(decision, by=user) and not is_past)
