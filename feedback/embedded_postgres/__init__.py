"""A Postgres of the project's own, so that Python is all that a machine must have.

Only a unix socket in a private folder leads to it. Whoever needs it enters `running()`: the first to come starts it
and the last to leave stops it.

Postgres refuses to run as root. For root it runs as "nobody" and keeps its data in /var/lib/hearback; for anybody
else everything is in the project's `var/postgres`.
"""

import fcntl
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import IO
from urllib.parse import quote

from feedback.embedded_postgres import places, server
from feedback.embedded_postgres.places import EmbeddedPostgresError

__all__ = ["EmbeddedPostgresError", "erase", "revive", "running", "running_if_ours", "url"]


def url() -> str:
    """Say where the server listens, whether or not it runs."""
    return f"postgresql://{server.NAME}@/{server.NAME}?host={quote(str(places.socket_folder()), safe='')}"


@contextmanager
def running() -> Iterator[str]:
    """Keep the server running for as long as the block lasts.

    Raises EmbeddedPostgresError when it can't start.
    """
    places.make_home()
    with places.users().open("a") as users:
        try:
            with _alone():
                # A lock goes with its process, so that even one that was killed counts no longer.
                fcntl.flock(users, fcntl.LOCK_SH)
                server.start()
            yield url()
        finally:
            with _alone():
                if _is_last(users):
                    server.stop()


def running_if_ours(database_url: str) -> AbstractContextManager[str]:
    """Do the same where the URL is empty or ours, and nothing where it names somebody else's server."""
    return running() if database_url in ("", url()) else nullcontext(database_url)


def revive() -> None:
    """Start the server again if it died while it is in use; raises EmbeddedPostgresError."""
    if not server.answers():
        with _alone():
            server.start()


def erase() -> None:
    """Delete the server with all its data; raises EmbeddedPostgresError while somebody uses it."""
    if not places.home().exists():
        return
    with _alone(), places.users().open("a") as users:
        if not _is_last(users):
            raise EmbeddedPostgresError("The database is in use. Stop what uses it first.")
        server.stop()
        shutil.rmtree(places.home())
    shutil.rmtree(places.socket_folder(), ignore_errors=True)


@contextmanager
def _alone() -> Iterator[None]:
    """Let one process at a time make, start or stop the server."""
    with places.lock().open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_last(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
