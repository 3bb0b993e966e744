"""Emails to send: queued with what they tell of, sent once, and holding numbers only."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Notice(models.Model):
    """One email to an author, to somebody who signs in, or to the urgent address. No address, no words."""

    class Kind(models.TextChoices):
        RECEIVED = "received", "a story or reply has arrived"
        SAVED = "saved", "a draft is saved for later"
        PUBLISHED = "published", "a story or reply is published"
        RETURNED = "returned", "a moderator has a question"
        DECLINED = "declined", "it will not be published"
        TAKEN_DOWN = "taken_down", "it is no longer shown"
        RESTORED = "restored", "it is shown again"
        ANSWERED = "answered", "somebody has replied"
        NEW_STORY = "new_story", "a story about your service is published"
        NEW_REPLY = "new_reply", "a story about your service goes on"
        URGENT = "urgent", "somebody may be in danger"
        NOTICE_PERIOD = "notice_period", "a severely critical story will be published"
        APPEAL_ANSWERED = "appeal_answered", "somebody else has looked at it again"
        LEGAL = "legal", "somebody has sent a legal notice about it"
        MENTIONED = "mentioned", "a colleague asks you about an item"
        HANDED_OVER = "handed_over", "a colleague hands you an item"
        HARD_RUN = "hard_run", "a volunteer has had a hard run"

    kind = models.CharField(max_length=20, choices=Kind.choices)
    author = models.ForeignKey("Author", on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, null=True, blank=True, related_name="notices"
    )
    post = models.ForeignKey("Post", on_delete=models.CASCADE, null=True, blank=True, related_name="notices")
    due_at = models.DateTimeField(default=timezone.now)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="urgent", author__isnull=True, user__isnull=True)
                | Q(author__isnull=False, user__isnull=True)
                | Q(author__isnull=True, user__isnull=False),
                name="notice_has_one_reader",
            ),
        ]

    def __str__(self) -> str:
        return f"Notice {self.pk} ({self.kind})"
