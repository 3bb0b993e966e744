"""The pages that are measured, and how fast they are beside the least that a page could do."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.database import column
from benchmarks.driving import Figures, drive, get
from benchmarks.server import Server
from benchmarks.table import Row, at_least, at_most

ADDRESSES = 40  # of each kind of page, in turn
# For the slowest of a hundred, more pages of different lengths are needed.
ADDRESSES_FOR_P95 = 300


@dataclass(frozen=True)
class Pages:
    """Pages of one kind, and beside each the bare view and the twin that it is measured against."""

    name: str
    paths: list[str]
    bare: list[str]
    twins: list[str]


def sample(url: str, query: str, most: int) -> list[int]:
    """Choose among numbers, the same each time."""
    numbers = [int(str(number)) for number in column(url, query)]
    return random.Random(most).sample(numbers, min(most, len(numbers)))


def chosen(server: Server, url: str, most: int = ADDRESSES) -> list[Pages]:
    """Choose the pages: some stories, the newest of the list, services as often as they are told about."""
    stories = sample(url, "SELECT story_id FROM stories_publicstory ORDER BY story_id", most)
    services = sample(url, "SELECT DISTINCT service_id FROM stories_answer ORDER BY service_id", most)
    kinds = [
        ("story", [f"/stories/{number}/" for number in stories]),
        ("list", ["/stories/"]),
        ("service", [f"/services/{number}/" for number in services]),
    ]
    return [pages(server, name, shorts, stories) for name, shorts in kinds]


def pages(server: Server, name: str, shorts: Sequence[str], stories: Sequence[int]) -> Pages:
    """Find where each page is, and how long it is."""
    paths = [server.address(short) for short in shorts]
    sizes = [len(server.body(path)) for path in paths]
    bare = [f"/bare/query/{stories[index % len(stories)]}/{size}/" for index, size in enumerate(sizes)]
    return Pages(name, paths, bare, [f"/twin{short}" for short in shorts])


def interleaved(
    port: int, kinds: Sequence[tuple[Sequence[str], Sequence[str]]], *, rounds: int, seconds: float
) -> list[list[tuple[Figures, Figures]]]:
    """Drive pages and what they are measured against in turns of a second: for each kind, the figures of each turn.

    What else the machine does lasts for seconds, so it falls on both, and the median leaves out the turns in between.
    """
    for ours, theirs in kinds:  # so that nothing is measured that happens once
        drive(port, [get(path) for path in (*ours, *theirs)], seconds=1)
    found: list[list[tuple[Figures, Figures]]] = [[] for _ in kinds]
    for turn in range(math.ceil(rounds * seconds)):
        for index, (ours, theirs) in enumerate(kinds):
            pair = (ours, theirs) if turn % 2 == 0 else (theirs, ours)
            first, second = (drive(port, [get(path) for path in paths], seconds=1) for paths in pair)
            found[index].append((first, second) if turn % 2 == 0 else (second, first))
    return found


def hot(server: Server, kinds: Sequence[Pages], *, rounds: int, seconds: float) -> Iterator[Row]:
    """Measure pages that are asked for again and again against one indexed query and as many bytes."""
    found = interleaved(server.port, [(each.paths, each.bare) for each in kinds], rounds=rounds, seconds=seconds)
    for each, figures in zip(kinds, found, strict=True):
        ratio, how = compared(figures, "the bare view")
        yield at_least(f"{each.name} page, hot, against one indexed query", ratio, 0.5, how)


def cold(server: Server, kinds: Sequence[Pages], *, rounds: int, seconds: float) -> Iterator[Row]:
    """Measure pages without any cache of pages against twins of the same rows in plain Jinja2."""
    found = interleaved(server.port, [(each.paths, each.twins) for each in kinds], rounds=rounds, seconds=seconds)
    for each, figures in zip(kinds, found, strict=True):
        ratio, how = compared(figures, "the twin")
        yield at_least(f"{each.name} page, cold, against its bare twin", ratio, 0.7, how)


def compared(figures: Sequence[tuple[Figures, Figures]], other: str) -> tuple[float, str]:
    """Give the median ratio of requests a second, and both speeds."""
    ratio = median(ours.per_second / theirs.per_second for ours, theirs in figures)
    ours, theirs = (median(pair[side].per_second for pair in figures) for side in (0, 1))
    return ratio, f"{ours:,.0f}/s, {other} {theirs:,.0f}/s"


def interleaved_between(
    one: Server, other: Server, paths: Sequence[str], *, rounds: int, seconds: float
) -> tuple[float, list[float]]:
    """Drive the same pages on two servers in turn: the median ratio of requests a second, and both speeds."""
    requests = [get(path) for path in paths]
    pairs = []
    for _ in range(rounds + 1):
        pairs.append([drive(server.port, requests, seconds=seconds).per_second for server in (one, other)])
    pairs = pairs[1:]  # the first warms up
    return median(ours / theirs for ours, theirs in pairs), [median(pair[side] for pair in pairs) for side in (0, 1)]


def at_both_sizes(
    small: tuple[Server, str], large: tuple[Server, str], *, rounds: int, seconds: float
) -> Iterator[Row]:
    """Measure the slowest of twenty of each kind of page, one request at a time, in a small and a large record."""
    (few_server, _), (many_server, _) = small, large
    for few, many in zip(*(chosen(*each, most=ADDRESSES_FOR_P95) for each in (small, large)), strict=True):
        ratios, times = [], []
        for _ in range(rounds):
            slow = [
                drive(server.port, [get(path) for path in each.paths], seconds=seconds, connections=1).p95
                for server, each in ((few_server, few), (many_server, many))
            ]
            ratios.append(slow[1] / slow[0])
            times.append(slow)
        how = " ms, ".join(f"{median(slow[side] for slow in times):.1f}" for side in (0, 1)) + " ms"
        yield at_most(f"{few.name} page, p95, large against small record", median(ratios), 1.25, how=how)
