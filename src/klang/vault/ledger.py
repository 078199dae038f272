"""What one deed opened and sealed, noted while it happens, so that one trace can tell of all of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from klang.vault.box import Owner
from klang.vault.encoding import lp, sha


@dataclass(frozen=True)
class Line:
    """One thing a deed touched: ids and digests, never content."""

    what: str
    owner: Owner
    drawer: str = ""
    epoch: int | None = None
    type: str = ""
    row: UUID | None = None
    version: int | None = None
    content: bytes = b""
    hash: bytes = b""

    @property
    def items(self) -> tuple[object, ...]:
        """Its items in a manifest; what is absent is empty."""
        epoch: object = b"" if self.epoch is None else self.epoch
        version: object = b"" if self.version is None else self.version
        row: object = b"" if self.row is None else self.row
        where = (self.what, *self.owner.items, self.drawer, epoch, self.type, row, version)
        return (*where, self.content, self.hash)


class Head(NamedTuple):
    """The newest version of a thing that the log knows."""

    version: int
    content: bytes
    type: str = ""
    drawer: str = ""
    signer: bytes = (
        b""  # who signed that it was written, by the bytes of their id; nothing while the deed is not done
    )


class Witness(Protocol):
    """What the log says, for those who stand below it."""

    def heads(self, owner: Owner) -> Mapping[UUID, Head]:
        """The newest version and content digest of each record of this owner."""
        ...

    def earlier(self, owner: Owner, row: UUID, version: int, seq: int) -> Head | None:
        """What this line of the log says of an earlier version of a record; none if it does not tell of it."""
        ...

    def ahead(self, seqs: Iterable[int]) -> None:
        """Several lines will be asked for: the log may read them at once."""
        ...

    def newest_roster(self, owner: Owner) -> bytes:
        """The digest of the newest roster of this owner; empty if there is none."""
        ...

    def look_again(self, owner: Owner) -> None:
        """What was read of this owner may be old: it is read anew."""
        ...


@dataclass
class Ledger:
    """One deed's notes. Nothing opens and nothing is sealed without one."""

    witness: Witness
    lines: dict[bytes, Line] = field(default_factory=dict)
    written: list[Any] = field(default_factory=list)  # rows that wait for their trace's number
    holdings: dict[UUID, Any] = field(default_factory=dict)
    _heads: dict[UUID, dict[UUID, Head]] = field(default_factory=dict)
    _opened: set[tuple[UUID, str, int]] = field(default_factory=set)

    def note(self, line: Line) -> None:
        """Note that this was touched; the same thing twice is one line."""
        self.lines.setdefault(lp(*line.items), line)
        if line.what == "wrote" and line.row and line.version:
            self._of(line.owner)[line.row] = Head(line.version, line.content, line.type, line.drawer)

    def note_opened(self, owner: Owner, drawer: str, epoch: int) -> None:
        """Note that something in this drawer was opened: once in a deed, however many records it were."""
        if (owner.id, drawer, epoch) not in self._opened:
            self._opened.add((owner.id, drawer, epoch))
            self.note(Line("opened", owner, drawer, epoch))

    def look_again(self, owner: Owner) -> None:
        """What was read of this owner before it was held still may be old: read it anew before anything is written."""
        if not any(line.owner == owner and line.what != "opened" for line in self.lines.values()):
            self.holdings.pop(owner.id, None)
            self._heads.pop(owner.id, None)
            self.witness.look_again(owner)

    def head(self, owner: Owner, row: UUID) -> Head | None:
        """The newest version of this record, as the log or this very deed knows it."""
        return self._of(owner).get(row)

    def rows_of(self, owner: Owner, type_: str, drawers: Iterable[str]) -> dict[UUID, int]:
        """Every record of this type that lies in these drawers, with its newest version."""
        among = frozenset(drawers)
        return {
            row: head.version
            for row, head in self._of(owner).items()
            if head.type == type_ and head.drawer in among
        }

    def _of(self, owner: Owner) -> dict[UUID, Head]:
        known = self._heads.get(owner.id)
        if known is None:
            known = self._heads[owner.id] = dict(self.witness.heads(owner))
        return known

    @property
    def manifest(self) -> bytes:
        """The manifest of everything touched."""
        return _manifest(self.lines)


def manifest_of(lines: Iterable[Line]) -> bytes:
    """The manifest of these things."""
    return _manifest(lp(*line.items) for line in lines)


def _manifest(lines: Iterable[bytes]) -> bytes:
    return lp("klang/v1/manifest", list(lines))


def hash_of(*parts: bytes) -> bytes:
    """The digest by which a manifest names kept bytes."""
    return sha(b"".join(parts))
