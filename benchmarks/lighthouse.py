"""What Lighthouse says of the pages of the demo."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.driving import Broken
from benchmarks.server import Server
from benchmarks.table import Row
from tests.browser import chromium

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# Performance hangs on what else the machine does: the median of so many counts, unless the first is perfect.
TRIES = 3
Scores = dict[str, int]


def scores(server: Server, pages: dict[str, str]) -> Iterator[Row]:
    """Score pages by name and path."""
    for name, path in pages.items():
        tried = [examine(f"http://localhost:{server.port}{path}")]
        while tried[0][0]["performance"] < 100 and len(tried) < TRIES:
            tried.append(examine(f"http://localhost:{server.port}{path}"))
        found = {category: round(median(tries[category] for tries, _ in tried)) for category in CATEGORIES}
        measured = ", ".join(str(found[category]) for category in CATEGORIES)
        if failed := sorted({audit for _, audits in tried for audit in audits}):
            measured += f" ({', '.join(failed)})"
        yield Row(f"Lighthouse, {name} page: {', '.join(CATEGORIES)}", measured, "100 each", min(found.values()) == 100)


def examine(url: str) -> tuple[Scores, list[str]]:
    """Run Lighthouse once: the score of each category, and what cost points."""
    if not PROGRAM.exists():
        raise Broken("Lighthouse is missing: make bench installs it")
    command = [
        "node", str(PROGRAM), url, "--quiet", "--output=json", "--output-path=stdout",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags=--headless {' '.join(chromium.ARGUMENTS)}",
    ]  # fmt: skip
    environment = {**chromium.environment(), "CHROME_PATH": str(chromium.chromium_path())}
    ended = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
    try:
        report = json.loads(ended.stdout)
        points = {category: round(report["categories"][category]["score"] * 100) for category in CATEGORIES}
    except (ValueError, KeyError, TypeError) as error:
        raise Broken(f"Lighthouse failed: {ended.stderr.strip()[-300:]}") from error
    weighty = {each["id"] for group in report["categories"].values() for each in group["auditRefs"] if each["weight"]}
    failed = [
        name
        for name in weighty
        if report["audits"][name]["score"] is not None and report["audits"][name]["score"] < 0.9
    ]
    return points, failed
