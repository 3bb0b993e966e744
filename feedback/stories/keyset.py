"""Pages of a long list by where they begin, not by number: the last page costs what the first does."""

from __future__ import annotations

import re
from collections.abc import Callable
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
    # Among how many of the newest these are the best matches; 0 where they go by date.
    ranked: int = 0


@dataclass(frozen=True)
class Place:
    """A place in a list, from which on it is read: towards what is older, or, after it, towards what is newer."""

    moment: datetime
    key: int
    is_after: bool = False


# Gives so many rows from a place on, or from the newest on.
Fetch = Callable[[Place | None, int], list[Any]]


def page_of(rows: QuerySet[Any], *, by: str, asked: QueryDict, size: int = PAGE) -> Page:
    """Give the page that ?before= or ?after= asks for, newest first. Raises BadRequest for what is no such place."""

    def fetch(place: Place | None, limit: int) -> list[Any]:
        if place is None:
            return list(rows.order_by(f"-{by}", "-pk")[:limit])
        order = (by, "pk") if place.is_after else (f"-{by}", "-pk")
        way = "gt" if place.is_after else "lt"
        return list(rows.filter(beyond(by, way, place.moment, place.key)).order_by(*order)[:limit])

    return page_through(fetch, by=by, asked=asked, size=size)


def page_through(fetch: Fetch, *, by: str, asked: QueryDict, size: int = PAGE) -> Page:
    """Do the same for rows that are fetched in another way."""
    if after := asked.get("after"):
        found = fetch(read_place(after, is_after=True), size + 1)
        # With fewer left than a page, the first page shows them and fills up.
        if len(found) > size:
            items = found[size - 1 :: -1]
            return Page(
                items,
                newer=address(asked, after=place_of(items[0], by)),
                older=address(asked, before=place_of(items[-1], by)),
            )
    before = "" if after else asked.get("before", "")
    found = fetch(read_place(before) if before else None, size + 1)
    items = found[:size]
    return Page(
        items,
        newer=address(asked, after=place_of(items[0], by)) if before and items else "",
        older=address(asked, before=place_of(items[-1], by)) if len(found) > size else "",
    )


def read_place(text: str, *, is_after: bool = False) -> Place:
    """Read a place in the list. Raises BadRequest."""
    found = CURSOR.fullmatch(text)
    if not found:
        raise BadRequest("This is not a place in the list")
    return Place(START + timedelta(microseconds=int(found[1])), int(found[2]), is_after)


def place_of(row: Model, by: str) -> str:
    """Write the place of a row as an address has it."""
    return f"{(getattr(row, by) - START) // timedelta(microseconds=1)}-{row.pk}"


def beyond(by: str, way: str, moment: datetime, key: int) -> Q:
    """Ask for what is older (lt) or newer (gt) than a row. The first condition is the one that an index serves."""
    return Q(**{f"{by}__{way}e": moment}) & (Q(**{f"{by}__{way}": moment}) | Q(**{f"pk__{way}": key}))


def address(asked: QueryDict, **place: object) -> str:
    """Give the address of a page beside this one, with the same filters."""
    query = asked.copy()
    for name in ("before", "after", "page"):
        query.pop(name, None)
    for name in [name for name, value in query.items() if not value]:
        del query[name]
    for name, value in place.items():
        query[name] = str(value)
    return f"?{query.urlencode()}"
