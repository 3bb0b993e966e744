"""The supervisor with small stand-ins for the web server and the worker, watched from outside as processes."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from feedback.embedded_postgres import places

# Answers with its process number; a request for /slow is under way for a second.
WEB = """
import http.server, os, signal, sys, threading, time

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        time.sleep(1 if self.path == "/slow" else 0)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(str(os.getpid()).encode())

    def log_message(self, *_):
        pass

server = http.server.ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler)
server.daemon_threads = False
signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
server.serve_forever()
server.server_close()
"""
SUPERVISOR = """
import sys
from feedback import serving
serving.TICK = 0.05
serving.PARTS = {"web server": ["-c", sys.argv[1]], "job worker": ["-c", sys.argv[2]]}
serving.main()
"""
IDLE = "import time; time.sleep(60)"
Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


@pytest.fixture
def start(port: int) -> Iterator[Start]:
    started: list[subprocess.Popen[str]] = []

    def start_supervisor(worker: str = IDLE) -> subprocess.Popen[str]:
        started.append(
            subprocess.Popen(
                [sys.executable, "-c", SUPERVISOR, WEB, worker],
                cwd=places.PROJECT,
                env=os.environ
                | {
                    "DJANGO_SETTINGS_MODULE": "feedback.settings",
                    "DATABASE_URL": "postgresql://elsewhere/theirs",
                    "PORT": str(port),
                    "DEMO": "0",
                },
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                start_new_session=True,
            )
        )
        return started[-1]

    yield start_supervisor
    for process in started:
        process.terminate()
        process.communicate(timeout=30)


def get(port: int, path: str = "/") -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=10) as answer:
        return int(answer.read())


def wait_for(line: str, process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    read = []
    while line not in (read or [""])[-1]:
        read.append(process.stdout.readline())
        assert read[-1], f"{line} was never said: {read}"


def children(process: subprocess.Popen[str]) -> list[int]:
    return [int(number) for number in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


def is_gone(number: int) -> bool:
    """Tell whether a process ended; one that nobody has waited for yet counts as ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def all_go(numbers: list[int]) -> bool:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if all(is_gone(number) for number in numbers):
            return True
        time.sleep(0.05)
    return False


def test_ctrl_c_lets_a_request_finish_and_leaves_no_process(start: Start, port: int) -> None:
    supervisor = start()
    wait_for("Hearback is running", supervisor)
    parts = children(supervisor)
    assert len(parts) == 2
    slow = subprocess.Popen(
        [sys.executable, "-c", f"import urllib.request as r; print(r.urlopen('http://127.0.0.1:{port}/slow').status)"],
        stdout=subprocess.PIPE,
        text=True,
    )
    time.sleep(0.6)
    os.killpg(supervisor.pid, signal.SIGINT)
    os.killpg(supervisor.pid, signal.SIGINT)
    assert slow.communicate(timeout=20)[0] == "200\n"
    assert supervisor.wait(timeout=20) == 0
    assert all_go(parts)


def test_what_was_killed_is_started_again(start: Start, port: int) -> None:
    supervisor = start()
    wait_for("Hearback is running", supervisor)
    first = get(port)
    os.kill(first, signal.SIGKILL)
    wait_for("The web server stopped (status -9). Starting it again.", supervisor)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            assert get(port) != first
            return
        except OSError:
            time.sleep(0.05)
    pytest.fail("The web server did not come back.")


def test_what_keeps_dying_ends_it_all_with_a_reason(start: Start) -> None:
    supervisor = start(worker="raise SystemExit(3)")
    output, _ = supervisor.communicate(timeout=30)
    assert "The job worker keeps stopping (last status 3)." in output
    assert supervisor.returncode == 1


def test_a_killed_supervisor_takes_the_others_along(start: Start) -> None:
    supervisor = start()
    wait_for("Hearback is running", supervisor)
    parts = children(supervisor)
    supervisor.kill()
    assert all_go(parts)


def test_a_taken_port_is_named_before_anything_starts(start: Start, port: int) -> None:
    with socket.create_server(("127.0.0.1", port)):
        supervisor = start()
        output, _ = supervisor.communicate(timeout=30)
    assert f"Port {port} can't be used" in output
    assert "Choose another" in output
    assert supervisor.returncode == 1


def test_says_in_plain_words_what_production_lacks() -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "feedback.serving"],
        cwd=places.PROJECT,
        env={"PATH": os.environ["PATH"], "DEMO": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert answer.returncode == 1
    assert "SECRET_KEY is missing" in answer.stderr
    assert "Traceback" not in answer.stderr
