"""manage.py check_text"""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from feedback.checks.lines import check_lines


class Command(BaseCommand):
    help = (
        'Check stories without keeping them: reads JSON lines on standard input ({"id": 1, "title": "", "text": ""}) '
        "and writes what the checks notice, a JSON line for each. Needs no settings, no server and no database."
    )
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        problems = 0
        try:
            for checked in check_lines(sys.stdin.buffer):
                sys.stdout.write(checked.answer + "\n")
                if checked.problem:
                    problems += 1
                    self.stderr.write(f"Line {checked.number}: {checked.problem}")
            sys.stdout.flush()
        except BrokenPipeError:
            # Whoever read the answers, such as head, has enough of them.
            sys.stdout = None
            return
        if problems:
            sys.exit(1)
