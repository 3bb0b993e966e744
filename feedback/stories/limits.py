"""How often one client may send things: counted in Postgres, so that all web servers count together.

A whole ward shares one network address, so an address alone is never a client. Two counts are kept: one for the
browser (its CSRF cookie), which is strict, and one for the address together with the kind of browser, which is wide
and stops a robot that throws its cookies away. Only keyed hashes are stored, and they mean nothing a day later.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils import timezone

from feedback.database.journey import Statement, run
from feedback.stories.keycards import card_number
from feedback.stories.models import Tally


@dataclass(frozen=True)
class Limit:
    """So many of one action within a window of time."""

    action: str
    by_browser: int
    by_address: int
    window: timedelta


START = Limit("start", by_browser=30, by_address=600, window=timedelta(hours=1))
TELL = Limit("tell", by_browser=5, by_address=60, window=timedelta(hours=1))
REPLY = Limit("reply", by_browser=10, by_address=120, window=timedelta(hours=1))
APPEAL = Limit("appeal", by_browser=5, by_address=60, window=timedelta(hours=1))
KEYCARD = Limit("keycard", by_browser=10, by_address=60, window=timedelta(minutes=15))
# Wrong words for one keycard, from anywhere: guessing a card's words must stay hopeless.
CARD_TRIES = 20


class TooMany(Exception):
    """This client has done this too often; `until` says when it may again."""

    def __init__(self, until: datetime) -> None:
        super().__init__(f"until {until:%H:%M}")
        self.until = until

    @property
    def seconds_left(self) -> int:
        """Seconds until the next try, for Retry-After."""
        return max(1, int((self.until - timezone.now()).total_seconds()))


@dataclass(frozen=True)
class Client:
    """Who does something: a browser, and a kind of browser at an address."""

    browser: str
    address: str

    @classmethod
    def of(cls, request: HttpRequest) -> Client:
        """Tell from a request who sends it."""
        if "CSRF_COOKIE" not in request.META:
            get_token(request)
        agent = request.headers.get("User-Agent", "") + request.headers.get("Accept-Language", "")
        return cls(f"browser {request.META['CSRF_COOKIE']}", f"address {client_address(request)} {agent}")


@dataclass(frozen=True)
class Counting:
    """One action of each of some clients, and how often each may do it in its window, which begins with the first."""

    action: str
    most: dict[str, int]
    window: timedelta

    @classmethod
    def of(cls, client: Client, limit: Limit) -> Counting:
        """One action of a client within its limit."""
        return cls(limit.action, {client.browser: limit.by_browser, client.address: limit.by_address}, limit.window)

    @property
    def statement(self) -> Statement:
        """What counts it: to be run together with what is done."""
        return adding(self.action, *self.most, window=self.window)

    def count(self) -> None:
        """Count it now. Raises TooMany."""
        self.check(*run(self.statement))

    def check(self, counts: Iterable[tuple[int, datetime]]) -> None:
        """Refuse what is beyond the most of one, by the rows that counting gave. Raises TooMany."""
        for (counted, ends_at), allowed in zip(counts, self.most.values(), strict=True):
            if counted > allowed:
                raise TooMany(ends_at)


def count(client: Client, limit: Limit) -> None:
    """Count one action of this client. Raises TooMany."""
    Counting.of(client, limit).count()


def count_card_try(number: str) -> None:
    """Count one try at the words of a keycard, whoever makes it. Raises TooMany."""
    Counting("card", {f"card {card_number(number)}": CARD_TRIES}, KEYCARD.window).count()


def add(action: str, *clients: str, window: timedelta, by: int = 1) -> list[tuple[int, datetime]]:
    """Add to the count of each; gives how many there are in this window, and when it ends, in the same order."""
    (counts,) = run(adding(action, *clients, window=window, by=by))
    return counts


def adding(action: str, *clients: str, window: timedelta, by: int = 1) -> Statement:
    """Write what adds to the count of each, and gives rows as `add` does."""
    now = timezone.now()
    key = f"{settings.SECRET_KEY}{now:%Y-%m-%d}".encode()
    hashed = [hmac.new(key, who.encode(), "sha256").hexdigest() for who in clients]
    table = connection.ops.quote_name(Tally._meta.db_table)
    return Statement(
        f"WITH counted AS (INSERT INTO {table} AS t (action, who, window_ends_at, count)"  # noqa: S608
        " SELECT %s, who, %s, %s FROM unnest(%s::text[]) AS who"
        " ON CONFLICT (action, who) DO UPDATE SET"
        " count = CASE WHEN t.window_ends_at < %s THEN excluded.count ELSE t.count + excluded.count END,"
        " window_ends_at = CASE WHEN t.window_ends_at < %s THEN excluded.window_ends_at"
        " ELSE t.window_ends_at END"
        " RETURNING who, count, window_ends_at)"
        " SELECT count, window_ends_at FROM counted ORDER BY array_position(%s::text[], who::text)",
        [action, now + window, by, hashed, now, now, hashed],
    )


def client_address(request: HttpRequest) -> str:
    """Give the address of the client as the outermost proxy of ours saw it (setting TRUSTED_PROXIES: how many)."""
    passed_on = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
    trusted = settings.TRUSTED_PROXIES
    if trusted and len(passed_on) >= trusted:
        return passed_on[-trusted]
    return request.META.get("REMOTE_ADDR", "")
