"""The volunteers' desk: who has an item in hand, and what was decided."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.stories.models import Post, Words


class Claim(models.Model):
    """A moderator has this post in hand, until the clock or the moderator lets it go."""

    LASTS = timedelta(minutes=10)

    post = models.OneToOneField(Post, on_delete=models.CASCADE, related_name="claim")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="claims")
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"Claim on {self.post}"

    @property
    def is_current(self) -> bool:
        return self.until > timezone.now()


class Decision(models.Model):
    """One thing that a moderator did to a post. Rows are added, never changed: a trigger refuses it."""

    class Outcome(models.TextChoices):
        PUBLISH = "publish", "Published"
        RETURN = "return", "Asked the author"
        DECLINE = "decline", "Declined"
        PASS = "pass", "Passed to a colleague"
        UNDO = "undo", "Undone"
        HIDE = "hide", "Hidden for now"
        RESTORE = "restore", "Shown again"
        REMOVE = "remove", "Removed"

    class Reason(models.TextChoices):
        ADVERT = "advert", "It advertises something"
        NO_EXPERIENCE = "no_experience", "It does not tell of an experience of care"
        COMPLAINT = "complaint", "It asks for a formal complaint, which we can't deal with here"
        DUPLICATE = "duplicate", "We already have it"
        UNKIND = "unkind", "It attacks a person"
        IDENTIFIES = "identifies", "It says who somebody is, and can't be told without"
        OTHER_SERVICE = "other_service", "It is about a service that is not on this site"

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="decisions")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="decisions")
    outcome = models.CharField(max_length=10, choices=Outcome.choices)
    reason = models.CharField(max_length=20, choices=Reason.choices, blank=True)
    criticality = models.PositiveSmallIntegerField(null=True, blank=True)
    # What the author reads, and what only colleagues read. Both may quote the words, so erasure empties them.
    message = models.TextField(blank=True)
    note = models.TextField(blank=True)
    passed_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    published_words = models.ForeignKey(Words, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="decline") & ~Q(reason="") | ~Q(outcome="decline") & Q(reason=""),
                name="decision_declines_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(criticality__isnull=True) | Q(outcome="publish", criticality__range=(0, 5)),
                name="decision_criticality_when_publishing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.at:%d %B %Y}"
