"""Finding stories in the public record, and counting what is found."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from itertools import chain

from django.conf import settings
from django.core.exceptions import BadRequest
from django.http import QueryDict
from django.utils import timezone

from feedback.page_cache import Version, current_version
from feedback.reading_limit import Busy, reading_limit
from feedback.stories.keyset import PAGE, Page, Place, address, page_through
from feedback.stories.models import PublicStory
from feedback.stories.query import COLUMNS, Query, stories
from feedback.stories.searching import Search

# Counted are so many of the newest at most, and for so many microseconds of the database's work, by estimate.
COUNTED, WORK = 1_000, 3_500
# The best match is looked for among so many of the newest that match, and among fewer where that takes half the time.
RANKED, FEWER_RANKED = 500, 100


@dataclass(frozen=True)
class Found:
    """How many stories a search finds, and what they have in common."""

    # Exact; where there are more, so many of the newest, and these alone were counted.
    total: int
    is_more: bool = False
    # For each kind of facet its commonest values with how many of those counted have them.
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)

    @property
    def is_known(self) -> bool:
        """Say whether anything can be said: where counting was cut short before it found any, it can't."""
        return bool(self.total) or not self.is_more


def find(search: Search, asked: QueryDict, size: int = PAGE) -> Page:
    """Give one page of the stories that fit. Raises BadRequest for what is no place in the list."""
    if search.best_first:
        return best(search, asked)
    return page_through(partial(newest, search), by="published_at", asked=asked, size=size)


def newest(search: Search, place: Place | None = None, limit: int = PAGE) -> list[PublicStory]:
    """Give the newest stories that fit, or those next to a place in their list."""
    return Query(search, place).fetch(COLUMNS, limit=limit, read=stories)


def find_in_time(search: Search, asked: QueryDict) -> Page:
    """Give one page of the stories that fit; of best matches that take too long, a first page out of fewer.

    Raises BadRequest, Busy.
    """
    if not search.best_first or page_number(asked) > 1:
        return find(search, asked)
    try:
        with reading_limit(settings.SEARCH_TIME_LIMIT // 2):
            return best(search, asked)
    except Busy:
        # Its second page would be another order.
        return replace(best(search, asked, FEWER_RANKED), older="")


def best(search: Search, asked: QueryDict, ranked: int = RANKED) -> Page:
    """Give one page of the best matches among so many of the newest that match. Raises BadRequest."""
    number = page_number(asked)
    by_rank = "ts_rank(search, websearch_to_tsquery('english', %s), 1)"
    keys = [key for (key,) in Query(search).fetch("story_id", limit=ranked)]
    found = stories(
        f"SELECT {COLUMNS} FROM stories_publicstory WHERE story_id = ANY (%s) "
        f"ORDER BY {by_rank} DESC, published_at DESC, story_id DESC LIMIT %s OFFSET %s",
        [keys, search.typed, PAGE + 1, (number - 1) * PAGE],
    )
    return Page(
        found[:PAGE],
        newer=address(asked, page=number - 1) if number > 1 else "",
        older=address(asked, page=number + 1) if len(found) > PAGE else "",
        ranked=ranked,
    )


def page_number(asked: QueryDict) -> int:
    """Read which page of the best matches is asked for. Raises BadRequest."""
    typed = asked.get("page") or "1"
    if not re.fullmatch("[1-9][0-9]?", typed) or int(typed) > RANKED // PAGE:
        raise BadRequest("There is no such page")
    return int(typed)


def count(search: Search) -> Found:
    """Count what a search finds and what it has in common: COUNTED of it at most, and what is quickly counted.

    Besides the facets of the record: "published:2026-05", and "change:late".
    """
    if not search and (version := current_version()):
        return count_all(version)
    return count_found(search)


@lru_cache(maxsize=1)
def count_all(version: Version) -> Found:
    """Count what all stories have in common: once for each edition of the record, and each day."""
    return count_found(Search())


def count_found(search: Search) -> Found:
    """Count what the database finds at this moment."""
    facets = (
        "facets || ('published:' || to_char(published_at AT TIME ZONE 'Europe/London', 'YYYY-MM')) "
        f"|| CASE WHEN change_due_on < DATE '{timezone.localdate():%Y-%m-%d}' THEN ARRAY['change:late'] END"
    )
    found, is_more = Query(search).sample(facets, limit=COUNTED + 1, work=WORK)
    total = rounded_down(len(found) - 1) if is_more else len(found)
    counted = Counter(chain.from_iterable(facets for (facets,) in found[:total]))
    values: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for facet, n in sorted(counted.items(), key=lambda each: (-each[1], each[0])):
        kind, _, value = facet.partition(":")
        values[kind].append((value, n))
    return Found(total, is_more, dict(values))


def rounded_down(number: int) -> int:
    """Keep the first digit of a number: 600 of 643."""
    digits = str(number)
    return int(digits[0] + "0" * (len(digits) - 1)) if number > 0 else 0


def how_many(search: Search) -> int:
    """Count what a search finds: exact up to COUNTED, and beyond it one more."""
    return len(Query(search).fetch("story_id", limit=COUNTED + 1))
