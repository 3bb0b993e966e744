"""Work done by the worker process, queued and committed with the data it belongs to."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.db import connection, transaction
from django.utils import timezone
from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from feedback.stories.emails import send
from feedback.stories.models import Author, Draft, Figure, KnownWord, Notice, PublicStory, Tally

MAIL_SERVER_MAY_BE_DOWN = RetryStrategy(max_attempts=12, exponential_wait=3)
# A worker that has not been heard of for so long is dead, and its jobs are taken up again.
DEAD_AFTER = timedelta(seconds=30)


@app.task(retry=MAIL_SERVER_MAY_BE_DOWN)
def send_notice(notice_id: int) -> None:
    """Send one email, once: the row is locked while it goes out and then marked as sent."""
    with transaction.atomic():
        notice = Notice.objects.select_for_update().filter(pk=notice_id, sent_at__isnull=True).first()
        if notice is None:
            return
        send(notice)
        notice.sent_at = timezone.now()
        notice.save(update_fields=["sent_at"])


@app.task
def forget_statistics() -> None:
    """Forget erased words: the planner keeps samples of what the record is searched by, and we what stories use."""
    KnownWord.objects.learn()
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {connection.ops.quote_name(PublicStory._meta.db_table)}")


@app.periodic(cron="20 3 * * *")
@app.task(queueing_lock="learn_words")
def learn_words(timestamp: int) -> None:
    """Keep the words that searches are spelt by as stories use them."""
    KnownWord.objects.learn()


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="add_up_figures")
def add_up_figures(timestamp: int) -> None:
    """Make one part of the figures of those that count the same."""
    Figure.objects.add_up()


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="take_up_stalled_jobs", pass_context=True)
async def take_up_stalled_jobs(context: JobContext, timestamp: int) -> None:
    """Put back in the queue the jobs of workers that died."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=DEAD_AFTER.total_seconds()):
        await manager.retry_job(job)
    await manager.prune_stalled_workers(seconds_since_heartbeat=DEAD_AFTER.total_seconds())


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="sweep")
def sweep(timestamp: int) -> None:
    """Delete what is only kept for a while: drafts, counts, sessions."""
    now = timezone.now()
    # A draft that was saved goes with its keycard, and with the address to which news of it would have gone.
    Author.objects.filter(draft__in=Draft.objects.expired(), posts__isnull=True).delete()
    Draft.objects.expired().delete()
    Tally.objects.filter(window_ends_at__lt=now).delete()
    Session.objects.filter(expire_date__lt=now).delete()
