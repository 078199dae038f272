"""What is written, as a body and back: frozen values of the rooms, never a table's row."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache, lru_cache
from typing import Any, TypeVar, cast
from uuid import UUID

from cattrs.preconf.json import JsonConverter, make_converter

from klang.vault.bodies import dump, load
from klang.vault.encoding import Broken

T = TypeVar("T")


@cache
def _converter() -> JsonConverter:
    converter = make_converter(forbid_extra_keys=False, omit_if_default=True)
    converter.register_unstructure_hook(UUID, str)
    converter.register_structure_hook(UUID, lambda text, _: UUID(text))
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_structure_hook(date, lambda text, _: date.fromisoformat(text))
    return converter


def plain(value: Any) -> Any:
    """A value as JSON knows it."""
    return _converter().unstructure(value)


def body_of(*, by: UUID, at: datetime, opened: dict[str, Any], words: Any) -> bytes:
    """The body of a record: who, when, the open columns once more, and what was written."""
    when = int(at.timestamp() * 1000)
    return dump({"by": str(by), "at": when, "open": plain(opened), "words": plain(words)})


def message_of(words: Any) -> bytes:
    """What is put into an inbox: what was written, and nothing else."""
    return dump(plain(words))


def read_message(message: bytes, holds: type[T]) -> T:
    """What was written, again; Broken for anything else."""
    found = load(message)
    try:
        return _converter().structure(found, holds)
    except Exception:  # cattrs raises many kinds; none of them may carry content
        raise Broken from None


@cache
def _read_as(holds: Any) -> Callable[[Any, Any], Any]:
    """How what was written is read as this value: found once for each kind."""
    return _converter().get_structure_hook(holds)


def read_body(body: bytes, holds: type[T]) -> tuple[UUID, datetime, dict[str, Any], T]:
    """Who, when, the open columns and what was written."""
    found, kind = load(body), cast("Any", holds)
    try:
        words = _read_as(kind)(found["words"], kind)
        at = datetime.fromtimestamp(found["at"] / 1000, UTC)
        return _who(found["by"]), at, found["open"], words
    except Exception:  # cattrs raises many kinds; none of them may carry content
        raise Broken from None


@lru_cache(maxsize=1024)
def _who(text: str) -> UUID:
    """Whoever wrote it; the same few people wrote nearly everything."""
    return UUID(text)
