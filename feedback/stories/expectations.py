"""What a writer is told to expect: by when somebody will have read what they sent."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from django.utils import timezone

from feedback.stories.waits import working_days
from feedback.wording import local_date

READ_WITHIN = 2  # working days
# People who read at home do so until late.
END_OF_THE_DAY = time(21)


def promise_from(sent_at: datetime) -> datetime:
    """Give nine in the evening, Europe/London, of the working day by which what was sent then will have been read."""
    day = local_date(sent_at)
    while working_days(sent_at, day) < READ_WITHIN:
        day += timedelta(days=1)
    return datetime.combine(day, END_OF_THE_DAY, tzinfo=timezone.get_default_timezone())
