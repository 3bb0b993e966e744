"""Finished pages, kept in the memory of this process for as long as nothing that anybody may see has changed.

Each is kept for one version of the public record and forgotten with it, so no page is older than the last commit:
see docs/decisions/0008.
"""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date, datetime
from threading import Lock
from typing import Any, NamedTuple

from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.http import HttpResponse
from django.utils import timezone

LARGEST = 1024 * 1024  # bytes of one page
# What the names and headers of a kept page take beside its body, about.
BESIDE = 2_000  # bytes
# Quick, and all but as small as the most thorough.
THOROUGHNESS = 5
# What every answer has. The rest are marks that a view's decorators leave for the middleware: who may frame it.
USUAL = frozenset(vars(HttpResponse(status=200)))


class Version(NamedTuple):
    """What a page shows: the public record as it stands, and the day by which waits are counted."""

    number: int
    # Tells the editions of a restored database from those that it lost.
    changed_at: datetime
    today: date


def current_version() -> Version | None:
    """Ask the primary; read it before anything that a page shows. None where there is no record yet."""
    table = apps.get_model("stories", "Edition")._meta.db_table
    with connections[DEFAULT_DB_ALIAS].cursor() as cursor:
        cursor.execute(f"SELECT number, changed_at FROM {table} WHERE id = 1")  # noqa: S608 - our own name
        row = cursor.fetchone()
    return Version(row[0], row[1], timezone.localdate()) if row else None


def marks_of(response: HttpResponse) -> dict[str, Any]:
    """Give what the view's decorators noted on an answer for the middleware."""
    return {name: value for name, value in vars(response).items() if name not in USUAL}


@dataclass(frozen=True, slots=True)
class Kept:
    """One finished page, packed: that takes a quarter of the room, and almost every browser asks for it."""

    status: int
    headers: dict[str, str]
    marks: dict[str, Any]
    body: bytes
    is_packed: bool

    @classmethod
    def of(cls, response: HttpResponse) -> Kept:
        """Pack an answer. Its length gives nothing away: public pages hold no secret and no token."""
        plain = response.content
        packed = gzip.compress(plain, THOROUGHNESS, mtime=0)
        is_packed = len(packed) < len(plain)
        return cls(
            response.status_code,
            dict(response.headers),
            marks_of(response),
            packed if is_packed else plain,
            is_packed,
        )

    def response(self, *, packed: bool) -> HttpResponse:
        """Make an answer of it, packed for a browser that takes it so."""
        plain = self.body if packed or not self.is_packed else gzip.decompress(self.body)
        response = HttpResponse(plain, status=self.status, headers=self.headers)
        vars(response).update(self.marks)
        if packed and self.is_packed:
            response["Content-Encoding"] = "gzip"
        return response


class PageCache:
    """The pages of one version, within settings.PAGE_CACHE megabytes: those not asked for the longest go first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._version: Version | None = None
        self._pages: OrderedDict[Hashable, Kept] = OrderedDict()
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._pages)

    def get(self, version: Version, key: Hashable) -> Kept | None:
        """Give a page of this version; those of any other are forgotten."""
        with self._lock:
            if version != self._version:
                self._clear()
                self._version = version
            if kept := self._pages.get(key):
                self._pages.move_to_end(key)
            return kept

    def put(self, version: Version, key: Hashable, kept: Kept) -> None:
        """Keep a page that was made of this version, unless it has been overtaken meanwhile or is too large."""
        size = self._size(key, kept)
        if size > LARGEST:
            return
        with self._lock:
            if version != self._version or key in self._pages:
                return
            self._pages[key] = kept
            self.bytes += size
            while self._pages and self.bytes > settings.PAGE_CACHE * 1024 * 1024:
                self.bytes -= self._size(*self._pages.popitem(last=False))

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._clear()

    def _clear(self) -> None:
        self._pages.clear()
        self._version, self.bytes = None, 0

    @staticmethod
    def _size(key: Hashable, kept: Kept) -> int:
        return BESIDE + len(kept.body) + len(str(key))
