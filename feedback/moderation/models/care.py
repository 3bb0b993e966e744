"""What a moderator has chosen for their own ease, and how many hard items they have met."""

from __future__ import annotations

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from feedback.stories.models import Post


class Care(models.Model):
    """One moderator's own limits."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="care")
    blurs = models.BooleanField("blur distressing items until I am ready", default=True)
    # None is no cap.
    most_hard = models.PositiveSmallIntegerField(
        "hard items in one sitting", null=True, blank=True, validators=[MinValueValidator(0), MaxValueValidator(50)]
    )

    def __str__(self) -> str:
        return f"Care of {self.user}"


class Reading(models.Model):
    """A moderator took an item in hand: a row for each, so that a sitting can be told from the times."""

    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="readings")
    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="readings")
    is_hard = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["by", "-at"], name="reading_of_somebody")]

    def __str__(self) -> str:
        return f"{self.by} read {self.post}"
