"""Keeping words: a version is stored with what the checks noticed in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from feedback import checks
from feedback.people.models import User
from feedback.stories.models import Danger, Flag, Post, Words

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


def danger_in(title: str, text: str) -> Danger:
    """Grade the danger that the words may tell of."""
    return GRADES[checks.highest_danger(checks.check(title, text))]


@transaction.atomic
def keep_original(post: Post, wanted: NewWords, *, at: datetime | None = None) -> Words:
    """Store what the writer wrote, word for word, and let the checks mark what they notice."""
    words = Words.objects.create(post=post, kind=Words.Kind.ORIGINAL, made_at=at or timezone.now(), **vars(wanted))
    danger = GRADES[checks.highest_danger(keep_flags(words))]
    if danger != post.danger:
        post.danger = danger
        post.save(update_fields=["danger"])
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
    keep_flags(words)
    return words


def keep_flags(words: Words) -> list[checks.Flag]:
    """Store what the checks notice in these words, and give it."""
    noticed = checks.check(words.title, words.text)
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
    return noticed
