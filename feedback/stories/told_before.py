"""Knowing a story again that was told before: sent twice, or copied."""

from __future__ import annotations

from collections.abc import Sequence

from feedback.checks import Flag
from feedback.checks.duplicate import INDEXED, fingerprint, flag, is_copy
from feedback.stories.models import Fingerprint, Post

# Stories that share a run of words with hundreds share boilerplate: the latest few are enough to look at.
MOST_LOOKED_AT = 20


def remember(post: Post, text: str) -> Sequence[Flag]:
    """Keep by what a story can be known again, and flag it where it was told before."""
    marks = fingerprint(text)
    Fingerprint.objects.filter(post=post).delete()
    if not marks:
        return []
    Fingerprint.objects.create(post=post, marks=marks, first=marks[:INDEXED])
    return [flag(text)] if told_before(post) else []


def told_before(post: Post) -> list[Post]:
    """List the earlier stories that say nearly the same as this, the latest first."""
    own = Fingerprint.objects.filter(post=post).first()
    if own is None:
        return []
    sharing = Fingerprint.objects.filter(first__overlap=own.first, post__lt=post).select_related("post")
    latest = sharing.order_by("-post")[:MOST_LOOKED_AT]
    return [earlier.post for earlier in latest if is_copy(own.marks, earlier.marks)]
