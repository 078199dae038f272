"""Many questions in one go: a database that is another process is waited for longer than it takes to answer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection

from klang.vault.records import asking
from klang.vault.records.asking import Foreseen


def foreseen(question: Callable[..., Any], model: Any, *values: Any) -> Foreseen:
    """A question written once, about to be asked with these values."""
    return getattr(question, "__wrapped__", question), model, values


def is_waited_for() -> bool:
    """Whether asking ahead saves anything: not in SQLite, and not where somebody counts what is asked."""
    return connection.vendor == "postgresql" and not connection.force_debug_cursor


@contextmanager
def asked_ahead(*questions: Foreseen) -> Iterator[None]:
    """Ask these at once; whoever asks one of them inside, once, has its answer already. Outside nothing is kept."""
    waiting = asking.ask_at_once(connection, questions) if is_waited_for() and questions else []
    try:
        yield
    finally:
        asking.forget(waiting)
