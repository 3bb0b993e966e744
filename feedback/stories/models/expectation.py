"""How long each stage takes here, so that writers are told what to expect."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Expectation(models.Model):
    """Within so many working days nine in ten were done with one stage, of those of the last 30 days."""

    class Stage(models.TextChoices):
        FIRST = "first", "until somebody reads it"
        SECOND = "second", "until a second person reads it"
        ANSWER = "answer", "until the service answers"
        APPEAL = "appeal", "until somebody looks again"
        REPORT = "report", "until a report is answered"

    stage = models.CharField(max_length=10, choices=Stage.choices, primary_key=True)
    working_days = models.PositiveSmallIntegerField()
    # Of how many it was counted; of fewer than 10 there is no row.
    of = models.PositiveIntegerField()
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.get_stage_display()}: {self.working_days} working days"
