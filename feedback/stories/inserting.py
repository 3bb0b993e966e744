"""New rows by a plain INSERT. The ORM writes its SQL anew for each row, which costs more than the database's part."""

from __future__ import annotations

from functools import cache

from django.db import connection, models


def insert(row: models.Model, *, unless_taken: str = "") -> bool:
    """Store a new row, and give it its key. False, and nothing stored, where another has its value of `unless_taken`.

    No signal is sent. Raises IntegrityError.
    """
    statement, fields = _statement(type(row), unless_taken)
    values = [field.get_db_prep_save(field.pre_save(row, add=True), connection) for field in fields]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        made = cursor.fetchone()
    if made is None:
        return False
    (row.pk,) = made
    row._state.adding, row._state.db = False, connection.alias
    return True


@cache
def _statement(model: type[models.Model], unless_taken: str) -> tuple[str, list[models.Field[object, object]]]:
    """Give the statement for rows of a model, with the fields of its values."""
    quote = connection.ops.quote_name
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    names = ", ".join(quote(str(field.column)) for field in fields)
    # Without a cast to the column's type, which would cut what is too long: the database refuses it.
    values = ", ".join(
        field.get_placeholder(None, None, connection) if hasattr(field, "get_placeholder") else "%s" for field in fields
    )
    taken = f" ON CONFLICT ({quote(unless_taken)}) DO NOTHING" if unless_taken else ""
    return f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({values}){taken} RETURNING id", fields  # noqa: S608
