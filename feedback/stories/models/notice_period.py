"""The time between telling a service of a severely critical story and showing it to everybody."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.stories.models.post import Post
from feedback.stories.models.words import Words


class NoticePeriod(models.Model):
    """These words are published when the clock has run out; until then the people who run the service can prepare.

    The story is held meanwhile. Nothing the service does stops the clock: only moderators and the author can.
    """

    WORKING_DAYS = 5

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="notice_period")
    words = models.ForeignKey(Words, on_delete=models.CASCADE, related_name="+")
    criticality = models.PositiveSmallIntegerField()
    began_at = models.DateTimeField(default=timezone.now)
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("began_at")), name="notice_period_ends_after_it_began"
            ),
        ]
        indexes = [models.Index(fields=["ends_at"], name="notice_period_end")]

    def __str__(self) -> str:
        return f"Notice of {self.post} until {self.ends_at:%d %B %Y}"
