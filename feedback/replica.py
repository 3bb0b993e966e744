"""Reading from a copy of the database that follows it, where DATABASE_REPLICA_URL names one.

Only reading by browsers that we know nothing of goes there, and only while the copy has the same edition of the
public record as the primary: no page is older than the primary's would be. Whatever is wrong with the copy, the
page comes from the primary. See docs/decisions/0007.
"""

from __future__ import annotations

import logging
import os
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import wraps
from threading import Lock, Thread, Timer
from typing import Any

import psycopg
from django.apps import apps
from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, Error, connections
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

COPY = "replica"
PATIENCE = 2.0  # seconds for a page from the copy, before it comes from the primary
ASK_AGAIN = 2.0  # seconds between two tries to reach a copy that is left out

logger = logging.getLogger(__name__)
_from_copy: ContextVar[bool] = ContextVar("from_copy", default=False)
# Held while the copy is left out, by the thread that asks whether it is back.
_left_out = Lock()


class Router:
    """Sends reading to the copy inside `reading_copy`, and everything else to the primary."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return database_for_reading()

    def db_for_write(self, model: type[Model], **hints: Any) -> str:
        return DEFAULT_DB_ALIAS

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        return True

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return db != COPY


def database_for_reading() -> str:
    """Name the database that this request reads from: `connections[database_for_reading()]` for SQL of one's own."""
    return COPY if _from_copy.get() else DEFAULT_DB_ALIAS


def from_replica(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view that only reads what is public read from the copy, whenever that makes no difference."""

    @wraps(view)
    def read(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if may_read_copy(request):
            try:
                with cut_off_after(PATIENCE):
                    if is_current():
                        with reading_copy():
                            return view(request, *args, **kwargs)
            except Error as error:
                # A statement that was ended, as a copy may do, says nothing against it; a broken connection does.
                if connections[COPY].connection is None or connections[COPY].connection.closed:
                    connections[COPY].close()
                    leave_out(error)
        return view(request, *args, **kwargs)

    return read


def may_read_copy(request: HttpRequest) -> bool:
    """Say whether there is a copy in use, and this is reading by a browser that holds no cookie of ours."""
    return (
        COPY in connections.settings
        and not _left_out.locked()
        and request.method in ("GET", "HEAD")
        and not any(is_ours(name) for name in request.COOKIES)
    )


def is_ours(cookie: str) -> bool:
    """Say whether a cookie comes from signing in, from a form, or from what was sent with one."""
    ours = (settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages")
    return cookie in ours or cookie.startswith("hearback_")


def is_current() -> bool:
    """Say whether the copy has the edition of the primary. The copy is asked first, so it is not behind later."""
    # The time tells the editions of a restored database from those that it lost.
    edition = apps.get_model("stories", "Edition").objects.values_list("number", "changed_at")
    with reading_copy():
        copied = edition.first()
    return bool(copied == edition.first())


@contextmanager
def reading_copy() -> Iterator[None]:
    """Read from the copy inside."""
    token = _from_copy.set(True)
    try:
        yield
    finally:
        _from_copy.reset(token)


@contextmanager
def cut_off_after(seconds: float) -> Iterator[None]:
    """Break this thread's connection to a copy that stays silent, so that whoever waits for it goes on."""
    timer = Timer(seconds, cut_off, [connections[COPY]])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def cut_off(wrapper: Any) -> None:
    # Without a connection there is nothing to break: one that is being made has a limit of its own.
    with (
        suppress(OSError, psycopg.Error, AttributeError),
        socket.socket(fileno=os.dup(wrapper.connection.fileno())) as line,
    ):
        line.shutdown(socket.SHUT_RDWR)


def leave_out(error: Error) -> None:
    """Read from the primary alone until the copy answers again."""
    if _left_out.acquire(blocking=False):
        logger.warning("The replica is left out: %s", type(error.__cause__ or error).__name__)
        Thread(target=ask_until_it_answers, daemon=True).start()


def ask_until_it_answers() -> None:
    """Ask now and then, so that no reader has to."""
    while not answers():
        time.sleep(ASK_AGAIN)
    logger.warning("The replica is read again.")
    _left_out.release()


def answers() -> bool:
    """Say whether the copy can be reached, on a connection of this thread's own."""
    try:
        with cut_off_after(PATIENCE), connections[COPY].cursor() as cursor:
            cursor.execute("SELECT 1")
        return True
    except Exception:  # whatever it is, somebody must go on asking
        return False
    finally:
        connections[COPY].close()
