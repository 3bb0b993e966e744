"""What a new volunteer said of the items to practise on."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone

from feedback.moderation.models.decision import Decision


class TrainingAnswer(models.Model):
    """One practice decision; `item` is the number of an item in training_items.py."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="training_answers")
    item = models.PositiveSmallIntegerField()
    outcome = models.CharField(max_length=10, choices=Decision.Outcome.choices)
    reason = models.CharField(max_length=20, choices=Decision.Reason.choices, blank=True)
    criticality = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "item"], name="training_answer_once")]

    def __str__(self) -> str:
        return f"Item {self.item} by {self.by}"
