"""The production server, as gunicorn.conf.py runs it, for as long as it is measured."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path
from types import TracebackType

from benchmarks.driving import Broken
from feedback.serving import stop_with_parent

PROJECT = Path(__file__).resolve().parent.parent
PATIENCE = 30.0  # seconds for the first answer
# A real site's settings, with no mail that leaves.
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "benchmarks.settings",
    "DEMO": "0",
    "SECRET_KEY": "only-for-measuring-" + "x" * 40,
    "ALLOWED_HOSTS": "localhost,127.0.0.1",
    "EMAIL_URL": "memory://",
    "DEFAULT_FROM_EMAIL": "no-reply@hearback.example",
    "URGENT_EMAIL": "on-call@hearback.example",
    "HOST": "127.0.0.1",
}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return int(free.getsockname()[1])


def environment(database_url: str, port: int, **more: str) -> dict[str, str]:
    """Give the environment in which the product runs on a database of ours."""
    site = f"http://localhost:{port}"
    return {**os.environ, **ENVIRONMENT, "DATABASE_URL": database_url, "PORT": str(port), "SITE_URL": site, **more}


class Server:
    """A running web server: `with Server(url) as server`."""

    def __init__(self, database_url: str, **more: str) -> None:
        self.port = free_port()
        self.environment = environment(database_url, self.port, **more)

    def __enter__(self) -> Server:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gunicorn", "--config", "gunicorn.conf.py"],
            cwd=PROJECT,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            preexec_fn=stop_with_parent,  # noqa: PLW1509  we have no threads
        )
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                status = self.fetch("/").status
            except (OSError, HTTPException):
                status = 0
            if status == 200:
                return self
            if self.process.poll() is not None or time.monotonic() > deadline:
                self.__exit__(None, None, None)
                raise Broken(f"The web server does not answer (status {status})")
            time.sleep(0.1)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def fetch(self, path: str) -> HTTPResponse:
        """Ask for a page; its body has been read, and is in `body`."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request("GET", path, headers={"Host": "localhost"})
            response = connection.getresponse()
            response.body = response.read()  # type: ignore[attr-defined]
            return response
        finally:
            connection.close()

    def body(self, path: str) -> bytes:
        """Read a page. Raises Broken where there is none."""
        response = self.fetch(path)
        if response.status != 200:
            raise Broken(f"{path} answers {response.status}")
        return response.body  # type: ignore[attr-defined]

    def address(self, path: str) -> str:
        """Give the address to which a short one leads."""
        response = self.fetch(path)
        return response.getheader("Location", path) if response.status == 301 else path

    def workers(self) -> list[int]:
        """List the processes that answer."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(child) for child in children.read_text().split()]

    def memory(self) -> int:
        """Add up what each worker has in memory for itself alone, in kilobytes."""
        rollups = [Path(f"/proc/{worker}/smaps_rollup").read_text() for worker in self.workers()]
        return sum(int(kilobytes) for rollup in rollups for kilobytes in re.findall(r"Private_\w+: +(\d+)", rollup))
