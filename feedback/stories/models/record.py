"""The public record: what anybody may read of each story, as lists, searches, feeds and figures need it.

Triggers keep these tables at the commit of whatever changes what they show: see migration 0006 and
docs/decisions/0006. Nothing else writes to them.
"""

from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import connection, models
from django.urls import reverse

from feedback.stories.models.change import Change
from feedback.stories.models.story import Story, address_titled
from feedback.stories.models.words import Words


class PublicStory(models.Model):
    """One published story, in one row: it is there exactly while its opening is published."""

    BEGINNING_LENGTH = 400

    story = models.OneToOneField(Story, on_delete=models.DO_NOTHING, primary_key=True, related_name="public")
    published_at = models.DateTimeField()
    # The last time that anything which the public can see of it changed, and the edition that this made.
    changed_at = models.DateTimeField()
    edition = models.BigIntegerField()
    title = models.CharField(max_length=Words.TITLE_LENGTH)
    beginning = models.CharField(max_length=BEGINNING_LENGTH)
    relationship = models.CharField(max_length=10, choices=Story.Relationship.choices)
    happened_on = models.DateField(null=True)
    # A list of {service, organisation, at, by, job, took}, as the services were chosen; without a time, it waits.
    answers = models.JSONField()
    # How far the services' promises have come, and the day on which the first of those still planned is due.
    change = models.CharField(max_length=10, choices=Change.State.choices)
    change_due_on = models.DateField(null=True)
    # What it can be found by: "service:12", "good:kind staff", "who:carer" and so on.
    facets = ArrayField(models.TextField())
    # The words that are public, the opening's first: the search column follows from them.
    words = ArrayField(models.BigIntegerField())
    search = SearchVectorField()
    # What it adds to the figures: a list of [scope, measure, day, days, n].
    counts = models.JSONField()

    class Meta:
        verbose_name_plural = "public stories"
        indexes = [
            models.Index(fields=["-published_at", "-story"], name="public_newest"),
            models.Index(
                fields=["change_due_on"], condition=models.Q(change_due_on__isnull=False), name="public_change_due"
            ),
            GinIndex(
                models.F("search"),
                models.F("facets"),
                models.Func(models.F("search"), function="stories_pairs_of"),
                models.Func(models.F("published_at"), function="stories_months_of"),
                fastupdate=False,
                name="public_search",
            ),
            GinIndex(
                models.Func(models.F("facets"), models.F("published_at"), function="stories_by_month"),
                fastupdate=False,
                name="public_by_month",
            ),
        ]

    def __str__(self) -> str:
        return f"Public story {self.pk}"

    def get_absolute_url(self) -> str:
        return address_titled(self.pk, self.title)

    @property
    def number(self) -> int:
        """The number by which everybody knows this story."""
        return self.pk

    @property
    def private_url(self) -> str:
        """The address without the title, which does not change with it."""
        return reverse("stories:story", args=[self.pk])


class Edition(models.Model):
    """The number of the public record as it stands: one more with each commit that changes what anybody may see."""

    number = models.BigIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="edition_is_one_row")]

    def __str__(self) -> str:
        return f"Edition {self.number}"

    @classmethod
    def current(cls) -> int:
        """Give the number: two reads of it that agree mean that nothing public has changed between them."""
        return cls.objects.values_list("number", flat=True).filter(pk=1).first() or 0


class Revision(models.Model):
    """The latest that befell one story, so that whoever keeps a copy of the record can follow it. It holds no words."""

    class Kind(models.TextChoices):
        PUBLISHED = "published", "published, or published again"
        EDITED = "edited", "the story, a reply or an answer changed"
        HIDDEN = "hidden", "hidden for now"
        WITHDRAWN = "withdrawn", "withdrawn by its author"
        REMOVED = "removed", "removed"

    # No foreign key: what befell a story stays when the story goes.
    story_number = models.BigIntegerField(primary_key=True)
    # Editions follow each other in the order of commits, so nothing appears behind a reader's place.
    edition = models.BigIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["edition", "story_number"], name="revision_in_order")]

    def __str__(self) -> str:
        return f"Story {self.story_number}: {self.kind}"


class FigureManager(models.Manager["Figure"]):
    def add_up(self) -> None:
        """Put one part in the place of those that count the same; sums stay as they are at each moment."""
        with connection.cursor() as cursor:
            cursor.execute(
                """
                WITH many AS (
                    SELECT scope, measure, day, days FROM stories_figure
                    GROUP BY scope, measure, day, days HAVING count(*) > 1
                ), gone AS (
                    DELETE FROM stories_figure AS figure USING many
                    WHERE (figure.scope, figure.measure, figure.day) = (many.scope, many.measure, many.day)
                      AND figure.days IS NOT DISTINCT FROM many.days
                    RETURNING figure.scope, figure.measure, figure.day, figure.days, figure.n
                )
                INSERT INTO stories_figure (scope, measure, day, days, n)
                SELECT scope, measure, day, days, sum(n) FROM gone
                GROUP BY scope, measure, day, days HAVING sum(n) <> 0
                """
            )


class Figure(models.Model):
    """A part of a count of what is public: the count is the sum of its parts, which come as stories come and go."""

    class Measure(models.TextChoices):
        STORY = "story"
        # With the working days that it took, or nothing while the story waits.
        ANSWER = "answer"
        SERVICE_REPLY = "service_reply"
        PEOPLES_REPLY = "peoples_reply"
        MADE = "made"
        PLANNED = "planned"
        # By the day on which it is due, and not by the month.
        DUE = "due"

    # "all", "organisation:TSH01" or "service:12".
    scope = models.CharField(max_length=40)
    measure = models.CharField(max_length=20, choices=Measure.choices)
    # The first of the month in which it happened.
    day = models.DateField()
    days = models.IntegerField(null=True)
    n = models.IntegerField()

    objects = FigureManager()

    class Meta:
        indexes = [models.Index(fields=["scope", "measure", "day"], include=["days", "n"], name="figure_of")]

    def __str__(self) -> str:
        return f"{self.scope} {self.measure} {self.day}: {self.n}"
