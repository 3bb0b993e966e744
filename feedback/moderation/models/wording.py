"""What the desk says by default, as a senior moderator has it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone


class Wording(models.Model):
    """One text that a senior has put in place of the one that the desk comes with; see reasons.py for the keys."""

    key = models.CharField(max_length=60, primary_key=True)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.key
