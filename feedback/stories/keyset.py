"""Pages of a long list by where they begin, not by number: the last page costs what the first does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.core.exceptions import BadRequest
from django.db.models import Model, Q, QuerySet
from django.http import QueryDict

PAGE = 20
# Microseconds since 1970, and the key of the row: both together tell each row from its neighbours.
CURSOR = re.compile(r"([0-9]{1,16})-([0-9]{1,18})")
START = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Page:
    """One page, and the addresses of those beside it: "" at an end."""

    items: list[Any]
    newer: str = ""
    older: str = ""


def page_of(rows: QuerySet[Any], *, by: str, asked: QueryDict) -> Page:
    """Give the page that ?before= or ?after= asks for, newest first. Raises BadRequest for what is no such place."""
    if after := asked.get("after"):
        moment, key = read_cursor(after)
        found = list(rows.filter(beyond(by, "gt", moment, key)).order_by(by, "pk")[: PAGE + 1])
        # With fewer left than a page, the first page shows them and fills up.
        if len(found) > PAGE:
            items = found[PAGE - 1 :: -1]
            newer, older = address(asked, after=items[0], by=by), address(asked, before=items[-1], by=by)
            return Page(items, newer=newer, older=older)
    rows = rows.order_by(f"-{by}", "-pk")
    before = "" if after else asked.get("before", "")
    if before:
        rows = rows.filter(beyond(by, "lt", *read_cursor(before)))
    found = list(rows[: PAGE + 1])
    items = found[:PAGE]
    return Page(
        items,
        newer=address(asked, after=items[0], by=by) if before and items else "",
        older=address(asked, before=items[-1], by=by) if len(found) > PAGE else "",
    )


def read_cursor(text: str) -> tuple[datetime, int]:
    """Read a place in the list. Raises BadRequest."""
    found = CURSOR.fullmatch(text)
    if not found:
        raise BadRequest("This is not a place in the list")
    return START + timedelta(microseconds=int(found[1])), int(found[2])


def beyond(by: str, way: str, moment: datetime, key: int) -> Q:
    """Ask for what is older (lt) or newer (gt) than a row. The first condition is the one that an index serves."""
    return Q(**{f"{by}__{way}e": moment}) & (Q(**{f"{by}__{way}": moment}) | Q(**{f"pk__{way}": key}))


def address(asked: QueryDict, *, by: str, before: Model | None = None, after: Model | None = None) -> str:
    """Give the address of a page beside this one, with the same filters."""
    query = asked.copy()
    for name in ("before", "after"):
        query.pop(name, None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    row = before or after
    microseconds = (getattr(row, by) - START) // timedelta(microseconds=1)
    query["before" if before else "after"] = f"{microseconds}-{row.pk}"  # type: ignore[union-attr]
    return f"?{query.urlencode()}"
