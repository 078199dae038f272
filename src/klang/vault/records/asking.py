"""Questions that every page asks, written once: Django takes longer to write one than the database to answer it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, wraps
from typing import Any, TypeVar
from uuid import UUID

from django.db import connections, models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)


class NotItsValues(TypeError):
    """The question has other parameters than the values it is asked with, or has them in another order."""


@dataclass(frozen=True)
class Question:
    """A question to the database as Django writes it: its words, the columns it asks for, and how each is read."""

    sql: str
    columns: tuple[str, ...]
    readers: Any

    @classmethod
    def of(cls, rows: Any, bound: list[Any]) -> "Question":
        """This question, to be asked again with other values; they must stand in it in this order."""
        compiler = rows.query.get_compiler(rows.db)
        sql, found = compiler.as_sql()
        if list(found) != bound:
            raise NotItsValues
        asked = [column for column, _, _ in compiler.select]
        columns = tuple(column.target.attname for column in asked if hasattr(column, "target"))
        return cls(str(sql), columns, compiler.get_converters(asked))

    def answers(self, alias: str, bound: list[Any]) -> list[Any]:
        """What the database tells, row by row, just as it tells it."""
        with connections[alias].cursor() as cursor:
            cursor.execute(self.sql, bound)
            return list(cursor.fetchall())

    def rows(self, model: Any, bound: list[Any]) -> list[Any]:
        """The same as rows of their table."""
        alias = model._default_manager.db
        connection = connections[alias]
        return [
            _row(model, alias, self.columns, self._read(row, connection))
            for row in self.answers(alias, bound)
        ]

    def _read(self, row: tuple[Any, ...], connection: Any) -> list[Any]:
        found = list(row)
        for at, (readers, column) in self.readers.items():
            for read in readers:
                found[at] = read(found[at], column, connection)
        return found


def _row(model: Any, alias: str, columns: tuple[str, ...], values: list[Any]) -> Any:
    """A row as Django's `from_db` makes it, without asking each column how it wants to be set."""
    row = model.__new__(model)
    row.__dict__.update(zip(columns, values, strict=True))
    row._state = ModelState()
    row._state.adding, row._state.db = False, alias
    return row


def written_once(write: "Callable[..., models.QuerySet[M]]") -> Callable[..., list[M]]:
    """The rows of a question that is always the same but for its values, which come in the order they stand in it."""

    @wraps(write)
    def ask(model: Any, *values: Any) -> list[M]:
        question, bound, _ = _asked(write, model, values)
        return question.rows(model, bound)

    return ask


def values_written_once(write: Callable[..., Any], model: Any, *values: Any) -> list[tuple[Any, ...]]:
    """The same for a question after some columns: each row as the database tells it, an id perhaps as text."""
    question, bound, alias = _asked(write, model, values)
    return question.answers(alias, bound)


def add_rows(rows: "Sequence[models.Model]") -> None:
    """New rows of one table, one or more, in words written once; an id that the database gives is not asked for."""
    model: Any = type(rows[0])
    connection = connections[model._default_manager.db]
    sql, fields = _adding(model, connection.alias)
    values = [
        [field.get_db_prep_save(field.pre_save(row, True), connection) for field in fields] for row in rows
    ]
    with connection.cursor() as cursor:
        cursor.executemany(sql, values)


@cache
def _adding(model: Any, alias: str) -> tuple[str, tuple[Any, ...]]:
    fields = tuple(field for field in model._meta.concrete_fields if not isinstance(field, models.AutoField))
    name = connections[alias].ops.quote_name
    columns = ", ".join(name(field.column) for field in fields)
    places = ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {name(model._meta.db_table)} ({columns}) VALUES ({places})", fields  # noqa: S608 - names of ours


_written: dict[tuple[Any, Any, str], Question] = {}


def _asked(write: Callable[..., Any], model: Any, values: tuple[Any, ...]) -> tuple[Question, list[Any], str]:
    alias = model._default_manager.db
    connection = connections[alias]
    bound = [_bound(connection, value) for value in values]
    if (write, model, alias) not in _written:
        _written[write, model, alias] = Question.of(write(model, *values), bound)
    return _written[write, model, alias], bound, alias


def _bound(connection: Any, value: Any) -> Any:
    """A value as this database takes it."""
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
