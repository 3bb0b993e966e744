"""What seniors do with what is published: hide it for now, show it again, remove it, erase it for good."""

from __future__ import annotations

from django.db import transaction

from feedback.moderation.decisions import DecidedMeanwhile, begin, record
from feedback.moderation.models import Decision
from feedback.people.models import User
from feedback.people.permissions import Can, require
from feedback.stories import erasure
from feedback.stories.models import Notice, Post
from feedback.stories.notices import tell_writer

Outcome = Decision.Outcome


@transaction.atomic
def take_down(post: Post, *, by: User, seen_version: int, outcome: Decision.Outcome, message: str) -> Decision:
    """Hide, restore or remove what was published, and say why. Raises NotYours, DecidedMeanwhile, WrongState."""
    require(by, Can.TAKE_DOWN)
    begin(post, by, seen_version)
    verb = {Outcome.HIDE: post.hide, Outcome.RESTORE: post.restore, Outcome.REMOVE: post.remove}[outcome]
    verb()
    news = Notice.Kind.RESTORED if outcome == Outcome.RESTORE else Notice.Kind.TAKEN_DOWN
    tell_writer(post, news)
    return record(post, by, outcome, message=message)


@transaction.atomic
def purge(post: Post, *, by: User, seen_version: int, message: str) -> Decision:
    """Erase for good what nobody may keep, published or not, and say why. Raises NotYours and DecidedMeanwhile."""
    require(by, Can.TAKE_DOWN)
    begin(post, by, seen_version)
    if post.original is None:
        raise DecidedMeanwhile(post)
    erasure.purge(post)
    tell_writer(post, Notice.Kind.TAKEN_DOWN)
    return record(post, by, Outcome.PURGE, message=message)
