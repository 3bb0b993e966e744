"""Queueing news: an email is a row and a job, written in the transaction of what they tell of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone
from procrastinate.types import JSONDict

from feedback.people.models import User
from feedback.stories import jobs
from feedback.stories.models import Author, Notice, Post

# News of a decision waits so long, in case it is undone.
SETTLES_AFTER = timedelta(seconds=30)


def tell_author(
    author: Author | None, kind: Notice.Kind, *, post: Post | None = None, after: timedelta = timedelta()
) -> Notice | None:
    """Queue news to an author who left an address; nothing where they left none."""
    if author is None or not author.email:
        return None
    return _queue(Notice(kind=kind, author=author, post=post, due_at=timezone.now() + after))


def tell_user(user: User, kind: Notice.Kind, *, post: Post | None = None, after: timedelta = timedelta()) -> Notice:
    """Queue news to somebody who signs in."""
    return _queue(Notice(kind=kind, user=user, post=post, due_at=timezone.now() + after))


def tell_users(users: Iterable[User], kind: Notice.Kind, *, post: Post, after: timedelta = timedelta()) -> None:
    """Queue the same news to many at once: two statements, however many they are."""
    due_at = timezone.now() + after
    notices = Notice.objects.bulk_create(Notice(kind=kind, user=user, post=post, due_at=due_at) for user in users)
    told: list[JSONDict] = [{"notice_id": notice.pk} for notice in notices]
    if told:
        jobs.send_notice.configure(schedule_at=due_at).batch_defer(*told)


def tell_writer(post: Post, kind: Notice.Kind, *, after: timedelta = timedelta()) -> Notice | None:
    """Queue news to whoever wrote a post, whether they sign in or not."""
    if post.member is not None:
        return tell_user(post.member, kind, post=post, after=after)
    return tell_author(post.author, kind, post=post, after=after)


def cancel_news(post: Post) -> None:
    """Take back what has not been sent yet of a decision that is undone."""
    post.notices.filter(sent_at__isnull=True, due_at__gt=timezone.now()).delete()


def tell_of_danger(post: Post) -> Notice:
    """Queue a message, at once, to the address that the site has set for danger."""
    return _queue(Notice(kind=Notice.Kind.URGENT, post=post))


def _queue(notice: Notice) -> Notice:
    notice.save()
    jobs.send_notice.configure(schedule_at=notice.due_at).defer(notice_id=notice.pk)
    return notice
