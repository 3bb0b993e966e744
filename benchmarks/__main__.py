"""Measures, and prints a table: python -m benchmarks [SIZE] [--only NAME...]. What each row means is in README.md."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from contextlib import ExitStack

import django

from benchmarks import table
from benchmarks.database import database_of
from benchmarks.driving import has_wrk
from benchmarks.server import environment
from benchmarks.table import Row


def main() -> int:
    """Measure all that is asked for; 1 where something broke."""
    asked = arguments()
    began = time.monotonic()
    if not has_wrk():
        print("wrk is missing (Debian: apt install wrk). A driver of our own on Node.js takes its place.")
    # The product's own code reads the same database in this process.
    server_url = os.environ["DATABASE_URL"]
    os.environ.update(environment(database_of(server_url, asked.size), port=8000))
    django.setup()
    from benchmarks.bench import SECTIONS, Bench  # noqa: PLC0415  it imports models

    if unknown := [name for name in asked.only or () if name not in SECTIONS]:
        print(f"Nothing is called {', '.join(unknown)}. There are: {', '.join(SECTIONS)}", file=sys.stderr)
        return 2
    broken = False
    rows: list[Row] = []
    with ExitStack() as stack:
        bench = Bench(asked, server_url, stack)
        for name in asked.only or SECTIONS:
            print(f"Measuring: {name}", flush=True)
            try:
                for row in SECTIONS[name](bench):
                    rows.append(row)
                    print("  " + " | ".join((row.what, row.measured, row.verdict)), flush=True)
            except Exception as error:  # the rest can still be measured
                broken = True
                traceback.print_exc()
                rows.append(table.skipped(name, f"broke: {error}"))
    print(
        f"\n{asked.size:,} stories, medians of {asked.rounds} rounds, {time.monotonic() - began:.0f} seconds in all\n"
    )
    print("\n".join(table.lines(rows)))
    return int(broken)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("size", type=int, nargs="?", default=10_000, help="how many stories")
    parser.add_argument("--only", nargs="*", help="measure these alone")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="for each drive")
    parser.add_argument("--requests", type=int, default=100_000, help="after which memory is looked at")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
