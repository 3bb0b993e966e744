"""Writing the bulk files at night, a little at a time, so that no email waits for it."""

from __future__ import annotations

import time

from procrastinate.contrib.django import app

from feedback.api.bulk import firsts_to_write, names_in_force, write_part

AT_ONCE = 20  # seconds


@app.periodic(cron="30 2 * * *")
@app.task(queueing_lock="write_bulk")
def write_bulk(timestamp: int) -> None:
    """Begin to write again what has changed since last night."""
    go_on_with_bulk()


@app.task
def go_on_with_bulk() -> None:
    """Write for a while; what is then left is a job of its own, behind what waits already."""
    names, end = names_in_force(), time.monotonic() + AT_ONCE
    for first in firsts_to_write(names):
        if time.monotonic() > end:
            go_on_with_bulk.defer()
            return
        write_part(first, names)
