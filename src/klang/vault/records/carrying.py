"""Words on their way from hand to hand: sealed under a code that is kept nowhere, which finds them and opens them."""

from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from klang.vault.box import DrawerKey, Owner, Place
from klang.vault.records.wording import message_of, read_message
from klang.vault.registers import Drawer
from klang.vault.slots import handle_mac

T = TypeVar("T")


@dataclass(frozen=True, repr=False)
class Code:
    """What somebody holds in her hand. Without the host's pepper nobody can even try to guess it."""

    typed: str
    installation: UUID
    pepper: bytes

    @property
    def mac(self) -> bytes:
        """By what the words are found."""
        return handle_mac(self.installation, f"carried {self.typed}", self.pepper)

    def close(self, house: Owner, row: UUID, words: Any) -> bytes:
        """Seal words for this row."""
        return self._key(house).seal(message_of(words), Place("carried", row)).envelope

    def open(self, house: Owner, row: UUID, sealed: bytes, holds: type[T]) -> T:
        """The words again; Broken unless exactly these were sealed under this code, for this row."""
        opened = self._key(house).open(sealed, Place("carried", row))
        return read_message(opened.body, holds)

    def _key(self, house: Owner) -> DrawerKey:
        secret = handle_mac(self.installation, f"carried key {self.typed}", self.pepper)
        return DrawerKey.of(self.installation, house, Drawer.INBOX, 1, secret)
