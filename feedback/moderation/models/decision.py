"""What was decided, by whom, and who read it first where that takes two."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from feedback.stories.models import Post, Words


class Decision(models.Model):
    """One thing that a moderator did to a post. Rows are added, never changed: a trigger refuses it."""

    class Outcome(models.TextChoices):
        PUBLISH = "publish", "Published"
        RETURN = "return", "Asked the author"
        DECLINE = "decline", "Declined"
        PASS = "pass", "Passed to a colleague"
        PROPOSE = "propose", "Sent to a second person"
        UNDO = "undo", "Undone"
        HIDE = "hide", "Hidden for now"
        RESTORE = "restore", "Shown again"
        REMOVE = "remove", "Removed"
        PURGE = "purge", "Removed and erased"
        KEEP = "keep", "Kept as it is"

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
    # Passed to whichever senior moderator comes next.
    is_for_senior = models.BooleanField(default=False)
    published_words = models.ForeignKey(Words, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    # What a first person would do, where a second must agree: publish or decline, with criticality or reason beside it.
    proposed = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    # Who read it first; nobody where one person was enough.
    first_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    # The site lets one person decide what takes two elsewhere: TWO_PEOPLE is off.
    is_alone = models.BooleanField(default=False)
    # What was suggested of the criticality, noted when the moderator had said theirs.
    suggested = models.PositiveSmallIntegerField(null=True, blank=True)
    # What the moderator said before they saw it, where they saw it.
    said_first = models.PositiveSmallIntegerField(null=True, blank=True)

    # From this level on, publishing takes two people.
    TWO_FROM = 4
    # What one person may decline alone: plain spam.
    ALONE_REASONS = (Reason.ADVERT,)

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["by", "at"], name="decision_by_whom_and_when")]
        constraints = [
            models.CheckConstraint(
                condition=(Q(outcome="decline") | Q(outcome="propose", proposed="decline")) & ~Q(reason="")
                | ~(Q(outcome="decline") | Q(outcome="propose", proposed="decline")) & Q(reason=""),
                name="decision_declines_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(criticality__isnull=True)
                | Q(outcome="publish", criticality__range=(0, 5))
                | Q(outcome="propose", proposed="publish", criticality__range=(0, 5)),
                name="decision_criticality_when_publishing",
            ),
            models.CheckConstraint(
                condition=Q(outcome="propose", proposed__in=["publish", "decline"])
                | ~Q(outcome="propose") & Q(proposed=""),
                name="decision_proposes_something",
            ),
            models.CheckConstraint(
                condition=Q(first_by__isnull=True) | ~Q(first_by=F("by")), name="decision_second_is_another_person"
            ),
            models.CheckConstraint(
                condition=Q(first_by__isnull=False)
                | Q(is_alone=True)
                | ~(
                    Q(outcome="publish", criticality__isnull=False, criticality__gte=4)
                    | Q(outcome="decline") & ~Q(reason="advert")
                ),
                name="decision_takes_two_people",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} {self.at:%d %B %Y}"
