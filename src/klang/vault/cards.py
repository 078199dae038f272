"""Cards: the public half of a person's keys, and who vouches for it (wire format 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from nacl.exceptions import BadSignatureError
from nacl.exceptions import ValueError as NaClValueError
from nacl.signing import SigningKey, VerifyKey

from klang.vault.encoding import ID, B, Broken, D, T, U, canonical, derive, digest, lp, parse, sha
from klang.vault.registers import CARD_KINDS, PURPOSES
from klang.vault.xwing import PUBLIC, XWing, seal_to

Signatures = Sequence[tuple[UUID, bytes]]


class CardKeys:
    """The private half of a card: what opens what was sealed to it, and signs in its name."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != 32:
            raise Broken
        self.seed = seed

    def __repr__(self) -> str:
        return "CardKeys(‹sealed›)"

    @cached_property
    def _signing(self) -> SigningKey:
        return SigningKey(derive(self.seed, "card/ed25519"))

    @cached_property
    def _xwing(self) -> XWing:
        return XWing(derive(self.seed, "card/xwing"))

    @property
    def xwing(self) -> bytes:
        """The public key others seal to."""
        return self._xwing.public

    @property
    def ed25519(self) -> bytes:
        """The public key that checks this card's signatures."""
        return bytes(self._signing.verify_key)

    def sign(self, label: str, *values: object) -> bytes:
        """A labelled signature of 64 bytes; the key signs nothing else."""
        return self._signing.sign(lp("klang/v1/sig/" + label, *values)).signature

    def sign_note(self, text: bytes) -> bytes:
        """Sign a checkpoint note, which is what a server's card signs without a label (C2SP)."""
        return self._signing.sign(text).signature

    def unwrap(self, sealed: bytes, info: bytes) -> bytes:
        """Open what was sealed to this card in this context."""
        return self._xwing.open(sealed, info)


def check(key: bytes, signature: bytes, label: str, *values: object) -> None:
    """Broken unless this key made this signature over exactly this."""
    check_note(key, signature, lp("klang/v1/sig/" + label, *values))


def check_note(key: bytes, signature: bytes, text: bytes) -> None:
    """Broken unless this key signed these bytes."""
    try:
        VerifyKey(key).verify(text, signature)
    except (BadSignatureError, NaClValueError, ValueError, TypeError):
        raise Broken from None


@dataclass(frozen=True)
class Card:
    """Who a key belongs to, and what it is for."""

    installation: UUID
    agency: UUID
    principal: UUID
    kind: str
    purpose: str
    serial: int
    xwing: bytes
    ed25519: bytes
    directory: bytes  # the content digest of the sealed name card: a name cannot be moved to another key

    def __post_init__(self) -> None:
        if self.kind not in CARD_KINDS or self.purpose not in PURPOSES:
            raise Broken
        if len(self.xwing) != PUBLIC or len(self.ed25519) != 32:
            raise Broken
        if len(self.directory) not in (0, 32):
            raise Broken

    @cached_property
    def written(self) -> bytes:
        """The card as it is signed and kept."""
        whose = (self.installation, self.agency, self.principal, self.kind, self.purpose, self.serial)
        return lp("klang/v1/card", *whose, self.xwing, self.ed25519, self.directory)

    @property
    def nameless(self) -> bool:
        """Whether no name card goes with it: whoever signs for it says that somebody of a peer group has it (ADR 35)."""
        return self.kind == "person" and not self.directory

    @cached_property
    def digest(self) -> bytes:
        """The digest that names this card everywhere."""
        return sha(self.written)

    @classmethod
    def read(cls, data: bytes) -> "Card":
        """The card of these bytes."""
        _, installation, agency, principal, *rest = parse(data, T, ID, ID, ID, T, T, U, B, B, D)
        kind, purpose, serial, xwing, ed25519, directory = rest
        whose, keys = (installation, agency, principal), (xwing, ed25519, directory or b"")
        return canonical(data, lambda: cls(*whose, kind, purpose or "", serial, *keys))

    def wrap(self, secret: bytes, info: bytes) -> bytes:
        """Seal a secret so that only this card's keys open it, in this context."""
        return seal_to(self.xwing, secret, info)


def words_to_compare(root_digest: bytes, card_digest: bytes) -> str:
    """Six groups of four digits that two people read to each other before a card is certified."""
    number = int.from_bytes(digest("words", root_digest, card_digest), "big") % 10**24
    figures = f"{number:024d}"
    return " ".join(figures[at : at + 4] for at in range(0, 24, 4))
