"""Care for whoever reads: what is hard, how much of it somebody met in one sitting, and when a senior is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from feedback.moderation.models import Care, Reading
from feedback.people.models import Membership, User
from feedback.stories.models import Danger, Flag, Notice, Post
from feedback.stories.notices import tell_user

# Readings further apart than this belong to two sittings.
GAP = timedelta(minutes=60)
# No sitting is longer than what is looked at.
LOOKS_BACK = timedelta(hours=16)
PAUSE_AFTER_IN_A_ROW = 3
PAUSE_AFTER = timedelta(minutes=45)
# From here on a run is hard: so many hard items in a sitting, or so many in which somebody may be in danger now.
HARD_RUN = 5
HARD_RUN_NOW = 3


@dataclass(frozen=True)
class Sitting:
    """What one person has read without a longer break."""

    began_at: datetime | None = None
    last_at: datetime | None = None
    read: int = 0
    hard: int = 0
    now: int = 0
    in_a_row: int = 0
    posts: frozenset[int] = frozenset()

    @property
    def is_hard_run(self) -> bool:
        return self.hard >= HARD_RUN or self.now >= HARD_RUN_NOW

    @property
    def minutes(self) -> int:
        """Say how long it lasts so far."""
        return int((timezone.now() - self.began_at).total_seconds() // 60) if self.began_at else 0

    @property
    def is_long(self) -> bool:
        return self.began_at is not None and timezone.now() - self.began_at >= PAUSE_AFTER

    @property
    def wants_a_pause(self) -> bool:
        return self.in_a_row >= PAUSE_AFTER_IN_A_ROW or self.is_long

    def read_one_more(self, post: Post, *, is_hard: bool, at: datetime) -> Sitting:
        return replace(
            self,
            began_at=self.began_at or at,
            last_at=at,
            read=self.read + 1,
            hard=self.hard + is_hard,
            now=self.now + (post.danger == Danger.NOW),
            in_a_row=self.in_a_row + 1 if is_hard else 0,
            posts=self.posts | {post.pk},
        )


def hard() -> Q:
    """What may be hard to read, as a condition on posts: danger that is more than mentioned, or strong abuse."""
    abuse = Flag.objects.filter(words__post=OuterRef("pk"), kind="insult", grade="strong")
    return Q(danger__gte=Danger.CONCERN) | Q(Exists(abuse))


def is_hard(post: Post) -> bool:
    """Say whether this may be hard to read."""
    if post.danger >= Danger.CONCERN:
        return True
    return Flag.objects.filter(words__post=post, kind="insult", grade="strong").exists()


def care_of(user: User) -> Care:
    """Give what this person has chosen, or what holds for who has chosen nothing."""
    return Care.objects.filter(user=user).first() or Care(user=user)


def sitting_of(user: User) -> Sitting:
    """Read this person's sitting from the times of their readings; an empty one after a longer break."""
    now = timezone.now()
    return going_on(readings_since(now - LOOKS_BACK, by=user), now)


def going_on(readings: Iterable[Reading], now: datetime) -> Sitting:
    """Give the last sitting among these readings if it still lasts."""
    last = (sittings(readings) or [Sitting()])[-1]
    return last if last.last_at and now - last.last_at <= GAP else Sitting()


def readings_since(since: datetime, *, by: User) -> list[Reading]:
    """List what this person has read since then, the oldest first."""
    return list(Reading.objects.filter(by=by, at__gte=since).select_related("post").order_by("at", "pk"))


def sittings(readings: Iterable[Reading]) -> list[Sitting]:
    """Tell the sittings of one person apart, the oldest first."""
    found: list[Sitting] = []
    for reading in readings:
        if not found or reading.at - (found[-1].last_at or reading.at) > GAP:
            found.append(Sitting())
        found[-1] = found[-1].read_one_more(reading.post, is_hard=reading.is_hard, at=reading.at)
    return found


def has_had_enough(care: Care, sitting: Sitting) -> bool:
    """Say whether this person wants no more hard items in this sitting."""
    return care.most_hard is not None and sitting.hard >= care.most_hard


def note_reading(post: Post, *, by: User) -> None:
    """Write down that somebody reads this; tell the seniors who it is, once a sitting, when it was a hard run."""
    before = sitting_of(by)
    if post.pk in before.posts:
        return
    reading = Reading.objects.create(by=by, post=post, is_hard=is_hard(post))
    after = before.read_one_more(post, is_hard=reading.is_hard, at=reading.at)
    if after.is_hard_run and not before.is_hard_run:
        for senior in seniors_but(by):
            tell_user(senior, Notice.Kind.HARD_RUN)


def seniors_but(user: User | None) -> list[User]:
    """List who looks after colleagues and what is published; nobody looks after themselves, or what they wrote."""
    seniors = User.objects.filter(is_active=True, memberships__role=Membership.Role.SENIOR_MODERATOR).distinct()
    return list(seniors.exclude(pk=user.pk) if user else seniors)


def hard_sittings(since: datetime) -> list[tuple[User, Sitting]]:
    """List the hard runs of everybody since then, the latest first."""
    readings: dict[User, list[Reading]] = {}
    for reading in Reading.objects.filter(at__gte=since).select_related("post", "by").order_by("at", "pk"):
        readings.setdefault(reading.by, []).append(reading)
    runs = [(by, each) for by, theirs in readings.items() for each in sittings(theirs) if each.is_hard_run]
    return sorted(runs, key=lambda run: run[1].last_at or since, reverse=True)
