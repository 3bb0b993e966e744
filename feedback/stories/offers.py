"""What would give a result where a search gives none. Nothing is offered that would give none either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from django.conf import settings

from feedback.directory.models import Service
from feedback.reading_limit import TookTooLong, reading_limit
from feedback.stories.filters import names_of
from feedback.stories.finding import COUNTED, count, how_many
from feedback.stories.places import NAMED, services_matching
from feedback.stories.postcodes import area_of, district_in
from feedback.stories.searching import Search
from feedback.stories.spelling import respelt, words_in

# So many are offered of each kind.
OFFERED = 5
# Where so few are found, another spelling may have been meant.
FEW = 5


@dataclass(frozen=True)
class Offer:
    """A search that finds something, and how much."""

    text: str
    url: str
    stories: int

    @property
    def is_more(self) -> bool:
        return self.stories > COUNTED


@dataclass(frozen=True)
class Offers:
    """What to try, by kind."""

    spelling: Offer | None = None
    fewer: tuple[Offer, ...] = ()
    words: tuple[Offer, ...] = ()
    nearby: tuple[Offer, ...] = ()


def offers_for(search: Search, total: int, *, are_near: bool = False) -> Offers:
    """Find what to offer to somebody who found little, or nothing: less where the page shows stories that come near."""
    spelling: Offer | None = None
    fewer: list[Offer] = []
    words: list[Offer] = []
    nearby: list[Offer] = []
    try:
        # The other half is for the stories that come near.
        with reading_limit(settings.SEARCH_TIME_LIMIT // 2):
            spelling = other_spelling(search, total)
            if not total:
                fewer.extend(fewer_filters(search))
                words.extend(other_words(search, are_near=are_near))
                nearby.extend(() if are_near else nearby_services(search))
    except TookTooLong:
        # What was found until then is offered.
        pass
    return Offers(spelling, tuple(fewer), tuple(words), tuple(nearby))


def other_spelling(search: Search, total: int) -> Offer | None:
    """Offer the words as stories spell them, where that finds more: with the filters, or else without."""
    if not search.typed or total >= FEW or not (typed := respelt(search.typed, is_found=bool(total))):
        return None
    for plain in (search, Search()):
        meant = plain.lacking("q").having("q", typed)
        if (stories := how_many(meant)) > total:
            return Offer(typed, meant.address(), stories)
    return None


def fewer_filters(search: Search) -> Iterator[Offer]:
    """Offer the search without one of its filters, each in turn, and without its words."""
    chosen = search.chosen
    if not chosen or (len(chosen) == 1 and not search.typed):
        return
    for name, value, said in chosen[:OFFERED]:
        yield from found(f"Without “{said}”", search.lacking(name, value))
    if search.typed and len(chosen) > 1:
        yield from found(f"Only “{search.typed}”", Search().having("q", search.typed))
    if search.typed:
        yield from found(f"Without the words “{search.typed}”", search.lacking("q").lacking("sort"))


def other_words(search: Search, *, are_near: bool) -> Iterator[Offer]:
    """Offer, of several words, a service that some of them name; and, where no story is near, any of them and each."""
    words = list(dict.fromkeys(word for word in words_in(search.typed) if len(word) > 2))
    if len(words) < 2:
        return
    yield from services_among(words)
    if are_near:
        return
    yield from found(
        "Any of these words, best match first",
        search.lacking("q").lacking("sort").having("q", " or ".join(words)).having("sort", "best"),
    )
    for word in islice(words, OFFERED):
        yield from found(f"“{word}”", search.lacking("q").having("q", word))


def services_among(words: list[str]) -> Iterator[Offer]:
    """Offer the services that two words beside each other name: "crisis team never rang"."""
    for pair in islice(pairwise(words), OFFERED if len(words) > 2 else 0):
        services = services_matching(" ".join(pair))
        if 0 < len(services) <= NAMED:
            for service in services:
                yield from found(f"Stories about {service.name_and_place}", Search().having("service", str(service.pk)))
            return


def nearby_services(search: Search) -> Iterator[Offer]:
    """Offer the services of which stories were told in the same district, or else in the same area."""
    postcode = search.service.postcode if search.service else search.one("place")
    district = district_in(postcode or search.typed) or search.one("place")
    for place in dict.fromkeys(each for each in (district, area_of(district)) if each):
        told = count(Search().having("place", place)).facets.get("service", [])
        told = [(number, n) for number, n in told if not search.service or int(number) != search.service.pk]
        if told:
            near = in_place(told, place)
            names = names_of(list(near), [])
            for number, _ in near[:OFFERED]:
                yield from found(names[("service", number)], Search().having("service", number))
            return


def in_place(told: list[tuple[str, int]], place: str) -> list[tuple[str, int]]:
    """Keep the services that are in a place: a story may be about others too."""
    numbers = [int(number) for number, _ in told]
    inside = set(Service.objects.filter(pk__in=numbers, postcode__istartswith=place).values_list("pk", flat=True))
    return [each for each in told if int(each[0]) in inside]


def found(text: str, search: Search) -> Iterator[Offer]:
    """Offer a search that finds something."""
    if stories := how_many(search):
        yield Offer(text, search.address(), stories)
