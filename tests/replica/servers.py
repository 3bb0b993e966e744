"""A primary and a standby that follows it: small clusters of the programs that the project brings along."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg

from feedback.embedded_postgres import places, server

SMALL = """
listen_addresses = ''
fsync = off
shared_buffers = 16MB
max_connections = 20
wal_retrieve_retry_interval = 100ms
max_standby_streaming_delay = 500ms
"""


class Cluster:
    """One Postgres in a folder of its own, which only a socket in that folder leads to."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.data = folder / "data"
        self.url = f"postgresql://postgres@/postgres?host={quote(str(folder), safe='')}"
        places.make_private(folder)

    def run(self, program: str, *arguments: object) -> None:
        done = server.call(server.programs() / program, *arguments)
        assert done.returncode == 0, done.stderr

    def start(self) -> None:
        options = f"-k {shlex.quote(str(self.folder))}"
        self.run("pg_ctl", "start", "-w", "-D", self.data, "-l", self.folder / "log", "-o", options)

    def stop(self, mode: str = "immediate") -> None:
        self.run("pg_ctl", "stop", "-w", "-m", mode, "-D", self.data)

    def sql(self, statement: str) -> object:
        with psycopg.connect(self.url, autocommit=True) as connection:
            found = connection.execute(statement)
            return found.fetchone()[0] if found.description else None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to all its processes."""
        main = int((self.data / "postmaster.pid").read_text().split()[0])
        children = Path(f"/proc/{main}/task/{main}/children").read_text().split()
        for process in [main, *map(int, children)]:
            os.kill(process, number)


@contextmanager
def primary_and_standby() -> Iterator[tuple[Cluster, Cluster]]:
    """Run both, and leave nothing behind."""
    home = Path(tempfile.mkdtemp(prefix="hb-"))
    os.chown(home, places.uid(), -1)
    primary, standby = Cluster(home / "primary"), Cluster(home / "standby")
    try:
        primary.run(
            "initdb", "-D", primary.data, "-U", "postgres", "-E", "UTF8", "--no-locale", *server.LETTERS,
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=trust", "--no-sync",
        )  # fmt: skip
        with (primary.data / "postgresql.conf").open("a") as configuration:
            configuration.write(SMALL)
        primary.start()
        primary.run(
            "pg_basebackup", "-D", standby.data, "-R", "-X", "stream", "-c", "fast", "--no-sync",
            "-h", primary.folder, "-U", "postgres",
        )  # fmt: skip
        standby.start()
        yield primary, standby
    finally:
        for cluster in (standby, primary):
            if (cluster.data / "postmaster.pid").exists():
                cluster.stop()
        shutil.rmtree(home)
