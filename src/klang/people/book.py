"""The book of cards: which card is whose, and whether enough officers vouch for it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import cast
from uuid import UUID

from klang.people.models import Card as CardRow
from klang.people.models import Certificate
from klang.people.models import Root as RootRow
from klang.vault.cards import Card
from klang.vault.encoding import Broken
from klang.vault.keyring import CardBook
from klang.vault.records.holding import Reader, keyring_of
from klang.vault.records.tables import read_signatures
from klang.vault.roots import Root, RootChain

_Pages = tuple[tuple[bytes, bytes], ...]
_Vouched = tuple[tuple[int, UUID, bytes], ...]


class Book:
    """Looks up cards for one person: trusts her own agency's pinned root and those it lists, no further."""

    def __init__(self, agency: UUID, pinned: bytes) -> None:
        self._agency, self._pinned = agency, pinned
        self._chains: dict[UUID, RootChain] = {}
        self._cards: dict[bytes, Card] = {}

    def certified(self, digest: bytes) -> Card:
        """The card of this digest; Broken if nobody vouches for it."""
        digest = bytes(digest)
        if digest not in self._cards:
            row = CardRow.objects.filter(digest=digest).first()
            if row is None:
                raise Broken
            card = Card.read(bytes(row.page))
            vouched = tuple(
                (found.root_version, found.officer, bytes(found.signature))
                for found in Certificate.objects.filter(card=row).order_by("pk")
            )
            if card.digest != digest or not _certifies(self._chain(card.agency), card, vouched):
                raise Broken
            self._cards[digest] = card
        return self._cards[digest]

    def root_of(self, agency: UUID) -> Root:
        """The newest verified root of this agency."""
        return self._chain(agency).newest

    def first_of(self, agency: UUID) -> bytes:
        """The digest of this agency's first root, as our own pinned root vouches for it."""
        return self._chain(agency).first.digest

    def _chain(self, agency: UUID) -> RootChain:
        if agency not in self._chains:
            self._chains[agency] = self._checked(agency)
        return self._chains[agency]

    def _checked(self, agency: UUID) -> RootChain:
        if agency == self._agency:
            return _chain(_pages(agency), self._pinned)
        pinned = (self._chain(self._agency).newest.others or {}).get(agency)
        if pinned is None:
            raise Broken
        return _chain(_pages(agency), pinned)


def _pages(agency: UUID) -> _Pages:
    rows = RootRow.objects.filter(agency_id=agency).order_by("version")
    return tuple((bytes(row.page), bytes(row.signatures)) for row in rows)


@lru_cache(maxsize=64)
def _chain(pages: _Pages, pinned: bytes) -> RootChain:
    """Checking is pure: the same bytes need it once in a process."""
    return RootChain.check([(Root.read(page), read_signatures(signed)) for page, signed in pages], pinned)


@lru_cache(maxsize=4096)
def _certifies_bytes(chain: tuple[bytes, ...], card: bytes, vouched: _Vouched) -> bool:
    roots = RootChain(tuple(Root.read(page) for page in chain))
    return roots.certifies(Card.read(card), vouched)


def _certifies(chain: RootChain, card: Card, vouched: _Vouched) -> bool:
    return _certifies_bytes(tuple(root.written for root in chain.versions), card.written, vouched)


def first_root(book: CardBook, agency: UUID) -> bytes:
    """The digest of an agency's first root, from a book of this room."""
    return cast(Book, book).first_of(agency)


def newest_card(principal: UUID) -> bytes:
    """The digest of a person's newest card, not yet checked by anybody; empty if there is none."""
    row = CardRow.objects.filter(principal=principal).order_by("-serial").first()
    return bytes(row.digest) if row else b""


def whose(by: Reader, card: bytes) -> UUID:
    """Whose card this is, as the officers vouch for it; Broken if they do not."""
    return keyring_of(by).book.certified(card).principal


def pins(text: str) -> Mapping[UUID, bytes]:
    """The host's file of roots: one line per agency, its id and the digest of its first root."""
    lines = (line.split() for line in text.splitlines() if line.strip())
    return {UUID(agency): bytes.fromhex(digest) for agency, digest in lines}
