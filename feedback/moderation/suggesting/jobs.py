"""Learning each night."""

from __future__ import annotations

import subprocess
import sys

from django.conf import settings
from procrastinate.contrib.django import app


@app.periodic(cron="40 2 * * *")
@app.task(queueing_lock="learn_from_decisions")
def learn_from_decisions(timestamp: int) -> None:
    """Learn in a process of its own: what is needed to learn does not stay in the worker's memory."""
    subprocess.run([sys.executable, "manage.py", "learn_suggestions"], cwd=settings.BASE_DIR, check=True)
