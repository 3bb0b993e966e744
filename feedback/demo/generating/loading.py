"""Filling the database: what slows it down is put aside in a way that survives a crash, and put back afterwards."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from typing import Any

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.conninfo import make_conninfo

from feedback.demo.generating import aside
from feedback.demo.generating.copying import SESSION, copy_block, copy_block_as_told, start
from feedback.demo.generating.places import MAIL_DOMAIN, ODS_PREFIX, make_directory, make_people
from feedback.demo.generating.plan import Plan, plan_for
from feedback.demo.generating.rows import SOURCE, TABLES, UNUSABLE
from feedback.directory.models import Organisation, Service
from feedback.people.models import User
from feedback.stories.models import Author, Draft, KnownWord, Story

BLOCK = 5_000
RECORD = ("stories_publicstory", "stories_figure", "stories_revision")
Report = Callable[[str], None]


class NotEmpty(Exception):
    """Somebody else's stories are here: nothing was changed."""


def generate(stories: int, *, seed: int, until: date, processes: int, report: Report, again: bool = False) -> None:
    """Fill the database with so many stories. Raises NotEmpty."""
    started = time.monotonic()
    refuse_what_is_not_ours()
    with psycopg.connect(address(), autocommit=True) as session:
        session.execute(SESSION)
        if aside.is_there(session):
            report("The run before this one broke off: what it left is taken out first.")
            empty(session)
        elif Story.objects.exists():
            if not again:
                raise NotEmpty(
                    "There are generated stories here already. Add --again to take them out and start again."
                )
            empty(session)
        try:
            fill(session, stories, seed=seed, until=until, processes=processes, report=report)
        except BaseException:
            report("This broke off: what it made is taken out again.")
            empty(session)
            raise
    report(f"Done in {time.monotonic() - started:.0f} s")


def refuse_what_is_not_ours() -> None:
    """Refuse a database in which anything was told or set up by anybody else. Raises NotEmpty."""
    others = {
        "stories": Story.objects.exclude(source=SOURCE),
        "authors": Author.objects.exclude(keycard_hash=UNUSABLE),
        "drafts": Draft.objects.all(),
        "organisations": Organisation.objects.exclude(ods_code__startswith=ODS_PREFIX),
    }
    for what, found in others.items():
        if found.exists():
            raise NotEmpty(
                f"There are {what} in this database that were not generated. Stories are only generated into a "
                "database of their own: make a new one, and set DATABASE_URL to it."
            )


def fill(session: psycopg.Connection, stories: int, *, seed: int, until: date, processes: int, report: Report) -> None:
    timed = Stages(report)
    dice = random.Random(seed)  # noqa: S311 -- nothing here is secret
    make_directory(stories, dice)
    make_people(dice)
    plan = plan_for(stories, seed=seed, until=until, block=BLOCK)
    timed("organisations, services and people")
    aside.put_aside(session, TABLES)
    copy_all(plan, processes, report)
    timed("stories, replies and decisions")
    set_sequences(session)
    aside.put_back(session)
    timed("indexes and constraints")
    session.execute(sql.SQL("VACUUM (ANALYZE) {}").format(sql.SQL(", ").join(map(sql.Identifier, TABLES))))
    timed("statistics")
    session.execute("SELECT stories_new_edition()")
    aside.put_aside(session, RECORD)
    fill_record(plan, processes, report)
    timed("public record")
    session.execute("SELECT stories_count_record()")
    timed("figures")
    aside.put_back(session)
    timed("indexes of the public record")
    KnownWord.objects.learn()
    timed("known words")
    session.execute("VACUUM (ANALYZE)")
    timed("statistics")


class Stages:
    """Says how long each stage took."""

    def __init__(self, report: Report) -> None:
        self.report, self.last = report, time.monotonic()

    def __call__(self, what: str) -> None:
        now = time.monotonic()
        self.report(f"{now - self.last:6.1f} s  {what}")
        self.last = now


def address() -> str:
    """Say where Django's own database is, so that other connections can be made to it."""
    params: dict[str, Any] = connection.get_connection_params()
    return make_conninfo(**{name: value for name, value in params.items() if isinstance(value, str | int)})  # type: ignore[arg-type]


def copy_all(plan: Plan, processes: int, report: Report) -> None:
    """Make and copy all blocks, in several processes where there are several blocks."""
    if processes < 2 or len(plan.blocks) < 2:
        for number in plan.blocks:
            copy_block(address(), plan, number)
        return
    # Not forked: a child must not share the parent's connection.
    with ProcessPoolExecutor(processes, get_context("spawn"), start, (address(), plan)) as pool:
        say_how_far(report, "told", pool.map(copy_block_as_told, plan.blocks), plan)


def say_how_far(report: Report, what: str, done: Iterable[object], plan: Plan) -> None:
    """Say at each tenth how far it has come."""
    of, last = len(plan.blocks), 0
    for number, _ in enumerate(done, 1):
        if number * 10 // of > last:
            last = number * 10 // of
            report(f"          {min(number * plan.block, plan.stories):,} {what}")


def fill_record(plan: Plan, processes: int, report: Report) -> None:
    """Let Postgres work out what is public of the stories, on several connections."""

    def fill_block(number: int) -> None:
        first = number * plan.block + 1
        with psycopg.connect(address()) as session:
            session.execute(SESSION)
            session.execute("SELECT stories_fill_record(%s, %s)", [first, first + plan.block - 1])

    with ThreadPoolExecutor(processes) as pool:
        say_how_far(report, "in the record", pool.map(fill_block, plan.blocks), plan)


def set_sequences(session: psycopg.Connection) -> None:
    """Let the next row of each table have a number of its own."""
    for table in TABLES:
        session.execute(
            sql.SQL("SELECT setval(pg_get_serial_sequence({}, 'id'), coalesce(max(id), 1)) FROM {}").format(
                sql.Literal(table), sql.Identifier(table)
            )
        )


def empty(session: psycopg.Connection) -> None:
    """Take out all that was generated, and put everything back as it was."""
    tables = sql.SQL(", ").join(map(sql.Identifier, [*TABLES, *RECORD, KnownWord._meta.db_table]))
    session.execute(sql.SQL("TRUNCATE {} RESTART IDENTITY CASCADE").format(tables))
    aside.put_back(session)
    Service.objects.filter(organisation__ods_code__startswith=ODS_PREFIX).delete()
    User.objects.filter(email__endswith=f"@{MAIL_DOMAIN}").delete()
    Organisation.objects.filter(ods_code__startswith=ODS_PREFIX).delete()
