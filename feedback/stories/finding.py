"""Finding stories in the public record, as fast among a million as among a hundred.

Postgres can walk the stories by date and keep those that fit, which is fast where many do, or gather all that fit from
the search index and then sort them, which is fast where few do. Its estimate of how many fit decides; `make bench` says
whether that is good enough.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.core.exceptions import BadRequest
from django.db import connections, router
from django.http import QueryDict
from django.utils import timezone

from feedback.stories.keyset import PAGE, Page, Place, address, page_through
from feedback.stories.models import PublicStory
from feedback.stories.searching import Search

# To walk past a story, and look whether it fits, takes about as long as to gather so many that do: some 2 microseconds.
WALK_COST = 1
# Counts say "1,000+" beyond so many, and facets are those of so many of the newest.
COUNTED = 1_000
# The best match is looked for among so many of the newest that match.
RANKED = 500
COLUMNS = (
    "story_id, published_at, changed_at, edition, title, beginning, relationship, happened_on, "
    "answers, change, change_due_on, facets, words"
)


@dataclass(frozen=True)
class Found:
    """How many stories a search finds, and what they have in common."""

    # Exact up to COUNTED; beyond, more than that.
    total: int
    # For each kind of facet its commonest values with how many of the stories have them; of the newest, where
    # there are more than COUNTED.
    facets: dict[str, list[tuple[str, int]]] = field(default_factory=dict)
    # The numbers of those that were counted, the newest first.
    newest: list[int] = field(default_factory=list)

    @property
    def is_more(self) -> bool:
        """Say whether there are more than were counted."""
        return self.total > COUNTED


Read = Callable[[str, list[Any]], list[Any]]


class Query:
    """The conditions of one search, in SQL."""

    def __init__(self, search: Search, place: Place | None = None) -> None:
        self.fitting: list[str] = []
        self.fitting_values: list[Any] = []
        self.dated: list[str] = []
        self.dated_values: list[Any] = []
        if search.typed:
            self._fit("search @@ websearch_to_tsquery('english', %s)", search.typed)
        if search.facets:
            self._fit("facets @> %s::text[]", search.facets)
        if search.late:
            self._fit("change_due_on < %s", timezone.localdate())
        first, end = search.period
        if first:
            self._date("published_at >= %s", midnight(first))
        if end:
            self._date("published_at < %s", midnight(end))
        self.order = "published_at DESC, story_id DESC"
        if place:
            sign = ">" if place.is_after else "<"
            self._date(f"(published_at, story_id) {sign} (%s, %s)", place.moment, place.key)
            if place.is_after:
                self.order = "published_at, story_id"

    def _fit(self, condition: str, value: object) -> None:
        self.fitting.append(condition)
        self.fitting_values.append(value)

    def _date(self, condition: str, *values: object) -> None:
        self.dated.append(condition)
        self.dated_values += values

    def fetch(self, columns: str, *, limit: int, read: Read | None = None) -> list[Any]:
        """Read these columns of the first stories that fit, in the order of the query."""
        read = read or rows
        if not self.fitting:
            return read(*self._walk(columns, limit, limit))
        every, fitting = self._estimates()
        needed = limit * every // fitting
        if needed * WALK_COST < fitting:
            # No longer than gathering would take: what fits may all be old, or fewer than the planner thinks.
            found = read(*self._walk(columns, limit, fitting // WALK_COST))
            if len(found) == limit:
                return found
        return read(*self._gather(columns, limit))

    def _estimates(self) -> tuple[int, int]:
        """Ask the planner how many stories there are in the time that is asked for, and how many of them fit.

        It costs a third of a millisecond. Of a phrase the planner knows only how many stories have all its words.
        """
        every = f"SELECT FROM stories_publicstory {self._where(self.dated)}"
        fitting = f"SELECT FROM stories_publicstory {self._where(self.fitting + self.dated)}"
        values = [*self.dated_values, *self.all_values]
        ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) {every} UNION ALL {fitting}", values)
        parts = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plans"]
        return max(1, parts[0]["Plan Rows"]), max(1, parts[1]["Plan Rows"])

    def _gather(self, columns: str, limit: int) -> tuple[str, list[Any]]:
        """Find all that fits, then sort it."""
        keys = f"SELECT story_id, published_at FROM stories_publicstory {self._where(self.fitting + self.dated)}"
        return (
            f"WITH fitting AS MATERIALIZED ({keys}), page AS (SELECT * FROM fitting ORDER BY {self.order} LIMIT %s) "
            f"SELECT {columns} FROM page JOIN stories_publicstory USING (story_id, published_at) ORDER BY {self.order}",
            [*self.all_values, limit],
        )

    def _walk(self, columns: str, limit: int, steps: int) -> tuple[str, list[Any]]:
        """Go by date, so many steps, and keep what fits."""
        window = f"SELECT * FROM stories_publicstory {self._where(self.dated)} ORDER BY {self.order} LIMIT {steps}"
        return (
            f"SELECT {columns} FROM ({window}) AS walked {self._where(self.fitting)} ORDER BY {self.order} LIMIT %s",
            [*self.dated_values, *self.fitting_values, limit],
        )

    @staticmethod
    def _where(conditions: list[str]) -> str:
        return f"WHERE {' AND '.join(conditions)}" if conditions else ""

    @property
    def all_values(self) -> list[Any]:
        return [*self.fitting_values, *self.dated_values]


def rows(sql: str, values: list[Any] | dict[str, Any]) -> list[Any]:
    """Read from the database that this request reads from."""
    with connections[router.db_for_read(PublicStory)].cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def stories(sql: str, values: list[Any]) -> list[PublicStory]:
    """Read stories."""
    return list(PublicStory.objects.raw(sql, values))


def midnight(day: date) -> datetime:
    """Give the beginning of a day in Europe/London."""
    return timezone.make_aware(datetime.combine(day, time()))


def find(search: Search, asked: QueryDict, size: int = PAGE) -> Page:
    """Give one page of the stories that fit. Raises BadRequest for what is no place in the list."""
    if search.best_first:
        return best(search, asked)
    return page_through(partial(newest, search), by="published_at", asked=asked, size=size)


def newest(search: Search, place: Place | None = None, limit: int = PAGE) -> list[PublicStory]:
    """Give the newest stories that fit, or those next to a place in their list."""
    return Query(search, place).fetch(COLUMNS, limit=limit, read=stories)


def best(search: Search, asked: QueryDict) -> Page:
    """Give one page of the best matches among the newest that match."""
    number = page_number(asked)
    ranked = "ts_rank(search, websearch_to_tsquery('english', %s), 1)"
    keys = [key for (key,) in Query(search).fetch("story_id", limit=RANKED)]
    found = stories(
        f"SELECT {COLUMNS} FROM stories_publicstory WHERE story_id = ANY (%s) "
        f"ORDER BY {ranked} DESC, published_at DESC, story_id DESC LIMIT %s OFFSET %s",
        [keys, search.typed, PAGE + 1, (number - 1) * PAGE],
    )
    return Page(
        found[:PAGE],
        newer=address(asked, page=number - 1) if number > 1 else "",
        older=address(asked, page=number + 1) if len(found) > PAGE else "",
    )


def page_number(asked: QueryDict) -> int:
    """Read which page of the best matches is asked for. Raises BadRequest."""
    typed = asked.get("page") or "1"
    if not re.fullmatch("[1-9][0-9]?", typed) or int(typed) > RANKED // PAGE:
        raise BadRequest("There is no such page")
    return int(typed)


def count(search: Search) -> Found:
    """Count what a search finds and what it has in common, without going through more than COUNTED of it.

    Besides the facets of the record: "published:2026-05", and "change:late".
    """
    facets = (
        "facets || ('published:' || to_char(published_at AT TIME ZONE 'Europe/London', 'YYYY-MM')) "
        f"|| CASE WHEN change_due_on < DATE '{timezone.localdate():%Y-%m-%d}' THEN ARRAY['change:late'] END"
    )
    found = Query(search).fetch(f"story_id, {facets}", limit=COUNTED + 1)
    counted = Counter(facet for _, facets in found[:COUNTED] for facet in facets)
    values: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for facet, n in sorted(counted.items(), key=lambda each: (-each[1], each[0])):
        kind, _, value = facet.partition(":")
        values[kind].append((value, n))
    return Found(len(found), dict(values), [number for number, _ in found])


def numbered(numbers: list[int]) -> list[PublicStory]:
    """Give these stories, the newest first."""
    order = "ORDER BY published_at DESC, story_id DESC"
    return stories(f"SELECT {COLUMNS} FROM stories_publicstory WHERE story_id = ANY (%s) {order}", [numbers])


def how_many(search: Search) -> int:
    """Count what a search finds: exact up to COUNTED, and beyond it one more."""
    return len(Query(search).fetch("story_id", limit=COUNTED + 1))
