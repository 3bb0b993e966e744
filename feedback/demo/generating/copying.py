"""Making stories and copying them into their tables, in a process of its own."""

import django
from django.apps import apps

# A new process comes here first, before it knows of any model.
if not apps.ready:
    django.setup()

import psycopg
from psycopg import sql

from feedback.demo.generating.plan import Plan
from feedback.demo.generating.rows import COLUMNS, Block
from feedback.demo.generating.telling import Telling

# It is all made anew if this breaks off, time limits are for people who wait, and compiling costs more than it saves.
SESSION = """
SET statement_timeout = 0; SET lock_timeout = 0; SET synchronous_commit = off; SET jit = off;
SET work_mem = '64MB'; SET maintenance_work_mem = '512MB'; SET max_parallel_maintenance_workers = 2;
"""
# What a process is told when it starts: where the database is, and the plan.
told: list[tuple[str, Plan]] = []


def start(where: str, plan: Plan) -> None:
    told[:] = [(where, plan)]


def copy_block_as_told(number: int) -> None:
    copy_block(*told[0], number)


def copy_block(where: str, plan: Plan, number: int) -> None:
    """Make the stories of one block and copy them in, in one transaction."""
    block = Block(plan, number)
    for story in block.stories:
        Telling(block, story).tell()
    with psycopg.connect(where) as session, session.cursor() as cursor:
        session.execute(SESSION)
        for table, columns in COLUMNS.items():
            names = sql.SQL(", ").join(map(sql.Identifier, columns.split()))
            with cursor.copy(sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table), names)) as copy:
                copy.write(block.copied(table))
