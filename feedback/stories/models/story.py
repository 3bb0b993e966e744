"""The story: the thread that people read, and how each service it is about has answered."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from feedback.addresses import address_of, name_in_address
from feedback.directory.models import Organisation, Service
from feedback.stories.waits import working_days

# Letters of a title in an address.
LONGEST_NAME = 60


class Story(models.Model):
    """One person's account of their experience of one or more services, and all that is said under it."""

    class Relationship(models.TextChoices):
        PATIENT = "patient", "the patient"
        CARER = "carer", "a carer"
        RELATIVE = "relative", "a relative"
        FRIEND = "friend", "a friend"
        STAFF = "staff", "a member of staff"

    relationship = models.CharField(max_length=10, choices=Relationship.choices, blank=True)
    happened_on = models.DateField("when it happened (the first of that month)", null=True, blank=True)
    told_at = models.DateTimeField(default=timezone.now)
    services = models.ManyToManyField(Service, through="Answer", related_name="stories")
    # Where an imported story comes from, so that a second run of the import finds it again.
    source = models.CharField(max_length=50, blank=True, editable=False)
    source_reference = models.CharField(max_length=100, blank=True, editable=False)

    class Meta:
        verbose_name_plural = "stories"
        constraints = [
            models.UniqueConstraint(
                fields=["source", "source_reference"], condition=~Q(source=""), name="story_imported_once"
            ),
            models.CheckConstraint(
                condition=Q(happened_on__isnull=True) | Q(happened_on__day=1), name="story_happened_in_a_month"
            ),
        ]

    def __str__(self) -> str:
        # Never the title: what is printed here ends in logs and in the admin site's history.
        return f"Story {self.pk}"

    @property
    def number(self) -> int:
        """The number by which everybody knows this story."""
        return self.pk

    @property
    def private_url(self) -> str:
        """The address without the title, for emails and records."""
        return reverse("stories:story", args=[self.pk])

    def url_titled(self, title: str) -> str:
        """The address that people see, with the title in it."""
        return address_titled(self.pk, title)

    def route(self, services: Iterable[Service]) -> None:
        """Say which services this story is about; a service that has answered stays."""
        with transaction.atomic():
            wanted = {service.pk: service for service in services}
            self.answers.exclude(service__in=wanted).filter(replies__isnull=True).delete()
            known = set(self.answers.values_list("service_id", flat=True))
            for pk, service in wanted.items():
                if pk not in known:
                    self.answers.create(service=service, organisation_id=service.organisation_id)


def address_titled(number: int, title: str) -> str:
    """The address of a story with its title in it, where the title has letters that an address can hold."""
    slug = name_in_address(title, LONGEST_NAME)
    # Not looked up: pages list many.
    return f"{address_of('stories:stories')}{number}/{slug}/" if slug else f"{address_of('stories:stories')}{number}/"


class AnswerQuerySet(models.QuerySet["Answer"]):
    def of_public_stories(self) -> AnswerQuerySet:
        """Answers that anybody may know of."""
        return self.filter(story__posts__is_opening=True, story__posts__publication="published")

    def waiting(self) -> AnswerQuerySet:
        """Those that no published reply has answered yet."""
        return self.filter(first_reply__isnull=True)


class Answer(models.Model):
    """How one service answers one story. The organisation is the one that ran the service at the telling."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="answers")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="answers")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="answers")
    # Both follow from the published replies: see refresh().
    first_reply = models.OneToOneField(
        "Post", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    answered_at = models.DateTimeField(null=True, blank=True, editable=False)
    # In working days, from when the service could read the story.
    took = models.PositiveIntegerField(null=True, blank=True, editable=False)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["story", "service"], name="answer_once_for_a_service"),
            models.CheckConstraint(
                condition=Q(first_reply__isnull=True, answered_at__isnull=True, took__isnull=True)
                | Q(first_reply__isnull=False, answered_at__isnull=False, took__isnull=False),
                name="answer_has_a_time_where_it_has_a_reply",
            ),
        ]

    def __str__(self) -> str:
        return f"Answer of {self.service} to story {self.story_id}"

    def refresh(self) -> None:
        """Follow the replies: the first that is published makes this story answered. Call it in a transaction."""
        Answer.objects.select_for_update().get(pk=self.pk)
        first = self.replies.filter(publication="published").order_by("published_at", "pk").first()
        answered_at = first.published_at if first else None
        self.first_reply = first
        self.answered_at = answered_at
        self.took = working_days(self._could_be_read_at(), answered_at) if answered_at else None
        self.save(update_fields=["first_reply", "answered_at", "took"])

    def _could_be_read_at(self) -> datetime:
        opening = self.story.posts.get(is_opening=True)
        return opening.published_at or opening.submitted_at
