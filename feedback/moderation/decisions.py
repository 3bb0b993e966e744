"""Deciding on a post: each outcome is one Decision, written with the move it makes and the news it sends."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from feedback.moderation.claims import TakenByAnother, holder
from feedback.moderation.models import Claim, Decision
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.models import Notice, Post, Words
from feedback.stories.notices import SETTLES_AFTER, cancel_news, tell_writer
from feedback.stories.writing import keep_edit

Outcome = Decision.Outcome
UNDOABLE = frozenset({Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE, Outcome.PASS})


class NotYours(Exception):  # noqa: N818 -- reads as what it is
    """Nobody decides on what they wrote themselves."""


class DecidedMeanwhile(Exception):  # noqa: N818 -- reads as what it is
    """Somebody moved this post since this person began to read it."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"{post} is at version {post.version}")
        self.post = post


class NoService(Exception):  # noqa: N818 -- reads as what it is
    """A story can't be published before it is about a service."""


class TooLateToUndo(Exception):  # noqa: N818 -- reads as what it is
    """The time to undo has passed, or something else happened since."""


@dataclass(frozen=True)
class Edit:
    """What a moderator wants the public to read, and why."""

    title: str
    text: str
    reason: str


def _begin(post: Post, by: User, seen_version: int) -> None:
    """Lock the post and refuse who may not decide, or has not read it as it is now."""
    require(by, Can.MODERATE)
    post.lock()
    if post.member_id == by.pk:
        raise NotYours
    if post.version != seen_version:
        raise DecidedMeanwhile(post)
    claim = holder(post)
    if claim and claim.by_id != by.pk:
        raise TakenByAnother(claim)


def _record(post: Post, by: User, outcome: Decision.Outcome, **facts: object) -> Decision:
    Claim.objects.filter(post=post).delete()
    return Decision.objects.create(post=post, by=by, outcome=outcome, **facts)


@transaction.atomic
def publish(
    post: Post, *, by: User, seen_version: int, criticality: int | None, edit: Edit | None = None
) -> Decision:
    """Show a post to everybody, as its writer wrote it or with the smallest edit.

    Raises NotYours, DecidedMeanwhile, TakenByAnother, NoService and WrongState.
    """
    _begin(post, by, seen_version)
    if post.is_opening and not post.story.answers.exists():
        raise NoService
    words: Words = post.original
    if edit and words.differ_from(title=edit.title, text=edit.text):
        words = keep_edit(post, title=edit.title, text=edit.text, reason=edit.reason, by=by)
    post.publish(words, criticality=criticality)
    tell_writer(post, Notice.Kind.PUBLISHED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.PUBLISH, criticality=criticality, published_words=words)


@transaction.atomic
def ask_author(post: Post, *, by: User, seen_version: int, message: str) -> Decision:
    """Ask the author something before this can be published. Raises as publish does."""
    _begin(post, by, seen_version)
    post.return_to_author()
    tell_writer(post, Notice.Kind.RETURNED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.RETURN, message=message)


@transaction.atomic
def decline(post: Post, *, by: User, seen_version: int, reason: Decision.Reason, message: str) -> Decision:
    """Do not publish this, and say why. Raises as publish does."""
    _begin(post, by, seen_version)
    post.decline()
    tell_writer(post, Notice.Kind.DECLINED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.DECLINE, reason=reason, message=message)


@transaction.atomic
def pass_on(post: Post, *, by: User, seen_version: int, note: str, to: User | None = None) -> Decision:
    """Leave this to a colleague, named or not. It goes on waiting. Raises as publish does."""
    _begin(post, by, seen_version)
    return _record(post, by, Outcome.PASS, note=note, passed_to=to)


@transaction.atomic
def undo(decision: Decision, *, by: User) -> Decision:
    """Take back one's own decision within its time, before news of it is sent. Raises TooLateToUndo."""
    require(by, Can.MODERATE)
    post = decision.post
    post.lock()
    newest = post.decisions.order_by("-pk").first()
    is_late = decision.at + SETTLES_AFTER < timezone.now()
    if decision.by_id != by.pk or newest != decision or is_late or decision.outcome not in UNDOABLE:
        raise TooLateToUndo
    if decision.outcome != Outcome.PASS:
        post.submit()
        cancel_news(post)
    undone = _record(post, by, Outcome.UNDO)
    Claim.objects.create(post=post, by=by, until=timezone.now() + Claim.LASTS)
    return undone


@transaction.atomic
def take_down(post: Post, *, by: User, seen_version: int, outcome: Decision.Outcome, message: str) -> Decision:
    """Hide, restore or remove what was published, and say why. Raises NotYours, DecidedMeanwhile, WrongState."""
    require(by, Can.TAKE_DOWN)
    _begin(post, by, seen_version)
    verb = {Outcome.HIDE: post.hide, Outcome.RESTORE: post.restore, Outcome.REMOVE: post.remove}[outcome]
    verb()
    news = Notice.Kind.RESTORED if outcome == Outcome.RESTORE else Notice.Kind.TAKEN_DOWN
    tell_writer(post, news)
    return _record(post, by, outcome, message=message)
