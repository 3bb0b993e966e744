"""The private side of telling: who to write to, the way back in, and a story that is not sent yet."""

from __future__ import annotations

from datetime import timedelta

from django.db import models
from django.utils import timezone


class Author(models.Model):
    """Who wrote a post, as far as they let us know. Never joined to an account, a session or an address."""

    number = models.CharField("keycard number", max_length=8, unique=True, editable=False)
    keycard_hash = models.CharField(max_length=128, editable=False)
    email = models.EmailField(blank=True)
    # Counted up when contact details are erased, so that no link sent before opens anything.
    link_version = models.PositiveIntegerField(default=1, editable=False)
    consented_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"Author {self.pk}"

    def erase_contact_details(self) -> None:
        """Forget the email address; the keycard still opens the story."""
        self.email = ""
        self.link_version += 1
        self.save(update_fields=["email", "link_version"])


class DraftQuerySet(models.QuerySet["Draft"]):
    def current(self) -> DraftQuerySet:
        """Those that can still be gone on with."""
        return self.filter(expires_at__gte=timezone.now())

    def expired(self) -> DraftQuerySet:
        return self.filter(expires_at__lt=timezone.now())


class Draft(models.Model):
    """A story on its way: the answers so far, known by a token that only the browser holds."""

    LASTS = timedelta(hours=24)
    LASTS_WHEN_SAVED = timedelta(days=14)

    token_hash = models.CharField(max_length=64, unique=True)
    answers = models.JSONField(default=dict)
    author = models.OneToOneField(Author, on_delete=models.CASCADE, null=True, blank=True, related_name="draft")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()

    objects = DraftQuerySet.as_manager()

    def __str__(self) -> str:
        return f"Draft {self.pk}"
