"""Erasing words for good, everywhere they are, and remembering outside the database that it was done."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from feedback.stories import jobs, signals
from feedback.stories.models import Post, Publication, Story, Voice
from feedback.stories.models.post import lock_in_order


@transaction.atomic
def withdraw_story(story: Story) -> None:
    """Take a whole story from view because its author asks so, and erase what its author wrote in it."""
    for post in lock_in_order(story.posts.filter(voice=Voice.AUTHOR)):
        if post.publication != Publication.WITHDRAWN:
            withdraw_post(post)


@transaction.atomic
def withdraw_post(post: Post) -> None:
    """Take one post from view because its writer asks so, and erase its words. Raises WrongState."""
    post.withdraw()
    erase_words(post)


@transaction.atomic
def erase_words(post: Post) -> None:
    """Delete every version of what a post said. Decisions stay, without words."""
    post.versions.all().delete()
    signals.words_erased.send(Post, post=post)
    jobs.forget_statistics.defer()
    note_in_ledger(post)


def note_in_ledger(post: Post) -> None:
    """Write down outside the database that this post's words were erased.

    Before the commit: should the commit then fail, a restore erases what its author asked to have erased anyway.
    """
    path = Path(settings.ERASURE_LEDGER)
    path.parent.mkdir(parents=True, exist_ok=True)
    line = json.dumps({"post": post.pk, "story": post.story_id, "at": timezone.now().isoformat()})
    with path.open("a") as ledger:
        ledger.write(line + "\n")
        ledger.flush()
        os.fsync(ledger.fileno())


def posts_in_ledger() -> Iterator[int]:
    """Read which posts were erased, so that it can be done again after a restore."""
    path = Path(settings.ERASURE_LEDGER)
    if not path.exists():
        return
    for line in path.read_text().splitlines():
        yield json.loads(line)["post"]
