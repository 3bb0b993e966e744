"""What comes after publication in the demo: reports, a legal notice, and a year of what figures are made of."""

from __future__ import annotations

import random
import tomllib
import uuid
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from feedback.demo.people import CONTENT
from feedback.moderation.codes import code_of, hash_of
from feedback.moderation.legal import Particulars, receive
from feedback.moderation.models import Decision, Report, SecondReading
from feedback.people.models import Membership, User
from feedback.stories.keycards import new_token, once_from
from feedback.stories.models import Appeal, Post, Publication, Story, Voice

Outcome, Reason = Decision.Outcome, Decision.Reason
# How many stories were declined for which reason; their authors have since taken back the words.
DECLINED = {Reason.ADVERT: 13, Reason.NO_EXPERIENCE: 11, Reason.COMPLAINT: 7, Reason.UNKIND: 3, Reason.DUPLICATE: 2}
HEARD = {Appeal.Outcome.STANDS: 12, Appeal.Outcome.PARTLY: 7, Appeal.Outcome.AGREED: 4}
ANSWERED = {Report.Outcome.KEPT: 17, Report.Outcome.REMOVED: 11, Report.Outcome.GONE: 2}
READ_AGAIN = 24


def load_desk(users: dict[str, User]) -> None:
    """Load what the desk has done in the last year, and what waits for it now."""
    moderators = [user for user in users.values() if user.roles[0].role == Membership.Role.MODERATOR]
    senior = next(user for user in users.values() if user.roles[0].role == Membership.Role.SENIOR_MODERATOR)
    dice = random.Random("desk")  # noqa: S311 -- only spreads the demo over the year
    declined = [load_declined(reason, dice, moderators) for reason, count in DECLINED.items() for _ in range(count)]
    outcomes = [outcome for outcome, count in HEARD.items() for _ in range(count)]
    for post, outcome in zip(dice.sample(declined, len(outcomes)), outcomes, strict=True):
        load_heard(post, outcome, senior)
    published = list(Post.objects.openings().published().order_by("pk"))
    for ended, count in ANSWERED.items():
        for _ in range(count):
            load_answered(dice.choice(published), ended, dice, senior)
    for decision in dice.sample(list(Decision.objects.filter(outcome=Outcome.PUBLISH, post__in=published)), READ_AGAIN):
        load_read_again(decision, dice, senior)
    load_waiting()


def some_days_ago(dice: random.Random) -> datetime:
    """Give a time of the last year, but not of the last month: that is told story by story."""
    return timezone.now() - timedelta(days=dice.randint(31, 330), hours=dice.randint(0, 9))


def load_declined(reason: str, dice: random.Random, moderators: list[User]) -> Post:
    """Make what is left of a story that was declined, and that its author has taken back since."""
    at = some_days_ago(dice)
    story = Story.objects.create(told_at=at)
    post = Post.objects.create(
        story=story,
        is_opening=True,
        voice=Voice.AUTHOR,
        submitted_at=at,
        once=uuid.uuid4(),
        publication=Publication.WITHDRAWN,
    )
    first, second = dice.sample(moderators, 2)
    Decision.objects.create(
        post=post, by=second, first_by=first, outcome=Outcome.DECLINE, reason=reason, at=at + timedelta(days=1)
    )
    return post


def load_heard(post: Post, outcome: str, senior: User) -> None:
    """Make what is left of an appeal that was answered."""
    at = post.submitted_at + timedelta(days=3)
    Appeal.objects.create(
        post=post,
        about=Appeal.About.DECLINED,
        at=at,
        outcome=outcome,
        closed_by=senior,
        closed_at=at + timedelta(days=1),
    )


def load_answered(post: Post, outcome: str, dice: random.Random, senior: User) -> None:
    """Make a report that was answered."""
    at = some_days_ago(dice)
    new_report(post, dice.choice(Report.Reason.values), at, outcome=outcome, closed_by=senior, closed_at=at)


def load_read_again(decision: Decision, dice: random.Random, senior: User) -> None:
    """Make a second reading that mostly came to the same."""
    agrees = dice.random() < 0.9
    level = decision.criticality
    SecondReading.objects.create(
        decision=decision,
        first=decision.by,
        by=senior,
        read_at=some_days_ago(dice),
        outcome=Outcome.PUBLISH if agrees else Outcome.RETURN,
        criticality=min(5, level + dice.choice((0, 0, 0, 1, 2))) if agrees and level is not None else None,
    )


def load_waiting() -> None:
    """Make the reports and the legal notice that nobody has answered yet."""
    waiting = tomllib.loads((CONTENT / "desk.toml").read_text())
    for said in waiting["report"]:
        at = timezone.now() - timedelta(hours=said.pop("hours_ago"))
        new_report(told_as(said.pop("title")), said.pop("reason"), at, **said)
    for said in waiting["notice"]:
        post = told_as(said.pop("title"))
        allowed: dict[str, Any] = {"cannot_sue_poster": True, "may_pass_name": True, "may_pass_contact": False}
        receive(post.pk, Particulars(**said, **allowed), token=new_token())


def told_as(title: str) -> Post:
    """Find a published story by the title under which it was told."""
    return Post.objects.openings().published().filter(versions__title=title).distinct().get()


def new_report(post: Post, reason: str, at: datetime, **facts: Any) -> Report:
    token = new_token()
    return Report.objects.create(
        post=post, reason=reason, at=at, code_hash=hash_of(code_of(token)), once=once_from(token), **facts
    )
