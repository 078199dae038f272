"""Someone at work."""

from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from typing import Final
from uuid import UUID

from klang.vault.keyring import Keyring
from klang.vault.ledger import Ledger

BANGKOK: Final = timezone(timedelta(hours=7), "+07")


@dataclass(frozen=True)
class Actor:
    """Who is asking, when, from which seats, with which keys in hand."""

    account_id: UUID
    at: datetime
    seats: Container[UUID] = frozenset()
    keyring: Keyring | None = field(default=None, repr=False)
    once: UUID | None = None
    ledger: Ledger | None = field(default=None, repr=False)

    @property
    def of_a_group(self) -> bool:
        """Whether this is somebody of a peer group, whom no office knows by a name: her own certified card says it."""
        return self.keyring is not None and self.keyring.card.nameless

    @property
    def today(self) -> date:
        """The day it is in Thailand."""
        return self.at.astimezone(BANGKOK).date()
