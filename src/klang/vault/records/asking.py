"""Questions that every page asks, written once: Django takes longer to write one than the database to answer it."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any, TypeVar
from uuid import UUID

from django.db import connections, models

M = TypeVar("M", bound=models.Model)


class NotItsValues(TypeError):
    """The question has other parameters than the values it is asked with, or has them in another order."""


def written_once(write: "Callable[..., models.QuerySet[M]]") -> Callable[..., list[M]]:
    """The rows of a question that is always the same but for its values, which come in the order they stand in it."""

    @wraps(write)
    def ask(model: Any, *values: Any) -> list[M]:
        sql, bound, _ = _asked(write, model, values)
        return list(model._default_manager.raw(sql, bound))

    return ask


def values_written_once(write: Callable[..., Any], model: Any, *values: Any) -> list[tuple[Any, ...]]:
    """The same for a question after some columns: each row as the database tells it, an id perhaps as text."""
    sql, bound, alias = _asked(write, model, values)
    with connections[alias].cursor() as cursor:
        cursor.execute(sql, bound)
        return list(cursor.fetchall())


_written: dict[tuple[Any, Any, str], str] = {}


def _asked(write: Callable[..., Any], model: Any, values: tuple[Any, ...]) -> tuple[str, list[Any], str]:
    alias = model._default_manager.db
    bound = [_bound(alias, value) for value in values]
    if (write, model, alias) not in _written:
        _written[write, model, alias] = _sql_of(write(model, *values), bound)
    return _written[write, model, alias], bound, alias


def _sql_of(rows: Any, bound: list[Any]) -> str:
    sql, found = rows.query.get_compiler(rows.db).as_sql()
    if list(found) != bound:
        raise NotItsValues
    return str(sql)


def _bound(alias: str, value: Any) -> Any:
    """A value as this database takes it."""
    if isinstance(value, UUID) and not connections[alias].features.has_native_uuid_field:
        return value.hex
    return connections[alias].ops.adapt_datefield_value(value) if isinstance(value, date) else value
