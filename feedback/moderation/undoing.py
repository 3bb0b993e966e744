"""Taking a decision back: one's own, at once, before anybody hears of it."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from feedback.moderation.claims import holder
from feedback.moderation.decisions import record
from feedback.moderation.models import Claim, Decision
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories import notice_period
from feedback.stories.models import Message, Post, WrongState
from feedback.stories.notices import SETTLES_AFTER, cancel_news

Outcome = Decision.Outcome
UNDOABLE = frozenset({Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE, Outcome.PASS, Outcome.PROPOSE})


class TooLateToUndo(Exception):
    """The time to undo has passed, or something else happened since."""


def can_undo(decision: Decision, *, by: User) -> bool:
    """Say whether this person can still take this decision back, as far as the clock goes."""
    if decision.outcome == Outcome.PUBLISH and decision.note:
        # It answers an appeal, and its writer has been told.
        return False
    in_time = timezone.now() <= decision.at + SETTLES_AFTER
    return decision.by_id == by.pk and decision.outcome in UNDOABLE and in_time


@transaction.atomic
def undo(decision: Decision, *, by: User) -> Decision:
    """Take back one's own decision within its time, before news of it is sent. Raises TooLateToUndo."""
    require(by, Can.MODERATE)
    post = decision.post
    post.lock()
    newest = post.decisions.order_by("-pk").first()
    # Locked, so that a message that goes out at this moment is waited for and then seen.
    news = post.notices.select_for_update().filter(due_at__gt=decision.at)
    is_told = any(notice.sent_at for notice in news)
    claim = holder(post)
    is_with_another = claim is not None and claim.by_id != by.pk
    if newest != decision or is_told or is_with_another or not can_undo(decision, by=by):
        raise TooLateToUndo
    try:
        _move_back(post, decision)
    except WrongState as gone:
        raise TooLateToUndo from gone
    cancel_news(post)
    Message.objects.filter(post=post, at=decision.at).delete()
    undone = record(post, by, Outcome.UNDO)
    Claim.objects.create(post=post, by=by, until=timezone.now() + Claim.LASTS)
    return undone


def _move_back(post: Post, decision: Decision) -> None:
    """Bring a post to where it waited before: for its first reader, or for a second."""
    if decision.outcome == Outcome.PASS and post.is_waiting:
        post.count_up()
        return
    if hasattr(post, "notice_period"):
        notice_period.stop(post)
    post.submit()
    if decision.first_by_id:
        post.hold()
