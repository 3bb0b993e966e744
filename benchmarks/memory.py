"""Whether the processes that answer keep growing."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.driving import drive, get
from benchmarks.server import Server
from benchmarks.table import Row, skipped

WARM_UP = 5_000  # requests, in which everything is loaded that ever is


def growth(server: Server, paths: Sequence[str], requests: int) -> Row:
    """Measure the memory of the web workers before and after so many requests."""
    what = f"memory of the web workers after {requests:,} requests"
    answer(server, paths, min(WARM_UP, requests))
    workers, before = server.workers(), server.memory()
    answer(server, paths, requests)
    if server.workers() != workers:
        return skipped(what, "a worker was replaced meanwhile")
    after = server.memory()
    grown = after / before - 1
    measured = f"{grown:+.1%} ({before / 1024:.0f} to {after / 1024:.0f} MB in {len(workers)} processes)"
    return Row(what, measured, "< +10%", grown < 0.1)


def answer(server: Server, paths: Sequence[str], requests: int) -> None:
    """Have so many requests answered, or a few more."""
    done = 0
    while done < requests:
        figures = drive(server.port, [get(path) for path in paths], seconds=5)
        done += figures.requests
