"""What a writer says of what moderators did to their words: that's fine, or I don't agree."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.stories.models.post import Post
from feedback.stories.models.words import Words


class Acceptance(models.Model):
    """A writer has read an edit of their words and is content with it."""

    words = models.OneToOneField(Words, on_delete=models.CASCADE, related_name="acceptance")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.words} accepted"


class Appeal(models.Model):
    """A writer disagrees with a decision on their post. Somebody who had no part in the decision looks again."""

    TEXT_LENGTH = 2_000

    class About(models.TextChoices):
        EDIT = "edit", "how the words were edited"
        DECLINED = "declined", "that it was not published"
        TAKEN_DOWN = "taken_down", "that it was hidden or removed"

    class Outcome(models.TextChoices):
        AGREED = "agreed", "We agree with you"
        PARTLY = "partly", "We agree in part"
        STANDS = "stands", "We have looked again, and it stays as it is"

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="appeals")
    about = models.CharField(max_length=10, choices=About.choices)
    # Both may quote the words, and are erased with them.
    text = models.TextField()
    answer = models.TextField(blank=True)
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["post"], condition=Q(outcome=""), name="appeal_one_open_on_a_post"),
            models.CheckConstraint(
                condition=Q(outcome="", closed_by__isnull=True, closed_at__isnull=True)
                | ~Q(outcome="") & Q(closed_by__isnull=False, closed_at__isnull=False),
                name="appeal_closed_by_somebody",
            ),
        ]
        indexes = [models.Index(fields=["at"], condition=Q(outcome=""), name="appeal_open")]

    def __str__(self) -> str:
        return f"Appeal {self.pk} about {self.post}"
