"""Organisations and the services that they run: what stories are about."""

from collections.abc import Iterable
from datetime import date

from django.contrib.postgres.indexes import GinIndex, OpClass
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models.functions import Upper
from django.urls import reverse
from django.utils import timezone

from feedback.addresses import address_numbered, name_in_address
from feedback.directory.matching import forms, matching, ways_to_find

CODE = RegexValidator(
    r"^[A-Za-z0-9]{3,12}\Z",
    "“%(value)s” is not an ODS code. It has 3 to 12 letters A to Z and digits and nothing else, such as RX1",
)
# Letters of a name in an address.
LONGEST_NAME = 80


class Organisation(models.Model):
    """An NHS trust or another provider, known by its ODS code, which is never given to another."""

    ods_code = models.CharField("ODS code", max_length=12, unique=True, validators=[CODE])
    name = models.CharField(max_length=200)
    address = models.CharField(max_length=300, blank=True)
    town = models.CharField(max_length=100, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    telephone = models.CharField(max_length=30, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    # The latest date in the list that these facts came from, so that an older list does not put them back.
    as_of = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        ordering = ["name"]
        constraints = [
            # It stands in addresses, and each has one way to write it.
            models.CheckConstraint(
                name="organisation_code_in_capitals_and_digits", condition=models.Q(ods_code__regex=r"^[A-Z0-9]+$")
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs) -> None:
        super().save(**kwargs)
        # Services are found by the name and the town of their organisation too.
        for service in self.services.all():
            service.organisation = self
            service.save()

    def get_absolute_url(self) -> str:
        return reverse("stories:organisation", args=[self.ods_code])

    def clean(self) -> None:
        self.ods_code = self.ods_code.upper()

    @property
    def is_closed(self) -> bool:
        return is_over(self.closed_on)


class SpellingManager(models.Manager["Spelling"]):
    """The dictionary of all words by which services are found."""

    def learn(self, words: Iterable[str]) -> None:
        """Add the forms of words that are new. Words stay when their service goes: they then find nothing."""
        known = set(self.filter(word__in=words, form__in=words).values_list("word", flat=True))
        new = [Spelling(form=form, word=of) for word in words if word not in known for form, of in forms(word)]
        self.bulk_create(new, ignore_conflicts=True)

    def forms_of(self, forms: Iterable[str]) -> Iterable[tuple[str, str]]:
        """Give each of these forms with what it is a form of."""
        return self.filter(form__in=forms).values_list("form", "word")


class Spelling(models.Model):
    """A word of the directory, or its beginning, as it is looked up when one letter is wrong."""

    form = models.CharField(max_length=40)
    word = models.CharField(max_length=42)

    objects = SpellingManager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["form", "word"], name="spelling_once")]

    def __str__(self) -> str:
        return f"{self.form}: {self.word}"


class ServiceQuerySet(models.QuerySet["Service"]):
    def open(self) -> "ServiceQuerySet":
        """Services of which a story can be told as of something that still runs."""
        today = timezone.localdate()
        still_open = models.Q(closed_on__isnull=True) | models.Q(closed_on__gt=today)
        of_open = models.Q(organisation__closed_on__isnull=True) | models.Q(organisation__closed_on__gt=today)
        return self.filter(still_open & of_open)

    def matching(self, typed: str) -> "ServiceQuerySet":
        """Services whose name, place, postcode or organisation fit what somebody typed, best first.

        Words that nothing in the directory has are passed over.
        """
        return matching(self, typed, Spelling.objects.forms_of, passes_over=True)

    def named(self, typed: str) -> "ServiceQuerySet":
        """Services that fit all that somebody typed, best first: of those that only some of it fits, none."""
        return matching(self, typed, Spelling.objects.forms_of)


class Service(models.Model):
    """One thing that an organisation runs and that people can name."""

    class Kind(models.TextChoices):
        HOSPITAL = "hospital", "Hospital ward"
        EMERGENCY = "emergency", "Urgent and emergency care"
        MATERNITY = "maternity", "Maternity"
        CHILDREN = "children", "Children and young people"
        MENTAL_HEALTH = "mental_health", "Mental health"
        COMMUNITY = "community", "Care at home and in the community"
        THERAPY = "therapy", "Therapy and rehabilitation"
        DENTAL = "dental", "Dental care"
        TRANSPORT = "transport", "Patient transport"
        OUTPATIENT = "outpatient", "Clinics and tests"
        OTHER = "other", "Another kind of service"

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="services")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=Kind.choices, default=Kind.OTHER)
    place = models.CharField(max_length=100, blank=True)
    address = models.CharField(max_length=300, blank=True)
    postcode = models.CharField(max_length=10, blank=True)
    telephone = models.CharField(max_length=30, blank=True)
    description = models.CharField(max_length=300, blank=True)
    also_known_as = models.CharField(
        max_length=300, blank=True, help_text="Other names that people use, with a semicolon between them"
    )
    closed_on = models.DateField(null=True, blank=True)

    # Kept by save() because a generated column can't read the organisation's name.
    search_text = models.TextField(editable=False, default="")
    search = models.GeneratedField(
        expression=SearchVector("search_text", config="simple"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "name", "place"], name="service_named_once_in_a_place"),
        ]
        indexes = [
            GinIndex(fields=["search"], name="service_search"),
            models.Index(OpClass(Upper("postcode"), name="text_pattern_ops"), name="service_postcode"),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs) -> None:
        Spelling.objects.learn(self.prepare_to_be_found())
        super().save(**kwargs)

    def get_absolute_url(self) -> str:
        return address_named(self.pk, self.name)

    def prepare_to_be_found(self) -> list[str]:
        """Gather the words by which people look for this service; give those that they may misspell."""
        kind = "" if self.kind == self.Kind.OTHER else self.get_kind_display()
        exact, misspelt = ways_to_find(
            names=[self.name, *self.also_known_as.split(";")],
            places=[self.place or self.organisation.town, self.address],
            postcode=self.postcode,
            more=[self.organisation.name, kind],
        )
        self.search_text = " ".join(exact)
        return misspelt

    @property
    def slug(self) -> str:
        return slug_of(self.name)

    @property
    def distance(self) -> int:
        """Say how far it is from what somebody typed, where it was found by that: 0 has it in its name."""
        return getattr(self, "nearness", 0)

    @property
    def is_closed(self) -> bool:
        return is_over(self.closed_on) or self.organisation.is_closed

    @property
    def name_and_place(self) -> str:
        """What tells this service from another of the same name: "Highfield Ward, Trentside"."""
        return with_place(self.name, self.place or self.organisation.town)


def with_place(name: str, place: str) -> str:
    """Say where a service is, unless its name does."""
    return f"{name}, {place}" if place and place not in name else name


def address_named(number: int, name: str) -> str:
    """Give the address of a service with its name in it."""
    return f"{address_numbered('stories:service', number)}{slug_of(name)}/"


def slug_of(name: str) -> str:
    return name_in_address(name, LONGEST_NAME) or "service"


def is_over(closed_on: date | None) -> bool:
    """Say whether what closes on this day is closed."""
    return closed_on is not None and closed_on <= timezone.localdate()
