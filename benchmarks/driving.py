"""Driving a server with requests over persistent connections, and reading what came of it."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
CONNECTIONS = 16
# A busy machine may reach the time limit of reading now and then: said, and counted as answered.
MOST_REFUSED = 0.05


class Broken(Exception):
    """Something did not work, so that nothing was measured."""


@dataclass(frozen=True)
class Figures:
    """What one drive came to; times in milliseconds. Refused are the answers of 400 and above."""

    requests: int
    seconds: float
    p50: float
    p95: float
    p99: float
    errors: int
    refused: int

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds


def has_wrk() -> bool:
    return shutil.which("wrk") is not None


def get(path: str) -> bytes:
    """Write a request for a page as it goes over the wire."""
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def post(path: str, body: str, headers: Mapping[str, str]) -> bytes:
    """Write a form that is sent."""
    given = {"Host": "localhost", "Content-Type": "application/x-www-form-urlencoded", **headers}
    head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
    return f"POST {path} HTTP/1.1\r\n{head}Content-Length: {len(body.encode())}\r\n\r\n{body}".encode()


def drive(port: int, requests: Sequence[bytes], *, seconds: float, connections: int = CONNECTIONS) -> Figures:
    """Send the requests round and round for so long. Raises Broken where the server did not answer as it should."""
    with tempfile.NamedTemporaryFile(prefix="hearback-bench-") as file:
        file.write(b"\0".join(requests))
        file.flush()
        command: list[object] = ["node", HERE / "driver.mjs", "127.0.0.1", port, file.name, connections, seconds]
        if has_wrk():
            script = HERE / "requests.lua"
            threads, url = 1, f"http://127.0.0.1:{port}"
            command = [
                "wrk",
                f"-t{threads}",
                f"-c{connections}",
                f"-d{seconds:g}s",
                "--timeout",
                "30s",
                "-s",
                script,
                url,
                "--",
                file.name,
            ]
        ended = subprocess.run(list(map(str, command)), check=False, capture_output=True, text=True)
    found = [line for line in ended.stdout.splitlines() if line.startswith("FIGURES ")]
    if not found:
        raise Broken(f"The driver gave no figures: {(ended.stderr or ended.stdout).strip()[-300:]}")
    figures = Figures(**json.loads(found[0].removeprefix("FIGURES ")))
    if not figures.requests or figures.errors or figures.refused > figures.requests * MOST_REFUSED:
        raise Broken(f"Of {figures.requests} requests {figures.refused} were refused and {figures.errors} failed")
    if figures.refused:
        print(f"  {figures.refused} of {figures.requests} requests were refused")
    return figures
