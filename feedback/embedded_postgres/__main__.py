"""Runs a command with the project's own Postgres, or deletes what is in it.

python -m feedback.embedded_postgres run COMMAND...    runs COMMAND with DATABASE_URL set
python -m feedback.embedded_postgres erase             deletes the server's data
"""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from types import FrameType

from feedback.embedded_postgres import EmbeddedPostgresError, erase, running_if_ours


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
