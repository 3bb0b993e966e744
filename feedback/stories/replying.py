"""Answering a story: in the service's voice, the author's, or that of somebody who has been there too."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from feedback.checks import check
from feedback.database.journey import Statement, run
from feedback.people.models import Membership, User
from feedback.people.permissions import REPLIES_THAT_EARN, Can, require
from feedback.stories import signals
from feedback.stories.expectations import promise_from
from feedback.stories.inserting import Taken, insert
from feedback.stories.keycards import an_author, once_from
from feedback.stories.limits import REPLY, Client, Counting, TooMany
from feedback.stories.models import (
    Answer,
    Author,
    Change,
    Notice,
    Post,
    Publication,
    Story,
    Voice,
    Words,
    WrongState,
)
from feedback.stories.notices import tell_author
from feedback.stories.writing import NewWords, keep_flags, original


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
    ((published,),) = run(_published_by(member, author))[0]
    return max(0, REPLIES_THAT_EARN - published)


def _published_by(member: User | None, author: Author | None) -> Statement:
    if member is not None:
        who, key = "member_id", member.pk
    elif author is not None:
        who, key = "author_id", author.pk
    else:
        return Statement("SELECT 0")
    return Statement(
        f"SELECT count(*) FROM (SELECT FROM stories_post WHERE {who} = %s AND NOT is_opening"  # noqa: S608
        " AND publication = 'published' LIMIT %s) AS enough",
        [key, REPLIES_THAT_EARN],
    )


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
        entered = _enter(answer.story, member=by)
        # Back, and sent again: the form has another token, and says the same.
        if sent := _said_already(answer, by, words):
            return sent
        post = Post(
            story=answer.story,
            voice=Voice.SERVICE,
            member=by,
            job_title=membership.job_title,
            answer=answer,
            once=once,
        )
        return _keep(post, words, entered, change=change)

    return _once(once, add)


def _said_already(answer: Answer, by: User, words: NewWords) -> Post | None:
    """Find a reply of these very words by the same person for the same service, which stands or waits."""
    theirs = Post.objects.replies().filter(story=answer.story_id, answer=answer, member=by)
    stands = theirs.filter(publication__in=[Publication.SUBMITTED, Publication.HELD, Publication.PUBLISHED])
    return stands.filter(versions__kind=Words.Kind.ORIGINAL, versions__text=words.text).first()


def reply_with_keycard(
    story: Story, *, author: Author, words: NewWords, once: uuid.UUID, client: Client | None = None
) -> Post:
    """Carry on a story as its author, or as somebody who has chipped in.

    Raises TooMany, WrongState, PermissionDenied.
    """

    def add() -> Post:
        entered = _enter(story, author=author, client=client)
        is_theirs = entered.opening.author_id == author.pk
        if not is_theirs and not story.posts.filter(author=author).exists():
            raise PermissionDenied("This keycard belongs to another story.")
        voice = Voice.AUTHOR if is_theirs else Voice.PUBLIC
        return _keep(Post(story_id=story.pk, voice=voice, author=author, once=once), words, entered)

    return _once(once, add)


def chip_in(story: Story, *, token: str, email: str, words: NewWords, client: Client | None = None) -> Post:
    """Add to a story of somebody else's, with a keycard of one's own that follows from the token.

    Raises TooMany, WrongState.
    """
    once = once_from(token)

    def add() -> Post:
        entered = _enter(story, client=client)
        author = an_author(token, email=email, consented_at=timezone.now())
        post = Post(story_id=story.pk, voice=Voice.PUBLIC, author=author, once=once)
        _keep(post, words, entered)
        tell_author(author, Notice.Kind.RECEIVED, post=post)
        return post

    return _once(once, add)


def _once(once: uuid.UUID, add: Callable[[], Post]) -> Post:
    """Make one post of a form that is sent twice: where the second is refused, for whatever reason, give the first."""
    while True:
        try:
            with transaction.atomic():
                return add()
        except Taken:
            continue  # with another number for the keycard
        except (IntegrityError, TooMany, WrongState):
            if sent := Post.objects.filter(once=once).first():
                return sent
            raise


@dataclass(frozen=True)
class _Entered:
    """What somebody finds who was let in to answer: the opening, locked, and how many replies of theirs are out."""

    opening: Post
    published: int


# In the order of the model, as `from_db` takes them.
_OPENING = ("id", "publication", "published_at", "author_id")
# Locked so that a story can't be withdrawn while it is being answered.
_LOCKED_OPENING = f"SELECT {', '.join(_OPENING)} FROM stories_post WHERE is_opening AND story_id = %s FOR UPDATE"  # noqa: S608


def _enter(
    story: Story, *, member: User | None = None, author: Author | None = None, client: Client | None = None
) -> _Entered:
    """Let a writer in who is within the limit, to a story that is public.

    Raises TooMany, WrongState, Post.DoesNotExist.
    """
    # In one journey: whoever is over the limit waits for the lock too, and lets it go at once.
    counting = [Counting.of(client, REPLY)] if client else []
    *counts, found, ((published,),) = run(
        *(one.statement for one in counting), Statement(_LOCKED_OPENING, [story.pk]), _published_by(member, author)
    )
    for one, rows in zip(counting, counts, strict=True):
        one.check(rows)
    if not found:
        raise Post.DoesNotExist
    opening = Post.from_db(connection.alias, _OPENING, found[0])
    if opening.publication != Publication.PUBLISHED:
        raise WrongState(opening, "answered")
    return _Entered(opening, published)


def _keep(post: Post, wanted: NewWords, entered: _Entered, *, change: NewChange | None = None) -> Post:
    """Store a reply; it appears at once where its writer has earned that and no check notices anything."""
    post.danger, post.promised_at = wanted.danger, promise_from(post.submitted_at)
    words = original(post, wanted)
    new: list[Author] = [post.author] if post.author and post.author.pk is None else []
    insert(*new, post, words, unless_taken="number" if new else "")
    flags = wanted.flags_in(post)
    keep_flags(words, flags)
    noticed = bool(flags)
    if change is not None:
        Change.objects.create(reply=post, **vars(change))
        # Whose promise it is, is public by design: their name holds nothing up.
        noticed = noticed or any((f.field, f.kind) != ("title", "name") for f in check(change.owner, change.summary))
    if not noticed and entered.published >= REPLIES_THAT_EARN:
        post.publish(words)
    else:
        signals.post_submitted.send(Post, post=post)
    return post
