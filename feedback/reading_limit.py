"""How long the database may work for somebody who reads, so that one search can't hold up everybody else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.core.exceptions import BadRequest
from django.db import OperationalError, connections
from psycopg.errors import QueryCanceled

from feedback.replica import database_for_reading


class TookTooLong(BadRequest):
    """What was asked for would take the database longer than it may."""

    page = "errors/took_too_long.html"

    def __init__(self) -> None:
        super().__init__("This took too long, so it was stopped. Use more exact words, or fewer filters.")


class Busy(TookTooLong):
    """The time for what was asked for ran out, which is mostly because others wanted the database too."""

    page = "errors/busy.html"
    status, seconds = 503, 10
    said = "Others are asking just now, so this took too long and was stopped. Try again in a few seconds."


@contextmanager
def reading_limit(milliseconds: int) -> Iterator[None]:
    """Let all that is read inside take so much time of the database, together. Raises Busy.

    Inside another limit it lends what it is given: the time that is left of it goes back to the other, and no more is
    taken than the other has. What is too much work by the database's own estimate is not begun: that raises TookTooLong
    where it is asked for.
    """
    connection = connections[database_for_reading()]
    around = next((each for each in connection.execute_wrappers if isinstance(each, Allowance)), None)
    limit = around.lending(milliseconds) if around else connection.execute_wrapper(Allowance(milliseconds))
    with told_when_too_long(), limit:
        yield


@contextmanager
def told_when_too_long() -> Iterator[None]:
    """Raise Busy for what a time limit of the database ended, whoever set that. Works as a decorator too."""
    try:
        yield
    except OperationalError as error:
        if isinstance(error.__cause__, QueryCanceled):
            raise Busy from error
        raise


class Allowance:
    """Gives each statement what the ones before it left over.

    The limit travels with the statement, which costs no journey of its own, and ends with it: so it works in
    autocommit and behind a pooler in transaction mode, where the next statement may go by another connection.
    """

    def __init__(self, milliseconds: float) -> None:
        self.left = milliseconds

    @contextmanager
    def lending(self, milliseconds: float) -> Iterator[None]:
        """Let what is read inside take so much of it at most."""
        kept = max(0, self.left - milliseconds)
        self.left -= kept
        try:
            yield
        finally:
            self.left += kept

    def __call__(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        if self.left < 1:
            raise Busy
        limited = f"SET LOCAL statement_timeout = {int(self.left)}; {sql}"
        if context["connection"].in_atomic_block:
            limited += "; SET LOCAL statement_timeout TO DEFAULT"
        start = time.monotonic()
        try:
            result = execute(limited, params, many, context)
        finally:
            self.left -= (time.monotonic() - start) * 1000
        # From the answer to SET on to the one that was asked for.
        context["cursor"].nextset()
        return result
