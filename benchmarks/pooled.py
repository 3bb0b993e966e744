"""The same list through PgBouncer in transaction mode, where each statement may go by another connection."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit, urlunsplit

from benchmarks.driving import Broken
from benchmarks.pages import interleaved_between
from benchmarks.server import Server
from benchmarks.table import Row, skipped

WHAT = "list page, cold, through PgBouncer against directly"
PORT = 6432
CONFIGURATION = """
[databases]
* = host={host} user={user}
[pgbouncer]
unix_socket_dir = {folder}
listen_port = {port}
auth_type = any
pool_mode = transaction
default_pool_size = 8
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
"""


@contextmanager
def pooler(url: str) -> Iterator[str]:
    """Run PgBouncer in front of the database; gives the address behind which it is."""
    parts = urlsplit(url)
    host = parse_qs(parts.query).get("host", [parts.hostname or "127.0.0.1"])[0]
    folder = Path(tempfile.mkdtemp(prefix="hearback-pooler-"))
    as_root = ["-u", "nobody"] if os.geteuid() == 0 else []
    try:
        configuration = folder / "pgbouncer.ini"
        configuration.write_text(CONFIGURATION.format(host=host, user=parts.username, folder=folder, port=PORT))
        if as_root:
            shutil.chown(folder, "nobody")
            folder.chmod(0o711)
        process = subprocess.Popen(
            ["pgbouncer", *as_root, "-q", str(configuration)], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            for _ in range(50):
                if (folder / f".s.PGSQL.{PORT}").exists():
                    break
                time.sleep(0.1)
            else:
                raise Broken("PgBouncer did not start")
            query = f"host={quote(str(folder), safe='')}&port={PORT}"
            yield urlunsplit(parts._replace(netloc=f"{parts.username}@", query=query))
        finally:
            process.terminate()
            process.wait()
    finally:
        shutil.rmtree(folder)


def through(url: str, direct: Server, *, rounds: int, seconds: float) -> Row:
    """Measure the list through a pooler, and directly."""
    if not shutil.which("pgbouncer"):
        return skipped(WHAT, "pgbouncer is missing (Debian: apt install pgbouncer)")
    with (
        pooler(url) as pooled,
        Server(pooled, PAGE_CACHE="0", DATABASE_DIRECT_URL=url) as behind,
    ):
        ratio, speeds = interleaved_between(behind, direct, ["/stories/"], rounds=rounds, seconds=seconds)
    return Row(WHAT, f"{ratio:.2f} ({speeds[0]:,.0f}/s, directly {speeds[1]:,.0f}/s)", "answers", True)
