"""What a post says: each version kept as it was written, and what the checks noticed in it."""

from __future__ import annotations

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Danger(models.IntegerChoices):
    """How much danger the words may tell of, as the checks grade it; people judge."""

    NONE = 0, "none noticed"
    MENTION = 1, "mentioned"
    CONCERN = 2, "a concern"
    NOW = 3, "danger now"


class Words(models.Model):
    """One version of what a post says. Rows are added and erased, never changed: a trigger refuses it."""

    TITLE_LENGTH = 100
    TEXT_LENGTH = 10_000
    PEN_NAME_LENGTH = 60
    TAG_LENGTH = 40
    MOST_TAGS = 10

    class Kind(models.TextChoices):
        ORIGINAL = "original", "as its writer wrote it"
        EDITED = "edited", "edited by a moderator"
        PROPOSED = "proposed", "an edit that its writer is asked about"

    post = models.ForeignKey("Post", on_delete=models.CASCADE, related_name="versions")
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.ORIGINAL)
    title = models.CharField(max_length=TITLE_LENGTH, blank=True)
    text = models.TextField()
    pen_name = models.CharField(max_length=PEN_NAME_LENGTH, blank=True)
    good = ArrayField(models.CharField(max_length=TAG_LENGTH), default=list, blank=True)
    better = ArrayField(models.CharField(max_length=TAG_LENGTH), default=list, blank=True)
    feelings = ArrayField(models.CharField(max_length=TAG_LENGTH), default=list, blank=True)
    # Told by an author who could not say which service it was; read by the moderator who routes the story.
    where = models.CharField(max_length=200, blank=True)
    reason = models.CharField("why it was edited", max_length=500, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name_plural = "words"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="original", reason="") | Q(kind__in=["edited", "proposed"], made_by__isnull=False),
                name="words_edited_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"Words {self.pk}"

    def differ_from(self, *, title: str, text: str) -> bool:
        """Say whether a proposed title and text are not these."""
        return (self.title, self.text) != (title, text)


class Flag(models.Model):
    """Something that a check noticed in one version of the words: advice to people, never a verdict."""

    words = models.ForeignKey(Words, on_delete=models.CASCADE, related_name="flags")
    kind = models.CharField(max_length=20)
    grade = models.CharField(max_length=20, blank=True)
    field = models.CharField(max_length=10)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    why = models.CharField(max_length=300)

    class Meta:
        ordering = ["field", "start", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} at {self.field} {self.start}-{self.end}"
