"""What somebody looks for in the public record, as an address says it and as a page says it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import BadRequest
from django.http import Http404, QueryDict
from django.utils.http import urlencode

from feedback import wording
from feedback.addresses import address_of
from feedback.directory.models import Organisation, Service
from feedback.stories.models import Story, Words
from feedback.stories.postcodes import place_facet, place_in

LONGEST_SEARCH = 200
MOST_FILTERS = 12
# A person may ask for several tags of a kind at once; of everything else a story can only be one.
TAGS = {
    "good": "Stories where this was good: {}",
    "better": "Stories where this could be better: {}",
    "felt": "Stories by people who felt {}",
}
ANSWERED = {"yes": "Answered", "no": "Not answered yet"}
CHANGES = {"planned": "Change planned", "made": "Change made", "late": "Change late"}
VERDICTS = {"yes": "The answer helped", "partly": "The answer helped partly", "no": "The answer did not help"}
CHOICES = {
    "kind": dict(Service.Kind.choices),
    "who": {value: f"told by {label}" for value, label in Story.Relationship.choices},
    "answer": ANSWERED,
    "change": CHANGES,
    "verdict": VERDICTS,
}
ORDERS = ("newest", "best")
# In the order in which an address has them, so that one search has one address.
PARAMETERS = (
    "q",
    "organisation",
    "service",
    "kind",
    "place",
    *TAGS,
    "who",
    "happened",
    "published",
    "from",
    "to",
    "answer",
    "change",
    "verdict",
    "sort",
)
CONTROL = re.compile(r"[\x00-\x1f\x7f]+")
# Phones turn quotes into these, and the search index only knows the plain ones.
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″", '"'))
# Postgres takes a dash for "not" wherever it stands, and fails at many in a row. Here it means that only before a word.
DASHES = re.compile(r"""(?P<kept>(?<=\w)-(?=\w)|(?<!\S)-(?=[\w"]))|-+""")
PERIOD = re.compile(r"(20[0-9]{2})(?:-(0[1-9]|1[0-2]))?")
DAY = re.compile(r"20[0-9]{2}-[01][0-9]-[0-3][0-9]")


def one_of(name: str, values: Iterable[str]) -> str:
    """Say which values a parameter can have."""
    return f"{name} is one of: {', '.join(values)}"


# What a value is, where not any will do, as pages and the API say it.
MEANINGS = {name: one_of(name, values) for name, values in CHOICES.items()} | {
    "sort": one_of("sort", ORDERS),
    "happened": "happened is a year or a month, such as 2026 or 2026-05",
    "published": "published is a year or a month, such as 2026 or 2026-05",
    "from": "from is a day, such as 2026-05-31",
    "to": "to is a day, such as 2026-05-31",
    "place": "place is the beginning of a postcode, such as NG or NG7",
}


@dataclass(frozen=True)
class Search:
    """What somebody looks for: words, and filters that all must fit."""

    # Parameter and value, as an address has them.
    asked: tuple[tuple[str, str], ...] = ()
    service: Service | None = None
    organisation: Organisation | None = None

    def __bool__(self) -> bool:
        return any(name != "sort" for name, _ in self.asked)

    def one(self, name: str) -> str:
        """Give the value of a parameter, or nothing."""
        return next((value for asked, value in self.asked if asked == name), "")

    def all(self, name: str) -> list[str]:
        """Give each value of a parameter."""
        return [value for asked, value in self.asked if asked == name]

    @property
    def typed(self) -> str:
        return self.one("q")

    @property
    def best_first(self) -> bool:
        """Say whether the best match comes first; that needs words to match."""
        return self.one("sort") == "best" and bool(self.typed)

    @property
    def facets(self) -> list[str]:
        """Give the facets that each story found must have."""
        late = ("change", "late")
        plain = [
            f"{name}:{value.lower() if name in TAGS else value}"
            for name, value in self.asked
            if (name in CHOICES or name in TAGS or name in ("service", "organisation", "happened"))
            and (name, value) != late
        ]
        return [*plain, *(place_facet(value) for value in self.all("place"))]

    @property
    def late(self) -> bool:
        """Say whether only stories count whose service is late with a change."""
        return self.one("change") == "late"

    @property
    def period(self) -> tuple[date | None, date | None]:
        """Give the days between which stories were published, the second no longer among them."""
        first = date.fromisoformat(self.one("from")) if self.one("from") else None
        end = date.fromisoformat(self.one("to")) + timedelta(days=1) if self.one("to") else None
        if named := self.one("published"):
            began, ended = period_named(named)
            first, end = max(first or began, began), min(end or ended, ended)
        return first, end

    def address(self) -> str:
        """Give the address of the list of what is found."""
        return f"{address_of('stories:stories')}{self.query}"

    @property
    def query(self) -> str:
        """Give what stands behind the question mark, with it; nothing where nothing is asked."""
        return f"?{urlencode(self.asked)}" if self.asked else ""

    def having(self, name: str, value: str) -> Search:
        """Add a filter, in the place of another of its kind where a story can only be one."""
        kept = [pair for pair in self.asked if pair[0] != name or name in TAGS]
        return self._asking([*kept, (name, value)] if (name, value) not in kept else kept)

    def lacking(self, name: str, value: str = "") -> Search:
        """Take a filter away: one value of it, or all."""
        return self._asking([pair for pair in self.asked if pair[0] != name or (value and pair[1] != value)])

    def _asking(self, pairs: list[tuple[str, str]]) -> Search:
        ordered = sorted(pairs, key=lambda pair: PARAMETERS.index(pair[0]))
        names = {name for name, _ in ordered}
        return Search(
            tuple(ordered),
            self.service if "service" in names else None,
            self.organisation if "organisation" in names else None,
        )

    @property
    def chosen(self) -> list[tuple[str, str, str]]:
        """List the filters in force, without the words: parameter, value, and how a page says it."""
        return [(name, value, self.say(name, value)) for name, value in self.asked if name not in ("q", "sort")]

    def say(self, name: str, value: str) -> str:
        """Word one filter."""
        if name == "service" and self.service:
            return self.service.name_and_place
        if name == "organisation" and self.organisation:
            return self.organisation.name
        if name in CHOICES:
            return CHOICES[name][value]
        said = {
            "place": "in {}",
            "good": "Good: {}",
            "better": "Could be better: {}",
            "felt": "Felt {}",
            "happened": "Happened in {}",
            "published": "Published in {}",
            "from": "Published from {}",
            "to": "Published until {}",
        }[name]
        if name in ("happened", "published") and "-" in value:
            value = wording.month(period_named(value)[0])
        if name in ("from", "to"):
            value = wording.date(date.fromisoformat(value))
        return said.format(value)

    @property
    def heading(self) -> str:
        """Say what the stories found have in common."""
        return self.headed("mention")

    @property
    def heading_near(self) -> str:
        """Say of stories what they are where none has all the words."""
        return self.headed("come near")

    def headed(self, they: str) -> str:
        """Say what stories have in common, and what they have to do with the words."""
        tags = [(name, value) for name, value in self.asked if name in TAGS]
        about = TAGS[tags[0][0]].format(tags[0][1]) if tags else "Stories"
        if where := self.service or self.organisation:
            about += f" about {where.name}" if about == "Stories" else f" ({where.name})"
        return f"{about} that {they} “{self.typed}”" if self.typed else about


def read_search(asked: QueryDict) -> Search:
    """Read what an address asks for. Raises BadRequest for what can't be meant, Http404 for an unknown place."""
    pairs: list[tuple[str, str]] = []
    for name in PARAMETERS:
        values = [words_asked(value) if name == "q" else clean(value) for value in asked.getlist(name)]
        values = list(dict.fromkeys(value for value in values if value))
        if name not in TAGS:
            values = values[-1:]
        pairs += [(name, check_value(name, value)) for value in values]
    if len(pairs) > MOST_FILTERS:
        raise BadRequest(f"A search takes {MOST_FILTERS} filters at most")
    pairs = [pair for pair in pairs if pair != ("sort", "newest")]
    given = dict(pairs)
    return Search(
        tuple(pairs),
        find_service(given["service"]) if "service" in given else None,
        find_organisation(given["organisation"]) if "organisation" in given else None,
    )


def check_value(name: str, value: str) -> str:
    """Give a value as one search has it. Raises BadRequest."""
    if not can_be_meant(name, value):
        raise BadRequest(MEANINGS[name])
    if name == "place":
        return place_in(value)
    if name in TAGS:
        return value[: Words.TAG_LENGTH]
    return value.upper() if name == "organisation" else value


def can_be_meant(name: str, value: str) -> bool:
    """Say whether a value is one that the parameter can have."""
    if name in CHOICES:
        return value in CHOICES[name]
    if name == "sort":
        return value in ORDERS
    if name in ("happened", "published"):
        return bool(PERIOD.fullmatch(value))
    if name in ("from", "to"):
        return is_day(value)
    return name != "place" or bool(place_in(value))


def is_day(value: str) -> bool:
    """Say whether it is a day of the calendar, as addresses have it."""
    try:
        date.fromisoformat(value if DAY.fullmatch(value) else "")
    except ValueError:
        return False
    return True


def search_about(place: Service | Organisation) -> Search:
    """Look for all stories about one service or organisation."""
    if isinstance(place, Service):
        return Search((("service", str(place.pk)),), service=place)
    return Search((("organisation", place.ods_code),), organisation=place)


def find_service(number: str) -> Service:
    """Find the service that an address names. Raises Http404."""
    found = Service.objects.select_related("organisation").defer("search", "search_text")
    service = found.filter(pk=int(number) if number.isascii() and number.isdigit() and len(number) < 19 else 0).first()
    if service is None:
        raise Http404("There is no such service")
    return service


def find_organisation(code: str) -> Organisation:
    """Find the organisation that an address names. Raises Http404."""
    organisation = Organisation.objects.filter(ods_code=code).first()
    if organisation is None:
        raise Http404("There is no such organisation")
    return organisation


def clean(text: str) -> str:
    """Take out what can't be looked for, and what is too much of it."""
    return CONTROL.sub(" ", text).strip()[:LONGEST_SEARCH]


def words_asked(text: str) -> str:
    """Write what somebody looks for as the search index takes it: plain quotes, and a dash where it means "not"."""
    plain = DASHES.sub(lambda found: found["kept"] or " ", clean(text).translate(QUOTES))
    # Of dashes alone one is left, so that nothing is found by it rather than all.
    return " ".join(plain.split()) or clean(text)[:1]


def period_named(named: str) -> tuple[date, date]:
    """Give the first day of a year or a month, and the first day after it."""
    found = PERIOD.fullmatch(named)
    if not found:
        raise BadRequest("A period is a year or a month")
    year, its_month = int(found[1]), int(found[2] or 0)
    if not its_month:
        return date(year, 1, 1), date(year + 1, 1, 1)
    return date(year, its_month, 1), date(year + its_month // 12, its_month % 12 + 1, 1)
