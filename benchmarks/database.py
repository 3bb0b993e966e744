"""The databases that are measured: made once for each size, and made anew when their tables are no longer the same."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Sequence
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

from benchmarks.driving import Broken
from benchmarks.server import PROJECT, environment

# Where the bare view puts its rows.
BARE_TABLE = (
    "CREATE TABLE bench_insert (id bigserial PRIMARY KEY, text text NOT NULL, at timestamptz NOT NULL DEFAULT now())"
)


def named(url: str, name: str) -> str:
    """Give the address of another database of the same server."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def database_of(server_url: str, size: int) -> str:
    """Say where the database with so many stories is, whether or not it is there."""
    return named(server_url, f"hearback_bench_{size}")


def prepared(server_url: str, url: str, fill: Sequence[str]) -> str:
    """Make a database and fill it by a command of manage.py, unless that was done already; gives its address."""
    name = urlsplit(url).path.strip("/")
    mark = f"{fingerprint()} {' '.join(fill)}"
    if mark_of(server_url, name) == mark:
        return url
    print(f"Filling the database {name}: manage.py {' '.join(fill)}", flush=True)
    began = time.monotonic()
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    manage(url, "migrate", "--verbosity", "0")
    manage(url, *fill)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(BARE_TABLE)
        connection.execute("VACUUM (ANALYZE)")
        # Last, so that a database that was left half filled is filled again.
        connection.execute(sql.SQL("COMMENT ON DATABASE {} IS {}").format(sql.Identifier(name), sql.Literal(mark)))
    print(f"Filled in {time.monotonic() - began:.0f} seconds", flush=True)
    return url


def mark_of(server_url: str, name: str) -> str:
    """Read of which tables, and how, a database was filled: nothing where there is none."""
    with psycopg.connect(server_url) as connection:
        found = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s", [name]
        ).fetchone()
    return str(found[0]) if found else ""


def fingerprint() -> str:
    """Tell one state of the tables from another, by all that the migrations say."""
    digest = hashlib.sha256()
    for path in sorted((*PROJECT.glob("*/migrations/*"), *PROJECT.glob("*/*/migrations/*"))):
        if path.suffix in (".py", ".sql"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def manage(url: str, *arguments: str) -> None:
    """Run manage.py on one of our databases. Raises Broken."""
    command = [sys.executable, "manage.py", *arguments]
    # DEMO: what is invented goes into no real record.
    if subprocess.run(command, cwd=PROJECT, env=environment(url, 8000, DEMO="1"), check=False).returncode != 0:
        raise Broken(f"manage.py {' '.join(arguments)} failed")


def column(url: str, query: str, *values: object) -> list[object]:
    """Read one column."""
    with psycopg.connect(url) as connection:
        return [found for (found,) in connection.execute(query, values or None)]
