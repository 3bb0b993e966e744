"""Imports the Organisation Data Service's list of NHS trusts."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from feedback.directory.csv_rows import Refused
from feedback.directory.organisation_import import import_organisations


class Command(BaseCommand):
    help = (
        "Import the Organisation Data Service's list of NHS trusts (etr.csv; no header; 24 or 27 columns). "
        "Closed trusts are kept and shown as closed. What came from a later list stays as it is. "
        "All of the file is stored, or nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--encoding", default="utf-8", help="how the file is written; utf-8 if not given")

    def handle(self, *, file: Path, encoding: str, **options: Any) -> None:
        try:
            counts = import_organisations(file, encoding=encoding)
        except (Refused, OSError, LookupError) as error:
            raise CommandError(f"{file} was not imported; nothing was stored.\n{error}") from error
        self.stdout.write(f"{counts['added']} added, {counts['changed']} changed, {counts['unchanged']} unchanged")
        if counts["older"]:
            self.stdout.write(f"{counts['older']} left as before: known from a later list than this one")
