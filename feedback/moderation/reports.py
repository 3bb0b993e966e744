"""What becomes of reports: those of one post are closed together, by anybody but who wrote it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.postgres.aggregates import BoolOr
from django.db import transaction
from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from feedback.moderation.care import seniors_but
from feedback.moderation.decisions import begin, record
from feedback.moderation.models import Decision, Remark, Report
from feedback.moderation.reasons import REPORT, texts_of
from feedback.moderation.remarks import remark
from feedback.moderation.taking_down import take_down
from feedback.people.models import Membership, User
from feedback.people.permissions import Can, can, require
from feedback.stories.models import Post, Publication

# What may be decided on a report, and what those who reported are told of it.
ENDS = {
    Decision.Outcome.KEEP: Report.Outcome.KEPT,
    Decision.Outcome.HIDE: Report.Outcome.HIDDEN,
    Decision.Outcome.RESTORE: Report.Outcome.KEPT,
    Decision.Outcome.REMOVE: Report.Outcome.REMOVED,
}


# The same note about the same post within this time is a form that was sent twice.
ASKED_ONCE_IN = timedelta(hours=1)


class ClosedMeanwhile(Exception):
    """A colleague has closed these reports since this person began to read them."""


def open_reports() -> QuerySet[Report]:
    return Report.objects.filter(outcome="")


def reported_to(user: User) -> QuerySet:
    """List the posts with open reports that this person may decide on: danger first, then the oldest report."""
    return (
        open_reports()
        .exclude(post__member=user)
        .order_by()
        .values("post")
        .annotate(count=Count("pk"), since=Min("at"), is_danger=BoolOr(Q(reason=Report.Reason.DANGER)))
        .order_by("-is_danger", "since", "post")
    )


def asking_seniors() -> QuerySet[Remark]:
    """The notes in which a moderator asks the seniors about something."""
    return Remark.objects.filter(mentions__memberships__role=Membership.Role.SENIOR_MODERATOR)


def left_to_seniors(since: dict[int, datetime]) -> set[int]:
    """Say of which posts the seniors were asked since they were reported; `since` gives for each when that was."""
    asked = asking_seniors().filter(post__in=since).order_by().values_list("post", "at")
    return {post for post, at in asked if at >= since[post]}


def count_reported(user: User) -> int:
    """Count the posts with open reports."""
    return open_reports().exclude(post__member=user).values("post").distinct().count()


def hidden_by_report(user: User) -> QuerySet[Post]:
    """What was hidden for now: somebody still has to show it again or remove it."""
    hides = Decision.objects.filter(post=OuterRef("pk"), outcome=Decision.Outcome.HIDE).order_by("-pk")
    hidden = Post.objects.filter(publication=Publication.HIDDEN).exclude(member=user).exclude(reports__outcome="")
    return hidden.annotate(hidden_at=Subquery(hides.values("at")[:1])).order_by(F("hidden_at").asc(), "pk")


def reports_of(post: Post) -> list[Report]:
    """List all reports of a post: the open ones first, and of these what tells of danger."""
    reports = list(Report.objects.filter(post=post).select_related("closed_by").order_by("pk"))
    return sorted(reports, key=lambda each: (each.outcome != "", each.reason != Report.Reason.DANGER))


def to_be_answered(reports: list[Report]) -> bool:
    """Say whether somebody waits for an answer to one of these: what is hidden for now is answered again."""
    return any(each.outcome in ("", Report.Outcome.HIDDEN) for each in reports)


def outcomes_for(post: Post, user: User) -> list[Decision.Outcome]:
    """Say what this person may decide on a report of this post, as it is now."""
    outcome = Decision.Outcome
    if not can(user, Can.TAKE_DOWN):
        return [outcome.KEEP] if post.publication == Publication.PUBLISHED else []
    if post.publication == Publication.PUBLISHED:
        return [outcome.KEEP, outcome.HIDE, outcome.REMOVE]
    return [outcome.RESTORE, outcome.REMOVE] if post.publication == Publication.HIDDEN else []


@transaction.atomic
def ask_seniors(post: Post, *, by: User, note: str) -> Remark:
    """Ask the seniors to hide or remove what was reported, once however often it is sent; the reports stay open.

    Raises NothingToSay.
    """
    asked = asking_seniors().filter(post=post, by=by, text=note, at__gte=timezone.now() - ASKED_ONCE_IN).first()
    return asked or remark(post, by=by, text=note, mentions=seniors_but(by))


@transaction.atomic
def close(
    post: Post,
    *,
    by: User,
    seen_version: int,
    seen: set[int],
    outcome: Decision.Outcome,
    answer: str = "",
    message: str = "",
) -> Decision:
    """Decide on a post that was reported, and answer the reports that this person has seen, with our words or theirs.

    What was hidden for now is answered again when that ends. Raises ClosedMeanwhile, NotYours, DecidedMeanwhile,
    TakenByAnother and WrongState.
    """
    require(by, Can.MODERATE)
    begin(post, by, seen_version)
    closing = Report.objects.select_for_update().filter(post=post)
    still_open = set(closing.filter(outcome="", pk__in=seen).values_list("pk", flat=True))
    if still_open != seen:
        raise ClosedMeanwhile
    hidden = set(closing.filter(outcome=Report.Outcome.HIDDEN).values_list("pk", flat=True))
    if outcome == Decision.Outcome.KEEP:
        if post.publication != Publication.PUBLISHED or not seen:
            raise ClosedMeanwhile
        decision = record(post, by, outcome)
    else:
        decision = take_down(post, by=by, seen_version=seen_version, outcome=outcome, message=message)
    ended = ENDS[outcome]
    Report.objects.filter(pk__in=still_open | hidden).update(
        outcome=ended,
        answer=answer or texts_of(REPORT)[ended],
        decision=decision,
        closed_by=by,
        closed_at=timezone.now(),
    )
    return decision


def close_with(gone: QuerySet[Post], *, is_withdrawn: bool) -> None:
    """Close what is still open of posts that are gone: nobody is left without an answer."""
    outcome = Report.Outcome.GONE if is_withdrawn else Report.Outcome.REMOVED
    to_close = Report.objects.filter(post__in=gone, outcome__in=["", Report.Outcome.HIDDEN])
    to_close.update(outcome=outcome, answer="", closed_at=timezone.now())
