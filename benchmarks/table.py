"""The table that a run prints."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

WIDTHS = (52, 34, 14, 12)


@dataclass(frozen=True)
class Row:
    """One thing measured, and what it must reach. `reached` is None where it could not be measured."""

    what: str
    measured: str
    must: str
    reached: bool | None

    @property
    def verdict(self) -> str:
        return {True: "reached", False: "NOT REACHED", None: "not measured"}[self.reached]


def at_least(what: str, ratio: float, least: float, how: str = "") -> Row:
    """Compare a ratio that should be high."""
    return Row(what, f"{ratio:.2f}{how and f' ({how})'}", f">= {least:g}", ratio >= least)


def at_most(what: str, figure: float, most: float, unit: str = "", how: str = "") -> Row:
    """Compare a figure that should be low."""
    return Row(what, f"{figure:.2f}{unit}{how and f' ({how})'}", f"<= {most:g}{unit}", figure <= most)


def skipped(what: str, why: str) -> Row:
    """Say why something could not be measured."""
    return Row(what, why, "", None)


def lines(rows: Iterable[Row]) -> list[str]:
    """Lay the table out as text."""
    table = laid_out("What", "Measured", "Must reach", "")
    table.append("-" * (sum(WIDTHS) + 3 * 2))
    for row in rows:
        table += laid_out(row.what, row.measured, row.must, row.verdict)
    return table


def laid_out(*cells: str) -> list[str]:
    """Lay one row out in as many lines as its longest cell needs."""
    wrapped = [wrap(cell, width) or [""] for cell, width in zip(cells, WIDTHS, strict=True)]
    height = max(map(len, wrapped))
    columns = [
        [part.ljust(width) for part in cell + [""] * (height - len(cell))]
        for cell, width in zip(wrapped, WIDTHS, strict=True)
    ]
    return ["  ".join(parts).rstrip() for parts in zip(*columns, strict=True)]
