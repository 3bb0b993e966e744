"""What takes two people: strong criticism, and declining what somebody told. The second is never the first."""

from __future__ import annotations

from django.conf import settings

from feedback.moderation.models import Decision
from feedback.stories.models import Post, Publication

Outcome = Decision.Outcome


class AlreadyRead(Exception):
    """Who has said what they would do leaves it to a second person."""


def takes_two(outcome: str, *, criticality: int | None = None, reason: str = "") -> bool:
    """Say whether this outcome needs a second person, as this site is set."""
    if not settings.TWO_PEOPLE:
        return False
    return is_weighty(outcome, criticality=criticality, reason=reason)


def is_weighty(outcome: str, *, criticality: int | None = None, reason: str = "") -> bool:
    """Say whether this outcome needs two people wherever there are two."""
    if outcome == Outcome.PUBLISH:
        return criticality is not None and criticality >= Decision.TWO_FROM
    return outcome == Outcome.DECLINE and reason not in Decision.ALONE_REASONS


def proposal_for(post: Post) -> Decision | None:
    """Give what a first person would do with this, where it waits for a second."""
    if post.publication != Publication.HELD or not post.is_waiting:
        return None
    proposals = post.decisions.filter(outcome=Outcome.PROPOSE).select_related("by", "published_words")
    return proposals.order_by("-pk").first()


def agrees(proposal: Decision, outcome: str, criticality: int | None) -> bool:
    """Say whether a second person comes to what the first would do: the levels that take two count as one."""
    if outcome != proposal.proposed:
        return False
    if outcome != Outcome.PUBLISH or criticality == proposal.criticality:
        return True
    levels = (criticality, proposal.criticality)
    return all(level is not None and level >= Decision.TWO_FROM for level in levels)
