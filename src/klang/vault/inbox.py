"""What arrives without a key in hand: sealed to the inbox of a drawer, and no fact yet (wire format 8)."""

import hmac
import os
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from uuid import UUID

from klang.vault.box import Owner
from klang.vault.encoding import Broken, derive, lp, sha
from klang.vault.registers import HPKE_XWING
from klang.vault.xwing import PUBLIC, XWing, seal_to

NO_DEVICE: Final = bytes(32)  # the key of a sender without a device: what it sends goes to a tray of its own
_MAC: Final = 32
_STEP: Final = 1024  # sizes tell no more than this


@dataclass(frozen=True)
class Inbox:
    """Where something is put: one inbox of one drawer of one owner, and its public key."""

    installation: UUID
    owner: Owner
    drawer: str
    id: UUID
    key: bytes

    def __post_init__(self) -> None:
        if len(self.key) != PUBLIC:
            raise Broken

    def bound_to(self, item: UUID, pack: str) -> bytes:
        """What an item is bound to: this inbox, its own id, and what kind of thing it says it is."""
        where = (HPKE_XWING, self.installation, *self.owner.items, self.drawer, self.id, sha(self.key))
        return lp("klang/v1/inbox", *where, item, pack)

    def put(self, item: UUID, pack: str, message: bytes, *, device: bytes = NO_DEVICE) -> bytes:
        """Seal a message, with the device's word for it, in steps of 1 KiB; it may not end in a zero byte."""
        if message[-1:] in (b"", b"\0"):
            raise Broken
        info = self.bound_to(item, pack)
        plain = _word(device, info, message) + message
        return seal_to(self.key, plain.ljust(-(-len(plain) // _STEP) * _STEP, b"\0"), info)


class InboxKeys:
    """The private half of an inbox. It lies sealed under the key of its drawer; no process holds it."""

    def __init__(self, seed: bytes) -> None:
        if len(seed) != 32:
            raise Broken
        self.seed = seed

    def __repr__(self) -> str:
        return "InboxKeys(‹sealed›)"

    @classmethod
    def new(cls) -> "InboxKeys":
        """A new random inbox."""
        return cls(os.urandom(32))

    @cached_property
    def _keys(self) -> XWing:
        return XWing(derive(self.seed, "inbox/xwing"))

    @property
    def public(self) -> bytes:
        """The key by which outsiders put something in; it stands in the roster."""
        return self._keys.public

    def take(self, inbox: Inbox, item: UUID, pack: str, sealed: bytes, *, device: bytes = NO_DEVICE) -> bytes:
        """The message; Broken unless this device put exactly this into exactly this inbox."""
        if inbox.key != self.public:
            raise Broken
        info = inbox.bound_to(item, pack)
        plain = self._keys.open(sealed, info)
        message = plain[_MAC:].rstrip(b"\0")
        if not message or len(plain) != -(-(_MAC + len(message)) // _STEP) * _STEP:
            raise Broken
        if not hmac.compare_digest(plain[:_MAC], _word(device, info, message)):
            raise Broken
        return message


def _word(device: bytes, info: bytes, message: bytes) -> bytes:
    return hmac.digest(device, lp("klang/v1/inbox-mac", info, message), "sha256")
