"""How many answers one program gets, so that one can't take what is for all.

A count in Postgres at each request would cost more than most answers. Each process counts by itself, and adds its
count to that of the others now and then: the limit holds to within STEP requests for each process.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_address, ip_network
from threading import Lock

from django.db import DatabaseError
from django.http import HttpRequest
from django.utils import timezone

from feedback.stories.limits import Limit, add, client_address

# The browser is here whatever names itself as one program at one address.
READ = Limit("api", by_browser=600, by_address=6_000, window=timedelta(minutes=5))
BULK = Limit("bulk", by_browser=20, by_address=100, window=timedelta(hours=1))
# So many requests of a client are counted before the other processes hear of them.
STEP = 20
# So many clients are remembered by a process.
MOST_CLIENTS = 10_000
# Of a network of the new kind, each home has so much to itself.
HOME = 64


@dataclass
class Count:
    """What one client has had: as last added up, and since."""

    added_up: int
    since: int
    ends_at: datetime

    @property
    def all(self) -> int:
        return self.added_up + self.since


@dataclass(frozen=True)
class Allowance:
    """What one client may still have."""

    limit: int
    remaining: int
    # Until all of it is there again.
    seconds: int
    is_used_up: bool

    @property
    def headers(self) -> dict[str, str]:
        told = {
            "RateLimit-Limit": str(self.limit),
            "RateLimit-Remaining": str(self.remaining),
            "RateLimit-Reset": str(self.seconds),
        }
        return told | {"Retry-After": str(self.seconds)} if self.is_used_up else told


COUNTS: dict[tuple[str, str], Count] = {}
LOCK = Lock()


def allowance(request: HttpRequest, limit: Limit = READ) -> Allowance:
    """Count one request, and say what is left: by the program at its address, and by the address alone."""
    address = network(client_address(request))
    agent = request.headers.get("User-Agent", "")
    step = 1 if limit is BULK else STEP
    left = [
        count(limit, f"program {address} {agent}", limit.by_browser, step),
        count(limit, f"network {address}", limit.by_address, step),
    ]
    return min(left, key=lambda each: (not each.is_used_up, each.remaining))


def count(limit: Limit, who: str, most: int, step: int) -> Allowance:
    """Count one request of one client."""
    now = timezone.now()
    with LOCK:
        counted = COUNTS.get((limit.action, who))
        if counted is None or counted.ends_at <= now:
            make_room(now)
            counted = COUNTS[limit.action, who] = Count(0, 0, now + limit.window)
        # Who has had all of it costs no more than this.
        if counted.all <= most:
            counted.since += 1
        due = counted.since if counted.since >= step else 0
        if due:
            counted.added_up, counted.since = counted.added_up + due, 0
    if due:
        add_up(limit, who, counted, due)
    seconds = max(1, int((counted.ends_at - now).total_seconds()))
    return Allowance(most, max(0, most - counted.all), seconds, counted.all > most)


def add_up(limit: Limit, who: str, counted: Count, due: int) -> None:
    """Add what was counted here to what others counted; without a database that takes it, go on alone."""
    try:
        ((everywhere, ends_at),) = add(limit.action, who, window=limit.window, by=due)
    except DatabaseError:
        return
    with LOCK:
        counted.added_up, counted.ends_at = max(counted.added_up, everywhere), ends_at


def make_room(now: datetime) -> None:
    """Forget clients whose time is over, and all of them where strangers crowd in."""
    if len(COUNTS) >= MOST_CLIENTS:
        for key in [key for key, counted in COUNTS.items() if counted.ends_at <= now]:
            del COUNTS[key]
    if len(COUNTS) >= MOST_CLIENTS:
        COUNTS.clear()


def network(address: str) -> str:
    """Give the part of an address that stays the same when a device chooses another."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return address if found.version == 4 else str(ip_network(f"{found}/{HOME}", strict=False))
