"""What is suggested of how critical a story is, and what learnt from decisions suggests it: numbers, never words."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.stories.models import Words


class LearntModel(models.Model):
    """One learning from this site's decisions: coefficients of hashed features, kept as numbers."""

    learnt_at = models.DateTimeField(default=timezone.now)
    decisions = models.PositiveIntegerField()
    # How well it tells critical stories from others that it has not learnt from: area under the ROC curve.
    auc = models.FloatField(null=True, blank=True)
    weights = ArrayField(models.FloatField())
    intercept = models.FloatField()
    # The scores from which the levels 1 to 5 begin.
    thresholds = ArrayField(models.FloatField())

    class Meta:
        get_latest_by = "pk"

    def __str__(self) -> str:
        return f"Model {self.pk} from {self.decisions} decisions"


class Suggestion(models.Model):
    """How critical these words may be, and the sentence that says so. Shown after people have said what they think."""

    words = models.OneToOneField(Words, on_delete=models.CASCADE, related_name="suggestion")
    # None where it comes from tone alone, before there was anything to learn from.
    model = models.ForeignKey(LearntModel, on_delete=models.SET_NULL, null=True, blank=True, related_name="suggestions")
    level = models.PositiveSmallIntegerField()
    score = models.FloatField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(level__range=(0, 5)), name="suggestion_level_0_to_5")]

    def __str__(self) -> str:
        return f"Suggestion {self.level} for {self.words}"


class FirstLevel(models.Model):
    """What somebody said before they saw a suggestion. Never changed, so that agreement counts what they found."""

    suggestion = models.ForeignKey(Suggestion, on_delete=models.CASCADE, related_name="first_levels")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    level = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["suggestion", "by"], name="first_level_once_by_each"),
            models.CheckConstraint(condition=Q(level__range=(0, 5)), name="first_level_0_to_5"),
        ]

    def __str__(self) -> str:
        return f"{self.level} before {self.suggestion}"
