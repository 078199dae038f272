"""What the host remembers: how far the log goes, and what is newest of each owner.

It lies in the host's own folder, where whoever writes into the database cannot reach it. It is written after
the commit, so it may lag by the deed of a moment ago and is never ahead. `klang verify` writes it anew.
"""

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from uuid import UUID

from django.db import DatabaseError, connections, transaction

from klang.vault.encoding import sha
from klang.vault.records.asking import asked, told

ALIAS: Final = "journal"
TABLES: Final = (
    "CREATE TABLE IF NOT EXISTS owner (id BLOB PRIMARY KEY, seq INTEGER, lines INTEGER, heads BLOB) WITHOUT ROWID; "
    "CREATE TABLE IF NOT EXISTS log (one INTEGER PRIMARY KEY, size INTEGER, leaf BLOB)"
)

_FURTHER = (
    "INSERT INTO log VALUES (1, %s, %s) ON CONFLICT (one) DO UPDATE "
    "SET size = excluded.size, leaf = excluded.leaf WHERE excluded.size > size"
)
_LOOKED = "INSERT INTO owner VALUES (%s, -1, 1, %s) ON CONFLICT (id) DO UPDATE SET lines = lines + 1"
_CHANGED = (
    "INSERT INTO owner VALUES (%s, %s, 1, %s) ON CONFLICT (id) DO UPDATE SET lines = lines + 1, "
    "heads = iif(excluded.seq > seq, excluded.heads, heads), seq = max(seq, excluded.seq)"
)
_AS_TOLD = "INSERT OR REPLACE INTO owner VALUES (%s, %s, %s, %s)"

HeadKey = tuple[str, Any]  # type and row


class Newest(NamedTuple):
    """What is newest of one thing, and whoever signed that it was written, by the bytes of their id."""

    version: int
    content: bytes
    hash: bytes
    drawer: str
    signer: bytes


NewestOf = Mapping[HeadKey, Newest]


def digest_of(newest: NewestOf) -> bytes:
    """One digest over the newest version of each thing of an owner."""
    told = sorted((type_, str(row), *rest) for (type_, row), rest in newest.items())
    return sha(repr(told).encode())


NOTHING: Final = digest_of({})


@dataclass(frozen=True)
class Remembered:
    """The newest line that changed this owner, how many lines told of it, and the digest of what is newest."""

    seq: int = -1
    lines: int = 0
    heads: bytes = NOTHING


@dataclass(frozen=True)
class Told:
    """One line just written: its number and hash, and each owner's new digest where something changed."""

    seq: int
    leaf: bytes
    owners: Mapping[UUID, bytes | None] = field(default_factory=dict)


def remembered(owner: UUID) -> Remembered:
    """What the host knows of this owner."""
    rows = asked(connections[ALIAS], "SELECT seq, lines, heads FROM owner WHERE id = %s", [owner.bytes])
    return Remembered(*rows[0]) if rows else Remembered()


def remember(*lines: Told) -> None:
    """Keep these lines in mind, after they were committed. What cannot be kept now is found again in the log."""
    owners = [(owner.bytes, one.seq, heads) for one in lines for owner, heads in one.owners.items()]
    try:
        with transaction.atomic(using=ALIAS):
            told(connections[ALIAS], _FURTHER, [(one.seq + 1, one.leaf) for one in lines])
            told(connections[ALIAS], _CHANGED, [row for row in owners if row[2] is not None])
            told(connections[ALIAS], _LOOKED, [(row[0], NOTHING) for row in owners if row[2] is None])
    except DatabaseError:
        logging.getLogger(__name__).warning("The host's journal could not be written.")


def set_right(owners: Iterable[tuple[UUID, Remembered]]) -> None:
    """Write down anew what the log itself was found to say."""
    rows = [(owner.bytes, one.seq, one.lines, one.heads) for owner, one in owners]
    with transaction.atomic(using=ALIAS):
        told(connections[ALIAS], _AS_TOLD, rows)


def last_known() -> tuple[int, bytes]:
    """How many lines the log had when the host last heard of it, and the hash of the last."""
    rows = asked(connections[ALIAS], "SELECT size, leaf FROM log", [])
    return rows[0] if rows else (0, b"")


def forget() -> None:
    """Begin anew, with a log that has no line yet."""
    with transaction.atomic(using=ALIAS), connections[ALIAS].cursor() as cursor:
        cursor.execute("DELETE FROM owner")
        cursor.execute("DELETE FROM log")
