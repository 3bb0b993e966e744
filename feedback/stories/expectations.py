"""What a writer is told to expect: how long each stage takes, as it took in the last 30 days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from time import monotonic

from django.db import transaction
from django.utils import timezone

from feedback.stories.models import Answer, Expectation
from feedback.stories.waits import wait_of, working_days
from feedback.wording import local_date, plural

Stage = Expectation.Stage
PERIOD = timedelta(days=30)
# So many of ten are done within what we say, and of fewer cases than this nothing is said.
OF_TEN = 9
FEWEST = 10
# In working days: what is said where there is too little to count.
DEFAULTS = {Stage.FIRST: 2, Stage.SECOND: 2, Stage.ANSWER: 5, Stage.APPEAL: 2, Stage.REPORT: 2}
# Seconds for which each process remembers what it has read, so that posting costs no more for it.
REMEMBERED_FOR = 60
# People who read at home do so until late.
END_OF_THE_DAY = time(21)


@dataclass(frozen=True)
class Expected:
    """How long one stage takes, in working days; `is_measured` where enough of the last 30 days went into it."""

    working_days: int
    is_measured: bool

    @property
    def in_words(self) -> str:
        """Such as "2 working days"."""
        return plural(self.working_days, "working day")

    @property
    def in_a_sentence(self) -> str:
        """Say where the number comes from: from what was done, or from what we would like to do."""
        if not self.is_measured:
            return f"We aim to do it within {self.in_words}."
        return f"In the last {PERIOD.days} days, {OF_TEN} times in 10 it took {self.in_words} or less."


class Memory:
    """What this process has read, and when."""

    read_at = 0.0
    days: dict[str, int] | None = None


def expected(stage: str) -> Expected:
    """Say how long a stage takes; reads the table at most once a minute in each process."""
    if Memory.days is None or monotonic() - Memory.read_at > REMEMBERED_FOR:
        Memory.days, Memory.read_at = read(), monotonic()
    if (days := Memory.days.get(stage)) is None:
        return Expected(DEFAULTS[Stage(stage)], is_measured=False)
    return Expected(days, is_measured=True)


def read() -> dict[str, int]:
    """Read all that is counted, by stage."""
    return dict(Expectation.objects.values_list("stage", "working_days"))


def forget() -> None:
    """Have what is counted read afresh."""
    Memory.days = None


def promise_from(sent_at: datetime, stage: str = Stage.FIRST) -> datetime:
    """Give nine in the evening, Europe/London, of the working day by which what was sent then will have been read."""
    day, within = local_date(sent_at), expected(stage).working_days
    while working_days(sent_at, day) < within:
        day += timedelta(days=1)
    return datetime.combine(day, END_OF_THE_DAY, tzinfo=timezone.get_default_timezone())


@transaction.atomic
def keep(stage: str, waits: Iterable[tuple[int, int]]) -> None:
    """Keep how long a stage took, from pairs of working days and how many took so long. The same day counts as one."""
    waits = list(waits)
    of = sum(count for _, count in waits)
    days = wait_of(waits, tenths=OF_TEN)
    if days is None or of < FEWEST:
        Expectation.objects.filter(stage=stage).delete()
        return
    facts = {"working_days": max(1, days), "of": of, "at": timezone.now()}
    Expectation.objects.update_or_create(stage=stage, defaults=facts)


def count_answers() -> None:
    """Count how long services took to answer."""
    answered = Answer.objects.filter(answered_at__gte=timezone.now() - PERIOD, took__isnull=False)
    keep(Stage.ANSWER, ((took, 1) for took in answered.values_list("took", flat=True) if took is not None))
