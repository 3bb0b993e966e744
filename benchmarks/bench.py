"""What is measured, in which order, and on which servers and databases."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cached_property
from typing import Any

from benchmarks import depth, lighthouse, memory, pages, pooled, posting, searches, visit
from benchmarks.database import database_of, named, prepared
from benchmarks.server import Server
from benchmarks.table import Row, skipped

SMALL = 10_000


class Bench:
    """Servers and databases, each made when something first needs it."""

    def __init__(self, asked: argparse.Namespace, server_url: str, stack: ExitStack) -> None:
        self.asked = asked
        self.server_url = server_url
        self.stack = stack

    @cached_property
    def url(self) -> str:
        return self.sized(self.asked.size)

    def sized(self, size: int) -> str:
        """Give the address of a database with so many stories."""
        fill = os.environ.get("BENCH_FILL", f"generate_stories {size}").split()
        return prepared(self.server_url, database_of(self.server_url, size), fill)

    @cached_property
    def demo_url(self) -> str:
        return prepared(self.server_url, named(self.server_url, "hearback_bench_demo"), ["load_demo"])

    @cached_property
    def demo(self) -> Server:
        return self.serve(self.demo_url, DEMO="1")

    def serve(self, url: str, **more: str) -> Server:
        """Start a server that runs until the end."""
        return self.stack.enter_context(Server(url, **more))

    @cached_property
    def hot(self) -> Server:
        return self.serve(self.url)

    @cached_property
    def cold(self) -> Server:
        return self.serve(self.url, PAGE_CACHE="0")

    @property
    def how(self) -> dict[str, Any]:
        return {"rounds": self.asked.rounds, "seconds": self.asked.seconds}


def hot(bench: Bench) -> Iterator[Row]:
    return pages.hot(bench.hot, pages.chosen(bench.hot, bench.url), **bench.how)


def cold(bench: Bench) -> Iterator[Row]:
    return pages.cold(bench.cold, pages.chosen(bench.cold, bench.url), **bench.how)


def sizes(bench: Bench) -> Iterator[Row]:
    if bench.asked.size <= SMALL:
        yield skipped("p95 of a large against a small record", f"only with more than {SMALL:,} stories")
        return
    url = bench.sized(SMALL)
    with Server(url, PAGE_CACHE="0") as small:
        yield from pages.at_both_sizes((small, url), (bench.cold, bench.url), **bench.how)


def replies(bench: Bench) -> Iterator[Row]:
    return posting.replies(bench.hot, bench.url, **bench.how)


def search(bench: Bench) -> Iterator[Row]:
    return searches.measure(bench.url, rounds=bench.asked.rounds)


def results(bench: Bench) -> Iterator[Row]:
    return depth.any_page(bench.cold, bench.url, **bench.how)


def growth(bench: Bench) -> Iterator[Row]:
    kinds = pages.chosen(bench.hot, bench.url, most=1_000)
    yield memory.growth(bench.hot, [path for each in kinds for path in each.paths], bench.asked.requests)


def first_visit(bench: Bench) -> Iterator[Row]:
    yield visit.first_visit(bench.hot, pages.chosen(bench.hot, bench.url, most=5)[0].paths[0])


def scores(bench: Bench) -> Iterator[Row]:
    shown = pages.chosen(bench.demo, bench.demo_url, most=1)
    return lighthouse.scores(bench.demo, {"home": "/"} | {each.name: each.paths[0] for each in shown})


def pooler(bench: Bench) -> Iterator[Row]:
    yield pooled.through(bench.url, bench.cold, **bench.how)


SECTIONS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "hot": hot,
    "cold": cold,
    "posting": replies,
    "sizes": sizes,
    "search": search,
    "results": results,
    "memory": growth,
    "visit": first_visit,
    "lighthouse": scores,
    "pooler": pooler,
}
