"""Answering a story: in the service's voice, the author's, or that of somebody who has been there too."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from feedback.checks import check
from feedback.people.models import Membership, User
from feedback.people.permissions import REPLIES_THAT_EARN, Can, require
from feedback.stories import signals
from feedback.stories.keycards import new_author, once_from
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


@transaction.atomic
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
    post = Post(
        story=answer.story,
        voice=Voice.SERVICE,
        member=by,
        job_title=membership.job_title,
        answer=answer,
        once=once,
    )
    return _reply(post, words, change)


@transaction.atomic
def reply_with_keycard(story: Story, *, author: Author, words: NewWords, once: uuid.UUID) -> Post:
    """Carry on a story as its author, or as somebody who has chipped in. Raises WrongState, PermissionDenied."""
    written = story.posts.filter(author=author)
    if not written.exists():
        raise PermissionDenied("This keycard belongs to another story.")
    voice = Voice.AUTHOR if written.openings().exists() else Voice.PUBLIC
    return _reply(Post(story=story, voice=voice, author=author, once=once), words)


@transaction.atomic
def chip_in(story: Story, *, token: str, email: str, words: NewWords) -> Post:
    """Add to a story of somebody else's, with a keycard of one's own that follows from the token. Raises WrongState."""
    once = once_from(token)
    if existing := Post.objects.filter(once=once).first():
        return existing
    author = new_author(token, email=email)
    author.consented_at = timezone.now()
    author.save(update_fields=["consented_at"])
    post = _reply(Post(story=story, voice=Voice.PUBLIC, author=author, once=once), words)
    if post.author_id == author.pk:
        tell_author(author, Notice.Kind.RECEIVED, post=post)
    else:
        author.delete()
    return post


def _reply(post: Post, wanted: NewWords, change: NewChange | None = None) -> Post:
    # The opening is locked so that a story can't be withdrawn while it is being answered, and so that
    # the same form sent twice at once is seen here one after the other.
    opening = Post.objects.select_for_update().get(story=post.story, is_opening=True)
    if existing := Post.objects.filter(once=post.once).first():
        return existing
    if opening.publication != Publication.PUBLISHED:
        raise WrongState(opening, "answered")
    earned = replies_to_earn(member=post.member, author=post.author) == 0
    post.save()
    words = keep_original(post, wanted)
    noticed = words.flags.exists()
    if change is not None:
        Change.objects.create(reply=post, **vars(change))
        noticed = noticed or bool(check(change.owner, change.summary))
    if earned and not noticed:
        post.publish(words)
    else:
        signals.post_submitted.send(Post, post=post)
    return post
