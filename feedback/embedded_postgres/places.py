"""Where the project's own Postgres keeps its things, and whose they are."""

import hashlib
import os
import pwd
import stat
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
ROOT_HOME = Path("/var/lib/hearback")
ROOT_RUNS_AS = "nobody"  # initdb wants a user that has a name, and every system has this one
SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 100  # bytes; the kernel takes 107, and less elsewhere


class EmbeddedPostgresError(Exception):
    """Says why the server can't be had, in words for the person who started it."""


def var() -> Path:
    return Path(os.environ.get("VAR_DIR") or PROJECT / "var").absolute()


def digest() -> str:
    return hashlib.sha256(os.fsencode(var())).hexdigest()[:16]


def home() -> Path:
    return ROOT_HOME / digest() if os.geteuid() == 0 else var() / "postgres"


def socket_folder() -> Path:
    folder = home() / "socket"
    if len(os.fsencode(folder / SOCKET)) <= LONGEST_SOCKET:
        return folder
    return Path(tempfile.gettempdir()) / f"hearback-{digest()}"


def socket() -> Path:
    return socket_folder() / SOCKET


def data() -> Path:
    return home() / "data"


def mark() -> Path:
    """Give the file that Postgres keeps for as long as it runs, and leaves behind when it is killed."""
    return data() / "postmaster.pid"


def log() -> Path:
    return home() / "log"


def lock() -> Path:
    """Give the file that is locked while somebody makes, starts or stops the server."""
    return home() / "lock"


def users() -> Path:
    """Give the file on which everybody who uses the server holds a shared lock."""
    return home() / "users"


def make_home() -> None:
    """Make the private folder that holds everything else."""
    if not home().parent.exists():
        home().parent.mkdir(parents=True, exist_ok=True)
        if os.geteuid() == 0:
            ROOT_HOME.chmod(0o755)  # whatever root's umask is, the server's user must pass
    make_private(home())


def make_private(folder: Path) -> None:
    """Make a folder that only the server's user can enter, or refuse what somebody else put there."""
    if not folder.exists():
        # It gets its name when it is ready: another process may look at this moment.
        new = tempfile.mkdtemp(dir=folder.parent, prefix=folder.name)
        if os.geteuid() == 0:
            os.chown(new, uid(), uid())
        try:
            Path(new).rename(folder)
        except OSError:
            Path(new).rmdir()
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid() or found.st_mode & 0o077:
        raise EmbeddedPostgresError(f"{folder} belongs to somebody else or is open to others. Remove it first.")


def uid() -> int:
    """Give the number of the user that the server runs as."""
    return os.geteuid() or pwd.getpwnam(ROOT_RUNS_AS).pw_uid
