"""What a service says that it will do, or has done, because of stories."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.directory.models import Service


class Change(models.Model):
    """One change, recorded with the reply that tells of it."""

    class State(models.TextChoices):
        PLANNED = "planned", "Planned"
        MADE = "made", "Made"
        DROPPED = "dropped", "Dropped"

    reply = models.OneToOneField("Post", on_delete=models.CASCADE, related_name="change")
    # Whose change it is, as the reply says: a trigger fills it in, so that an index has each service's latest.
    service = models.ForeignKey(Service, on_delete=models.PROTECT, editable=False, db_index=False, related_name="+")
    state = models.CharField(max_length=10, choices=State.choices)
    summary = models.CharField(max_length=500)
    owner = models.CharField("who sees to it", max_length=150, blank=True)
    due_on = models.DateField(null=True, blank=True)
    made_on = models.DateField(null=True, blank=True)
    recorded_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["-recorded_at", "-pk"]
        indexes = [
            models.Index(fields=["-recorded_at", "-id"], name="change_newest"),
            models.Index(fields=["state", "-recorded_at", "-id"], name="change_newest_of_state"),
            models.Index(fields=["service", "-recorded_at", "-id"], name="change_newest_of_service"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=(Q(state="made") & Q(made_on__isnull=False)) | (~Q(state="made") & Q(made_on__isnull=True)),
                name="change_made_has_its_date",
            ),
        ]

    def __str__(self) -> str:
        return f"Change {self.pk} ({self.state})"

    @property
    def is_late(self) -> bool:
        return self.state == self.State.PLANNED and self.due_on is not None and self.due_on < timezone.localdate()
