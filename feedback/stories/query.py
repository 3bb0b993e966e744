"""One search of the public record in SQL, as fast among a million stories as among a hundred.

Postgres can walk the stories by date and keep those that fit, which is fast where many do; gather all that fit from the
search index and then sort them, which is fast where few do; or gather what fits of a slice, the newest so many, by both
indexes. Its estimate of how many fit decides; `make bench` says whether that is good enough.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.db import connections, router
from django.utils import timezone

from feedback.reading_limit import TookTooLong
from feedback.stories.keyset import Place
from feedback.stories.models import PublicStory
from feedback.stories.searching import Search

# Microseconds, measured at a million stories: to walk past a story and look whether it fits, to gather one that fits,
# to look for a phrase in one, to meet one that has the rarest word in the index, and one in the index by date.
WALKED, GATHERED, RECHECKED, SCANNED, DATED = 2.5, 2.3, 7, 0.15, 0.18
# So many times as many are looked through as should be needed, and so many times that where they were too few.
AMPLE, MORE = 2, 8
# So many are gathered, and so many times a page of them, before an estimate is taken for wrong.
MANY, MANY_PAGES = 5_000, 10
# Of the stories that have the words of a phrase, so many have the phrase: a guess.
PHRASES = 0.2
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
        first, end = search.period
        if first:
            self.dated.add("published_at >= %s", midnight(first))
        if end:
            self.dated.add("published_at < %s", midnight(end))
        self.goes_up = bool(place and place.is_after)
        self.order = "published_at, story_id" if self.goes_up else "published_at DESC, story_id DESC"
        if place:
            self.dated.add(f"(published_at, story_id) {'>' if self.goes_up else '<'} (%s, %s)", place.moment, place.key)

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
        every, fitting, rarest = self._estimates()
        each = RECHECKED if self.phrase or self.is_slow else GATHERED
        guessed = expected = int(fitting * PHRASES) if self.phrase else fitting
        scanning = SCANNED * rarest
        gathering = scanning + each * expected
        needed = limit * every // fitting
        # Who walks stops where enough are found.
        enough = limit * every / max(1, expected)
        # Each time more of the newest, while that costs less than to gather all.
        for steps in (AMPLE * needed, AMPLE * MORE * needed, AMPLE * MORE * MORE * needed):
            walking = WALKED * min(steps, enough)
            slicing = scanning + DATED * steps + each * fitting * steps / every
            if steps > every or gathering < min(walking, slicing):
                break
            if walking < slicing:
                found = read(*self._walk(columns, limit, steps))
            else:
                found = read(*self._gather(columns, limit, self.fitting + self._newest(steps)))
            if len(found) == limit:
                return found
            # What was found until now says more than any estimate of where the next are.
            enough = limit * steps / max(1, len(found))
            if self.phrase:
                # How many there are at all was a guess.
                expected = max(1, len(found)) * every // steps
                gathering = scanning + each * expected
        if self.is_slow and gathering > settings.SEARCH_TIME_LIMIT * 1000:
            raise TookTooLong
        wanted = self.candidates + self.dated
        most = max(MANY, MANY_PAGES * limit, AMPLE * max(expected, guessed))
        found = read(*self._gather(columns, limit, wanted, most))
        if not found and self._is_more(wanted, most):
            # Words that always come together, which the planner can't know. So there are many, and soon enough of them.
            found = read(*self._gather(columns, limit, self.fitting + self._newest(AMPLE * limit * every // most)))
            if len(found) < limit:
                found = read(*self._gather(columns, limit, wanted))
        return found

    def sample(self, columns: str, *, limit: int, work: int) -> tuple[list[Any], bool]:
        """Read as many of the newest that fit as so many microseconds find, and say whether there may be more."""
        if not self.fitting:
            found = rows(*self._walk(columns, limit, limit))
            return found, len(found) == limit
        every, fitting, rarest = self._estimates()
        each = RECHECKED if self.phrase or self.is_slow else GATHERED
        expected = int(fitting * PHRASES) if self.phrase else fitting
        needed = AMPLE * limit * every // fitting
        scanning, each_step = SCANNED * rarest, DATED + each * fitting / every
        gathering = scanning + each * expected
        if gathering <= min(work, WALKED * needed, scanning + each_step * needed):
            most = max(limit, int(AMPLE * work / each))
            found = rows(*self._gather(columns, limit, self.candidates + self.dated, most))
            if found or not self._is_more(self.candidates + self.dated, most):
                return found, len(found) == limit
        walked, sliced = work / WALKED, (work - scanning) / each_step
        if walked >= min(needed, sliced):
            steps = int(min(needed, walked))
            found = rows(*self._walk(columns, limit, steps))
        else:
            steps = int(min(needed, sliced))
            found = rows(*self._gather(columns, limit, self.fitting + self._newest(steps)))
        return found, len(found) == limit or self._edge(steps) is not None

    def _estimates(self) -> tuple[int, int, int]:
        """Ask the planner how many stories there are in the time that is asked for, how many of them fit, and how many
        there are of the rarest that is wanted.

        It costs a third of a millisecond. Of a phrase the planner knows only how many stories have all its words.
        """
        asked = [self.dated, self.fitting + self.dated]
        if len(self.wanted.parts) > 1:
            asked += [Conditions([part], [value]) for part, value in zip(*vars(self.wanted).values(), strict=True)]
        sql = " UNION ALL ".join(f"SELECT FROM stories_publicstory {conditions}" for conditions in asked)
        ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) {sql}", [value for each in asked for value in each.values])
        parts = (json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"]["Plans"]
        every, fitting, *wanted = (max(1, part["Plan Rows"]) for part in parts)
        # A word that is left out of every search is wanted by none: less than what fits.
        return every, fitting, min((each for each in wanted if each >= fitting), default=fitting)

    def _newest(self, steps: int) -> Conditions:
        """Say from when on, in the order of the query, the first so many stories are: all, where there are fewer."""
        newest = self.dated + Conditions()
        if moment := self._edge(steps):
            newest.add(f"published_at {'<=' if self.goes_up else '>='} %s", moment)
        return newest

    def _edge(self, steps: int) -> datetime | None:
        """Say when the story was published that comes after so many, in the order of the query; None if none does."""
        edge = f"SELECT published_at FROM stories_publicstory {self.dated} ORDER BY {self.order} LIMIT 1 OFFSET {steps}"
        return next((moment for (moment,) in rows(edge, self.dated.values)), None)

    def _gather(self, columns: str, limit: int, wanted: Conditions, most: int | None = None) -> tuple[str, list[Any]]:
        """Find all that is wanted, then sort it; nothing, where it is more than the most."""
        kept = "story_id, published_at, search" if self.phrase else "story_id, published_at"
        keys = f"SELECT {kept} FROM stories_publicstory {wanted}"
        page = f"SELECT story_id, published_at FROM fitting {self.phrase}"
        if most:
            keys += f" LIMIT {most + 1}"
            page += f" {'AND' if self.phrase else 'WHERE'} (SELECT count(*) FROM fitting) <= {most}"
        return (
            f"WITH fitting AS MATERIALIZED ({keys}), page AS ({page} ORDER BY {self.order} LIMIT %s) "
            f"SELECT {columns} FROM page JOIN stories_publicstory USING (story_id, published_at) ORDER BY {self.order}",
            [*wanted.values, *self.phrase.values, limit],
        )

    def _is_more(self, wanted: Conditions, most: int) -> bool:
        """Say whether the search index finds more than so many."""
        return bool(rows(f"SELECT 1 FROM stories_publicstory {wanted} LIMIT 1 OFFSET {most}", wanted.values))

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
