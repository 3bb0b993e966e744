"""How often something was done lately, counted where all web servers can see it."""

from django.db import models


class Tally(models.Model):
    """A count within one window of time; who is a keyed hash, never an address."""

    action = models.CharField(max_length=20)
    who = models.CharField(max_length=64)
    window_ends_at = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["action", "who"], name="tally_once"),
        ]

    def __str__(self) -> str:
        return f"{self.action}: {self.count}"
