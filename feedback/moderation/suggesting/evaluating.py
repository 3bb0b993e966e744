"""Trying suggestions on texts that people have judged before, from a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from feedback.moderation.suggesting.learning import FEWEST, area_under_curve, learn
from feedback.moderation.suggesting.said import Said

COLUMNS = ("text", "critical")
MOST_NAMED = 20
csv.field_size_limit(10_000_000)


class CannotTry(Exception):
    """The file does not hold what it takes. Says what, where, and what to do."""


@dataclass(frozen=True)
class Judged:
    """One text, and whether people found it critical."""

    said: Said
    critical: bool


@dataclass(frozen=True)
class Result:
    """How well critical texts are told from others: area under the ROC curve."""

    auc: float
    texts: int
    critical: int
    rows_a_second: float


def read_judged(path: Path) -> list[Judged]:
    """Read the texts. Raises CannotTry, with the line of each row that is wrong."""
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, strict=True)
            if missing := [name for name in COLUMNS if name not in (reader.fieldnames or [])]:
                columns = ", ".join(f"“{name}”" for name in reader.fieldnames or []) or "none"
                raise CannotTry(f"There is no column “{missing[0]}”. The file’s columns: {columns}.")
            found, wrong = [], []
            for line, row in _with_lines(reader):
                said, critical = (row["text"] or "").strip(), (row["critical"] or "").strip()
                if not said:
                    wrong.append(f"line {line}: there is no text")
                elif critical not in {"0", "1"}:
                    wrong.append(f"line {line}: critical is “{critical[:40]}”. Write 1 or 0")
                else:
                    found.append(Judged(Said(said), critical == "1"))
    except OSError as error:
        raise CannotTry(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CannotTry(f"{path} is not UTF-8 text. Save it as “CSV UTF-8”.") from error
    except csv.Error as error:
        raise CannotTry(f"{path}, line {reader.line_num}: this is not CSV: {error}") from error
    if wrong:
        more = [f"and {len(wrong) - MOST_NAMED} more"] if len(wrong) > MOST_NAMED else []
        raise CannotTry("\n".join([*wrong[:MOST_NAMED], *more]))
    return found


def _with_lines(reader: csv.DictReader[str]) -> Iterator[tuple[int, dict[str, str | None]]]:
    """Give each row with the line it begins on, the first being 1: a text may go over several lines."""
    for row in reader:
        yield reader.line_num - sum(cell.count("\n") for cell in row.values() if isinstance(cell, str)), row


def cold(judged: list[Judged]) -> Result:
    """Try what is suggested before anything was learnt. Raises CannotTry."""
    return _tried(judged, lambda said: said.criticism)


def after_learning(judged: list[Judged], first: int) -> Result:
    """Learn from the first rows, and try what is suggested then on the rest. Raises CannotTry."""
    if not 0 < first < len(judged):
        raise CannotTry(f"There are {len(judged)} rows: learn from 1 to {len(judged) - 1} of them.")
    seen, rest = judged[:first], judged[first:]
    critical = sum(text.critical for text in seen)
    if min(critical, first - critical) < FEWEST:
        raise CannotTry(
            f"Of the first {first} rows, {critical} are critical: to learn takes at least {FEWEST} that are, "
            f"and {FEWEST} that are not. Learn from more rows."
        )
    learnt = learn([text.said for text in seen], [int(text.critical) for text in seen])
    return _tried(rest, lambda said: said.score(learnt.weights, learnt.intercept))


def _tried(judged: list[Judged], score: Callable[[Said], float]) -> Result:
    critical = sum(text.critical for text in judged)
    if not 0 < critical < len(judged):
        which = "critical" if critical else "not critical"
        raise CannotTry(
            f"All {len(judged)} rows to try it on are {which}: it takes both kinds."
            if judged
            else "There are no rows under the header."
        )
    begun = perf_counter()
    scores = [score(Said(text.said.text)) for text in judged]
    seconds = perf_counter() - begun
    return Result(
        auc=area_under_curve(scores, [text.critical for text in judged]),
        texts=len(judged),
        critical=critical,
        rows_a_second=len(judged) / seconds,
    )
