"""Imports services from a CSV file; --help lists its columns."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from feedback.directory.csv_rows import Refused
from feedback.directory.service_import import COLUMNS, import_services


class Command(BaseCommand):
    help = (
        "Import services from a CSV file.\n\nIts first row names the columns, in any order:\n"
        + "\n".join(f"  {name:18} {what}" for name, what in COLUMNS.items())
        + "\n\nA service is known by its organisation, name and place: one of these that is new makes a new service."
        "\nServices that are not in the file stay as they are; one that closes gets a day in closed_on."
        "\nA column that is left out leaves what is stored as it is."
        "\nAll of the file is stored, or nothing. Importing it twice changes nothing."
    )

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> Any:
        return super().create_parser(prog_name, subcommand, formatter_class=RawDescriptionHelpFormatter, **kwargs)

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--encoding", default="utf-8", help="how the file is written; utf-8 if not given")

    def handle(self, *, file: Path, encoding: str, verbosity: int = 1, **options: Any) -> None:
        try:
            counts = import_services(file, encoding=encoding)
        except (Refused, OSError, LookupError) as error:
            raise CommandError(f"{file} was not imported; nothing was stored.\n{error}") from error
        if verbosity:
            self.stdout.write(f"{counts['added']} added, {counts['changed']} changed, {counts['unchanged']} unchanged")
