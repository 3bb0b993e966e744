"""Two in a hundred decisions are read again, by somebody who is not told what was decided."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from feedback.moderation.models.decision import Decision


class SecondReading(models.Model):
    """One decision drawn to be read again. What the second reader says changes nothing but the figures."""

    decision = models.OneToOneField(Decision, on_delete=models.CASCADE, related_name="second_reading")
    # Repeated here from the decision, so that the database can hold that it is another person.
    first = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="second_readings"
    )
    outcome = models.CharField(max_length=10, choices=Decision.Outcome.choices, blank=True)
    criticality = models.PositiveSmallIntegerField(null=True, blank=True)
    drawn_at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(by__isnull=True) | ~Q(by=F("first")), name="second_reading_by_another"),
            models.CheckConstraint(
                condition=Q(by__isnull=True, read_at__isnull=True, outcome="", criticality__isnull=True)
                | Q(by__isnull=False, read_at__isnull=False) & ~Q(outcome=""),
                name="second_reading_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(criticality__isnull=True) | Q(criticality__range=(0, 5)),
                name="second_reading_criticality_0_to_5",
            ),
        ]
        indexes = [models.Index(fields=["id"], condition=Q(by__isnull=True), name="second_reading_waits")]

    def __str__(self) -> str:
        return f"Second reading of {self.decision_id}"
