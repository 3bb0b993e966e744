"""Putting indexes, keys and triggers aside while tables are filled.

What is put aside is written down in the database in the transaction that drops it, and struck out in the one that makes
it again: whenever a run ends, and however, what is missing is known and is put back by the next one.
"""

from __future__ import annotations

from collections.abc import Sequence

import psycopg
from psycopg import sql

LIST = "generating_put_aside"

# Unique keys and indexes first: foreign keys are checked quickly by them. Triggers last.
WHAT = """
SELECT 1 AS turn, format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname) AS away,
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
FROM pg_constraint WHERE conrelid = ANY (%(tables)s::regclass[]) AND contype = 'u'
UNION ALL
SELECT 2, format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY (%(tables)s::regclass[]) AND NOT indisprimary
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))
UNION ALL
-- What the planner may remember of an expression is no part of the definition.
SELECT 3, 'SELECT', format('ALTER INDEX %%I ALTER COLUMN %%s SET STATISTICS %%s', index.relname, attnum, attstattarget)
FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid JOIN pg_attribute ON attrelid = indexrelid
WHERE indrelid = ANY (%(tables)s::regclass[]) AND NOT indisprimary AND attstattarget IS NOT NULL
UNION ALL
SELECT 4, format('ALTER TABLE %%s DROP CONSTRAINT %%I', conrelid::regclass, conname),
       format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE conrelid = ANY (%(tables)s::regclass[]) AND contype = 'f'
UNION ALL
SELECT 5, format('ALTER TABLE %%s DISABLE TRIGGER %%I', tgrelid::regclass, tgname),
       format('ALTER TABLE %%s ENABLE TRIGGER %%I', tgrelid::regclass, tgname)
FROM pg_trigger WHERE tgrelid = ANY (%(tables)s::regclass[]) AND NOT tgisinternal AND tgenabled = 'O'
ORDER BY 1, 2
"""


def is_there(session: psycopg.Connection) -> bool:
    """Say whether something is put aside."""
    found = session.execute("SELECT to_regclass(%s) IS NOT NULL", [LIST]).fetchone()
    return found is not None and found[0]


def put_aside(session: psycopg.Connection, tables: Sequence[str]) -> None:
    """Drop what slows the filling of these tables down, and write down how to make it again."""
    with session.transaction():
        session.execute(sql.SQL("CREATE TABLE {} (place serial, back text NOT NULL)").format(sql.Identifier(LIST)))
        rows = session.execute(WHAT, {"tables": list(tables)}).fetchall()
        for _, _, back in rows:
            session.execute(sql.SQL("INSERT INTO {} (back) VALUES (%s)").format(sql.Identifier(LIST)), [back])
        # Foreign keys go before the unique keys that they may lean on.
        for _, away, _ in sorted(rows, key=lambda row: -row[0]):
            session.execute(away)


def put_back(session: psycopg.Connection) -> None:
    """Make again what was put aside, one after the other."""
    if not is_there(session):
        return
    rows = session.execute(sql.SQL("SELECT place, back FROM {} ORDER BY place").format(sql.Identifier(LIST))).fetchall()
    for place, back in rows:
        with session.transaction():
            session.execute(back)
            session.execute(sql.SQL("DELETE FROM {} WHERE place = %s").format(sql.Identifier(LIST)), [place])
    session.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(LIST)))
