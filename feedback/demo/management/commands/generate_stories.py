"""manage.py generate_stories"""

from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from feedback.demo.generating.loading import NotEmpty, generate


class Command(BaseCommand):
    help = "Fill an empty database with invented stories, to measure with: as many as you say."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("stories", type=int, help="how many")
        parser.add_argument("--seed", type=int, default=1, help="another number gives other stories")
        parser.add_argument("--until", type=date.fromisoformat, help="the day up to which they were told (today)")
        parser.add_argument("--processes", type=int, default=2, help="how many work at once (2)")
        parser.add_argument("--again", action="store_true", help="take out the generated stories that are here first")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["stories"] < 1:
            raise CommandError("Say how many stories: a number from 1.")
        try:
            generate(
                options["stories"],
                seed=options["seed"],
                until=options["until"] or timezone.localdate(),
                processes=options["processes"],
                again=options["again"],
                report=self.report,
            )
        except NotEmpty as why:
            raise CommandError(str(why)) from why

    def report(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
