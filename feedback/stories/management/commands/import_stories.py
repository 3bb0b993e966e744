"""manage.py import_stories"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from feedback.directory.models import Service
from feedback.stories.importing import COLUMNS, Report, WrongFile, import_stories
from feedback.stories.models import KnownWord


class Command(BaseCommand):
    help = "Take in stories from a CSV file with a header row. Running it twice takes in nothing twice.\n\nColumns:\n"
    help += "\n".join(f"  {name:<13} {what}" for name, what in COLUMNS.items())

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        return super().create_parser(
            prog_name, subcommand, formatter_class=argparse.RawDescriptionHelpFormatter, **kwargs
        )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--source", help="where the stories come from; without it, the name of the file")
        parser.add_argument(
            "--column",
            action="append",
            default=[],
            metavar="OURS=THEIRS",
            help="what the file calls one of the columns, such as reference=row; can be given several times",
        )
        parser.add_argument("--service", help="the service of rows that name none: its name, or its number")
        parser.add_argument("--published", action="store_true", help="publish at once what was moderated elsewhere")

    def handle(self, *args: Any, **options: Any) -> None:
        report = Report()
        shown = 0
        try:
            with options["file"].open(newline="", encoding="utf-8-sig") as file:
                for report in import_stories(
                    file,
                    source=options["source"] or options["file"].stem[:50],
                    columns=mapping(options["column"]),
                    service=find_service(options["service"]),
                    published=options["published"],
                ):
                    for refused in report.refused[shown:]:
                        self.stderr.write(f"Refused {refused}")
                    shown = len(report.refused)
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{options['file']} is not UTF-8 text: {error}") from error
        except WrongFile as error:
            raise CommandError(f"{options['file']}, {error}. {summary(report)}") from error
        if options["published"] and report.taken:
            KnownWord.objects.learn()
        self.stdout.write(summary(report))


def summary(report: Report) -> str:
    """Say in one line what was done."""
    return f"Taken in: {report.taken}. Known already: {report.known}. Refused: {len(report.refused)}."


def mapping(given: list[str]) -> dict[str, str]:
    """Read what was given as OURS=THEIRS."""
    pairs = [pair.partition("=") for pair in given]
    for ours, equals, theirs in pairs:
        if not (ours and equals and theirs):
            raise CommandError(f"--column {ours}{equals}{theirs}: write OURS=THEIRS, such as reference=row")
    return {ours: theirs for ours, _, theirs in pairs}


def find_service(given: str | None) -> Service | None:
    """Find the one service that --service names."""
    if not given:
        return None
    found = Service.objects.filter(pk=given) if given.isdigit() else Service.objects.filter(name__iexact=given)
    if len(found) != 1:
        raise CommandError(f"--service {given}: there are {len(found)} such services; name one, or give its number.")
    return found[0]
