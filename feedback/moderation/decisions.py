"""Deciding on a post: each outcome is one Decision, written with the move it makes and the news it sends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction

from feedback.moderation.claims import NotYours, TakenByAnother, holder
from feedback.moderation.models import Claim, Decision
from feedback.moderation.second_reading import perhaps_draw
from feedback.moderation.seconding import AlreadyRead, is_weighty, proposal_for, takes_two
from feedback.moderation.suggesting.agreement import compared_facts
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories import notice_period
from feedback.stories.models import Message, Notice, Post, Words
from feedback.stories.notices import SETTLES_AFTER, tell_user, tell_writer
from feedback.stories.writing import keep_edit

Outcome = Decision.Outcome


class DecidedMeanwhile(Exception):
    """Somebody moved this post since this person began to read it."""

    def __init__(self, post: Post) -> None:
        super().__init__(f"{post} is at version {post.version}")
        self.post = post


class NoService(Exception):
    """A story can't be published before it is about a service."""


class StoryNotShown(Exception):
    """A reply can't be published while the story that it belongs to is not."""


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


def begin_waiting(post: Post, by: User, seen_version: int) -> Decision | None:
    """Begin as above, with what still waits for a decision; gives what a first person would do with it.

    Raises AlreadyRead too, where that first person is this one.
    """
    begin(post, by, seen_version)
    if not post.is_waiting:
        raise DecidedMeanwhile(post)
    proposal = proposal_for(post)
    if proposal and proposal.by_id == by.pk:
        raise AlreadyRead
    return proposal


def record(post: Post, by: User, outcome: Decision.Outcome, *, first: Decision | None = None, **facts: Any) -> Decision:
    """Write down what was decided, let go of the post, and leave the writer what is said to them."""
    Claim.objects.filter(post=post).delete()
    is_alone = (
        first is None
        and not settings.TWO_PEOPLE
        and is_weighty(outcome, criticality=facts.get("criticality"), reason=facts.get("reason", ""))
    )
    if facts.get("criticality") is not None:
        facts |= compared_facts(post, by=by)
    decision = Decision.objects.create(
        post=post, by=by, outcome=outcome, first_by=first.by if first else None, is_alone=is_alone, **facts
    )
    leave_message(decision)
    perhaps_draw(decision)
    return decision


def leave_message(decision: Decision) -> None:
    """Leave what the writer reads of a decision on their private page, where it says anything to them."""
    if decision.outcome == Outcome.PROPOSE:
        return
    reason = decision.get_reason_display() if decision.reason else ""
    if said := "\n\n".join(filter(None, [reason, decision.message])):
        Message.objects.create(post=decision.post, text=said, at=decision.at)


def _keep(edit: Edit | None, post: Post, by: User, kind: Words.Kind = Words.Kind.EDITED) -> Words | None:
    """Keep what a moderator wrote, published or not: a colleague, or an undo, goes on from it."""
    if edit is None or not post.written.differ_from(title=edit.title, text=edit.text):
        return None
    return keep_edit(post, title=edit.title, text=edit.text, reason=edit.reason, by=by, kind=kind)


def _propose(post: Post, by: User, proposed: Decision.Outcome, **facts: Any) -> Decision:
    """Leave the deciding to a second person; the writer is told nothing yet."""
    post.hold()
    return record(post, by, Outcome.PROPOSE, proposed=proposed, **facts)


@transaction.atomic
def publish(post: Post, *, by: User, seen_version: int, criticality: int | None, edit: Edit | None = None) -> Decision:
    """Show a post to everybody, as its writer wrote it or with the smallest edit.

    What takes two people waits for the second; a severely critical story waits until the service could prepare.
    Raises NotYours, AlreadyRead, DecidedMeanwhile, TakenByAnother, NoService and StoryNotShown, and ValueError where
    a story has no criticality or an edit has no reason.
    """
    first = begin_waiting(post, by, seen_version)
    if post.is_opening and criticality is None:
        raise ValueError("A story is published with its criticality")
    edited = _keep(edit, post, by)
    if edited and not edited.reason:
        raise ValueError("An edit is published with its reason")
    return _publish(post, edited or post.written, by=by, first=first, criticality=criticality)


def _publish(post: Post, words: Words, *, by: User, first: Decision | None, criticality: int | None) -> Decision:
    if post.is_opening and not post.story.answers.exists():
        raise NoService
    if not post.is_opening and not post.story.posts.openings().published().exists():
        raise StoryNotShown
    facts: dict[str, Any] = {"criticality": criticality, "published_words": words}
    if first is None and takes_two(Outcome.PUBLISH, criticality=criticality):
        return _propose(post, by, Outcome.PUBLISH, **facts)
    if criticality is not None and criticality >= notice_period.SEVERE:
        notice_period.begin(post, words, criticality=criticality)
    else:
        post.publish(words, criticality=criticality)
        tell_writer(post, Notice.Kind.PUBLISHED, after=SETTLES_AFTER)
    return record(post, by, Outcome.PUBLISH, first=first, **facts)


@transaction.atomic
def ask_author(
    post: Post, *, by: User, seen_version: int, message: str, edit: Edit | None = None, proposes: bool = False
) -> Decision:
    """Ask the author something before this can be published; `proposes` shows them the edit, to use or to change.

    Raises NotYours, AlreadyRead, DecidedMeanwhile and TakenByAnother, and ValueError where a proposal has no reason.
    """
    first = begin_waiting(post, by, seen_version)
    kept = _keep(edit, post, by, Words.Kind.PROPOSED if proposes else Words.Kind.EDITED)
    if proposes and not (kept and kept.reason):
        raise ValueError("An edit is proposed with its reason")
    post.return_to_author()
    tell_writer(post, Notice.Kind.RETURNED, after=SETTLES_AFTER)
    return record(post, by, Outcome.RETURN, first=first, message=message)


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
    """Do not publish this, and say why; all but an advert takes a second person. Raises as begin_waiting does."""
    first = begin_waiting(post, by, seen_version)
    _keep(edit, post, by)
    return _decline(post, by=by, first=first, reason=reason, message=message)


def _decline(post: Post, *, by: User, first: Decision | None, reason: Decision.Reason | str, message: str) -> Decision:
    if first is None and takes_two(Outcome.DECLINE, reason=reason):
        return _propose(post, by, Outcome.DECLINE, reason=reason, message=message)
    post.decline()
    tell_writer(post, Notice.Kind.DECLINED, after=SETTLES_AFTER)
    return record(post, by, Outcome.DECLINE, first=first, reason=reason, message=message)


@transaction.atomic
def pass_on(
    post: Post,
    *,
    by: User,
    seen_version: int,
    note: str,
    to: User | None = None,
    to_senior: bool = False,
    edit: Edit | None = None,
) -> Decision:
    """Leave this to a colleague, to whichever senior comes next, or to anybody. It goes on waiting.

    Raises as begin_waiting does.
    """
    begin_waiting(post, by, seen_version)
    _keep(edit, post, by)
    post.count_up()
    if to is not None:
        tell_user(to, Notice.Kind.HANDED_OVER, post=post, after=SETTLES_AFTER)
    return record(post, by, Outcome.PASS, note=note, passed_to=to, is_for_senior=to_senior and to is None)


@transaction.atomic
def agree(post: Post, *, by: User, seen_version: int, proposal: Decision) -> Decision:
    """Do what the first person would do, to the letter. Raises what that outcome raises."""
    first = begin_waiting(post, by, seen_version)
    if first is None or first != proposal:
        raise DecidedMeanwhile(post)
    if first.proposed == Outcome.DECLINE:
        return _decline(post, by=by, first=first, reason=first.reason, message=first.message)
    words = first.published_words or post.written
    return _publish(post, words, by=by, first=first, criticality=first.criticality)


@transaction.atomic
def stop_notice(post: Post, *, by: User, seen_version: int, note: str) -> Decision:
    """Stop a notice period, so that the story is read afresh. Raises NotYours, DecidedMeanwhile, TakenByAnother."""
    begin(post, by, seen_version)
    if not hasattr(post, "notice_period"):
        raise DecidedMeanwhile(post)
    notice_period.stop(post)
    post.submit()
    return record(post, by, Outcome.UNDO, note=note)
