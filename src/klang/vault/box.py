"""The envelope: one record of one drawer, bound to its place (wire format 3)."""

import hmac
import os
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final
from uuid import UUID

from nacl import bindings
from nacl.exceptions import CryptoError

from klang.vault.encoding import ID, Broken, T, U, derive, digest, lp, parse, sha
from klang.vault.registers import ENVELOPE, OWNER_KINDS, RECORD_TYPES, Drawer

_CLASSES: Final = (256, 1024, 4096, 16384)
SALT: Final = 32
_HEAD: Final = 1 + 32 + 24
_KINDS: Final = frozenset({"record", "draft", "inbox-key", "detail", "slot", "bundle", "ring", "session"})
# What stands under a drawer's key and is no record, with the fields that follow the epoch.
_OTHERS: Final = {"draft": (T, ID, ID, U), "inbox-key": (ID,), "detail": (U, U)}


@dataclass(frozen=True)
class Owner:
    """Whatever has drawers: a case, an agency, a team, a group."""

    kind: str
    id: UUID

    def __post_init__(self) -> None:
        if self.kind not in OWNER_KINDS:
            raise ValueError("This is not a kind of owner.")

    @property
    def items(self) -> tuple[str, UUID]:
        """Its two items in every context."""
        return (self.kind, self.id)


@dataclass(frozen=True)
class Place:
    """The name of a thing for seal and audit: its frozen type code and its row."""

    type: str
    row: UUID

    def __str__(self) -> str:
        return f"{self.type}/{self.row}"


def padded_size(length: int) -> int:
    """The size class of so many bytes: 256 to 16384, then Padmé."""
    for size in _CLASSES:
        if length <= size:
            return size
    exponent = length.bit_length() - 1
    step = exponent - exponent.bit_length()
    return (length + (1 << step) - 1) >> step << step


def pad(message: bytes) -> bytes:
    """The message with its length before it and zeros behind, so that its size says little."""
    total = padded_size(len(message) + 4)
    return (len(message).to_bytes(4, "big") + message).ljust(total, b"\0")


def unpad(padded: bytes) -> bytes:
    """The message again; a wrong length, class or filling is Broken."""
    length = int.from_bytes(padded[:4], "big")
    if (
        length + 4 > len(padded)
        or padded_size(length + 4) != len(padded)
        or padded[4 + length :].strip(b"\0")
    ):
        raise Broken
    return padded[4 : 4 + length]


@dataclass(frozen=True, repr=False)
class BoxKey:
    """A key made ready to seal and open: its two subkeys are derived once."""

    commit: bytes
    seal: bytes

    @classmethod
    def of(cls, key: bytes) -> "BoxKey":
        """Make ready a key of 32 bytes."""
        if len(key) != 32:
            raise Broken
        return cls(derive(key, "env/commit"), derive(key, "env/seal"))

    def close(
        self, context: bytes, body: bytes, *, salt: bytes | None = None, nonce: bytes | None = None
    ) -> bytes:
        """The envelope of this body in this context. Salt and nonce are random unless a vector gives them."""
        salt = os.urandom(SALT) if salt is None else salt
        nonce = os.urandom(24) if nonce is None else nonce
        if len(salt) != SALT:
            raise Broken
        commit = hmac.digest(self.commit, context + nonce, "sha256")
        sealed = bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(
            pad(salt + body), context, nonce, self.seal
        )
        return bytes([ENVELOPE]) + commit + nonce + sealed

    def open(self, context: bytes, envelope: bytes) -> tuple[bytes, bytes]:
        """Salt and body; Broken unless this key sealed exactly this in exactly this context."""
        envelope = bytes(envelope)
        nonce = envelope[33:_HEAD]
        if len(envelope) < _HEAD + 16 or envelope[0] != ENVELOPE:
            raise Broken
        if not hmac.compare_digest(envelope[1:33], hmac.digest(self.commit, context + nonce, "sha256")):
            raise Broken
        try:
            message = unpad(
                bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(
                    envelope[_HEAD:], context, nonce, self.seal
                )
            )
        except (CryptoError, ValueError, TypeError):
            raise Broken from None
        if len(message) < SALT:
            raise Broken
        return message[:SALT], message[SALT:]


def context(kind: str, *fields: object) -> bytes:
    """What an envelope of this kind is bound to."""
    if kind not in _KINDS:
        raise ValueError("There is no envelope of this kind.")
    return lp("klang/v1/env", ENVELOPE, kind, *fields)


@dataclass(frozen=True)
class Sealed:
    """An envelope and the digest of its content, which survives re-sealing."""

    envelope: bytes
    content: bytes


@dataclass(frozen=True, repr=False)
class Opened:
    """The body of an envelope and the digest of its content."""

    body: bytes
    salt: bytes
    content: bytes


@dataclass(frozen=True)
class Edition:
    """Which version of a thing, written by which schema."""

    version: int = 1
    schema: int = 1


@dataclass(frozen=True, repr=False)
class DrawerKey:
    """The secret of one drawer in one epoch. What it seals for a place, it opens only in that place."""

    installation: UUID
    owner: Owner
    drawer: str
    epoch: int
    secret: bytes

    @classmethod
    def of(cls, installation: UUID, owner: Owner, drawer: str, epoch: int, secret: bytes) -> "DrawerKey":
        """The key of this drawer and epoch; Broken if this is none."""
        if len(secret) != 32:
            raise Broken
        return cls(installation, owner, str(Drawer(drawer)), epoch, secret)

    @classmethod
    def new(cls, installation: UUID, owner: Owner, drawer: str, epoch: int = 1) -> "DrawerKey":
        """A new random key for this drawer and epoch."""
        return cls.of(installation, owner, drawer, epoch, os.urandom(32))

    @property
    def kid(self) -> bytes:
        """The digest that names this key in the roster and tells nothing of it."""
        return digest("kid", self.installation, *self.owner.items, self.drawer, self.epoch, self.secret)

    def seal(
        self, body: bytes, place: Place, edition: Edition = Edition(), *, salt: bytes | None = None
    ) -> Sealed:
        """Seal a record's body for its place. The same salt gives the same content digest (re-sealing)."""
        salt = os.urandom(SALT) if salt is None else salt
        thing = _thing(place, edition)
        envelope = self._box.close(self._record(thing, edition), body, salt=salt)
        return Sealed(envelope, self._content(thing, salt, body))

    def open(self, envelope: bytes, place: Place, edition: Edition = Edition()) -> Opened:
        """Open a record in its place; Broken if it was sealed for another."""
        thing = _thing(place, edition)
        salt, body = self._box.open(self._record(thing, edition), envelope)
        return Opened(body, salt, self._content(thing, salt, body))

    def close_other(self, kind: str, body: bytes, *fields: object) -> bytes:
        """Seal what is no record of this drawer: a draft, a detail."""
        return self._box.close(self._other(kind, fields), body)

    def open_other(self, kind: str, envelope: bytes, *fields: object) -> bytes:
        """Open what `close_other` sealed."""
        return self._box.open(self._other(kind, fields), envelope)[1]

    @cached_property
    def _box(self) -> BoxKey:
        """What seals and opens, made ready when it is needed first: many a drawer of a file stays shut."""
        return BoxKey.of(self.secret)

    def _record(self, thing: bytes, edition: Edition) -> bytes:
        return self._of_record + thing + _schema(edition.schema)

    @cached_property
    def _of_record(self) -> bytes:
        """The beginning of each record's context, the same for all of this drawer and epoch."""
        return context("record", self.installation, *self.owner.items, self.drawer, self.epoch)

    def _other(self, kind: str, fields: tuple[object, ...]) -> bytes:
        if kind not in _OTHERS or None in parse(lp(*fields), *_OTHERS[kind]):
            raise ValueError("This is no other thing of a drawer, or not its fields.")
        return context(kind, self.installation, *self.owner.items, self.drawer, self.epoch, *fields)

    def _content(self, thing: bytes, salt: bytes, body: bytes) -> bytes:
        return sha(self._of_content + thing + lp(salt, body))

    @cached_property
    def _of_content(self) -> bytes:
        """The beginning of each content digest, the same for all of this drawer."""
        return lp("klang/v1/content", self.installation, *self.owner.items, self.drawer)


def _thing(place: Place, edition: Edition) -> bytes:
    """Which version of which record, as its context and its content digest both name it."""
    if place.type not in RECORD_TYPES:
        raise ValueError("This record type stands in no register.")
    return lp(place.type, place.row, edition.version)


_schema: Final = lru_cache(maxsize=64)(lp)  # the few numbers of schemas there are, as they are written
