"""A trace as bytes: who, when, which deed, which place (wire format 6). Pure."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from klang.vault.box import Owner
from klang.vault.cards import Card, CardKeys, check
from klang.vault.encoding import ID, ZEROS, B, Broken, D, Group, Many, T, U, lp, parse, sha, split
from klang.vault.ledger import Line

_LABEL = "klang/v1/trace"
_MANIFEST = "klang/v1/manifest"
_LINE = Group((T, T, ID, T, U, T, ID, U, B, B))


@dataclass(frozen=True)
class Position:
    """Where a leaf stands in the log."""

    generation: int
    seq: int
    previous: bytes


@dataclass(frozen=True)
class Leaf:
    """One trace: its place in the log, its actor, its deed, and what it touched."""

    installation: UUID
    position: Position
    at: int
    actor: UUID
    card: bytes
    deed: str
    touched: Line
    extra: bytes = field(default=b"")

    @cached_property
    def written(self) -> bytes:
        """The trace as it is signed."""
        where, line = self.position, self.touched
        version: object = b"" if line.version is None else line.version
        row: object = b"" if line.row is None else line.row
        head = (self.installation, where.generation, where.seq, where.previous, self.at)
        who = (self.actor, self.card, self.deed)
        thing = (*line.owner.items, line.drawer, line.type, row, version, line.content, line.hash)
        return lp(_LABEL, *head, *who, *thing, self.extra)

    @classmethod
    def read(cls, data: bytes) -> "Leaf":
        """The trace of these bytes."""
        shape = (T, ID, U, U, D, U, ID, D, T, T, ID, T, T, ID, U, B, B, B)
        label, installation, generation, seq, previous, at, actor, card, deed, *rest = parse(data, *shape)
        kind, owner, drawer, type_, row, version, content, hash_, extra = rest
        try:
            whose = Owner(kind, owner)
        except ValueError:
            raise Broken from None
        line = Line("", whose, drawer or "", None, type_ or "", row, version, content, hash_)
        leaf = cls(installation, Position(generation, seq, previous), at, actor, card, deed, line, extra)
        if label != _LABEL or leaf.written != data:
            raise Broken
        return leaf

    def sign(self, keys: CardKeys) -> bytes:
        """The actor's signature."""
        return keys.sign("trace", self.written)

    def check(self, card: Card, signature: bytes) -> None:
        """Broken unless it was signed with the card it names, and that is its actor's own."""
        if (card.digest, card.principal, card.installation) != (self.card, self.actor, self.installation):
            raise Broken
        check(card.ed25519, signature, "trace", self.written)

    def next(self, signature: bytes) -> Position:
        """Where the line after this one stands."""
        where = self.position
        return Position(where.generation, where.seq + 1, leaf_hash(self.written, signature))


def leaf_hash(page: bytes, signature: bytes) -> bytes:
    """The leaf's hash in the tree and in the next leaf (RFC 6962)."""
    return sha(b"\x00" + page + signature)


def read_manifest(data: bytes, about: UUID | None = None) -> tuple[Line, ...]:
    """The lines of a manifest; or those in which this row is named, and the others are left unread."""
    label, lines = parse(data, T, B if about else Many(_LINE))
    if label != _MANIFEST:
        raise Broken
    if about:
        lines = [parse(one, *_LINE.shape) for one in split(lines) if about.bytes in one]
    return tuple(_line(*items) for items in lines)


def _line(what: str, kind: str, owner: UUID, *rest: Any) -> Line:
    drawer, epoch, type_, row, version, content, hash_ = rest
    return Line(what, Owner(kind, owner), drawer or "", epoch, type_ or "", row, version, content, hash_)


FIRST = Position(1, 0, ZEROS)
