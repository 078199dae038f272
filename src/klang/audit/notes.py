"""A checkpoint as a C2SP signed note, which anybody's tools can read. Pure."""

import base64
import binascii
import re
from dataclasses import dataclass
from uuid import UUID

from klang.vault.cards import CardKeys, check_note
from klang.vault.encoding import Broken, sha

_ED25519 = b"\x01"
_NOTE = re.compile(r"((klang/[0-9a-f-]{36}/[1-9]\d*)\n(0|[1-9]\d*)\n(\S+)\n)\n— (\S+) (\S+)\n")


@dataclass(frozen=True)
class Note:
    """How far the log goes, and the root of all its lines."""

    origin: str
    size: int
    root: bytes

    @property
    def text(self) -> bytes:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n".encode()

    def signed(self, key: bytes, keys: CardKeys) -> str:
        """The note with the server's signature under it."""
        under = base64.b64encode(key_id(self.origin, key) + keys.sign_note(self.text)).decode()
        return f"{self.text.decode()}\n— {self.origin} {under}\n"


def origin(installation: UUID, generation: int) -> str:
    """Which log this is: the name of its checkpoints and of their key."""
    return f"klang/{installation}/{generation}"


def key_id(name: str, key: bytes) -> bytes:
    """Four bytes that say which key signed (C2SP signed-note)."""
    return sha(name.encode() + b"\n" + _ED25519 + key)[:4]


def read_note(signed: str, key: bytes) -> Note:
    """The note that this key signed; Broken if it did not, or if anything is not as it is written."""
    found = _NOTE.fullmatch(signed)
    if found is None:
        raise Broken
    text, name, size, root, signer, under = found.groups()
    note, signature = Note(name, int(size), _bytes(root)), _bytes(under)
    if note.text != text.encode() or signer != name or signature[:4] != key_id(name, key):
        raise Broken
    check_note(key, signature[4:], note.text)
    return note


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except binascii.Error:
        raise Broken from None
