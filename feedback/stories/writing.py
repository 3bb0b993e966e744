"""Keeping words: a version is stored with what the checks noticed in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import datetime
from functools import cached_property

from django.db import transaction
from django.utils import timezone

from feedback import checks
from feedback.people.models import User
from feedback.stories.expectations import promise_from
from feedback.stories.inserting import insert
from feedback.stories.models import Danger, Flag, Post, Words
from feedback.stories.told_before import remember

GRADES = {"": Danger.NONE, "mention": Danger.MENTION, "concern": Danger.CONCERN, "now": Danger.NOW}


@dataclass(frozen=True)
class NewWords:
    """What somebody wants a post to say."""

    text: str
    title: str = ""
    pen_name: str = ""
    good: list[str] = field(default_factory=list)
    better: list[str] = field(default_factory=list)
    feelings: list[str] = field(default_factory=list)
    where: str = ""

    @cached_property
    def flags(self) -> list[checks.Flag]:
        """What the checks notice in title and text: they look once, however many ask."""
        return checks.check(self.title, self.text)

    def flags_in(self, post: Post) -> list[checks.Flag]:
        """What of it matters in this post: nobody gives themselves away by signing with the name they go by."""
        own = set((post.member.name if post.member else self.pen_name).lower().split())
        return [
            flag
            for flag in self.flags
            if (post.is_opening or flag.kind not in checks.ABOUT_STORIES)
            and not (flag.kind == "name" and set(flag.quote.lower().split()) <= own)
        ]

    @property
    def danger(self) -> Danger:
        """How much danger title and text may tell of."""
        return highest_danger(self.flags)


def highest_danger(flags: Iterable[checks.Flag]) -> Danger:
    """Grade the danger among what the checks noticed."""
    return GRADES[checks.highest_danger(flags)]


def danger_in(text: str) -> Danger:
    """Grade the danger that a text of its own may tell of."""
    return highest_danger(checks.check("", text)) if text else Danger.NONE


def original(post: Post, wanted: NewWords, *, at: datetime | None = None) -> Words:
    """Make a version of what the writer wrote, word for word. It is not stored yet."""
    said = {one.name: getattr(wanted, one.name) for one in fields(wanted)}
    return Words(post=post, kind=Words.Kind.ORIGINAL, made_at=at or timezone.now(), **said)


@transaction.atomic(savepoint=False)
def keep_original(post: Post, wanted: NewWords, *, at: datetime | None = None) -> Words:
    """Store what the writer wrote, word for word, and let the checks mark what they notice."""
    words = original(post, wanted, at=at)
    insert(words)
    keep_flags(words, [*wanted.flags_in(post), *(remember(post, wanted.text) if post.is_opening else [])])
    promised_at = promise_from(words.made_at)
    if (wanted.danger, promised_at) != (post.danger, post.promised_at):
        post.danger, post.promised_at = wanted.danger, promised_at
        post.save(update_fields=["danger", "promised_at"])
    return words


@transaction.atomic
def keep_edit(
    post: Post,
    *,
    title: str,
    text: str,
    reason: str,
    by: User,
    at: datetime | None = None,
    kind: Words.Kind = Words.Kind.EDITED,
) -> Words:
    """Store a moderator's version beside the original, which stays as it is."""
    original = post.written
    words = Words.objects.create(
        post=post,
        kind=kind,
        title=title,
        text=text,
        reason=reason,
        made_by=by,
        made_at=at or timezone.now(),
        pen_name=original.pen_name,
        good=original.good,
        better=original.better,
        feelings=original.feelings,
    )
    keep_flags(words, checks.check(title, text))
    return words


def keep_flags(words: Words, noticed: Iterable[checks.Flag]) -> None:
    """Store what the checks noticed in these words."""
    Flag.objects.bulk_create(
        Flag(
            words=words,
            kind=flag.kind,
            grade=flag.grade,
            field=flag.field,
            start=flag.start,
            end=flag.end,
            why=flag.why[:300],
        )
        for flag in noticed
    )
