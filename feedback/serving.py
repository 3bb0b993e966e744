"""Runs the web server and the job worker side by side: for the demo, or where nothing else looks after them.

    python -m feedback.serving

One that dies is started again, and so is the project's own Postgres. Ctrl-C, SIGTERM and SIGHUP stop all of
it, letting what is under way finish. When this process is killed outright, the kernel tells the rest to stop.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from feedback import embedded_postgres

PROJECT = Path(__file__).resolve().parent.parent
PARTS = {
    "web server": ["-m", "gunicorn", "--config", "gunicorn.conf.py"],
    "job worker": ["manage.py", "procrastinate", "worker"],
}
HOST = os.environ.get("HOST", "127.0.0.1")
PORT = int(os.environ.get("PORT", "8000"))
STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
TICK = 0.5  # seconds between two looks at what runs
PATIENCE = 15.0  # seconds for what is under way to finish
RESTARTS = 5  # of one part within a minute, before giving up
WELCOME_PATIENCE = 60.0  # seconds for the first answer

LIBC = ctypes.CDLL(None)
PR_SET_PDEATHSIG = 1


class Part:
    """One of the programs that must run."""

    def __init__(self, name: str, arguments: Sequence[str]) -> None:
        self.name = name
        self.arguments = arguments
        self.restarts: list[float] = []
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603
            [sys.executable, *self.arguments],
            cwd=PROJECT,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C would cut off what is under way
            preexec_fn=stop_with_parent,  # noqa: PLW1509  we have no threads
        )

    def look_after(self) -> None:
        """Start it again if it died; raises RuntimeError when it keeps dying."""
        status = self.process.poll()
        if status is None:
            return
        self.sweep()
        now = time.monotonic()
        self.restarts = [moment for moment in self.restarts if moment > now - 60]
        if len(self.restarts) >= RESTARTS:
            raise RuntimeError(f"The {self.name} keeps stopping (last status {status}).")
        self.restarts.append(now)
        say(f"The {self.name} stopped (status {status}). Starting it again.")
        self.process = self._start()

    def sweep(self) -> None:
        """Kill whatever its process left behind."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)


def stop_with_parent() -> None:
    """Have the kernel send SIGTERM to this process when its parent dies (Linux only)."""
    if hasattr(LIBC, "prctl"):
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def say(words: str) -> None:
    """Tell the person at the terminal, at once."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def refuse_taken_port() -> None:
    """Raise SystemExit, saying what to do, when the web server could not have its port."""
    try:
        socket.create_server((HOST, PORT)).close()
    except OSError as error:
        raise SystemExit(f"Port {PORT} can't be used: {error.strerror}. Choose another with PORT=8001") from None


def answers() -> bool:
    """Tell whether the web server answers."""
    connection = HTTPConnection("127.0.0.1" if HOST == "0.0.0.0" else HOST, PORT, timeout=PATIENCE)  # noqa: S104
    try:
        connection.request("GET", "/", headers={"Host": "localhost"})
        connection.getresponse().read()
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
    return True


def serve() -> None:
    """Keep the parts running until a signal ends it."""
    parts: list[Part] = []
    try:
        parts += [Part(name, arguments) for name, arguments in PARTS.items()]
        welcome_by = time.monotonic() + WELCOME_PATIENCE
        while True:
            if welcome_by and answers():
                welcome()
                welcome_by = 0.0
            elif welcome_by and time.monotonic() > welcome_by:
                raise RuntimeError("The web server does not answer.")
            time.sleep(TICK)
            keep_database()
            for part in parts:
                part.look_after()
    finally:
        for number in STOP_SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        stop(parts)


def welcome() -> None:
    """Say where to go and, in the demo, whom to sign in as."""
    command = [sys.executable, "manage.py", "demo_welcome"]
    if not settings.DEMO or subprocess.run(command, cwd=PROJECT, check=False).returncode != 0:  # noqa: S603
        say(f"\nHearback is running at {settings.SITE_URL}/ (Ctrl-C stops it)")


def keep_database() -> None:
    """Start the project's own Postgres again if it died."""
    if embedded_postgres.url() == settings.DATABASE_URL:
        try:
            embedded_postgres.revive()
        except embedded_postgres.EmbeddedPostgresError as error:
            say(str(error))


def stop(parts: Sequence[Part]) -> None:
    """Let every part finish what is under way, then see to it that none is left."""
    say("Stopping.")
    for part in parts:
        part.process.terminate()
    deadline = time.monotonic() + PATIENCE
    for part in parts:
        try:
            part.process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            say(f"The {part.name} did not stop in time and was ended.")
        part.sweep()
        part.process.wait()


def stop_on_signal(number: int, _: FrameType | None) -> None:
    """Leave the loop; what follows it stops the parts."""
    raise SystemExit(0 if number == signal.SIGINT else 128 + number)


def main() -> None:
    """Serve until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "feedback.settings")
    for number in STOP_SIGNALS:
        if number != signal.SIGHUP or signal.getsignal(number) != signal.SIG_IGN:  # nohup means it
            signal.signal(number, stop_on_signal)
    try:
        with embedded_postgres.running_if_ours(settings.DATABASE_URL):
            refuse_taken_port()
            serve()
    except (ImproperlyConfigured, embedded_postgres.EmbeddedPostgresError, RuntimeError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
