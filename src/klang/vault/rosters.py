"""Rosters: the signed page of one owner that says who sits where, with which drawers, on which basis."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final
from uuid import UUID

from klang.vault.box import Owner
from klang.vault.cards import Card, CardKeys, Signatures, check
from klang.vault.encoding import ID, ZEROS, B, Broken, D, Group, Many, T, U, canonical, digest, lp, parse, sha
from klang.vault.registers import (
    CASE_DRAWERS,
    HPKE_INBOX,
    HPKE_XWING,
    OFFICERS_REASONS,
    OTHER_DRAWERS,
    Reason,
    Right,
)
from klang.vault.roots import Root, signed_by_enough
from klang.vault.xwing import PUBLIC

_LABEL: Final = "klang/v1/roster"
# How long the public key of an inbox is: a browser seals to P-256, the server to X-Wing.
_INBOX_KEY: Final = {None: 0, HPKE_INBOX: 65, HPKE_XWING: PUBLIC}


@dataclass(frozen=True)
class DrawerLine:
    """One drawer as it stands: its epoch, its key's id, and where outsiders put what arrives."""

    drawer: str
    epoch: int
    kid: bytes
    inbox_suite: int | None = None
    inbox_key: bytes = b""

    def __post_init__(self) -> None:
        if len(self.inbox_key) != _INBOX_KEY.get(self.inbox_suite):
            raise Broken
        if len(self.kid) != 32 or self.epoch < 1:
            raise Broken

    @property
    def items(self) -> tuple[object, ...]:
        """Its items on the page."""
        suite: object = b"" if self.inbox_suite is None else self.inbox_suite
        return (self.drawer, self.epoch, self.kid, suite, self.inbox_key)


@dataclass(frozen=True)
class SeatLine:
    """One seat on one basis: whose card, what right, which drawers, until when (ms UTC, None for no end)."""

    seat: UUID
    card: bytes
    right: Right
    drawers: tuple[str, ...]
    basis: bytes
    until: int | None = None

    def __post_init__(self) -> None:
        if len(self.card) != 32 or len(self.basis) != 32:
            raise Broken
        if not self.drawers or len(set(self.drawers)) != len(self.drawers):
            raise Broken

    @property
    def items(self) -> tuple[object, ...]:
        """Its items on the page."""
        until: object = b"" if self.until is None else self.until
        return (self.seat, self.card, str(self.right), [str(d) for d in self.drawers], self.basis, until)

    def gives(self, drawer: str, right: Right) -> bool:
        """Whether this seat gives at least this right in this drawer."""
        return drawer in self.drawers and self.right.includes(right)

    def lives(self, at: int) -> bool:
        """Whether the line counts at this moment."""
        return self.until is None or at < self.until


@dataclass(frozen=True)
class Roster:
    """One page: revision by revision it says who may open what."""

    installation: UUID
    owner: Owner
    revision: int
    previous: bytes
    founding: bytes
    agency: UUID
    drawers: tuple[DrawerLine, ...]
    seats: tuple[SeatLine, ...]
    reason: Reason
    signer: bytes  # the signing card's digest; empty when officers sign
    escrow: tuple[bytes, ...] = field(default=())

    def __post_init__(self) -> None:
        digests = (self.previous, *self.escrow)
        if any(len(one) != 32 for one in digests) or len(self.signer) not in (0, 32):
            raise Broken
        if len(self.founding) != (32 if self.revision == 1 else 0):
            raise Broken

    @cached_property
    def written(self) -> bytes:
        """The page as it is signed and kept."""
        head = (
            self.installation,
            *self.owner.items,
            self.revision,
            self.previous,
            self.founding,
            self.agency,
        )
        drawers = [line.items for line in self.drawers]
        seats = [line.items for line in self.seats]
        return lp(_LABEL, *head, drawers, seats, list(self.escrow), str(self.reason), self.signer)

    @cached_property
    def digest(self) -> bytes:
        """The digest by which the log and every ring know this page."""
        return sha(self.written)

    @classmethod
    @lru_cache(maxsize=128)  # the same bytes say the same: no name and no key is in them
    def read(cls, data: bytes) -> "Roster":
        """The page of these bytes."""
        drawer = Group((T, U, D, U, B))
        seat = Group((ID, D, T, Many(T), D, U))
        shape = (T, ID, T, ID, U, D, B, ID, Many(drawer), Many(seat), Many(D), T, B)
        _, installation, kind, owner, *head, drawers, seats, escrow, reason, signer = parse(data, *shape)
        revision, previous, founding, agency = head
        return canonical(
            data,
            lambda: cls(
                installation,
                Owner(kind, owner),
                revision,
                previous,
                founding,
                agency,
                tuple(DrawerLine(*line) for line in drawers),
                tuple(SeatLine(s, c, Right(r), ds, b, u) for s, c, r, ds, b, u in seats),
                Reason(reason),
                signer,
                escrow,
            ),
        )

    def drawer(self, name: str) -> DrawerLine:
        """How this drawer stands on the page."""
        for line in self.drawers:
            if line.drawer == name:
                return line
        raise Broken

    def lines_of(self, cards: Sequence[bytes], at: int) -> tuple[SeatLine, ...]:
        """The living lines of these cards."""
        return tuple(line for line in self.seats if line.card in cards and line.lives(at))

    def holds(self, card: bytes, right: Right) -> bool:
        """Whether this card has a line with at least this right."""
        return any(line.card == card and line.right.includes(right) for line in self.seats)

    def sign(self, keys: CardKeys) -> bytes:
        """A signature under this page."""
        return keys.sign("roster", self.digest)


def case_id(installation: UUID, founder: bytes, founding: bytes) -> UUID:
    """The id of a case (UUIDv8): it names its founder, so nobody can give it another beginning."""
    raw = bytearray(digest("case", installation, founder, founding)[:16])
    raw[6] = raw[6] & 0x0F | 0x80
    raw[8] = raw[8] & 0x3F | 0x80
    return UUID(bytes=bytes(raw))


def check_first(page: Roster, signatures: Signatures, signer: Card | None, root: Root) -> None:
    """Broken unless this page may be the first of its owner."""
    if page.revision != 1 or page.previous != ZEROS or page.reason != Reason.FOUND:
        raise Broken
    if any(line.epoch != 1 for line in page.drawers):
        raise Broken
    _check_lines(page)
    if page.owner.kind == "agency" and page.owner.id != page.agency:
        raise Broken
    if page.owner.kind != "case":
        return _check_officers(page, signatures, root)
    if signer is None or case_id(page.installation, signer.digest, page.founding) != page.owner.id:
        raise Broken
    if not page.holds(signer.digest, Right.MANAGE):
        raise Broken
    return _check_signer(page, signatures, signer)


def check_next(before: Roster, page: Roster, signatures: Signatures, signer: Card | None, root: Root) -> None:
    """Broken unless this page follows the one before and whoever signed it was allowed to."""
    same = (page.installation, page.owner) == (before.installation, before.owner)
    if not same or page.revision != before.revision + 1 or page.previous != before.digest:
        raise Broken
    if page.reason == Reason.FOUND or page.agency != before.agency:
        raise Broken
    _check_lines(page)
    _check_epochs(before, page)
    if page.reason in OFFICERS_REASONS:
        if page.owner.kind == "group":
            raise Broken
        return _check_officers(page, signatures, root)
    if signer is None or not before.holds(signer.digest, Right.MANAGE):
        raise Broken
    _check_turned(before, page, signer)
    return _check_signer(page, signatures, signer)


def _check_lines(page: Roster) -> None:
    names = [line.drawer for line in page.drawers]
    known = CASE_DRAWERS if page.owner.kind == "case" else OTHER_DRAWERS
    if len(set(names)) != len(names) or not set(names) <= set(known):
        raise Broken
    cards: dict[UUID, bytes] = {}
    for line in page.seats:
        if cards.setdefault(line.seat, line.card) != line.card or not set(line.drawers) <= set(names):
            raise Broken
    if len({(line.seat, line.basis) for line in page.seats}) != len(page.seats):
        raise Broken  # one line per seat and basis


def _check_epochs(before: Roster, page: Roster) -> None:
    now = {line.drawer: line for line in page.drawers}
    taken = taken_drawers(before, page)
    for old in before.drawers:
        new = now.pop(old.drawer, None)
        if new is None:
            raise Broken
        kept = new.epoch == old.epoch and new.kid == old.kid and old.drawer not in taken
        if not kept and not (new.epoch == old.epoch + 1 and new.kid != old.kid):
            raise Broken
    if any(line.epoch != 1 for line in now.values()):
        raise Broken


def taken_drawers(before: Roster, page: Roster) -> frozenset[str]:
    """The drawers that some seat had before and has no more; a seat with another card is another seat."""
    return frozenset(drawer for _, _, drawer in _held(before) - _held(page))


def _held(page: Roster) -> set[tuple[UUID, bytes, str]]:
    return {(line.seat, line.card, str(drawer)) for line in page.seats for drawer in line.drawers}


def _check_turned(before: Roster, page: Roster, signer: Card) -> None:
    """Who gives a drawer another key seals its records anew, so they hold that drawer."""
    epochs = {line.drawer: line.epoch for line in before.drawers}
    own = {drawer for line in before.seats if line.card == signer.digest for drawer in line.drawers}
    if any(line.drawer in epochs.keys() - own and line.epoch != epochs[line.drawer] for line in page.drawers):
        raise Broken


def _check_signer(page: Roster, signatures: Signatures, signer: Card) -> None:
    if page.signer != signer.digest or len(signatures) != 1 or signatures[0][0] != signer.principal:
        raise Broken
    check(signer.ed25519, signatures[0][1], "roster", page.digest)


def _check_officers(page: Roster, signatures: Signatures, root: Root) -> None:
    if page.signer or (root.installation, root.agency) != (page.installation, page.agency):
        raise Broken
    if not signed_by_enough(root.officers, root.threshold, signatures, "roster", page.digest):
        raise Broken
