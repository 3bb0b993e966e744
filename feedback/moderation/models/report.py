"""What somebody says is wrong with what is published: a report by anybody, or a notice under the law."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from feedback.moderation.models.decision import Decision
from feedback.stories.models import Post


class Report(models.Model):
    """One report of a post. Its code is the way to hear what came of it; only a hash of the code is kept."""

    TEXT_LENGTH = 2_000

    class Reason(models.TextChoices):
        NAMES_SOMEBODY = "names_somebody", "It says who somebody is"
        ABOUT_ME = "about_me", "It is about me or my family"
        UNTRUE = "untrue", "I think it is not true"
        UNKIND = "unkind", "It is cruel, threatening or hateful"
        DANGER = "danger", "Somebody may be in danger"
        NOT_REAL = "not_real", "It is an advert, or nobody’s real experience"
        WRONG_SERVICE = "wrong_service", "It is about another service"
        OTHER = "other", "Something else"

    class Outcome(models.TextChoices):
        KEPT = "kept", "We have looked at it, and it stays as it is"
        HIDDEN = "hidden", "We have hidden it for now"
        REMOVED = "removed", "We have removed it"
        GONE = "gone", "It was withdrawn meanwhile"

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="reports")
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    # May quote the words: erased with them.
    text = models.TextField(blank=True)
    # Somebody of an organisation reports like anybody else; their name for it is shown to the desk.
    said_by = models.CharField(max_length=150, blank=True)
    at = models.DateTimeField(default=timezone.now)
    once = models.UUIDField(unique=True, editable=False)

    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True)
    answer = models.TextField(blank=True)
    decision = models.ForeignKey(Decision, on_delete=models.SET_NULL, null=True, blank=True, related_name="reports")
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", closed_at__isnull=True) | ~Q(outcome="") & Q(closed_at__isnull=False),
                name="report_closed_with_an_outcome",
            ),
        ]
        indexes = [models.Index(fields=["at"], condition=Q(outcome=""), name="report_open")]

    def __str__(self) -> str:
        return f"Report {self.pk} of {self.post}"


class LegalNotice(models.Model):
    """A notice of complaint under section 5 of the Defamation Act 2013, with the particulars that it must have.

    Source: the Defamation (Operators of Websites) Regulations 2013 (SI 2013/3028), regulation 2 and the schedule.
    """

    class State(models.TextChoices):
        RECEIVED = "received", "received"
        SENT = "sent", "sent to whoever wrote it"
        ANSWERED = "answered", "answered by whoever wrote it"
        REMOVED = "removed", "the words are removed"
        STANDS = "stands", "the words stay, and the person who complained was told"
        NOT_A_NOTICE = "not_a_notice", "not a notice under the regulations; they were told what is missing"

    class Wish(models.TextChoices):
        REMOVE = "remove", "I want it removed"
        KEEP = "keep", "I want it to stay"

    TEXT_LENGTH = 5_000
    OPEN = (State.RECEIVED, State.SENT, State.ANSWERED)

    post = models.ForeignKey(Post, on_delete=models.CASCADE, related_name="legal_notices")
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    name = models.CharField(max_length=200)
    email = models.EmailField()
    statement = models.TextField("the words complained of")
    meaning = models.TextField("what they are taken to mean")
    untrue = models.TextField("what in them is untrue, or opinion without support in fact")
    # They say that they can't otherwise find the poster to sue, and whether the poster may be told who they are.
    cannot_sue_poster = models.BooleanField(default=False)
    may_pass_name = models.BooleanField(default=False)
    may_pass_contact = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)
    once = models.UUIDField(unique=True, editable=False)

    state = models.CharField(max_length=15, choices=State.choices, default=State.RECEIVED)
    # When the poster was sent the notice, by when the poster must answer, and when the last step was taken.
    sent_at = models.DateTimeField(null=True, blank=True)
    answer_by = models.DateTimeField(null=True, blank=True)
    poster_wants = models.CharField(max_length=10, choices=Wish.choices, blank=True)
    # Their full name and postal address, and whether whoever complained may have them. Erased with the words.
    poster_answer = models.TextField(blank=True)
    may_pass_poster = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True, blank=True)
    handled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    # What whoever complained is told at the end, such as what their notice lacks.
    answer = models.TextField(blank=True)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Legal notice {self.pk} about {self.post}"
