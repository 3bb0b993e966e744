"""One search of the public record in SQL, as fast among a million stories as among a hundred.

Postgres can walk the stories by date and keep those that fit, which is fast where many do; gather all that fit from the
search index and then sort them, which is fast where few do; or gather what fits of a slice, the newest months, which
the search index knows too. What the planner expects decides; `make bench` says whether that is good enough.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from math import inf
from typing import Any

from django.conf import settings
from django.db import connections, router
from django.utils import timezone

from feedback.reading_limit import TookTooLong
from feedback.stories.costs import BEGUN, GATHERED, RECHECKED, Costs
from feedback.stories.keyset import Place
from feedback.stories.models import PublicStory
from feedback.stories.months import TOLD, Slice, month_of, months_between, slice_of
from feedback.stories.searching import Search

# So many times as many are looked through as should be needed, and so many times that where they were too few.
AMPLE, MORE = 2, 8
# So many of the newest tell how many have a phrase.
TELLING = 500
# So many are gathered, and so many times a page of them, before an estimate is taken for wrong.
MANY, MANY_PAGES = 5_000, 10
# Of the stories that have the words of a phrase, so many have the phrase: a guess.
PHRASES = 0.2
# The least by which two moments differ.
INSTANT = timedelta(microseconds=1)
WORDS = "websearch_to_tsquery('english', %s)"
# In quotes, or joined by a mark: "x-ray" is looked for as a phrase too.
MAY_BE_A_PHRASE = re.compile(r'"|\w[^\w\s]\w')
# Words that must all be there, quoted or not: nothing is left out, and there is no choice.
ALL_WANTED = re.compile(r"(?!.*\bor\b)\w+(?: \w+)+", re.IGNORECASE)
COLUMNS = (
    "story_id, published_at, changed_at, edition, title, beginning, relationship, happened_on, "
    "answers, change, change_due_on, facets, words"
)

Read = Callable[[str, list[Any]], list[Any]]


class Conditions:
    """Conditions that all must fit, with their values."""

    def __init__(self, parts: Sequence[str] = (), values: Sequence[Any] = ()) -> None:
        self.parts, self.values = list(parts), list(values)

    def __bool__(self) -> bool:
        return bool(self.parts)

    def __add__(self, other: Conditions) -> Conditions:
        return Conditions(self.parts + other.parts, self.values + other.values)

    def __str__(self) -> str:
        return f"WHERE {' AND '.join(self.parts)}" if self.parts else ""

    def add(self, condition: str, *values: object) -> None:
        self.parts.append(condition)
        self.values += values


@dataclass(frozen=True)
class Look:
    """A way to look through the first so many stories, and what that costs."""

    sql: str
    values: list[Any]
    stories: int
    cost: float


class Query:
    """The conditions of one search, in SQL."""

    def __init__(self, search: Search, place: Place | None = None) -> None:
        self.fitting, self.dated = Conditions(), Conditions()
        # Of a phrase, what the search index knows, and what is left to look at in what it finds.
        self.candidates, self.phrase = Conditions(), Conditions()
        # A phrase of which the index knows only the words.
        self.is_slow = False
        # What must all be there, each by itself: the index reads about as much as there is of the rarest.
        self.wanted = Conditions()
        if search.typed:
            self._find_words(search.typed)
        if search.facets:
            self._fit("facets @> %s::text[]", search.facets)
            for facet in search.facets:
                self.wanted.add("facets @> %s::text[]", [facet])
        if search.late:
            self._fit("change_due_on < %s", timezone.localdate())
        first, last = (midnight(day) if day else None for day in search.period)
        if first:
            self.dated.add("published_at >= %s", first)
        if last:
            self.dated.add("published_at < %s", last)
            last -= INSTANT
        self.goes_up = bool(place and place.is_after)
        self.order = "published_at, story_id" if self.goes_up else "published_at DESC, story_id DESC"
        if place:
            self.dated.add(f"(published_at, story_id) {'>' if self.goes_up else '<'} (%s, %s)", place.moment, place.key)
            if self.goes_up:
                first = max(place.moment, first or place.moment)
            else:
                last = min(place.moment, last or place.moment)
        self.within = months_between(first, last)
        # The month in which the order begins, where part of it lies outside.
        edge = self.within[0 if self.goes_up else -1]
        self.partial = edge if self.goes_up or (last and month_of(last + INSTANT) == edge) else None

    def _fit(self, condition: str, *values: object) -> None:
        self.fitting.add(condition, *values)
        self.candidates.add(condition, *values)

    def _find_words(self, typed: str) -> None:
        """Look for words; for a phrase by its pairs of words, because the index knows no places."""
        has_words = f"search @@ {WORDS}"
        plain = typed.replace('"', "")
        for word in plain.split() if ALL_WANTED.fullmatch(plain) else [typed]:
            self.wanted.add(has_words, word)
        if MAY_BE_A_PHRASE.search(typed):
            sql = f"SELECT query::text, stories_words_in(query)::text, stories_pairs_in(query) FROM {WORDS} AS query"
            ((exact, words, pairs),) = rows(sql, [typed])
            if pairs:
                self.fitting.add(has_words, typed)
                self.phrase.add(has_words, typed)
                self.candidates.add("search @@ %s::tsquery", words)
                self.candidates.add("stories_pairs_of(search) @> %s::smallint[]", pairs)
                return
            self.is_slow = exact != words
        self._fit(has_words, typed)

    def fetch(self, columns: str, *, limit: int, read: Read | None = None) -> list[Any]:
        """Read these columns of the first stories that fit, in the order of the query. Raises TookTooLong.

        The newest are looked through first, more of them each time, in whichever way costs less; then all.
        """
        read = read or rows
        if not self.fitting:
            return read(*self._walk(columns, limit, limit))
        costs = self._costs()
        guessed = costs.gathered
        needed = limit * costs.every // costs.fitting
        looked = 0
        # Each time more of the newest, while that costs less than to gather all.
        for stories in (AMPLE * needed, AMPLE * MORE * needed, AMPLE * MORE * MORE * needed):
            if stories > costs.every or costs.gathering < BEGUN:
                break
            look = self._first(columns, limit, max(stories, looked + 1), costs)
            if costs.gathering < look.cost:
                break
            found = read(look.sql, look.values)
            if len(found) == limit:
                return found
            looked = look.stories
            costs = costs.seen(len(found), looked)
        if self.is_slow and costs.gathering > settings.SEARCH_TIME_LIMIT * 1000:
            raise TookTooLong
        wanted = self.candidates + self.dated
        most = max(MANY, MANY_PAGES * limit, AMPLE * max(costs.gathered, guessed))
        found = read(*self._gather(columns, limit, wanted, most))
        if not found and self._is_more(wanted, most):
            # Words that always come together, which the planner can't know. So there are many, and soon enough of them.
            months = self._slice(AMPLE * limit * costs.every // most)
            found = read(*self._gather_in(months, columns, limit))
            if len(found) < limit and not months.is_all:
                found = read(*self._gather(columns, limit, wanted))
        return found

    def sample(self, columns: str, *, limit: int, work: float) -> tuple[list[Any], bool]:
        """Read as many of the newest that fit as so many microseconds find, and say whether there may be more."""
        if not self.fitting:
            found = rows(*self._walk(columns, limit, limit))
            return found, len(found) == limit
        costs = self._costs()
        # Of a phrase that none of so many has, that says less than the guess.
        if costs.is_guess and (told := rows(*self._walk("1", TELLING, TELLING))):
            costs = costs.seen(len(told), TELLING)
        # To have an exact count is worth twice the work.
        if costs.gathering <= (for_exact := 2 * work):
            wanted, most = self.candidates + self.dated, int(AMPLE * for_exact / costs.each)
            found = rows(*self._gather(columns, limit, wanted, most))
            if found or not self._is_more(wanted, most):
                return found, len(found) == limit
        stories, within, found = costs.enough(limit, work), self.within, []
        months = slice_of(self._told, stories, within=within)
        if costs.walking(stories, limit) <= costs.slicing(months.stories):
            found = rows(*self._walk(columns, limit, stories))
            return found, len(found) == limit or self._is_more(self.dated, stories, f"ORDER BY {self.order}")
        while True:
            more = rows(*self._gather_in(months, columns, limit - len(found)))
            found += more
            work -= BEGUN + costs.scanned * months.stories + costs.each * len(more)
            if len(found) == limit or months.is_all or work <= 0:
                return found, len(found) == limit or not months.is_all
            within = range(within.start, months.months.start)
            months = slice_of(self._told, costs.enough(limit - len(found), work), within=within)

    def _costs(self) -> Costs:
        """Ask the planner how many stories there are, how many of them fit, and how many have what is wanted.

        It costs a millisecond. Of a phrase the planner knows only how many stories have all its words.
        """
        asked = [Conditions(), self.dated, self.fitting + self.dated]
        if len(self.wanted.parts) > 1:
            asked += [Conditions([part], [value]) for part, value in zip(*vars(self.wanted).values(), strict=True)]
        sql = " UNION ALL ".join(f"SELECT FROM stories_publicstory {conditions}" for conditions in asked)
        ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) {sql}", [value for each in asked for value in each.values])
        parts = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plans"]
        likely = PHRASES if self.phrase else 1
        there_are, every, fitting, *wanted = (max(1, part["Plan Rows"]) for part in parts)
        return Costs(
            all=there_are,
            every=every,
            fitting=fitting,
            wanted=max(1, len(self.wanted.parts)),
            # A word that is left out of every search is wanted by none: less than what fits.
            rarest=min((each for each in wanted if each >= fitting), default=fitting),
            each=RECHECKED if self.phrase or self.is_slow else GATHERED,
            gathered=int(fitting * likely),
            density=fitting * likely / every,
            is_guess=bool(self.phrase),
        )

    @cached_property
    def _told(self) -> list[tuple[int, int]]:
        return rows(TOLD, [])

    def _first(self, columns: str, limit: int, stories: int, costs: Costs) -> Look:
        """Look through the first so many stories, in the order of the query, in whichever way costs less."""
        months = self._slice(stories)
        walking = costs.walking(stories, limit)
        # Of all months there are, it costs more than to gather all that fit.
        slicing = inf if months.is_all and not self.within.start else costs.slicing(months.stories)
        if walking <= slicing:
            return Look(*self._walk(columns, limit, stories), stories, walking)
        return Look(*self._gather_in(months, columns, limit), months.stories, slicing)

    def _slice(self, stories: int) -> Slice:
        """Give the months that hold the first so many stories, in the order of the query."""
        return slice_of(self._told, stories, within=self.within, partial=self.partial, goes_up=self.goes_up)

    def _gather_in(self, months: Slice, columns: str, limit: int) -> tuple[str, list[Any]]:
        """Gather what the search index has of some months, and keep what is of the time that is asked for."""
        of_months = Conditions(["stories_months_of(published_at) && %s::int[]"], [[*months.months]])
        return self._gather(columns, limit, self.candidates + of_months, then=self.dated)

    def _gather(
        self, columns: str, limit: int, wanted: Conditions, most: int | None = None, then: Conditions | None = None
    ) -> tuple[str, list[Any]]:
        """Find all that is wanted, keep what then fits, and sort it; nothing, where it is more than the most."""
        kept = "story_id, published_at, search" if self.phrase else "story_id, published_at"
        keys = f"SELECT {kept} FROM stories_publicstory {wanted}"
        then = self.phrase + (then or Conditions())
        if most:
            keys += f" LIMIT {most + 1}"
            then.add("(SELECT count(*) FROM fitting) <= %s", most)
        return (
            f"WITH fitting AS MATERIALIZED ({keys}), "
            f"page AS (SELECT story_id, published_at FROM fitting {then} ORDER BY {self.order} LIMIT %s) "
            f"SELECT {columns} FROM page JOIN stories_publicstory USING (story_id, published_at) ORDER BY {self.order}",
            [*wanted.values, *then.values, limit],
        )

    def _is_more(self, wanted: Conditions, most: int, order: str = "") -> bool:
        """Say whether there are more than so many: by the search index, or in an order by the index of that."""
        return bool(rows(f"SELECT 1 FROM stories_publicstory {wanted} {order} LIMIT 1 OFFSET {most}", wanted.values))

    def _walk(self, columns: str, limit: int, steps: int) -> tuple[str, list[Any]]:
        """Go by date, so many steps, and keep what fits."""
        window = f"SELECT * FROM stories_publicstory {self.dated} ORDER BY {self.order} LIMIT {steps}"
        return (
            f"SELECT {columns} FROM ({window}) AS walked {self.fitting} ORDER BY {self.order} LIMIT %s",
            [*self.dated.values, *self.fitting.values, limit],
        )


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
