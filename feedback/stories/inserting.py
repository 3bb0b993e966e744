"""New rows by plain INSERTs. The ORM writes its SQL anew for each row, which costs more than the database's part."""

from __future__ import annotations

from functools import cache

from django.db import connection, models

from feedback.database.journey import Statement, run


class Taken(Exception):
    """Another row has the value that was to be this one's alone."""


def insert(*rows: models.Model, unless_taken: str = "") -> None:
    """Store new rows of different tables in one journey, and give them their keys. A row may refer to rows before it.

    No signal is sent. Raises ValueError for two rows of one table, IntegrityError, and Taken where another row has the
    first one's value of `unless_taken`: what refers to it must then be rolled back.
    """
    if len({type(row) for row in rows}) < len(rows):
        raise ValueError("Of two rows of one table, the database could not tell which one is referred to")
    statements = [
        _statement(row, rows[:place], "" if place else unless_taken)  # only the first
        for place, row in enumerate(rows)
    ]
    for row, made in zip(rows, run(*statements), strict=True):
        if not made:
            raise Taken
        ((row.pk,),) = made
        row._state.adding, row._state.db = False, connection.alias
        for name in _referring(row, rows):
            setattr(row, name, getattr(row, name))  # which gives it the key


def _statement(row: models.Model, before: tuple[models.Model, ...], unless_taken: str) -> Statement:
    referring = _referring(row, before)
    sql, fields = _insert(type(row), referring, unless_taken)
    return Statement(sql, [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields])


def _referring(row: models.Model, rows: tuple[models.Model, ...]) -> tuple[str, ...]:
    """Name the fields of a row that refer to one of some other rows."""
    known = row._state.fields_cache.items()
    return tuple(name for name, value in known if any(value is other for other in rows))


@cache
def _insert(
    model: type[models.Model], referring: tuple[str, ...], unless_taken: str
) -> tuple[str, list[models.Field[object, object]]]:
    """Give the statement for rows of a model, with the fields of its values.

    The fields that refer to new rows have none: only the database knows the keys that those have just been given.
    """
    quote = connection.ops.quote_name
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    columns = ", ".join(quote(str(field.column)) for field in fields)
    values = ", ".join(_last_key(field) if field.name in referring else _placeholder(field) for field in fields)
    taken = f" ON CONFLICT ({quote(unless_taken)}) DO NOTHING" if unless_taken else ""
    sql = f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({values}){taken} RETURNING id"  # noqa: S608
    return sql, [field for field in fields if field.name not in referring]


def _placeholder(field: models.Field[object, object]) -> str:
    # Without a cast to the column's type, which would cut what is too long: the database refuses it.
    return field.get_placeholder(None, None, connection) if hasattr(field, "get_placeholder") else "%s"


def _last_key(field: models.Field[object, object]) -> str:
    """Write SQL for the key that was given last to a row that this field can refer to."""
    table = field.related_model._meta.db_table  # type: ignore[union-attr]
    return f"currval(pg_get_serial_sequence('{connection.ops.quote_name(table)}', 'id'))"
