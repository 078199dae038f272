"""The book of cards: which card is whose, and whether enough officers vouch for it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _

from klang.access.predicates import Refused
from klang.people.models import Card as CardRow
from klang.people.models import Certificate
from klang.people.models import Root as RootRow
from klang.vault.cards import Card
from klang.vault.encoding import Broken
from klang.vault.keyring import CardBook
from klang.vault.records.ahead import foreseen
from klang.vault.records.asking import Foreseen, written_once
from klang.vault.records.holding import Reader, keyring_of
from klang.vault.records.tables import read_signatures
from klang.vault.roots import Root, RootChain
from klang.vault.rosters import Roster

_Pages = tuple[tuple[bytes, bytes], ...]


class Book:
    """Looks up cards for one person: trusts her own agency's pinned root and those it lists, no further."""

    def __init__(self, agency: UUID, pinned: bytes) -> None:
        self._agency, self._pinned = agency, pinned
        self._pages: dict[UUID, _Pages] = {}
        self._chains: dict[UUID, RootChain] = {}
        self._cards: dict[bytes, Card] = {}

    def certified(self, digest: bytes) -> Card:
        """The card of this digest; Broken if nobody vouches for it."""
        digest = bytes(digest)
        if digest not in self._cards:
            chain = self._chain(card_of(digest).agency)
            self._cards[digest] = _vouched_for(tuple(root.written for root in chain.versions), digest)
        return self._cards[digest]

    def root_of(self, agency: UUID) -> Root:
        """The newest verified root of this agency."""
        return self._chain(agency).newest

    def first_of(self, agency: UUID) -> bytes:
        """The digest of this agency's first root, as our own pinned root vouches for it."""
        return self._chain(agency).first.digest

    def check_certificate(self, card: Card, version: int, officer: UUID, signature: bytes) -> None:
        """Broken unless this officer vouched for this card, by that version of the root of its agency."""
        self._chain(card.agency).check_certificate(card, version, officer, signature)

    def _chain(self, agency: UUID) -> RootChain:
        if agency not in self._chains:
            self._chains[agency] = self._checked(agency)
        return self._chains[agency]

    def _checked(self, agency: UUID) -> RootChain:
        if agency == self._agency:
            return _chain(self._pages_of(agency), self._pinned)
        pinned = (self._chain(self._agency).newest.others or {}).get(agency)
        if pinned is None:
            raise Broken
        return _chain(self._pages_of(agency), pinned)

    def _pages_of(self, agency: UUID) -> _Pages:
        """The pages of this agency's roots. All there are are asked for at once: a team is of more than one agency."""
        if agency not in self._pages:
            self._pages = _pages()
        return self._pages.get(agency, ())


def _pages() -> dict[UUID, _Pages]:
    found: dict[UUID, _Pages] = {}
    for row in _roots(RootRow):
        found[row.agency_id] = (*found.get(row.agency_id, ()), (bytes(row.page), bytes(row.signatures)))
    return found


def roots_foreseen() -> Foreseen:
    """The question after the roots of all agencies, about to be asked."""
    return foreseen(_roots, RootRow)


@written_once
def _roots(roots: Any) -> Any:
    return roots.objects.order_by("agency_id", "version")


@lru_cache(maxsize=64)
def _chain(pages: _Pages, pinned: bytes) -> RootChain:
    """Checking is pure: the same bytes need it once in a process."""
    return RootChain.check([(Root.read(page), read_signatures(signed)) for page, signed in pages], pinned)


@lru_cache(maxsize=1024)
def card_of(digest: bytes) -> Card:
    """The card of this digest, not yet checked by anybody; Broken if there is none.

    Asked once in a process: what a digest names is always the same.
    """
    row = CardRow.objects.filter(digest=digest).first()
    card = Card.read(bytes(row.page)) if row else None
    if card is None or card.digest != digest:
        raise Broken
    return card


def index_anew(seats: Any, page: Roster) -> None:
    """Rebuild the plain index of an owner's seats from a new page of its roster."""
    seats.all().delete()
    for line in page.seats:
        seats.create(id=line.seat, account=card_of(line.card).principal, right=str(line.right))


@lru_cache(maxsize=1024)
def _vouched_for(chain: tuple[bytes, ...], digest: bytes) -> Card:
    """The card, if enough officers of these roots signed it; asked once: no such signature is ever taken back."""
    card = card_of(digest)
    signed = Certificate.objects.filter(card__digest=digest).order_by("pk")
    vouched = tuple((one.root_version, one.officer, bytes(one.signature)) for one in signed)
    if not RootChain(tuple(Root.read(page) for page in chain)).certifies(card, vouched):
        raise Broken
    return card


def forget_cards() -> None:
    """Ask the database anew for every card and who vouches for it."""
    card_of.cache_clear()
    _vouched_for.cache_clear()


def first_root(book: CardBook, agency: UUID) -> bytes:
    """The digest of an agency's first root, from a book of this room."""
    return cast(Book, book).first_of(agency)


def newest_card(principal: UUID) -> bytes:
    """The digest of a person's newest card, not yet checked by anybody; empty if there is none."""
    row = CardRow.objects.filter(principal=principal).order_by("-serial").first()
    return bytes(row.digest) if row else b""


def colleagues_card(account: UUID) -> bytes:
    """The digest of a colleague's newest card; Refused for somebody of a peer group, who sits among no colleagues."""
    found = newest_card(account)
    if found and card_of(found).nameless:
        raise Refused(_("Somebody of a peer group has no seat among those who work here."))
    return found


def whose(by: Reader, card: bytes) -> UUID:
    """Whose card this is, as the officers vouch for it; Broken if they do not."""
    return keyring_of(by).book.certified(card).principal


def pins(text: str) -> Mapping[UUID, bytes]:
    """The host's file of roots: one line per agency, its id and the digest of its first root."""
    lines = (line.split() for line in text.splitlines() if line.strip())
    return {UUID(agency): bytes.fromhex(digest) for agency, digest in lines}
