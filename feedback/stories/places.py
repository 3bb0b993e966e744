"""Services, organisations and places that somebody may mean by what they type."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import BooleanField, ExpressionWrapper, Q

from feedback.directory.matching import MISSPELT, SMALL_WORDS, words
from feedback.directory.models import Organisation, Service
from feedback.stories.figures import scope_of, stories_about
from feedback.stories.finding import COUNTED, how_many
from feedback.stories.models import KnownWord
from feedback.stories.postcodes import area_of, district_in
from feedback.stories.searching import Search, search_about

# So many of each are named.
NAMED = 3
SHORTEST, SHORTEST_SLIP = 3, 5
# What so many stories say is a word.
SAID_BY = 5


@dataclass(frozen=True)
class Named:
    """A service, an organisation or a place, and how many stories are about it."""

    text: str
    url: str
    stories: int
    is_more: bool = False


@dataclass(frozen=True)
class Places:
    """What the words may name."""

    services: list[Named] = field(default_factory=list)
    organisations: list[Named] = field(default_factory=list)
    places: list[Named] = field(default_factory=list)
    more_services: bool = False
    # Where the words are the name of an organisation, and of none of the services.
    organisations_first: bool = False

    @property
    def by_kind(self) -> list[tuple[str, list[Named]]]:
        """List what is named, kind by kind, with what stands over it."""
        kinds = [("Services", self.services), ("Organisations", self.organisations), ("Places", self.places)]
        if self.organisations_first:
            kinds[:2] = kinds[1::-1]
        return [(kind, named) for kind, named in kinds if named]

    def __bool__(self) -> bool:
        return bool(self.services or self.organisations or self.places)


def places_named(typed: str) -> Places:
    """Find what has this name or postcode. Raises nothing: what is no name finds nothing."""
    plain = [word for word in words(typed) if word not in SMALL_WORDS]
    # A&E is short too, but it is one word made of what was typed.
    if not plain or typed.startswith("-") or (max(map(len, plain)) < SHORTEST and plain[0] in typed.lower()):
        return Places()
    district = district_in(typed)
    services = services_matching(district or typed)
    if any(service.distance == MISSPELT for service in services) and is_right(plain):
        services = [service for service in services if service.distance < MISSPELT]
    organisations = [] if district else organisations_matching(typed)
    told = stories_about([*services, *organisations])
    return Places(
        services=[about(service, told) for service in services[:NAMED]],
        organisations=[about(organisation, told) for organisation in organisations[:NAMED]],
        places=[place for place in [place_of(district)] if place] if district else [],
        more_services=len(services) > NAMED,
        organisations_first=all(service.distance for service in services),
    )


def is_right(words: list[str]) -> bool:
    """Say whether words are no slips of a service's name: "cafe" is not "care", and what stories say is right."""
    if min(map(len, words)) < SHORTEST_SLIP:
        return True
    return KnownWord.objects.filter(word__in=words, stories__gte=SAID_BY).count() == len(words)


def services_matching(typed: str) -> list[Service]:
    found = Service.objects.select_related("organisation").defer("search", "search_text")
    return list(found.named(typed)[: NAMED + 1])


def organisations_matching(typed: str) -> list[Organisation]:
    """Find the organisation that has this code, or those with each typed word in their name."""
    has_code = Q(ods_code=typed.upper())
    in_name = Q()
    for word in typed.split()[:8]:
        in_name &= Q(name__istartswith=word) | Q(name__icontains=f" {word}")
    found = Organisation.objects.filter(has_code | in_name).alias(has_code=ExpressionWrapper(has_code, BooleanField()))
    named: list[Organisation] = [*found.order_by("-has_code", "name")[:NAMED]]
    return named[:1] if named and named[0].ods_code == typed.upper() else named


def about(what: Service | Organisation, told: dict[str, int]) -> Named:
    """Lead to the stories about it, or to its own page where there are none."""
    text = what.name_and_place if isinstance(what, Service) else what.name
    stories = told.get(scope_of(what), 0)
    url = search_about(what).address() if stories else what.get_absolute_url()
    return Named(text, url, stories)


def place_of(district: str) -> Named | None:
    """Lead to the stories about services in a district, or else in its area."""
    for place in (district, area_of(district)):
        search = Search().having("place", place)
        if stories := how_many(search):
            return Named(f"Services in {place}", search.address(), min(stories, COUNTED), stories > COUNTED)
    return None
