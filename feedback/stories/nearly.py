"""Stories that come nearest to what somebody remembers, where few have all the words: the page shows them at once.

First the words as stories spell them, or everyday words for the same; then most of them, fewer each time. This asks as
any search does ("a b or a c or b c"), and so costs what that costs. Where the words were put right, the services and
places that these name are found too, as if they had been typed so.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from itertools import chain, combinations, islice, pairwise, product

from django.conf import settings

from feedback.directory.matching import MISSPELT
from feedback.directory.models import Service
from feedback.reading_limit import TookTooLong, reading_limit
from feedback.stories.finding import newest
from feedback.stories.models import PublicStory
from feedback.stories.offers import FEW
from feedback.stories.places import NAMED, Places, places_named, services_matching
from feedback.stories.postcodes import area_of, district_in
from feedback.stories.query import rows
from feedback.stories.same_words import same_as
from feedback.stories.searching import Search
from feedback.stories.spelling import put_right

# So many are shown, of so many of the newest that are compared.
SHOWN, COMPARED = 10, 200
# So many words count, the rarest; so many ways to have enough of them are asked for at once.
MOST_WORDS, MOST_WAYS = 7, 90
# What is not wanted ("-food") is no memory of a story; "or" joins.
WORD = re.compile(r"(?<![\w-])[^\W_]+(?:[-&'’][^\W_]+)*")
UNWANTED = re.compile(r'(?<!\S)-(?:"[^"]*"|\w+)')
# What people type around a memory: "that story about the crisis team".
ABOUT_SEARCHING = frozenset({"story", "stories", "or"})
# A word that few stories have tells more than one that many have: its weight.
TELLING_WORDS = """
SELECT typed.word, coalesce(known.stories, 1) FROM unnest(%s::text[]) WITH ORDINALITY AS typed(word, place)
LEFT JOIN stories_knownword AS known ON known.word = lower(typed.word)
WHERE to_tsvector('english', typed.word) <> ''::tsvector ORDER BY place
"""
BY_WORTH = """
SELECT story_id FROM stories_publicstory
CROSS JOIN LATERAL (
    SELECT sum(weight) AS weight FROM unnest(%(asked)s::text[], %(weights)s::float8[], %(names)s::bool[])
        AS word(asked, weight, names_service)
    WHERE search @@ websearch_to_tsquery('english', asked) OR (names_service AND facets && %(services)s::text[])
) AS worth
WHERE story_id = ANY (%(numbers)s)
ORDER BY worth.weight DESC, ts_rank(search, websearch_to_tsquery('english', %(any)s), 1) DESC,
         published_at DESC, story_id DESC
LIMIT %(limit)s
"""


@dataclass(frozen=True)
class Near:
    """Stories that come near, the nearest first, and the words by which they do."""

    stories: list[PublicStory]
    # What to mark, as a search.
    typed: str = ""
    # The words put right, where they were not; so many of the stories, the first, have all of these.
    put_right: str = ""
    having_all: int = 0
    places: Places = field(default_factory=Places)
    # Where a postcode was typed: the district or the area in which all of them are.
    place: str = ""


@dataclass(frozen=True)
class Word:
    """One word of a memory, with all that may stand for it, and how much it tells."""

    typed: str
    ways: list[str]
    weight: float

    @property
    def any_way(self) -> str:
        return " or ".join(self.ways)


NOTHING = Near([])


def nearest(search: Search, but: set[int]) -> Near:
    """Give the stories that come nearest to a search, without those that it found."""
    near = NOTHING
    try:
        with reading_limit(settings.SEARCH_TIME_LIMIT // 2):
            near = in_place(search) or near_words(search, but)
            if near.put_right:
                near = replace(near, places=places_named(near.put_right))
    except TookTooLong:
        # The stories are shown without the places where the time has run out for these.
        pass
    return near


def in_place(search: Search) -> Near | None:
    """Give stories about services in the district of a postcode, or else in its area; nothing where it is none."""
    district = district_in(search.typed)
    for place in (district, area_of(district)) if district else ():
        if stories := newest(search.lacking("q").lacking("sort").having("place", place), limit=SHOWN):
            return Near(stories, place=place)
    return None


def near_words(search: Search, but: set[int]) -> Near:
    """Gather stories that have most of the words, or are about a service that some of them name, and sort them."""
    wanted = UNWANTED.sub(" ", search.typed)
    corrected = put_right(wanted, is_found=bool(but))
    is_put_right = corrected != wanted
    # Who found the one word that they looked for has what they want.
    if but and not is_put_right and len(WORD.findall(wanted)) == 1:
        return NOTHING
    words = telling_words(corrected)
    if not words:
        return NOTHING
    unwanted = "".join(f" {each}" for each in UNWANTED.findall(search.typed))
    plain = search.lacking("q").lacking("sort")
    named, services = ([], []) if search.service else services_named(words)
    near: dict[int, PublicStory] = {}
    for service in services:
        # What is told of it need not name it.
        others = [way + unwanted for word in words if word not in named for way in word.ways]
        near |= newest_with(others, plain.having("service", str(service.pk)), but)
    whole = newest_with([way + unwanted for way in ways_to_have(words, len(words))], plain, but)
    near |= whole
    if len(near) < SHOWN and not (is_put_right and len(whole) >= FEW):
        near |= newest_with_fewer(words, unwanted, plain, but, found=len(near))
    numbers = by_worth(list(near), words, named, services)
    having_all = [number for number in numbers if number in whole] if is_put_right else []
    numbers = having_all + [number for number in numbers if number not in having_all]
    return Near(
        [near[number] for number in numbers],
        " or ".join(word.any_way for word in words),
        corrected if is_put_right else "",
        len(having_all),
    )


def newest_with_fewer(
    words: list[Word], unwanted: str, plain: Search, but: set[int], *, found: int
) -> dict[int, PublicStory]:
    """Find the newest stories that have most of the words, until there are enough with those found before."""
    near: dict[int, PublicStory] = {}
    try:
        # What is found already is shown, whatever becomes of the rest.
        with reading_limit(settings.SEARCH_TIME_LIMIT // (4 if found else 2)):
            for many in range(len(words) - 1, fewest(len(words)) - 1, -1):
                near |= newest_with([way + unwanted for way in ways_to_have(words, many)], plain, but)
                if found + len(near) >= SHOWN:
                    break
    except TookTooLong:
        if not found:
            raise
    return near


def telling_words(typed: str) -> list[Word]:
    """List the words that tell one story from another, the rarest of them, in their order: not "the", nor "story"."""
    words = [word for word in dict.fromkeys(WORD.findall(typed)) if word.lower() not in ABOUT_SEARCHING]
    told = [Word(word, same_as(word), 1 / math.log2(2 + stories)) for word, stories in rows(TELLING_WORDS, [words])]
    rarest = sorted(told, key=lambda word: -word.weight)[:MOST_WORDS]
    return [word for word in told if word in rarest]


def services_named(words: list[Word]) -> tuple[list[Word], list[Service]]:
    """Find two words beside each other that name services: "crisis team never rang"."""
    for pair in islice(pairwise(words), NAMED if len(words) > 2 else 0):
        services = services_matching(" ".join(word.typed for word in pair))
        if 0 < len(services) <= NAMED and all(service.distance < MISSPELT for service in services):
            return list(pair), services
    return [], []


def newest_with(ways: list[str], plain: Search, but: set[int]) -> dict[int, PublicStory]:
    """Find the newest stories that have one of these."""
    found = newest(plain.having("q", " or ".join(ways)), limit=COMPARED) if ways else []
    return {story.pk: story for story in found if story.pk not in but}


def fewest(words: int) -> int:
    """Say how many of so many words a story must have to be near: one of two says little already."""
    return 1 if words <= 2 else (words + 1) // 2


def ways_to_have(words: list[Word], many: int) -> list[str]:
    """List the ways to have so many of the words, or of others that mean the same."""
    some = list(combinations([word.ways for word in words], many))
    if sum(math.prod(map(len, each)) for each in some) > MOST_WAYS:
        return [" ".join(ways[0] for ways in each) for each in some]
    return [" ".join(way) for way in chain.from_iterable(product(*each) for each in some)]


def by_worth(numbers: list[int], words: list[Word], named: list[Word], services: list[Service]) -> list[int]:
    """Sort stories by which of the words they have, and then by how much of them. A service counts as its name."""
    values = {
        "asked": [word.any_way for word in words],
        "weights": [word.weight for word in words],
        "names": [word in named for word in words],
        "services": [f"service:{service.pk}" for service in services],
        "numbers": numbers,
        "any": " or ".join(word.any_way for word in words),
        "limit": SHOWN,
    }
    return [number for (number,) in rows(BY_WORTH, values)]
