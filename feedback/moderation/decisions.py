"""Deciding on a post: each outcome is one Decision, written with the move it makes and the news it sends."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from feedback.moderation.claims import NotYours, TakenByAnother, holder
from feedback.moderation.models import Claim, Decision
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories.models import Message, Notice, Post, Publication, Words, WrongState
from feedback.stories.notices import SETTLES_AFTER, cancel_news, tell_writer
from feedback.stories.writing import keep_edit

Outcome = Decision.Outcome
WAITING = frozenset({Publication.SUBMITTED, Publication.HELD})
UNDOABLE = frozenset({Outcome.PUBLISH, Outcome.RETURN, Outcome.DECLINE, Outcome.PASS})


class DecidedMeanwhile(Exception):
    """Somebody moved this post since this person began to read it."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"{post} is at version {post.version}")
        self.post = post


class NoService(Exception):
    """A story can't be published before it is about a service."""


class StoryNotShown(Exception):
    """A reply can't be published while the story that it belongs to is not."""


class TooLateToUndo(Exception):
    """The time to undo has passed, or something else happened since."""


@dataclass(frozen=True)
class Edit:
    """What a moderator wants the public to read, and why."""

    title: str
    text: str
    reason: str


def begin(post: Post, by: User, seen_version: int) -> None:
    """Lock the post and refuse who may not decide, or has not read it as it is now.

    Raises NotYours, DecidedMeanwhile and TakenByAnother.
    """
    require(by, Can.MODERATE)
    if not post.is_opening:
        # A story's opening is locked first, here as everywhere, so that it can't be withdrawn meanwhile.
        Post.objects.select_for_update().get(story=post.story_id, is_opening=True)
    post.lock()
    if post.member_id == by.pk:
        raise NotYours
    if post.version != seen_version:
        raise DecidedMeanwhile(post)
    claim = holder(post)
    if claim and claim.by_id != by.pk:
        raise TakenByAnother(claim)


def begin_waiting(post: Post, by: User, seen_version: int) -> None:
    """Begin as above, with what still waits for a decision."""
    begin(post, by, seen_version)
    if post.publication not in WAITING:
        raise DecidedMeanwhile(post)


def _record(post: Post, by: User, outcome: Decision.Outcome, **facts: object) -> Decision:
    Claim.objects.filter(post=post).delete()
    decision = Decision.objects.create(post=post, by=by, outcome=outcome, is_alone=True, **facts)
    leave_message(decision)
    return decision


def leave_message(decision: Decision) -> None:
    """Leave what the writer reads of a decision on their private page, where it says anything to them."""
    reason = decision.get_reason_display() if decision.reason else ""
    if said := "\n\n".join(filter(None, [reason, decision.message])):
        Message.objects.create(post=decision.post, text=said, at=decision.at)


def _keep(edit: Edit | None, post: Post, by: User) -> Words | None:
    """Keep what a moderator wrote, published or not: a colleague, or an undo, goes on from it."""
    if edit is None or not post.written.differ_from(title=edit.title, text=edit.text):
        return None
    return keep_edit(post, title=edit.title, text=edit.text, reason=edit.reason, by=by)


def _count_up(post: Post) -> None:
    """Let whoever still reads this post hear that something happened, where its publication stays as it is."""
    post.version += 1
    post.save(update_fields=["version"])


@transaction.atomic
def publish(post: Post, *, by: User, seen_version: int, criticality: int | None, edit: Edit | None = None) -> Decision:
    """Show a post to everybody, as its writer wrote it or with the smallest edit.

    Raises NotYours, DecidedMeanwhile, TakenByAnother, NoService and StoryNotShown, and ValueError where a story has
    no criticality or an edit has no reason.
    """
    begin_waiting(post, by, seen_version)
    if post.is_opening and criticality is None:
        raise ValueError("A story is published with its criticality")
    if post.is_opening and not post.story.answers.exists():
        raise NoService
    if not post.is_opening and not post.story.posts.openings().published().exists():
        raise StoryNotShown
    edited = _keep(edit, post, by)
    if edited and not edited.reason:
        raise ValueError("An edit is published with its reason")
    words = edited or post.written
    post.publish(words, criticality=criticality)
    tell_writer(post, Notice.Kind.PUBLISHED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.PUBLISH, criticality=criticality, published_words=words)


@transaction.atomic
def ask_author(post: Post, *, by: User, seen_version: int, message: str, edit: Edit | None = None) -> Decision:
    """Ask the author something before this can be published.

    Raises NotYours, DecidedMeanwhile and TakenByAnother.
    """
    begin_waiting(post, by, seen_version)
    _keep(edit, post, by)
    post.return_to_author()
    tell_writer(post, Notice.Kind.RETURNED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.RETURN, message=message)


@transaction.atomic
def decline(
    post: Post,
    *,
    by: User,
    seen_version: int,
    reason: Decision.Reason,
    message: str,
    edit: Edit | None = None,
) -> Decision:
    """Do not publish this, and say why. Raises as ask_author does."""
    begin_waiting(post, by, seen_version)
    _keep(edit, post, by)
    post.decline()
    tell_writer(post, Notice.Kind.DECLINED, after=SETTLES_AFTER)
    return _record(post, by, Outcome.DECLINE, reason=reason, message=message)


@transaction.atomic
def pass_on(
    post: Post, *, by: User, seen_version: int, note: str, to: User | None = None, edit: Edit | None = None
) -> Decision:
    """Leave this to a colleague, named or not. It goes on waiting. Raises as ask_author does."""
    begin_waiting(post, by, seen_version)
    _keep(edit, post, by)
    _count_up(post)
    return _record(post, by, Outcome.PASS, note=note, passed_to=to)


def can_undo(decision: Decision, *, by: User) -> bool:
    """Say whether this person can still take this decision back, as far as the clock goes."""
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
    if decision.outcome == Outcome.PASS and post.publication in WAITING:
        _count_up(post)
    else:
        try:
            post.submit()
        except WrongState as gone:
            raise TooLateToUndo from gone
        cancel_news(post)
        Message.objects.filter(post=post, at=decision.at).delete()
    undone = _record(post, by, Outcome.UNDO)
    Claim.objects.create(post=post, by=by, until=timezone.now() + Claim.LASTS)
    return undone


@transaction.atomic
def take_down(post: Post, *, by: User, seen_version: int, outcome: Decision.Outcome, message: str) -> Decision:
    """Hide, restore or remove what was published, and say why. Raises NotYours, DecidedMeanwhile, WrongState."""
    require(by, Can.TAKE_DOWN)
    begin(post, by, seen_version)
    verb = {Outcome.HIDE: post.hide, Outcome.RESTORE: post.restore, Outcome.REMOVE: post.remove}[outcome]
    verb()
    news = Notice.Kind.RESTORED if outcome == Outcome.RESTORE else Notice.Kind.TAKEN_DOWN
    tell_writer(post, news)
    return _record(post, by, outcome, message=message)
