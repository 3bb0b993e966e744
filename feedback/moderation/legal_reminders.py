"""Telling the seniors, once a day, that a step of a legal notice is due."""

from __future__ import annotations

from django.utils import timezone
from procrastinate.contrib.django import app

from feedback.moderation.legal import due, open_notices, tell_seniors
from feedback.moderation.legal_clock import is_counted


@app.periodic(cron="0 8 * * *")
@app.task(queueing_lock="remind_seniors")
def remind_each_morning(timestamp: int) -> None:
    """Remind the seniors of what is due."""
    remind_seniors()


def remind_seniors() -> None:
    """Remind the seniors of each notice whose next step is ours: it has 48 hours, or is late. Not on a day off."""
    if not is_counted(timezone.localdate()):
        return
    for notice in open_notices():
        step = due(notice)
        if step and not step.is_posters:
            tell_seniors(notice, mark=f"{timezone.localdate()}")
