"""Importing services from a CSV file that somebody keeps in a spreadsheet."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.db import transaction

from feedback.directory.csv_rows import Problems, read_rows
from feedback.directory.models import Organisation, Service
from feedback.directory.organisation_import import POSTCODE

COLUMNS = {
    "organisation_code": "the ODS code of the organisation that runs it (needed)",
    "name": "what people call it, such as Highfield Ward (needed)",
    "kind": "one of: " + ", ".join(Service.Kind.values),
    "place": "the town, or the hospital, that tells it from others of the same name",
    "address": "where it is, without the postcode",
    "postcode": "such as NG3 6AA",
    "telephone": "how to reach it",
    "also_known_as": "other names, with a semicolon between them",
    "description": "one sentence, for people who look for it",
    "closed_on": "the day it closed, as 2026-03-31 or 31/03/2026; nothing while it is open",
}
NEEDED = ("organisation_code", "name")
LONGEST = {
    "name": 200,
    "place": 100,
    "address": 300,
    "postcode": 10,
    "telephone": 30,
    "also_known_as": 300,
    "description": 300,
}


@dataclass(frozen=True)
class Row:
    """One service as the file has it: what tells it from others, and the facts that may change."""

    line: int
    key: tuple[str, str, str]
    facts: dict[str, object]


@transaction.atomic
def import_services(path: Path, *, encoding: str = "utf-8") -> Counter[str]:
    """Store the services of the file, and count what was added, changed and unchanged. Raises Refused.

    A service is known by its organisation, name and place. Services that are not in the file stay as they are.
    """
    rows = read_services(path, encoding)
    codes = {row.key[0] for row in rows}
    organisations = {each.ods_code: each for each in Organisation.objects.filter(ods_code__in=codes)}
    refuse_unknown_organisations(rows, organisations)
    kept = Service.objects.select_for_update(of=["self"]).select_related("organisation")
    known = {
        (service.organisation.ods_code, service.name, service.place): service
        for service in kept.filter(organisation__ods_code__in=codes)
    }
    counts: Counter[str] = Counter()
    for row in rows:
        code, name, place = row.key
        service = known.get(row.key) or Service(organisation=organisations[code], name=name, place=place)
        counts[store(service, row.facts)] += 1
    return counts


def store(service: Service, facts: dict[str, object]) -> str:
    """Store one service, and say what that was."""
    is_new = service.pk is None
    if not is_new and all(getattr(service, name) == value for name, value in facts.items()):
        return "unchanged"
    for name, value in facts.items():
        setattr(service, name, value)
    service.save()
    return "added" if is_new else "changed"


def refuse_unknown_organisations(rows: list[Row], organisations: dict[str, Organisation]) -> None:
    problems = Problems()
    for row in rows:
        if row.key[0] not in organisations:
            what = f"no organisation has the code “{row.key[0]}”. Import or add the organisation first"
            problems.add(row.line, what, "organisation_code")
    problems.refuse()


def read_services(path: Path, encoding: str) -> list[Row]:
    """Read the whole file, or say all that is wrong with it. Raises Refused."""
    lines = read_rows(path, encoding)
    line, header = next(lines, (1, []))
    check_header(line, header)
    problems = Problems()
    found: dict[tuple[str, str, str], Row] = {}
    for line, cells in lines:
        if len(cells) != len(header):
            problems.add(line, f"this row has {len(cells)} columns and the first has {len(header)}")
            continue
        row = read_service(line, dict(zip(header, cells, strict=True)), problems)
        if row.key in found:
            problems.add(line, f"this service is in the file already, at line {found[row.key].line}")
        found[row.key] = row
    problems.refuse()
    return list(found.values())


def check_header(line: int, header: list[str]) -> None:
    """Refuse a file whose first row does not name columns that we know."""
    problems = Problems()
    for name in header:
        if name not in COLUMNS:
            problems.add(line, f"“{name}” is not a column that we know. These are: {', '.join(COLUMNS)}")
        elif header.count(name) > 1:
            problems.add(line, f"the column {name} is there twice")
    for name in NEEDED:
        if name not in header:
            problems.add(line, f"the column {name} is missing from the first row")
    problems.refuse()


def read_service(line: int, cells: dict[str, str], problems: Problems) -> Row:
    """Read one row, noting what is wrong in it. A column that the file does not have leaves its fact alone."""
    for name in NEEDED:
        if not cells[name]:
            problems.add(line, "this is missing", name)
    facts: dict[str, object] = {name: cells[name] for name in LONGEST if name in cells}
    for name, text in facts.items():
        longest = LONGEST[name]
        if len(str(text)) > longest:
            problems.add(line, f"this is longer than {longest} characters", name)
    if "postcode" in cells:
        facts["postcode"] = read_postcode(line, cells["postcode"], problems)
    if "kind" in cells:
        facts["kind"] = read_kind(line, cells["kind"], problems)
    if "closed_on" in cells:
        facts["closed_on"] = read_day(line, cells["closed_on"], problems)
    key = (cells["organisation_code"].upper(), cells["name"], cells.get("place", ""))
    return Row(line, key, facts)


def read_postcode(line: int, cell: str, problems: Problems) -> str:
    """Write a postcode the usual way: NG3 6AA."""
    code = cell.upper().replace(" ", "")
    if cell and not POSTCODE.fullmatch(code):
        problems.add(line, f"“{cell}” is not a postcode", "postcode")
    return f"{code[:-3]} {code[-3:]}" if cell else ""


def read_kind(line: int, cell: str, problems: Problems) -> str:
    """Read a kind by its code or by what the pages call it."""
    kinds = {text.casefold(): value for value, label in Service.Kind.choices for text in (value, label)}
    kind = kinds.get(cell.casefold() or Service.Kind.OTHER)
    if kind is None:
        problems.add(line, f"“{cell}” is not a kind of service. Use one of: {', '.join(Service.Kind.values)}", "kind")
    return kind or Service.Kind.OTHER


def read_day(line: int, cell: str, problems: Problems) -> date | None:
    """Read a day as people and spreadsheets write it in Britain."""
    if not cell:
        return None
    for pattern in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(cell, pattern).date()
        except ValueError:
            continue
    problems.add(line, f"“{cell}” is not a day. Write it as 2026-03-31", "closed_on")
    return None
