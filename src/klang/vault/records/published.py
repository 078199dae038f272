"""What lies in the open for everybody who works here, while the signed log says what it is (ADR 22, 25 and 27)."""

from abc import abstractmethod
from typing import ClassVar
from uuid import UUID

from django.db import models

from klang.vault.box import Owner
from klang.vault.ledger import Head, Line
from klang.vault.records.holding import Reader, ledger_of

Told = tuple[Owner, UUID, int]  # whose line in the log it is, which thing, and which version of it


class ToldByLog(models.Model):
    """Something in the open whose digest stands in the signed log: whoever changes it from outside is noticed."""

    TYPE: ClassVar[str]
    DRAWER: ClassVar[str] = ""  # whoever may write there may tell it; without one, the officers

    class Meta:
        abstract = True

    @property
    @abstractmethod
    def told_as(self) -> Told:
        """Whose line in the log it is, which thing, and which version of it."""

    @property
    @abstractmethod
    def digest(self) -> bytes:
        """All of it as the log knows it."""

    @property
    def line(self) -> Line:
        """What the trace says of it."""
        owner, row, version = self.told_as
        return Line("wrote", owner, self.DRAWER, None, self.TYPE, row, version, *[self.digest] * 2)

    def is_as(self, head: Head | None) -> bool:
        """Whether the log knows exactly this."""
        return head is not None and (head.version, head.content) == (self.told_as[2], self.digest)

    def altered(self, by: Reader) -> bool:
        """Whether somebody changed it from outside, or it is not the newest of which the log knows."""
        owner, row, _ = self.told_as
        return not self.is_as(ledger_of(by).head(owner, row))
