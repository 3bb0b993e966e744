"""The same list through PgBouncer in transaction mode, where each statement may go by another connection."""

from __future__ import annotations

from benchmarks.pages import interleaved_between
from benchmarks.pgbouncer import pgbouncer, program
from benchmarks.server import Server
from benchmarks.table import Row, skipped

WHAT = "list page, cold, through PgBouncer against directly"


def through(url: str, direct: Server, *, rounds: int, seconds: float) -> Row:
    """Measure the list through a pooler, and directly."""
    if program() is None:
        return skipped(WHAT, "pgbouncer is missing (Debian: apt install pgbouncer)")
    with (
        pgbouncer(url) as pooled,
        Server(pooled, PAGE_CACHE="0", DATABASE_DIRECT_URL=url) as behind,
    ):
        ratio, speeds = interleaved_between(behind, direct, ["/stories/"], rounds=rounds, seconds=seconds)
    return Row(WHAT, f"{ratio:.2f} ({speeds[0]:,.0f}/s, directly {speeds[1]:,.0f}/s)", "answers", True)
