"""The filters that a list of stories offers: each is a link, with how many stories it leaves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Min
from django.utils import timezone

from feedback.directory.models import Organisation
from feedback.stories.finding import Found
from feedback.stories.models import PublicStory
from feedback.stories.postcodes import area_of
from feedback.stories.presenters import names_and_places
from feedback.stories.searching import CHOICES, TAGS, Search, period_named
from feedback.wording import capitalize_first, local_date, month

# So many values of a kind are offered.
OFFERED = 8
GROUPS = {
    "service": "Service",
    "kind": "Kind of service",
    "organisation": "Organisation",
    "place": "Where",
    "good": "What was good",
    "better": "What could be better",
    "felt": "How people felt",
    "who": "Who told it",
    "happened": "When it happened",
    "published": "When it was published",
    "answer": "Answered or not",
    "change": "What changed",
    "verdict": "Did the answer help?",
}
# These are seen at once; the others open.
OPEN = ("service", "kind", "better")


@dataclass(frozen=True)
class Filter:
    """One value: a link to the stories that have it too, or, where it is chosen, to those without this demand."""

    text: str
    url: str
    # Nothing where it was not counted.
    count: int | None = None
    is_chosen: bool = False


@dataclass(frozen=True)
class Group:
    """The values of one kind."""

    label: str
    filters: list[Filter]
    is_open: bool = False


def filters_of(search: Search, found: Found) -> list[Group]:
    """Offer what would give a result, the commonest first, and what is chosen. Two queries, one more beyond the cap."""
    values = {name: values_of(name, search, found)[:OFFERED] for name in GROUPS}
    names = names_of(values["service"], values["organisation"])
    groups = []
    for name, label in GROUPS.items():
        filters = [
            Filter(capitalize_first(search.say(name, value)), search.lacking(name, value).address(), is_chosen=True)
            for value in search.all(name)
        ]
        filters += [
            Filter(wording(name, value, names), search.having(name, value).address(), n)
            for value, n in values[name]
            if narrows(n, found)
        ]
        if filters:
            groups.append(Group(label, filters, is_open=name in OPEN or bool(search.all(name))))
    return groups


def narrows(count: int | None, found: Found) -> bool:
    """Say whether a filter leaves fewer than there are."""
    return count is None or found.is_more or count < found.total


def values_of(name: str, search: Search, found: Found) -> list[tuple[str, int | None]]:
    """Give the values that may be added, with how many stories have each.

    Of what a story can only be once, another value would take the place of the chosen one, which is not what was
    counted; so then there is none, except for parts of it: the months of a year, the districts of an area.
    """
    chosen = search.one(name)
    counted: list[tuple[str, int | None]] = list(found.facets.get(name, []))
    if name in TAGS:
        taken = {value.lower() for value in search.all(name)}
        return [each for each in counted if each[0] not in taken]
    if name == "place":
        # A story may be about a service elsewhere too.
        return [each for each in found.facets.get("district", []) if area_of(each[0]) == chosen]
    if name == "published":
        return times_published(search, found)
    if name == "happened":
        return [each for each in counted if parts(each[0], chosen)]
    return [] if chosen else counted


def parts(value: str, chosen: str) -> bool:
    """Say whether a time is a month of the chosen year; without one, whether it is a year."""
    return value.startswith(f"{chosen}-") if chosen else "-" not in value


def times_published(search: Search, found: Found) -> list[tuple[str, int | None]]:
    """Give the years, or the months of the chosen one: counted where all stories are, otherwise those there may be."""
    chosen = search.one("published")
    if "-" in chosen:
        return []
    if not found.is_more:
        counted: dict[str, int | None] = {}
        for value, n in found.facets.get("published", []):
            counted[value if chosen else value[:4]] = (counted.get(value if chosen else value[:4]) or 0) + n
        return sorted(counted.items(), reverse=True)
    first, today = first_day(), timezone.localdate()
    if not chosen:
        return [(str(year), None) for year in range(today.year, first.year - 1, -1)]
    months = [f"{chosen}-{number:02}" for number in range(12, 0, -1)]
    return [(each, None) for each in months if f"{first:%Y-%m}" <= each <= f"{today:%Y-%m}"]


def first_day() -> date:
    """Give the day on which the first story was published."""
    first = PublicStory.objects.aggregate(first=Min("published_at"))["first"]
    return local_date(first) if first else timezone.localdate()


def names_of(
    services: list[tuple[str, int | None]], organisations: list[tuple[str, int | None]]
) -> dict[tuple[str, str], str]:
    """Name services and organisations, in a query each."""
    numbers = [int(number) for number, _ in services]
    codes = Organisation.objects.filter(ods_code__in=[code for code, _ in organisations])
    return {("service", str(number)): name for number, name in names_and_places(numbers).items()} | {
        ("organisation", code): name for code, name in codes.values_list("ods_code", "name")
    }


def wording(name: str, value: str, names: dict[tuple[str, str], str]) -> str:
    """Word one value under the name of its kind."""
    if name in CHOICES:
        return capitalize_first(CHOICES[name][value].removeprefix("told by "))
    if name in ("happened", "published") and "-" in value:
        return month(period_named(value)[0])
    return names.get((name, value), value)
