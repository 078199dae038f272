"""The vectors kept for ever: read from JSON, and once more with every single field changed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from klang.vault.encoding import Broken

Fields = dict[str, Any]


def refuses(act: Callable[..., object], *given: Any) -> bool:
    """Whether this is refused, with the one error; any other error breaks the test."""
    try:
        act(*given)
    except Broken:
        return True
    return False


_OTHER_CODE = {
    "case": "team",
    "agency": "team",
    "plan": "story",
    "legal": "alleged",
    "read": "write",
    "write": "manage",
    "manage": "write",
    "need": "note",
    "person": "paper",
    "found": "join",
    "join": "leave",
    "withdraw": "expire",
    "glass": "recovery",
}


def load(name: str) -> Any:
    """One file of vectors."""
    return json.loads((Path(__file__).parent / "vectors" / f"{name}.json").read_text("utf-8"))


def value(tagged: Any) -> Any:
    """A value as the encoding takes it, from its tag and its text: id, u, t, d, b, list, group."""
    [(tag, text)] = tagged.items()
    match tag:
        case "id":
            return UUID(hex=text)
        case "u" | "t":
            return text
        case "list":
            return [value(one) for one in text]
        case "group":
            return tuple(value(one) for one in text)
    return bytes.fromhex(text)


def values(fields: Fields) -> list[Any]:
    """All values, in the order of the wire."""
    return [value(tagged) for tagged in fields.values()]


def changed(fields: Fields) -> Iterator[tuple[str, Fields]]:
    """The same fields with one thing changed, for each thing that stands in them."""
    for name, tagged in fields.items():
        for where, other in _others(tagged):
            yield name + where, fields | {name: other}


def _others(tagged: Any) -> Iterator[tuple[str, Any]]:
    [(tag, text)] = tagged.items()
    if tag in ("list", "group"):
        for at, one in enumerate(text):
            for where, other in _others(one):
                yield f".{at}{where}", {tag: [*text[:at], other, *text[at + 1 :]]}
        if tag == "list" and text:
            yield ".shorter", {tag: text[1:]}
    else:
        yield "", {tag: _other(tag, text)}


def _other(tag: str, text: Any) -> Any:
    if tag == "u":
        return text ^ 1
    if tag == "t":
        return _OTHER_CODE.get(text, text + "x")
    if not text:
        return "01" * 32
    return text[:-1] + format(int(text[-1], 16) ^ 1, "x")
