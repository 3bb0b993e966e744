"""Erasing words for good, everywhere they are, and remembering outside the database that it was done.

What stays is a tombstone: numbers, dates, and decisions without words.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from feedback.stories import jobs, signals
from feedback.stories.models import Author, Change, Draft, Fingerprint, Notice, Post, Publication, Story, Voice
from feedback.stories.models.post import lock_in_order


@transaction.atomic
def withdraw_all(author: Author) -> None:
    """Take from view all that an author wrote, because they ask so, erase it, and forget how to reach them."""
    for story in Story.objects.filter(posts__author=author).distinct().order_by("pk"):
        if lock_opening(story).author == author:
            _withdraw_story(story)
        else:
            _withdraw(story.posts.filter(author=author))
    forget(author)


@transaction.atomic
def withdraw_story(story: Story) -> None:
    """Take a whole story from view because its author asks so, and erase what its author told in it."""
    opening = lock_opening(story)
    _withdraw_story(story)
    if opening.author is not None:
        forget(opening.author)


@transaction.atomic
def withdraw_post(post: Post) -> None:
    """Take one reply from view because its writer asks so, and erase its words."""
    lock_opening(post.story)
    _withdraw(Post.objects.filter(pk=post.pk))
    post.refresh_from_db()


@transaction.atomic
def purge(post: Post) -> None:
    """Erase what a post says because nobody may keep it, in whatever voice and wherever it stands. Never undone."""
    lock_opening(post.story)
    post.lock()
    _purge(post)
    note_in_ledger(post=post.once.hex, story=post.story_id, purged=True)
    jobs.forget_statistics.defer()


@transaction.atomic
def erase_contact_details(author: Author) -> None:
    """Forget an author's email address, and let no link that was sent to it open anything."""
    author.erase_contact_details()
    jobs.forget_statistics.defer()
    note_in_ledger(author=author.number)


@transaction.atomic
def erase_again() -> tuple[int, int]:
    """Erase what the ledger names and a restored backup brought back: gives how many posts, and how many authors."""
    lines = list(read_ledger())
    purged = {line["post"] for line in lines if line.get("purged")}
    posts = Post.objects.filter(once__in=[line["post"] for line in lines if "post" in line and not line.get("purged")])
    back = Post.objects.filter(once__in=purged, versions__isnull=False).distinct()
    authors = Author.objects.filter(number__in=[line["author"] for line in lines if "author" in line])
    returned = list(authors.exclude(email="") | authors.exclude(draft=None))
    erased = _erase(lock_in_order(posts))
    for post in lock_in_order(back):
        _purge(post)
        erased.append(post)
    for author in returned:
        _forget(author)
    return len(erased), len(returned)


def forget(author: Author) -> None:
    """Erase what is left of an author: the address, and what was never sent. The keycard then opens an empty page."""
    _forget(author)
    note_in_ledger(author=author.number)


def _forget(author: Author) -> None:
    Draft.objects.filter(author=author).delete()
    Notice.objects.filter(author=author, sent_at__isnull=True).delete()
    author.erase_contact_details()
    jobs.forget_statistics.defer()


def lock_opening(story: Story) -> Post:
    """Lock a story by its opening, as replying does: nothing is added to it until the transaction ends."""
    return Post.objects.select_for_update(of=("self",)).select_related("author").get(story=story, is_opening=True)


def _withdraw_story(story: Story) -> None:
    _withdraw(story.posts.filter(voice=Voice.AUTHOR))
    # Staff need not hear any more of what is gone. Others who wrote here do hear of what is theirs.
    Notice.objects.filter(post__story=story, user__isnull=False, sent_at__isnull=True).delete()


def _withdraw(wanted: QuerySet[Post]) -> None:
    for post in _erase(lock_in_order(wanted)):
        note_in_ledger(post=post.once.hex, story=post.story_id)


def _erase(posts: list[Post]) -> list[Post]:
    """Take posts from view and delete what they said and what was said of it. Decisions stay, without words."""
    there = [post for post in posts if post.publication != Publication.WITHDRAWN]
    for post in there:
        post.withdraw()
        _erase_words(post)
    if there:
        jobs.forget_statistics.defer()
    return there


def _purge(post: Post) -> None:
    if post.publication in {Publication.PUBLISHED, Publication.HIDDEN}:
        post.remove()
    elif post.publication in {Publication.SUBMITTED, Publication.HELD, Publication.RETURNED}:
        post.decline()
    Change.objects.filter(reply=post).delete()
    _erase_words(post)


def _erase_words(post: Post) -> None:
    post.versions.all().delete()
    Fingerprint.objects.filter(post=post).delete()
    post.messages.all().delete()
    post.appeals.filter(outcome="").delete()
    post.appeals.update(text="", answer="")
    post.notices.filter(sent_at__isnull=True).delete()
    if post.is_opening:
        Story.objects.filter(pk=post.story_id).update(relationship="", happened_on=None)
    signals.words_erased.send(Post, post=post)


def note_in_ledger(**erased: object) -> None:
    """Write down outside the database what was erased: a post by its mark, an author by the keycard's number.

    Before the commit: should the commit then fail, a restore erases what its author asked to have erased anyway.
    Never by primary key, which a restored database gives out again.
    """
    path = Path(settings.ERASURE_LEDGER)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as ledger:
        ledger.write(json.dumps(erased | {"at": timezone.now().isoformat()}) + "\n")
        ledger.flush()
        os.fsync(ledger.fileno())


def read_ledger() -> Iterator[dict[str, Any]]:
    """Read what was erased, the oldest first."""
    path = Path(settings.ERASURE_LEDGER)
    if path.exists():
        yield from (json.loads(line) for line in path.read_text().splitlines())
