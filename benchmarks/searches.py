"""How long Postgres takes to find stories: the time of the database calls alone, one search after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from statistics import median, quantiles
from time import perf_counter
from typing import Any

from django.db import connection
from django.http import QueryDict
from django.utils.http import urlencode

from benchmarks.search_log import Log, search_log
from benchmarks.table import Row, at_most
from feedback.stories.finding import count, find
from feedback.stories.searching import Search, read_search

SEARCHES = 400
# As much as there was, and no more than these.
MUST = {
    "newest first": 10,
    "best match": 50,
    "a phrase": 120,
    "two filters": 50,
    "counts": 25,
}


class Stopwatch:
    """Adds up the time that queries take. Used as a database wrapper."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self, execute: Callable[..., Any], *arguments: Any) -> Any:
        began = perf_counter()
        try:
            return execute(*arguments)
        finally:
            self.seconds += perf_counter() - began


def asked(*pairs: tuple[str, str]) -> QueryDict:
    return QueryDict(urlencode(pairs))


def searches_of(log: Log) -> dict[str, list[tuple[Callable[..., object], QueryDict]]]:
    """Say what is looked for, of each kind."""
    plain = [asked(("q", typed)) for typed in log.searches]
    best = [asked(("q", typed), ("sort", "best")) for typed in log.searches]
    phrases = [asked(("q", typed)) for typed in log.phrases]
    filters = [[tuple(facet.split(":", 1)) for facet in pair] for pair in log.facets]
    # Half of them with words beside the filters.
    filtered = [
        asked(*as_parameters(pair), *([("q", typed)] if turn % 2 else []))
        for turn, (pair, typed) in enumerate(zip(filters, log.searches, strict=False))
    ]
    return {
        "newest first": [(find_page, each) for each in plain],
        "best match": [(find_page, each) for each in best],
        "a phrase": [(find_page, each) for each in phrases],
        "two filters": [(find_page, each) for each in filtered],
        "counts": [(count_all, each) for each in (*plain, *phrases, *filtered)],
    }


def as_parameters(pair: Sequence[tuple[str, ...]]) -> list[tuple[str, str]]:
    """Say facets as an address does."""
    return [("place" if kind in ("area", "district") else kind, value) for kind, value in pair]


def find_page(search: Search, query: QueryDict) -> object:
    return find(search, query)


def count_all(search: Search, _: QueryDict) -> object:
    return count(search)


def seconds(look: Callable[..., object], query: QueryDict) -> float:
    """Time the database calls of one search."""
    search = read_search(query)
    watch = Stopwatch()
    with connection.execute_wrapper(watch):
        look(search, query)
    return watch.seconds


def p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1] * 1000


def measure(url: str, *, rounds: int) -> Iterator[Row]:
    """Time each kind of search, all kinds in each round."""
    kinds = searches_of(search_log(url, SEARCHES))
    found: dict[str, list[float]] = {kind: [] for kind in kinds}
    middle: dict[str, list[float]] = {kind: [] for kind in kinds}
    for turn in range(rounds + 1):
        for kind, looks in kinds.items():
            times = [seconds(look, query) for look, query in looks]
            if turn:  # the first round warms up
                found[kind].append(p95(times))
                middle[kind].append(median(times) * 1000)
    for kind, most in MUST.items():
        how = f"half under {median(middle[kind]):.1f} ms"
        yield at_most(f"search in Postgres, p95, {kind}", median(found[kind]), most, " ms", how)
