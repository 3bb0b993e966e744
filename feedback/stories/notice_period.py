"""The notice period: a severely critical story is published when the people it is about have had time to prepare."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app

from feedback.stories import signals
from feedback.stories.models import Notice, NoticePeriod, Post, Publication, Words, WrongState
from feedback.stories.notices import tell_writer
from feedback.stories.waits import working_days
from feedback.wording import local_date

# From this level on, the service is told before everybody else.
SEVERE = 5
# People are at work when it is published, and can answer.
IN_THE_MORNING = time(9)


def ends_at(began_at: datetime) -> datetime:
    """Give nine in the morning, Europe/London, of the first working day after five whole working days."""
    day = local_date(began_at)
    while working_days(began_at, day) <= NoticePeriod.WORKING_DAYS:
        day += timedelta(days=1)
    return datetime.combine(day, IN_THE_MORNING, tzinfo=timezone.get_default_timezone())


def days_left(period: NoticePeriod) -> int:
    """Count the working days that are left before the day of publication, today among them; 0 when none is left.

    On the day on which it began the service has that day's rest and five whole ones: that is called five.
    """
    yesterday = timezone.localdate() - timedelta(days=1)
    eve = local_date(period.ends_at) - timedelta(days=1)
    return min(working_days(yesterday, eve), NoticePeriod.WORKING_DAYS)


@transaction.atomic
def begin(post: Post, words: Words, *, criticality: int) -> NoticePeriod:
    """Hold a post that is to be published with these words, and start the clock. Raises WrongState."""
    post.lock()
    if post.publication == Publication.HELD and not NoticePeriod.objects.filter(post=post).exists():
        post.count_up()
    else:
        post.hold()
    now = timezone.now()
    period = NoticePeriod.objects.create(
        post=post, words=words, criticality=criticality, began_at=now, ends_at=ends_at(now)
    )
    signals.notice_period_began.send(Post, post=post)
    return period


@transaction.atomic
def stop(post: Post) -> None:
    """Stop the clock, so that nothing is published at its end. Raises WrongState where none runs."""
    post.lock()
    if not NoticePeriod.objects.filter(post=post).delete()[0]:
        raise WrongState(post, Publication.SUBMITTED)
    Notice.objects.filter(post=post, kind=Notice.Kind.NOTICE_PERIOD, sent_at__isnull=True).delete()
    # What the post knew of its period is forgotten with it.
    post.refresh_from_db()


@transaction.atomic
def publish_if_due(post_id: int) -> bool:
    """Publish one story whose time has come: once, and not if it was stopped or withdrawn meanwhile."""
    post = Post.objects.select_for_update().filter(pk=post_id).first()
    period = NoticePeriod.objects.filter(post=post_id, ends_at__lte=timezone.now()).select_related("words").first()
    if post is None or period is None or post.publication != Publication.HELD:
        return False
    post.publish(period.words, criticality=period.criticality)
    tell_writer(post, Notice.Kind.PUBLISHED)
    period.delete()
    return True


@app.periodic(cron="*/5 * * * *")
@app.task(queueing_lock="publish_what_is_due")
def publish_what_is_due(timestamp: int) -> None:
    """Publish the stories whose notice period is over, each in a transaction of its own."""
    due = NoticePeriod.objects.filter(ends_at__lte=timezone.now()).order_by("ends_at", "pk")
    for post_id in due.values_list("post_id", flat=True):
        publish_if_due(post_id)
