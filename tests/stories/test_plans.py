"""At a hundred thousand stories each search still goes by an index: this fails where one stops being used."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.http import urlencode

from feedback.reading_limit import TookTooLong
from feedback.stories.figures import counted
from feedback.stories.finding import COUNTED, Found, best, count, find, newest
from feedback.stories.keyset import Place
from feedback.stories.latest import how_many_told, latest, told_most
from feedback.stories.models import Edition, PublicStory
from feedback.stories.query import Query
from feedback.stories.searching import Search, read_search

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("full")]

STORIES = 100_000
STORIES_ALONE = """
INSERT INTO stories_story (id, relationship, told_at, source, source_reference)
SELECT n, 'patient', now(), '', '' FROM generate_series(1, %s) AS n
"""
# Word w7 is in one story of 7, so that there are frequent, middling and rare ones; services and tags likewise.
FILL = """
INSERT INTO stories_publicstory (
    story_id, published_at, changed_at, edition, title, beginning, relationship, happened_on, answers, change,
    change_due_on, facets, words, counts, search
)
SELECT n, now() - n * interval '5 minutes', now(), 1, 'Story ' || n, 'Words of a story', 'patient', NULL, '[]', '',
       CASE WHEN n %% 997 = 0 THEN '2020-01-01'::date END,
       array_remove(ARRAY[CASE WHEN n > 90000 THEN 'good:of old' END,
                          'service:' || n %% 500, 'good:g' || n %% 40,
                          'answer:' || CASE n %% 3 WHEN 0 THEN 'no' ELSE 'yes' END], NULL),
       ARRAY[n], '[]',
       to_tsvector('english', 'story ' || string_agg('w' || d, ' ' ORDER BY d))
FROM generate_series(1, %s) AS n
JOIN (VALUES (1), (2), (3), (5), (7), (11), (101), (997), (9973)) AS divisors(d) ON n %% d = 0
GROUP BY n
"""
FIGURES = """
INSERT INTO stories_figure (scope, measure, day, days, n)
SELECT 'service:' || n %% 5000, 'answer', '2026-01-01'::date, n %% 20, 1 FROM generate_series(1, 100000) AS n
UNION ALL
SELECT 'all', 'story', date_trunc('month', published_at AT TIME ZONE 'Europe/London')::date, NULL, count(*)
FROM stories_publicstory GROUP BY 3
"""


@pytest.fixture(scope="module")
def full(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Fill the record, once for all of these tests, and leave nothing of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(STORIES_ALONE, [STORIES])
            cursor.execute(FILL, [STORIES])
            cursor.execute(FIGURES, [])
            cursor.execute("ANALYZE stories_publicstory; ANALYZE stories_figure")
            # Checked once: left for later, it would be checked again at the end of each test.
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
        yield
        transaction.set_rollback(True)
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        # What is rolled back goes on to fill the tables: the planner would tell the tests that follow of many stories.
        cursor.execute("VACUUM stories_publicstory")
        cursor.execute("VACUUM stories_figure")


def nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", []):
        yield from nodes(part)


def plans(read: Callable[[], object]) -> list[dict[str, Any]]:
    """Do this, and give every step of the plans of its queries with how long they took."""
    found: list[dict[str, Any]] = []

    def explain(execute: Any, sql: str, values: Any, many: bool, context: dict[str, Any]) -> Any:
        if "EXPLAIN" not in sql:
            with context["connection"].connection.cursor() as cursor:
                cursor.execute(f"EXPLAIN (FORMAT JSON) {sql}", values)
                plan = cursor.fetchone()[0]
                plan = json.loads(plan) if isinstance(plan, str) else plan
                found.extend(nodes(plan[0]["Plan"]))
        return execute(sql, values, many, context)

    with connection.execute_wrapper(explain):
        read()
    return found


# A story that was found is read by its number and its time: either index leads to it, and their sizes decide.
ALSO = {"stories_publicstory_pkey": "public_newest"}


def indexes(read: Callable[[], object]) -> set[str]:
    """Name the indexes that are used; a table that is read from end to end is named too."""
    steps = plans(read)
    whole = {step["Relation Name"] for step in steps if step["Node Type"] == "Seq Scan"}
    used = {step["Index Name"] for step in steps if "Index Name" in step} | whole
    return {ALSO.get(name, name) for name in used}


def asked(query: str) -> Search:
    return read_search(QueryDict(query))


def first_page(query: str) -> Callable[[], object]:
    return lambda: find(asked(query), QueryDict(query))


@pytest.mark.parametrize(
    ("query", "used"),
    [
        ("", {"public_newest"}),
        ("before=1700000000000000-50000", {"public_newest"}),
        ("after=1700000000000000-50000", {"public_newest"}),
        ("published=2026", {"public_newest"}),
        # Frequent: by date
        ("q=story", {"figure_of", "public_newest"}),
        ("q=w2", {"figure_of", "public_newest"}),
        ("answer=yes", {"figure_of", "public_newest"}),
        ("answer=yes&q=story", {"figure_of", "public_newest"}),
        # Less so: from the search index, month by month
        ("q=w7+w11", {"figure_of", "public_search", "public_newest"}),
        ("good=g7&answer=no", {"figure_of", "public_search", "public_newest"}),
        ("q=w101&answer=no", {"figure_of", "public_search", "public_newest"}),
        # Rare: from the search index
        ("q=w997", {"public_search", "public_newest"}),
        ("q=w9973", {"public_search", "public_newest"}),
        ('q="w997+w9973"', {"public_search", "public_newest"}),
        ("change=late", {"public_change_due", "public_newest"}),
    ],
)
def test_a_page_of_a_search_goes_by_an_index(query, used):
    assert indexes(first_page(query)) == used


@pytest.mark.parametrize("query", ["q=story&sort=best", "q=w997&sort=best", "q=w101+w7&sort=best"])
def test_the_best_match_goes_by_an_index(query):
    search = asked(query)
    assert "stories_publicstory" not in indexes(lambda: best(search, QueryDict(query)))


@pytest.mark.parametrize("query", ["", "q=story", "q=w997", "good=g7", "q=w7&answer=no"])
def test_counting_goes_by_an_index(query):
    assert "stories_publicstory" not in indexes(lambda: count(asked(query)))


@pytest.mark.parametrize(
    ("phrase", "divisors", "others"), [("w101 w997", (101, 997), ()), ("w2 w5", (2, 5), (3,)), ("w3 w2", (), ())]
)
def test_a_phrase_finds_the_stories_that_have_it_and_no_others(phrase, divisors, others):
    search = asked(f'q="{phrase}"')
    fits = fitting(*divisors, lacking=others)[:1001] if divisors else []
    assert [story.pk for story in newest(search, limit=1001)] == fits
    assert "stories_publicstory" not in indexes(lambda: newest(search))


def test_a_phrase_of_frequent_words_that_nobody_wrote_is_soon_looked_for_by_its_pairs():
    with CaptureQueriesContext(connection) as queries:
        assert newest(asked('q="w5+w2"')) == []
    done = [query["sql"] for query in queries]
    looks = [sql for sql in done if "AS walked" in sql or "stories_months_of" in sql]
    by_pairs = [sql for sql in done if "stories_pairs_of(search) @>" in sql and "fitting" in sql and sql not in looks]
    assert (len(looks), len(by_pairs)) == (2, 1)


def test_what_only_old_stories_have_is_not_walked_for_through_all_that_are_newer():
    """As the planner sees it, there are ten thousand, spread evenly: the first look finds none."""
    with CaptureQueriesContext(connection) as queries:
        assert len(newest(asked("good=of+old"))) == 20
    walks = [query["sql"] for query in queries if "AS walked" in query["sql"]]
    assert len(walks) == 1


def fitting(*divisors: int, lacking: tuple[int, ...] = ()) -> list[int]:
    """Name the stories that have all of these words and none of those, the newest first."""
    every = range(1, STORIES + 1)
    return [n for n in every if not any(n % d for d in divisors) and all(n % d for d in lacking)]


def published_at(story: int) -> datetime:
    return PublicStory.objects.get(pk=story).published_at


def test_some_months_are_read_without_the_rest_of_what_has_a_frequent_word():
    search = asked("q=w7+w11")
    with CaptureQueriesContext(connection) as queries:
        assert [story.pk for story in newest(search)] == fitting(7, 11)[:20]
    assert [
        sql for query in queries if "MATERIALIZED" in (sql := query["sql"]) and "stories_months_of" not in sql
    ] == []
    (step,) = [step for step in plans(lambda: newest(search)) if step.get("Index Name") == "public_search"]
    assert "date_part('year'" in step["Index Cond"]


@pytest.mark.parametrize("place", [70, 40_040, 95_095])
def test_some_months_before_a_place_are_read_from_there_on(place):
    found = newest(asked("q=w7+w11"), Place(published_at(place), place))
    assert [story.pk for story in found] == [n for n in fitting(7, 11) if n > place][:20]


@pytest.mark.parametrize("place", [1_540, 40_040, 99_000])
def test_some_months_after_a_place_are_read_from_there_on(place):
    found = newest(asked("q=w7+w11"), Place(published_at(place), place, is_after=True))
    assert [story.pk for story in found] == [n for n in reversed(fitting(7, 11)) if n < place][:20]


@pytest.mark.parametrize("far", ["before=9999999999999999-1", "to=2099-12-31"])
def test_a_time_that_is_far_ahead_names_no_months_that_are_still_to_come(far):
    with CaptureQueriesContext(connection) as queries:
        find(asked(f"q=w7+w11&{far}"), QueryDict(far))
    named = [re.findall(r"&& '{([0-9,]+)}'", query["sql"]) for query in queries]
    assert 0 < max(len(months.split(",")) for each in named for months in each) < 14


def test_where_nothing_was_told_nothing_is_found(monkeypatch):
    search = asked("q=w7+w2&from=2099-01-01")
    # The planner may expect some there.
    costs = replace(Query(search)._costs(), every=1_000, fitting=500, gathered=500, density=0.5)
    monkeypatch.setattr(Query, "_costs", lambda query: costs)
    assert newest(search) == []
    assert count(search) == Found(0)


def test_some_months_of_a_period_are_read_within_it():
    first, last = timezone.localdate(published_at(60_000)), timezone.localdate(published_at(20_000))
    found = newest(asked(f"q=w7+w11&from={first}&to={last}"))
    days = {n: timezone.localdate(published_at(n)) for n in fitting(7, 11) if 19_000 < n < 61_000}
    assert [story.pk for story in found] == [n for n, day in days.items() if first <= day <= last][:20]


@pytest.mark.parametrize(
    ("query", "divisors", "lacking"), [("w7 w11", (7, 11), ()), ("w5 w7", (5, 7), ()), ('"w2 w5"', (2, 5), (3,))]
)
def test_what_is_counted_is_what_the_newest_have_in_common(query, divisors, lacking):
    found = count(asked(urlencode({"q": query})))
    counted = fitting(*divisors, lacking=lacking)[: found.total]
    assert found.is_more
    assert 0 < found.total <= COUNTED
    assert dict(found.facets["answer"]) == {
        answer: n
        for answer, n in {"yes": sum(n % 3 > 0 for n in counted), "no": sum(n % 3 == 0 for n in counted)}.items()
        if n
    }


@pytest.mark.parametrize(("query", "divisors"), [("w997", (997,)), ("w101 w11", (101, 11)), ("w997 w101", (997, 101))])
def test_what_few_stories_have_is_counted_exactly(query, divisors):
    found = count(asked(urlencode({"q": query})))
    assert (found.total, found.is_more) == (len(fitting(*divisors)), False)


def test_a_month_is_counted_without_those_around_it():
    first = timezone.localdate(published_at(40_000)).replace(day=1)
    found = count(asked(f"q=w5+w7&published={first:%Y-%m}"))
    days = [timezone.localdate(published_at(n)) for n in fitting(5, 7) if 30_000 < n < 50_000]
    assert (found.total, found.is_more) == (sum(day.replace(day=1) == first for day in days), False)


def test_where_counting_stops_before_all_is_seen_it_says_so():
    """What only old stories have is not found among the months for which there is time."""
    assert count(asked("good=of+old&q=w2")).is_more


@pytest.mark.parametrize("query", ['"w3 w2" or "w5 w3"', 'story -"story w1"'])
def test_a_phrase_that_the_index_does_not_know_is_refused_where_it_would_take_too_long(query, settings):
    settings.SEARCH_TIME_LIMIT = 0
    with pytest.raises(TookTooLong):
        newest(asked(urlencode({"q": query})))


@pytest.mark.parametrize(
    "read", [lambda: latest("good:g7", 5), lambda: told_most("service:7", ["good"]), lambda: how_many_told("good:g7")]
)
def test_the_latest_go_by_the_index_of_months(read):
    assert {"public_by_month", "figure_of"} <= indexes(read) <= {"public_by_month", "figure_of", "public_newest"}


HOSTILE = {
    "ten thousand letters": {"q": "w2 " * 3_333},
    "only operators": {"q": '- or -- "" | & ! ( ) <-> :* \\'},
    "all at once": {"q": '-w2 or -"story w1" or story -w3 "w2 w5" or "story"'},
    "a thousand filters": {"good": [f"g{n}" for n in range(1_000)]},
    "twelve filters": {"good": [f"g{n}" for n in range(12)]},
    "a cursor before time": {"before": "-99999999999999999999-1", "q": "w2"},
    "a cursor far ahead": {"before": "253402300799000000-9223372036854775807", "q": "w2"},
    "a page of no best match": {"q": "story", "sort": "best", "page": "99999999"},
}


@pytest.mark.parametrize("asked_for", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_search_is_refused_or_answered_in_time(client, settings, asked_for):
    settings.SEARCH_TIME_LIMIT = 200
    took: list[float] = []

    def watch(execute: Any, *arguments: Any) -> Any:
        start = time.monotonic()
        try:
            return execute(*arguments)
        finally:
            took.append(time.monotonic() - start)

    with transaction.atomic(), connection.execute_wrapper(watch):
        response = client.get("/stories/", asked_for)
        # What was stopped leaves a transaction in which nothing can be read.
        transaction.set_rollback(True)
    assert response.status_code in (200, 400, 503)
    # For the stories, for counting them, and for what to offer instead.
    assert sum(took) < 3 * 0.2 + 0.4


def test_reading_by_number_goes_by_an_index():
    assert indexes(lambda: list(newest(Search(), limit=30))) == {"public_newest"}
    assert indexes(lambda: PublicStory.objects.get(pk=1)) == {ALSO["stories_publicstory_pkey"]}
    assert "stories_figure" not in indexes(lambda: counted(since=None))
    assert "stories_publicstory" not in indexes(Edition.current)


def test_no_page_of_results_costs_more_than_the_first():
    """Each page reads as many rows, however deep it is."""

    def rows_planned(query: str) -> float:
        return max(step["Plan Rows"] for step in plans(first_page(query)) if step["Node Type"] == "Limit")

    middle = PublicStory.objects.order_by("published_at")[STORIES // 2]
    deep = f"before={int(middle.published_at.timestamp() * 1e6)}-{middle.pk}"
    assert rows_planned(deep) == rows_planned("")
