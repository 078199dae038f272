"""Questions that every page asks, written once: Django takes longer to write one than the database to answer it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache, wraps
from threading import local
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db import connections, models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)


class NotItsValues(TypeError):
    """The question has other parameters than the values it is asked with, or has them in another order."""


Foreseen = tuple[Callable[..., Any], Any, tuple[Any, ...]]


@dataclass(frozen=True)
class Question:
    """A question to the database as Django writes it: its words, the columns it asks for, and how each is read."""

    sql: str
    columns: tuple[str, ...]
    ids: tuple[int, ...]
    readers: tuple[tuple[int, Any, Any], ...]

    @classmethod
    def of(cls, rows: Any, bound: list[Any]) -> "Question":
        """This question, to be asked again with other values; they must stand in it in this order."""
        compiler = rows.query.get_compiler(rows.db)
        sql, found = compiler.as_sql()
        # Bytes are wrapped for the driver; what lies in the wrapping is compared.
        if [getattr(one, "obj", one) for one in found] != bound:
            raise NotItsValues
        selected = [column for column, _, _ in compiler.select]
        columns = tuple(column.target.attname for column in selected if hasattr(column, "target"))
        ids, readers = _read_by(compiler.get_converters(selected))
        return cls(str(sql), columns, ids, readers)

    def answers(self, connection: Any, bound: list[Any]) -> list[Any]:
        """What the database tells, row by row, just as it tells it."""
        return asked(connection, self.sql, bound)

    def rows(self, model: Any, connection: Any, bound: list[Any]) -> list[Any]:
        """The same as rows of their table."""
        alias = connection.alias
        return [
            _row(model, alias, self.columns, self._read(row, connection))
            for row in self.answers(connection, bound)
        ]

    def _read(self, row: tuple[Any, ...], connection: Any) -> list[Any]:
        found = list(row)
        for at in self.ids:
            found[at] = id_of(found[at])
        for at, read, column in self.readers:
            found[at] = read(found[at], column, connection)
        return found


def _read_by(converters: Any) -> tuple[tuple[int, ...], tuple[tuple[int, Any, Any], ...]]:
    """Which columns are ids, and how each other is read that is not taken as it is told."""
    ids = [at for at, (_, one) in converters.items() if isinstance(one.output_field, models.UUIDField)]
    read = [(at, way, one) for at, (ways, one) in converters.items() if at not in ids for way in ways]
    return tuple(ids), tuple(read)


@lru_cache(maxsize=8192)
def id_of(told: Any) -> Any:
    """An id that the database may tell as text: making one anew costs more than all else about its row."""
    return told if told is None or isinstance(told, UUID) else UUID(int=int(told, 16))


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
        question, connection, bound = _asked(write, model, values)
        return question.rows(model, connection, bound)

    return ask


def values_written_once(write: Callable[..., Any], model: Any, *values: Any) -> list[tuple[Any, ...]]:
    """The same for a question after some columns: each row as the database tells it, an id perhaps as text."""
    question, connection, bound = _asked(write, model, values)
    return question.answers(connection, bound)


def add_rows(
    table: Any, columns: tuple[str, ...], *rows: tuple[Any, ...], unless_there: bool = False
) -> None:
    """New rows of one table, by what stands in these columns, in words written once."""
    connection = connections[table._default_manager.db]
    values = [[_bound(connection, value) for value in row] for row in rows]
    told(connection, _adding(table, columns, connection.alias, unless_there), values)


@cache
def _adding(table: Any, columns: tuple[str, ...], alias: str, unless_there: bool) -> str:
    quoted = connections[alias].ops.quote_name
    names = ", ".join(quoted(table._meta.get_field(column).column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    told = f"INSERT INTO {quoted(table._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608 - names of ours
    return f"{told} ON CONFLICT DO NOTHING" if unless_there else told


def asked(connection: Any, sql: str, bound: list[Any]) -> list[Any]:
    """What the database tells to this question."""
    if _IN_HAND.answers:
        found = _IN_HAND.answers.pop((connection.alias, sql, *bound), None)
        if found is not None:
            return found
    cursor, words = _at_hand(connection, sql)
    with connection.wrap_database_errors:
        cursor.execute(words, bound)
        return list(cursor.fetchall())


def ask_at_once(connection: Any, foreseen: Collection[Foreseen]) -> list[tuple[Any, ...]]:
    """Put these to a PostgreSQL together; each answer waits for whoever asks for it first. Under which names they wait."""
    questions = [_asked(write, model, values) for write, model, values in foreseen]
    waiting = [(connection.alias, question.sql, *bound) for question, _, bound in questions]
    cursors = _cursors(connection, len(questions))
    with connection.wrap_database_errors, connection.connection.pipeline():
        for cursor, (_, sql, *bound) in zip(cursors, waiting, strict=True):
            cursor.execute(_worded("format", sql), bound)
    for cursor, name in zip(cursors, waiting, strict=True):
        _IN_HAND.answers[name] = list(cursor.fetchall())
    return waiting


def forget(waiting: Iterable[tuple[Any, ...]]) -> None:
    """What was asked ahead and not asked for is not kept."""
    for name in waiting:
        _IN_HAND.answers.pop(name, None)


def told(connection: Any, sql: str, rows: list[Any]) -> None:
    """Tell the database this, once for each of these rows."""
    cursor, words = _at_hand(connection, sql)
    with connection.wrap_database_errors:
        if len(rows) == 1:
            cursor.execute(words, rows[0])
        else:
            cursor.executemany(words, rows)


def _at_hand(connection: Any, sql: str) -> tuple[Any, str]:
    """The driver's own cursor and its own words for this; those of Django where somebody counts what is asked."""
    if connection.force_debug_cursor:
        return connection.cursor(), sql
    [cursor] = _cursors(connection, 1)
    return cursor, _worded(connection.Database.paramstyle, sql)


def _cursors(connection: Any, number: int) -> list[Any]:
    # As Django's own cursor begins: a line that broke is opened anew, and whoever may not ask is stopped here.
    connection.close_if_health_check_failed()
    connection.ensure_connection()
    connection.validate_no_broken_transaction()
    return _IN_HAND.cursors(connection, number)


class _InHand(local):
    """The driver's cursors for each database, kept as long as its line: what one learned of an answer stays in it."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Any, list[Any]]] = {}
        self.answers: dict[tuple[Any, ...], list[Any]] = {}  # of what was asked ahead

    def cursors(self, connection: Any, number: int) -> list[Any]:
        """So many cursors of this line."""
        line, kept = self._kept.get(connection.alias, (None, []))
        if line is not connection.connection:
            line, kept = connection.connection, []
            self._kept[connection.alias] = line, kept
        while len(kept) < number:
            kept.append(_new_cursor(connection))
        return kept[:number]


def _new_cursor(connection: Any) -> Any:
    cursor = connection.Database.Cursor(connection.connection)
    if connection.vendor == "postgresql":
        cursor.format = connection.Database.pq.Format.BINARY  # an envelope is half as long as in letters
    return cursor


_IN_HAND: Final = _InHand()


@lru_cache(maxsize=512)
def _worded(style: str, sql: str) -> str:
    """The same with the places of its values as this driver marks them."""
    return sql.replace("%s", "?") if style == "qmark" else sql


_written: dict[tuple[Any, Any, str, int], Question] = {}


def _asked(write: Callable[..., Any], model: Any, values: tuple[Any, ...]) -> tuple[Question, Any, list[Any]]:
    connection: Any = connections[model._default_manager.db]
    bound = [_bound(connection, value) for value in values]
    which = write, model, connection.alias, len(bound)  # a question may be about as many as there are
    if which not in _written:
        _written[which] = Question.of(write(model, *values), bound)
    return _written[which], connection, bound


_AS_IT_IS: Final = frozenset({str, int, bytes})


def _bound(connection: Any, value: Any) -> Any:
    """A value as this database takes it."""
    if type(value) in _AS_IT_IS:
        return value
    if isinstance(value, UUID) and not connection.features.has_native_uuid_field:
        return value.hex
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value
