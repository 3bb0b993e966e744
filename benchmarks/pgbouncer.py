"""A PgBouncer in transaction mode (Debian: apt install pgbouncer) in front of a database, for as long as it is needed.

with pgbouncer(url) as pooled:  # give the server DATABASE_URL=pooled and DATABASE_DIRECT_URL=url
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from psycopg.conninfo import conninfo_to_dict

PORT = 6432  # of the socket's name: it listens on no network
PATIENCE = 10.0  # seconds for a start
SETTINGS = """
[databases]
* = {server}
[pgbouncer]
unix_socket_dir = {folder}
listen_port = {port}
auth_type = any
pool_mode = transaction
default_pool_size = {connections}
max_client_conn = 500
logfile = {folder}/log
"""


def program() -> str | None:
    """Find PgBouncer; Debian keeps it where only root looks."""
    return shutil.which("pgbouncer", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin")


@contextmanager
def pgbouncer(url: str, connections: int = 8) -> Iterator[str]:
    """Give the address of a pooler with so many connections to the database at this address."""
    found = program()
    if found is None:
        raise FileNotFoundError("pgbouncer is missing (Debian: apt install pgbouncer)")
    server = conninfo_to_dict(url)
    name, user = str(server.pop("dbname")), str(server.setdefault("user", pwd.getpwuid(os.geteuid()).pw_name))
    folder = Path(tempfile.mkdtemp(prefix="hearback-pooler-"))
    # It refuses to be root.
    runs_as = pwd.getpwnam("nobody").pw_uid if os.geteuid() == 0 else None
    try:
        settings = folder / "pgbouncer.ini"
        described = " ".join(f"{key}='{value}'" for key, value in server.items())
        settings.write_text(SETTINGS.format(server=described, folder=folder, port=PORT, connections=connections))
        if runs_as:
            os.chown(folder, runs_as, -1)
            os.chown(settings, runs_as, -1)
        process = subprocess.Popen([found, "-q", settings], user=runs_as)
        try:
            wait_for(folder / f".s.PGSQL.{PORT}", process)
            yield f"postgresql://{quote(user)}@/{quote(name)}?host={quote(str(folder), safe='')}&port={PORT}"
        finally:
            process.terminate()
            process.wait()
    finally:
        shutil.rmtree(folder)


def wait_for(path: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until somebody listens there. Raises RuntimeError."""
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket(socket.AF_UNIX) as client:
            if client.connect_ex(os.fspath(path)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("PgBouncer did not start")
