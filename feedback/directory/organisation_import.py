"""Importing the Organisation Data Service's list of NHS trusts ("etr"), of any year.

The file has no header. Its columns, counted from 1: 1 code, 2 name, 5-7 lines of the address, 8 town, 9 county,
10 postcode, 11 opened and 12 closed (yyyymmdd), 18 telephone. Older lists have 24 columns and newer ones 27.
https://digital.nhs.uk/services/organisation-data-service/data-search-and-export/csv-downloads/other-nhs-organisations
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from feedback.directory.capitals import readable
from feedback.directory.csv_rows import Problems, Refused, read_rows
from feedback.directory.models import CODE, Organisation

WIDTHS = (24, 27)
POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}")
LONGEST = {"name": 200, "address": 300, "town": 100, "telephone": 30}


@dataclass(frozen=True)
class Listed:
    """One organisation as the list has it."""

    ods_code: str
    name: str
    address: str
    town: str
    postcode: str
    telephone: str
    opened_on: date | None
    closed_on: date | None

    @property
    def facts(self) -> dict[str, object]:
        return {name: value for name, value in vars(self).items() if name != "ods_code"}


@transaction.atomic
def import_organisations(path: Path, *, encoding: str = "utf-8") -> Counter[str]:
    """Store what the list says, and count what was added, changed, unchanged and older. Raises Refused.

    Organisations that are not in the list stay, because codes are never given to another. A list tells how old it is
    by the latest date in it: what came from a later list is not put back to what an older one says.
    """
    listed = read_list(path, encoding)
    as_of = latest_day(listed)
    known = {each.ods_code: each for each in Organisation.objects.select_for_update()}
    counts: Counter[str] = Counter()
    for each in listed:
        counts[store(each, known.get(each.ods_code), as_of)] += 1
    return counts


def latest_day(listed: list[Listed]) -> date:
    """Say how old the list is. Raises Refused where it has no day at all, because no list of trusts lacks them."""
    days = [day for each in listed for day in (each.opened_on, each.closed_on) if day]
    if not days:
        raise Refused(["line 1, column 11 (opened): there is no day in the whole list"])
    return max(days)


def store(listed: Listed, known: Organisation | None, as_of: date) -> str:
    """Store one organisation, and say what that was."""
    if known is None:
        Organisation.objects.create(ods_code=listed.ods_code, as_of=as_of, **listed.facts)
        return "added"
    changed = [name for name, value in listed.facts.items() if getattr(known, name) != value]
    if known.as_of and known.as_of > as_of:
        return "older" if changed else "unchanged"
    if changed or known.as_of != as_of:
        for name in changed:
            setattr(known, name, listed.facts[name])
        known.as_of = as_of
        known.save()
    return "changed" if changed else "unchanged"


def read_list(path: Path, encoding: str) -> list[Listed]:
    """Read the whole list, or say where it is not one. Raises Refused."""
    problems = Problems()
    found: dict[str, Listed] = {}
    for line, cells in read_rows(path, encoding):
        if len(cells) not in WIDTHS:
            wanted = " or ".join(map(str, WIDTHS))
            last = f"column {len(cells)}"
            problems.add(line, f"the row ends here; a list of trusts has {wanted} columns", last)
            continue
        listed = read_organisation(line, cells, problems)
        if listed.ods_code in found:
            problems.add(line, f"the code {listed.ods_code} is in the list already", "column 1 (code)")
        found[listed.ods_code] = listed
    problems.refuse()
    if not found:
        raise Refused(["line 1: there is nothing in this file"])
    return list(found.values())


def read_organisation(line: int, cells: list[str], problems: Problems) -> Listed:
    """Read one row, noting what can't be right in it."""
    code, name, postcode = cells[0], readable(cells[1]), cells[9].upper()
    try:
        CODE(code)
    except ValidationError as error:
        problems.add(line, error.messages[0], "column 1 (code)")
    if not name:
        problems.add(line, "the name is missing", "column 2 (name)")
    if postcode and not POSTCODE.fullmatch(postcode):
        problems.add(line, f"“{postcode}” is not a postcode", "column 10 (postcode)")
    opened_on = read_day(line, cells[10], "column 11 (opened)", problems)
    closed_on = read_day(line, cells[11], "column 12 (closed)", problems)
    if opened_on and closed_on and closed_on < opened_on:
        problems.add(line, "it closed before it opened", "column 12 (closed)")
    listed = Listed(
        ods_code=code.upper(),
        name=name,
        address=", ".join(readable(part.strip(" ,")) for part in cells[4:7] if part.strip(" ,")),
        town=readable(cells[7]),
        postcode=postcode,
        telephone=cells[17],
        opened_on=opened_on,
        closed_on=closed_on,
    )
    for column, longest in LONGEST.items():
        if len(getattr(listed, column)) > longest:
            problems.add(line, f"the {column} is longer than {longest} characters")
    return listed


def read_day(line: int, cell: str, column: str, problems: Problems) -> date | None:
    """Read yyyymmdd, or nothing where nothing is given."""
    if not cell:
        return None
    try:
        if not re.fullmatch(r"[0-9]{8}", cell):
            raise ValueError
        return datetime.strptime(cell, "%Y%m%d").date()
    except ValueError:
        problems.add(line, f"“{cell}” is not a day written as yyyymmdd", column)
        return None
