"""The keys a person has in hand while she works, and the book in which other people's cards are looked up."""

from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from klang.vault.bodies import Head, ring_key
from klang.vault.box import BoxKey
from klang.vault.cards import Card, CardKeys
from klang.vault.roots import Root


class CardBook(Protocol):
    """Where a card's digest leads to a card that enough officers vouch for."""

    def certified(self, digest: bytes) -> Card:
        """The card of this digest; Broken if nobody vouches for it."""
        ...

    def root_of(self, agency: UUID) -> Root:
        """The newest verified root of this agency."""
        ...


@dataclass(frozen=True, repr=False)
class Keyring:
    """One person's own keys, opened for the length of a request."""

    installation: UUID
    account: UUID
    card: Card
    keys: CardKeys
    book: CardBook
    rings: BoxKey
    root: bytes = b""
    head: Head = field(default_factory=Head)

    @classmethod
    def of(cls, card: Card, keys: CardKeys, book: CardBook, *, root: bytes = b"") -> "Keyring":
        """The keyring of a card whose private half is at hand."""
        return cls(card.installation, card.principal, card, keys, book, ring_key(keys.seed), root)
