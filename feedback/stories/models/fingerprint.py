"""By what a story is known again that is told twice: hashes of its runs of words, and not the words."""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from feedback.stories.models.post import Post


class Fingerprint(models.Model):
    """The smallest hashes of a story as its writer wrote it, erased with it: see feedback/checks/duplicate.py."""

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="fingerprint")
    marks = ArrayField(models.BigIntegerField())
    # The first of them, by which an earlier story is looked up: an index of all would be three times as large.
    first = ArrayField(models.BigIntegerField())

    class Meta:
        indexes = [GinIndex(fields=["first"], name="fingerprint_first", fastupdate=False)]

    def __str__(self) -> str:
        return f"Fingerprint of {self.post}"
