"""What we said to whoever wrote a post, beside what was decided on it."""

from __future__ import annotations

from django.db import models
from django.utils import timezone


class Message(models.Model):
    """Words of ours to a writer, for the private page alone. They may quote the post, and are erased with it."""

    post = models.ForeignKey("Post", on_delete=models.CASCADE, related_name="messages")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Message {self.pk}"
