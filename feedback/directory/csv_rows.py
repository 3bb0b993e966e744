"""Reading a CSV file for an import: each row with its line, and all that is wrong with the file said at once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# More problems than this tell nobody more.
MOST_PROBLEMS = 20
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Refused(Exception):
    """The file can't be imported; nothing of it was stored. Says where and why, a line for each problem."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


@dataclass
class Problems:
    """What is wrong with a file, gathered so that somebody can put it right in one go."""

    found: list[str] = field(default_factory=list)

    def add(self, line: int, what: str, column: str = "") -> None:
        """Note what is wrong at a line, and in which column where it is one cell."""
        where = f"line {line}, {column}" if column else f"line {line}"
        self.found.append(f"{where}: {what}")

    def refuse(self) -> None:
        """Raise Refused if anything was found."""
        if self.found:
            more = len(self.found) - MOST_PROBLEMS
            rest = [f"and {more} more"] if more > 0 else []
            raise Refused(self.found[:MOST_PROBLEMS] + rest)


def read_rows(path: Path, encoding: str = "utf-8") -> Iterator[tuple[int, list[str]]]:
    """Give each row that is not blank, trimmed, with the line it begins on. Raises Refused."""
    text = decoded(path.read_bytes(), encoding)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for row in reader:
            for number, cell in enumerate(row, start=1):
                if CONTROL.search(cell):
                    raise Refused([f"line {line}, column {number}: there is a character that does not belong in text"])
            cells = [" ".join(cell.split()) for cell in row]
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused([f"line {line}: this is not CSV: {error}"]) from error


def decoded(raw: bytes, encoding: str) -> str:
    """Decode the file, with or without a byte order mark, or say at which line it can't be. Raises Refused."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused(["line 1: this file is UTF-16. Save it as “CSV UTF-8”"])
    try:
        return raw.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line, column = before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1
        raise Refused(
            [
                f"line {line}, character {column}: this is not {encoding.upper()}. Save the file as “CSV UTF-8”, "
                "or name how it is written, such as --encoding cp1252 for an older Excel"
            ]
        ) from error
