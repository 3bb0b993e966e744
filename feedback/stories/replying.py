"""Answering a story: in the service's voice, the author's, or that of somebody who has been there too."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from feedback.checks import check
from feedback.people.models import Membership, User
from feedback.people.permissions import REPLIES_THAT_EARN, Can, require
from feedback.stories import signals
from feedback.stories.expectations import promise_from
from feedback.stories.inserting import insert
from feedback.stories.keycards import new_author, once_from
from feedback.stories.limits import REPLY, Client, TooMany, count
from feedback.stories.models import (
    Answer,
    Author,
    Change,
    Notice,
    Post,
    Publication,
    Story,
    Voice,
    WrongState,
)
from feedback.stories.notices import tell_author
from feedback.stories.writing import NewWords, keep_original


@dataclass(frozen=True)
class NewChange:
    """What a reply says is planned or made."""

    state: Change.State
    summary: str
    owner: str = ""
    due_on: date | None = None
    made_on: date | None = None


def replies_to_earn(*, member: User | None = None, author: Author | None = None) -> int:
    """Count how many more published replies this writer needs before one appears at once."""
    replies = Post.objects.replies().published()
    if member is not None:
        published = replies.filter(member=member).count()
    elif author is not None:
        published = replies.filter(author=author).count()
    else:
        published = 0
    return max(0, REPLIES_THAT_EARN - published)


def reply_as_service(
    answer: Answer,
    *,
    by: User,
    membership: Membership,
    words: NewWords,
    once: uuid.UUID,
    change: NewChange | None = None,
) -> Post:
    """Answer a story for a service, as a named person, and record a change with it. Raises WrongState."""
    require(by, Can.ANSWER, answer.organisation)

    def add() -> Post:
        _enter(answer.story)
        post = Post(
            story=answer.story,
            voice=Voice.SERVICE,
            member=by,
            job_title=membership.job_title,
            answer=answer,
            once=once,
        )
        return _keep(post, words, change=change)

    return _once(once, add)


def reply_with_keycard(
    story: Story, *, author: Author, words: NewWords, once: uuid.UUID, client: Client | None = None
) -> Post:
    """Carry on a story as its author, or as somebody who has chipped in.

    Raises TooMany, WrongState, PermissionDenied.
    """

    def add() -> Post:
        opening = _enter(story, client)
        is_theirs = opening.author_id == author.pk
        if not is_theirs and not story.posts.filter(author=author).exists():
            raise PermissionDenied("This keycard belongs to another story.")
        voice = Voice.AUTHOR if is_theirs else Voice.PUBLIC
        return _keep(Post(story_id=story.pk, voice=voice, author=author, once=once), words)

    return _once(once, add)


def chip_in(story: Story, *, token: str, email: str, words: NewWords, client: Client | None = None) -> Post:
    """Add to a story of somebody else's, with a keycard of one's own that follows from the token.

    Raises TooMany, WrongState.
    """
    once = once_from(token)

    def add() -> Post:
        _enter(story, client)
        author = new_author(token, email=email, consented_at=timezone.now())
        post = Post(story_id=story.pk, voice=Voice.PUBLIC, author=author, once=once)
        _keep(post, words, is_first=True)
        tell_author(author, Notice.Kind.RECEIVED, post=post)
        return post

    return _once(once, add)


def _once(once: uuid.UUID, add: Callable[[], Post]) -> Post:
    """Make one post of a form that is sent twice: where the second is refused, for whatever reason, give the first."""
    try:
        with transaction.atomic():
            return add()
    except (IntegrityError, TooMany, WrongState):
        if sent := Post.objects.filter(once=once).first():
            return sent
        raise


# Locked so that a story can't be withdrawn while it is being answered.
_LOCKED_OPENING = (
    "SELECT id, author_id, publication, published_at FROM stories_post WHERE is_opening AND story_id = %s FOR UPDATE"
)


def _enter(story: Story, client: Client | None = None) -> Post:
    """Let somebody in who is within the limit, to a story that is public, and give its opening.

    Raises TooMany, WrongState, Post.DoesNotExist.
    """
    if client is not None:
        count(client, REPLY)
    if (opening := next(iter(Post.objects.raw(_LOCKED_OPENING, [story.pk])), None)) is None:
        raise Post.DoesNotExist
    if opening.publication != Publication.PUBLISHED:
        raise WrongState(opening, "answered")
    return opening


def _keep(post: Post, wanted: NewWords, *, is_first: bool = False, change: NewChange | None = None) -> Post:
    """Store a reply; it appears at once where its writer has earned that and no check notices anything."""
    post.danger, post.promised_at = wanted.danger, promise_from(post.submitted_at)
    insert(post)
    words = keep_original(post, wanted)
    noticed = bool(wanted.flags_in(post))
    if change is not None:
        Change.objects.create(reply=post, **vars(change))
        # Whose promise it is, is public by design: their name holds nothing up.
        noticed = noticed or any((f.field, f.kind) != ("title", "name") for f in check(change.owner, change.summary))
    if not noticed and not is_first and replies_to_earn(member=post.member, author=post.author) == 0:
        post.publish(words)
    else:
        signals.post_submitted.send(Post, post=post)
    return post
