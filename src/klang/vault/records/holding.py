"""What one person holds of one owner: the newest roster, checked, and the keys it gives her."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Protocol
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _

from klang.vault.bodies import Ring, name_in, ring_context, ring_contexts
from klang.vault.box import DrawerKey, Owner
from klang.vault.cards import Card
from klang.vault.encoding import ZEROS, Broken, sha
from klang.vault.grants import GrantInfo, brings, take
from klang.vault.keyring import Keyring
from klang.vault.ledger import Ledger, Witness
from klang.vault.records.ahead import asked_ahead, foreseen
from klang.vault.records.asking import Foreseen, add_rows, id_of, written_once
from klang.vault.records.tables import KeptOwner, owner_column, read_signatures
from klang.vault.registers import Right
from klang.vault.rosters import Roster, SeatLine, check_first, check_next


class NoKey(PermissionDenied):
    """The person does not hold the key. The sentence tells nothing of what lies inside."""

    def __init__(self) -> None:
        super().__init__(_("This part opens only for those who hold its key."))


class Altered(Exception):
    """What lies in the database is not what was written: somebody changed it from outside."""

    def __init__(self) -> None:
        super().__init__(_("This file was changed from outside. Nothing is shown until it is cleared up."))


class Reader(Protocol):
    """Whoever opens or seals: the actor, as far as the vault needs to know one."""

    @property
    def account_id(self) -> UUID: ...
    @property
    def at(self) -> datetime: ...
    @property
    def keyring(self) -> Keyring | None: ...
    @property
    def ledger(self) -> Ledger | None: ...


def millis(moment: datetime) -> int:
    """A moment in ms UTC, as the wire format counts."""
    return int(moment.timestamp() * 1000)


def keyring_of(by: Reader) -> Keyring:
    """The keys in hand; without them nothing opens."""
    if by.keyring is None:
        raise NoKey
    return by.keyring


def ledger_of(by: Reader) -> Ledger:
    """The deed's notes; without them nothing opens and nothing is sealed."""
    if by.ledger is None:
        raise RuntimeError("Nothing opens outside a use case.")
    return by.ledger


@dataclass(frozen=True)
class Holding:
    """One owner's keys in one person's hand."""

    owner: Owner
    roster: Roster | None
    keys: dict[str, DrawerKey]
    lines: tuple[SeatLine, ...] = ()
    ring: Ring = field(default_factory=lambda: Ring(0, ZEROS, {}))

    def key(self, drawer: str, right: Right = Right.READ) -> DrawerKey:
        """The current key of this drawer, if a living seat gives at least this right in it."""
        if not self.may(drawer, right) or drawer not in self.keys:
            raise NoKey
        return self.keys[drawer]

    def may(self, drawer: str, right: Right = Right.READ) -> bool:
        """Whether a living seat gives this right in this drawer. While a case is founded, all is given."""
        if self.roster is None:
            return drawer in self.keys
        return drawer in self._given[right]

    @cached_property
    def _given(self) -> dict[Right, frozenset[str]]:
        """The drawers in which the living seats give at least each right."""
        return {
            right: frozenset(one for line in self.lines if line.right.includes(right) for one in line.drawers)
            for right in Right
        }

    @cached_property
    def drawers(self) -> tuple[str, ...]:
        """The drawers that can be read, in their order on the page."""
        return tuple(drawer for drawer in self.keys if self.may(drawer))


def holding(by: Reader, kept: KeptOwner) -> Holding:
    """What this person holds of this owner; read once in a deed and remembered in its ledger."""
    known = ledger_of(by).holdings
    found: Holding | None = known.get(kept.id)
    if found is None:
        found = known[kept.id] = _load(by, kept)
    return found


@written_once
def _newest_page(pages: Any, owner: UUID) -> Any:
    return pages.objects.filter(**{owner_column(pages): owner}).order_by("-revision")[:1]


@written_once
def _all_pages(pages: Any, owner: UUID) -> Any:
    return pages.objects.filter(**{owner_column(pages): owner}).order_by("revision")


@written_once
def _given_to(grants: Any, owner: UUID, card: bytes) -> Any:
    return grants.objects.filter(**{owner_column(grants): owner}).filter(grantee=card)


@written_once
def _ring_of(rings: Any, owner: UUID, user: UUID) -> Any:
    return rings.objects.filter(**{owner_column(rings): owner}).filter(user=user)[:1]


def opening(by: Reader, kept: Any) -> list[Foreseen]:
    """The questions after the newest page and the ring of this owner, about to be asked."""
    pages = foreseen(_newest_page, kept.rosters.model, kept.pk)
    return [pages, foreseen(_ring_of, kept.rings.model, kept.pk, by.account_id)]


def _load(by: Reader, kept: Any) -> Holding:
    keyring, witness = keyring_of(by), ledger_of(by).witness
    if keyring.card.nameless and kept.KIND != "group":
        raise NoKey
    roster = _newest(kept, witness)
    kept_ring = ring = read_ring(by, kept)
    if roster.revision < ring.revision or (roster.revision == ring.revision and roster.digest != ring.digest):
        raise Altered
    if roster.revision > ring.revision:
        ring = _fresh_ring(keyring, kept, roster, ring)
    if ring is not kept_ring:
        save_ring(by, kept, ring)
    return _held(keyring, roster, ring, millis(by.at))


def standing_page(keyring: Keyring, witness: Witness, kept: Any) -> Roster:
    """The newest page as whoever has a root to check it by can read it: no key of this owner is needed."""
    roster = _newest(kept, witness)
    _check_chain(keyring, _all_pages(kept.rosters.model, kept.pk), Ring(0, ZEROS, {}))
    return roster


def _newest(kept: Any, witness: Witness) -> Roster:
    """The newest page of this owner, if it is the one the log tells of."""
    found = _newest_page(kept.rosters.model, kept.pk)
    if not found:
        raise NoKey
    [row] = found
    roster: Roster = row.read()
    if sha(bytes(row.page)) != witness.newest_roster(kept.owner) or roster.owner != kept.owner:
        raise Altered
    return roster


def _held(keyring: Keyring, roster: Roster, ring: Ring, at: int) -> Holding:
    keys = {}
    for drawer, (epoch, secret) in ring.keys.items():
        if roster.drawer(drawer).epoch == epoch:
            keys[drawer] = DrawerKey.of(keyring.installation, roster.owner, drawer, epoch, secret)
    lines = roster.lines_of([keyring.card.digest], at)
    return Holding(roster.owner, roster, keys, lines, ring)


def read_ring(by: Reader, kept: Any) -> Ring:
    """The person's ring of this owner; an empty one if there is none yet."""
    found = _ring_of(kept.rings.model, kept.pk, by.account_id)
    return open_ring(by, kept.owner, found[0]) if found else Ring(0, ZEROS, {})


def open_ring(by: Reader, owner: Owner, row: Any) -> Ring:
    """Open one ring row."""
    keyring = keyring_of(by)
    if bytes(row.card) != keyring.card.digest:
        return Ring(0, ZEROS, {})
    context = ring_context(keyring.installation, by.account_id, keyring.card.digest, owner, row.revision)
    return Ring.read(keyring.rings.open(context, bytes(row.envelope))[1])


def names_in_rings(by: Reader, kind: str, rows: Iterable[tuple[Any, ...]]) -> dict[UUID, str]:
    """The names in these rings, given as owner (an id, or its text), card, revision and envelope: no key is touched."""
    keyring = keyring_of(by)
    ours = keyring.card.digest
    bound_to, found = ring_contexts(keyring.installation, by.account_id, ours, kind), {}
    for told, card, revision, envelope in rows:
        if not isinstance(envelope, bytes | memoryview):
            raise Broken  # somebody put there what nobody sealed
        if bytes(card) == ours:
            owner = id_of(told)
            found[owner] = name_in(keyring.rings.open(bound_to(owner, revision), bytes(envelope))[1])
    return found


def save_ring(by: Reader, kept: Any, ring: Ring) -> None:
    """Keep the person's ring of this owner."""
    keyring = keyring_of(by)
    context = ring_context(
        keyring.installation, by.account_id, keyring.card.digest, kept.owner, ring.revision
    )
    sealed = keyring.rings.close(context, ring.body)
    told = {"user": by.account_id, "card": keyring.card.digest, "revision": ring.revision, "envelope": sealed}
    # A new row each time: whoever keeps names in memory sees by the greatest number that one has changed.
    kept.rings.filter(user=by.account_id).delete()
    # The same person in another window may be first, with the same keys from the same page; then hers stays.
    rings = kept.rings.model
    add_rows(rings, (owner_column(rings), *told), (kept.pk, *told.values()), unless_there=True)


def rename_ring(by: Reader, kept: Any, names: str) -> None:
    """Keep other names in the person's ring of this owner."""
    held = holding(by, kept)
    ring = replace(held.ring, name=names)
    ledger_of(by).holdings[kept.pk] = replace(held, ring=ring)
    save_ring(by, kept, ring)


def _fresh_ring(keyring: Keyring, kept: Any, roster: Roster, ring: Ring) -> Ring:
    asked = (
        (_all_pages, kept.rosters.model, kept.pk),
        (_given_to, kept.grants.model, kept.pk, keyring.card.digest),
    )
    with asked_ahead(*(foreseen(*one) for one in asked)):
        pages, given = (question(*about) for question, *about in asked)
    _check_chain(keyring, pages, ring)
    keys = {drawer: held for drawer, held in ring.keys.items() if roster.drawer(drawer).epoch == held[0]}
    for key in _granted(keyring, given, (roster, pages), keys):
        keys[key.drawer] = (key.epoch, key.secret)
    return replace(ring, revision=roster.revision, digest=roster.digest, keys=keys)


def _check_chain(keyring: Keyring, rows: Iterable[Any], ring: Ring) -> None:
    since = (row for row in rows if row.revision >= max(ring.revision, 1))
    pages = [(row.read(), read_signatures(row.signatures)) for row in since]
    if ring.revision:
        before = pages.pop(0)[0]
        if before.digest != ring.digest:
            raise Altered
    else:
        before, signatures = pages.pop(0)
        check_first(before, signatures, _signer(keyring, before), keyring.book.root_of(before.agency))
    for page, signatures in pages:
        root = keyring.book.root_of(page.agency)
        check_next(before, page, signatures, _signer(keyring, page), root)
        before = page


def _signer(keyring: Keyring, page: Roster) -> Card | None:
    return keyring.book.certified(page.signer) if page.signer else None


def _granted(
    keyring: Keyring, rows: Iterable[Any], turned: tuple[Roster, Iterable[Any]], held: Container[str]
) -> Iterable[DrawerKey]:
    """The keys she does not hold yet; a grant that holds none of these is not opened, for opening takes long."""
    roster, pages = turned
    managers = _managers(pages)
    for row in rows:
        grant = row.read()
        try:
            info = GrantInfo.read(grant.info)
            if not brings(info, roster, held):
                continue
            giver = keyring.book.certified(info.giver)
            if giver.digest in managers or giver.principal in keyring.book.root_of(roster.agency).officers:
                yield from take(grant, keyring.keys, giver, roster)
        except Broken:
            continue  # an old grant, or one that somebody put there: it gives nothing


def _managers(rows: Iterable[Any]) -> set[bytes]:
    return {line.card for row in rows for line in row.read().seats if line.right is Right.MANAGE}
