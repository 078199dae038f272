"""Grants: what one basis gives one seat, its drawer keys in one wrap, signed by the giver (wire format 5)."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from klang.vault.box import DrawerKey, Owner
from klang.vault.cards import Card, CardKeys, check
from klang.vault.encoding import ID, Broken, D, Group, Many, T, U, canonical, lp, parse, sha
from klang.vault.registers import HPKE_XWING
from klang.vault.rosters import Roster, SeatLine

_LABEL = "klang/v1/grant"


@dataclass(frozen=True)
class GrantInfo:
    """What a grant says in the open: which keys, to which seat and card, from whom, on which basis."""

    suite: int
    installation: UUID
    owner: Owner
    entries: tuple[tuple[str, int, bytes], ...]  # drawer, epoch, kid, in the order of the bytes
    seat: UUID
    grantee: bytes
    giver: bytes
    basis: bytes

    @property
    def written(self) -> bytes:
        """The context the keys are sealed in."""
        where = (self.suite, self.installation, *self.owner.items)
        return lp(_LABEL, *where, list(self.entries), self.seat, self.grantee, self.giver, self.basis)

    @classmethod
    @lru_cache(maxsize=512)  # the same bytes say the same, and no key is in them
    def read(cls, data: bytes) -> "GrantInfo":
        """The info of these bytes; another suite than ours is refused."""
        shape = (T, U, ID, T, ID, Many(Group((T, U, D))), ID, D, D, D)
        _, suite, installation, kind, owner, entries, *rest = parse(data, *shape)
        if suite != HPKE_XWING or not 1 <= len(entries) <= 8:
            raise Broken
        return canonical(data, lambda: cls(suite, installation, Owner(kind, owner), entries, *rest))


@dataclass(frozen=True)
class Grant:
    """A sealed and signed grant as it is kept."""

    info: bytes
    sealed: bytes
    signature: bytes

    def check(self, giver: Card) -> None:
        """Broken unless this giver signed exactly this."""
        check(giver.ed25519, self.signature, "grant", sha(self.info), sha(self.sealed))


@dataclass(frozen=True, repr=False)
class Giver:
    """Who gives: a card and its private half."""

    card: Card
    keys: CardKeys


def give(
    giver: Giver,
    grantee: Card,
    line: SeatLine,
    keys: Sequence[DrawerKey],
    *,
    kind: str = "person",
    purpose: str = "",
) -> Grant:
    """Seal these drawer keys to a seat's card, on the basis of its line, in the giver's name.

    Broken unless the card is of this kind and purpose, its line names every drawer, and one without a name is a group's.
    """
    if (line.card, kind, purpose) != (grantee.digest, grantee.kind, grantee.purpose):
        raise Broken
    owner, installation = _one_place(keys, line)
    if grantee.nameless and owner.kind != "group":
        raise Broken
    ordered = sorted(keys, key=lambda key: lp(key.drawer, key.epoch, key.kid))
    entries = tuple((key.drawer, key.epoch, key.kid) for key in ordered)
    info = GrantInfo(
        HPKE_XWING, installation, owner, entries, line.seat, grantee.digest, giver.card.digest, line.basis
    ).written
    sealed = grantee.wrap(b"".join(key.secret for key in ordered), info)
    return Grant(info, sealed, giver.keys.sign("grant", sha(info), sha(sealed)))


def _one_place(keys: Sequence[DrawerKey], line: SeatLine) -> tuple[Owner, UUID]:
    places = {(key.owner, key.installation) for key in keys}
    if len(places) != 1 or not len({key.drawer for key in keys}) == len(keys) <= 8:
        raise Broken
    if any(key.drawer not in line.drawers for key in keys):
        raise Broken
    return places.pop()


def take(grant: Grant, keys: CardKeys, giver: Card, roster: Roster) -> list[DrawerKey]:
    """The keys of a grant that stand in the newest verified roster; Broken if it does not belong there.

    The caller has checked that the giver's card is certified and managed this chain.
    """
    info = GrantInfo.read(grant.info)
    _check_place(info, giver, roster)
    grant.check(giver)
    secrets = keys.unwrap(grant.sealed, grant.info)
    if len(secrets) != 32 * len(info.entries):
        raise Broken
    given = []
    for at, (drawer, epoch, kid) in enumerate(info.entries):
        if not _stands(roster, info, drawer, epoch, kid):
            continue
        key = DrawerKey.of(info.installation, info.owner, drawer, epoch, secrets[32 * at : 32 * at + 32])
        if key.kid == kid:
            given.append(key)
    return given


def brings(info: GrantInfo, roster: Roster, held: Container[str]) -> bool:
    """Whether a grant says that it holds the newest key of a drawer of which none is held."""
    return any(entry[0] not in held and _stands(roster, info, *entry) for entry in info.entries)


def _check_place(info: GrantInfo, giver: Card, roster: Roster) -> None:
    here = (info.installation, info.owner) == (roster.installation, roster.owner)
    if not here or info.giver != giver.digest:
        raise Broken
    if not any(_is_line(line, info) for line in roster.seats):
        raise Broken


def _is_line(line: SeatLine, info: GrantInfo) -> bool:
    return (line.seat, line.card, line.basis) == (info.seat, info.grantee, info.basis)


def _stands(roster: Roster, info: GrantInfo, drawer: str, epoch: int, kid: bytes) -> bool:
    granted = any(_is_line(line, info) and drawer in line.drawers for line in roster.seats)
    return granted and any(
        (line.drawer, line.epoch, line.kid) == (drawer, epoch, kid) for line in roster.drawers
    )
