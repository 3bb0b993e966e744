"""manage.py evaluate_suggestions"""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from feedback.moderation.suggesting.evaluating import CannotTry, Result, after_learning, cold, read_judged


class Command(BaseCommand):
    help = (
        "Try the suggestions on texts that people have judged: a CSV file with the columns text and critical "
        "(1 or 0). Reads no database."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--learn-from", type=int, metavar="N", help="learn from the first N rows too, and try it on the rest"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            judged = read_judged(options["file"])
            self.report("Cold, before anything is learnt", cold(judged))
            if (first := options["learn_from"]) is not None:
                learnt = after_learning(judged, first)
                self.report("Cold, on the rows that are not learnt from", cold(judged[first:]))
                self.report(f"After learning from the first {first} rows, on the rest", learnt)
        except CannotTry as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            "The area is how often a critical text scores above one that is not: 0.5 is chance, 1 is always."
        )

    def report(self, what: str, result: Result) -> None:
        """Say how well it went, in words and figures."""
        self.stdout.write(
            f"{what}: area under the ROC curve {result.auc:.3f} "
            f"({result.texts} texts, {result.critical} critical; {result.rows_a_second:.0f} rows a second)"
        )
