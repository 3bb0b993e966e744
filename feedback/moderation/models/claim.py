"""Who has what in hand, what they have typed so far, and what they left to others."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

from feedback.stories.models import Post


class Claim(models.Model):
    """A moderator has this post in hand, until the clock or the moderator lets it go."""

    LASTS = timedelta(minutes=10)

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="claim")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    until = models.DateTimeField()
    # The marks of the pages on which it is open, so that only the last of them lets go when it is closed.
    pages = ArrayField(models.TextField(), default=list, db_default=[])

    def __str__(self) -> str:
        return f"Claim on {self.post}"

    @property
    def is_current(self) -> bool:
        return self.until > timezone.now()


class Typed(models.Model):
    """What a moderator has typed and not decided yet, kept every few seconds. Erased with the words."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="typed")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="typed")
    # The version of the post that it was typed about.
    version = models.PositiveIntegerField()
    answers = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "by"], name="typed_once_by_each")]

    def __str__(self) -> str:
        return f"Typed on {self.post}"


class Skip(models.Model):
    """A moderator leaves this post to others. There is no field for a reason: nobody is asked for one."""

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="skips")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="skips")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["post", "by"], name="skip_once_by_each")]

    def __str__(self) -> str:
        return f"{self.post} skipped"


class Remark(models.Model):
    """A note between moderators about a post. It may quote the words, and is erased with them."""

    TEXT_LENGTH = 2_000

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="remarks")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="remarks")
    text = models.TextField()
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="mentioned_in", blank=True)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Remark {self.pk}"
