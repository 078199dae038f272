"""The one way bytes are put together and taken apart (wire format 1)."""

import hashlib
import struct
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from klang.vault.registers import is_code

ZEROS: Final = bytes(32)
_LARGEST: Final = 2**64


class Broken(ValueError):
    """It does not open. Every refusal of the vault is this one error: nothing can be learned from it."""

    def __init__(self, *_: object) -> None:
        super().__init__("It does not open.")


def item(value: object) -> bytes:
    """One item as bytes: a UUID, a number from 0, a code, bytes, a list (sorted) or a tuple (as written).

    Raises TypeError for any other type and ValueError for a value out of its bounds.
    """
    return _ITEMS[type(value)](value)


class _Items(dict[type, Callable[[Any], bytes]]):
    """How each of our types is written."""

    def __missing__(self, derived: type) -> Callable[[Any], bytes]:
        """What is derived from one of them is written as that is, a code of an enumeration for one."""
        if not issubclass(derived, bool):
            for kind, made in self.items():
                if issubclass(derived, kind):
                    return made
        raise TypeError(f"{derived.__name__} is not an item.")


def _number(value: int) -> bytes:
    if not 0 <= value < _LARGEST:
        raise ValueError("A number is eight bytes without a sign.")
    return value.to_bytes(8, "big")


@lru_cache(maxsize=1024)
def _code(value: str) -> bytes:
    if value and not is_code(value):
        raise ValueError("A text item is a code of the register.")
    return str(value).encode("ascii")


def _sorted_list(values: Iterable[object]) -> bytes:
    encoded = sorted(item(value) for value in values)
    if b"" in encoded or any(one == other for one, other in pairwise(encoded)):
        raise ValueError("No item of a list is absent, and none stands there twice.")
    return _join(encoded)


_length: Final = struct.Struct(">I").pack


def _join(encoded: Iterable[bytes]) -> bytes:
    return b"".join([part for one in encoded for part in (_length(len(one)), one)])


def lp(*values: object) -> bytes:
    """Length-prefixed items in the order written: no two different sequences give the same bytes."""
    parts: list[bytes] = []
    for value in values:
        written = _ITEMS[type(value)](value)
        parts += _length(len(written)), written
    return b"".join(parts)


_ITEMS: Final = _Items(
    {
        UUID: attrgetter("bytes"),
        int: _number,
        str: _code,
        bytes: bytes,
        list: _sorted_list,
        tuple: lambda value: lp(*value),
    }
)


def sha(data: bytes) -> bytes:
    """SHA-256 of the bytes."""
    return hashlib.sha256(data).digest()


def digest(label: str, *values: object) -> bytes:
    """The labelled digest H of wire format 1: 32 bytes."""
    return sha(lp("klang/v1/" + label, *values))


def derive(key: bytes, label: str, *values: object) -> bytes:
    """A 32-byte key for one purpose, from another key."""
    return HKDF(hashes.SHA256(), 32, None, lp("klang/v1/" + label, *values)).derive(key)


# What a reader expects of each item. An empty item is an absent one, unless `needed` says otherwise.
ID: Final = "id"
U: Final = "u"
D: Final = "d"
T: Final = "t"
B: Final = "b"


@dataclass(frozen=True)
class Many:
    """A sorted list whose items are all of one shape."""

    of: Any


@dataclass(frozen=True)
class Group:
    """Items that stand together in the order written."""

    shape: tuple[Any, ...]


def parse(data: bytes, *shape: Any) -> tuple[Any, ...]:
    """Read items of exactly this shape; anything else is Broken. Absent items come back as None."""
    parts = split(data)
    if len(parts) != len(shape):
        raise Broken
    return tuple(_read(part, kind) for part, kind in zip(parts, shape, strict=True))


class Written(Protocol):
    """Whatever is kept as the bytes it was written in."""

    @property
    def written(self) -> bytes:
        """The bytes."""
        ...


W = TypeVar("W", bound=Written)


def canonical(data: bytes, build: Callable[[], W]) -> W:
    """What was read, if it can be and writing it gives these very bytes again; anything else is Broken."""
    try:
        found = build()
        same = found.written == data
    except (TypeError, ValueError):
        raise Broken from None
    if not same:
        raise Broken
    return found


def split(data: bytes) -> list[bytes]:
    """The raw items of length-prefixed bytes, with nothing left over."""
    parts, at = [], 0
    while at < len(data):
        end = at + 4 + int.from_bytes(data[at : at + 4], "big")
        if at + 4 > len(data) or end > len(data):
            raise Broken
        parts.append(data[at + 4 : end])
        at = end
    return parts


def _read(part: bytes, kind: Any) -> Any:
    if isinstance(kind, Many):
        return _read_list(part, kind.of)
    if isinstance(kind, Group):
        return parse(part, *kind.shape)
    if kind == B:
        return part
    if not part:
        return None
    return _read_plain(part, kind)


def _read_plain(part: bytes, kind: str) -> UUID | int | bytes | str:
    if kind == T:
        text = part.decode("ascii", "replace")
        if is_code(text):
            return text
    elif len(part) == {ID: 16, U: 8, D: 32}[kind]:
        return UUID(bytes=part) if kind == ID else int.from_bytes(part, "big") if kind == U else part
    raise Broken


def _read_list(part: bytes, kind: Any) -> tuple[Any, ...]:
    """An absent item has no place in a list."""
    parts = split(part)
    if b"" in parts or any(one >= other for one, other in pairwise(parts)):
        raise Broken
    return tuple(_read(one, kind) for one in parts)
