"""The site on a primary and a standby of its own, in place of the tests' database."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import ConnectionHandler, connections

from feedback import replica
from feedback.settings import database
from feedback.stories.finding import count_all
from tests.replica.servers import Cluster, primary_and_standby


@contextmanager
def site_on(primary: Cluster, standby: Cluster) -> Iterator[None]:
    """Have the site use both, in every thread."""
    tests_own, tests_settings = connections["default"], connections.settings["default"]
    both = ConnectionHandler({"default": database(primary.url), replica.COPY: database(standby.url, connect_timeout=2)})
    connections.settings |= both.settings
    del connections["default"]
    try:
        yield
    finally:
        connections.close_all()
        del connections["default"], connections[replica.COPY], connections.settings[replica.COPY]
        connections.settings["default"], connections["default"] = tests_settings, tests_own


@pytest.fixture(scope="module")
def servers(django_db_blocker) -> Iterator[SimpleNamespace]:
    with primary_and_standby() as (primary, standby), django_db_blocker.unblock(), site_on(primary, standby):
        call_command("migrate", verbosity=0)
        yield SimpleNamespace(primary=primary, standby=standby)


@pytest.fixture
def site(servers, monkeypatch, settings) -> SimpleNamespace:
    """Both servers, with the standby in use and as far as the primary. Each page is made anew."""
    settings.PAGE_CACHE = 0
    count_all.cache_clear()
    monkeypatch.setattr(replica, "ASK_AGAIN", 0.1)
    wait_until(standby_is_used)
    return servers


def standby_is_used() -> bool:
    return not replica._left_out.locked() and replica.is_current()


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline, f"{holds} never held"
        time.sleep(0.02)
