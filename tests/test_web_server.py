"""How gunicorn.conf.py shares the readers among processes, with a small stand-in for the site."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
# Answers with its process number.
SITE = """
import os

def site(environ, start_response):
    start_response("200 OK", [("Content-Length", str(len(str(os.getpid()))))])
    return [str(os.getpid()).encode()]
"""


@pytest.fixture
def port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def gunicorn(folder: Path, port: int, *more: str) -> subprocess.Popen[str]:
    (folder / "stand_in.py").write_text(SITE)
    return subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py", "stand_in:site", *more],
        cwd=PROJECT,
        env=os.environ | {"PORT": str(port), "WEB_CONCURRENCY": "2", "PYTHONPATH": str(folder)},
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> str:
    process.terminate()
    return process.communicate(timeout=30)[1]


@pytest.fixture
def server(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[str]]:
    process = gunicorn(tmp_path, port)
    yield process
    ended(process)


def who_answers(lines: list[HTTPConnection]) -> set[bytes]:
    for line in lines:
        line.connect()
    for line in lines:
        line.request("GET", "/")
    return {line.getresponse().read() for line in lines}


def all_who_answer(port: int, so_many: int) -> set[bytes]:
    """Ask on many connections made at once, until so many processes have answered."""
    deadline = time.monotonic() + 20
    found: set[bytes] = set()
    while len(found) < so_many and time.monotonic() < deadline:
        lines = [HTTPConnection("127.0.0.1", port, timeout=10) for _ in range(24)]
        try:
            found = who_answers(lines)
        except OSError:
            time.sleep(0.1)
        finally:
            for line in lines:
                line.close()
    return found


@pytest.mark.usefixtures("server")
def test_connections_that_come_at_once_are_shared_among_the_processes(port: int) -> None:
    assert len(all_who_answer(port, 2)) == 2


@pytest.mark.usefixtures("server")
def test_a_second_server_at_the_same_port_is_refused(tmp_path: Path, port: int) -> None:
    before = all_who_answer(port, 2)
    second = gunicorn(tmp_path, port)
    try:
        assert second.wait(timeout=20) != 0
    finally:
        assert "already in use" in ended(second)
    assert all_who_answer(port, 2) == before


def test_processes_share_a_socket_that_is_a_file(tmp_path: Path, port: int) -> None:
    place = tmp_path / "web.sock"
    process = gunicorn(tmp_path, port, "--bind", f"unix:{place}")
    try:
        deadline = time.monotonic() + 20
        while not place.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        listening = place.stat().st_ino
        time.sleep(1)  # a process that made its own would have put it in this place by now
        assert place.stat().st_ino == listening
    finally:
        ended(process)
