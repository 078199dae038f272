from typing import Any
from uuid import UUID, uuid4

from django.db import models

from klang.peers.models.group import Group
from klang.people.terms import Language
from klang.vault.encoding import lp, sha
from klang.vault.ledger import Head, Line
from klang.vault.records.tables import Codes, Published
from klang.vault.registers import Drawer


class Shown(models.Model):
    """What a group shows of itself to everybody who works here. Each version stays; the newest counts."""

    TYPE = "shown"

    # In the open: published words the group chose about itself, and a day; their digest stands in the signed log.
    row = models.UUIDField(default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="shown")
    name = Published()
    about = Published()
    languages = Codes(max_length=60, default=tuple)
    welcomes = models.BooleanField(default=False)
    shown_on = models.DateField()
    down = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="one_shown_version")]

    def __str__(self) -> str:
        return f"shown {self.row}"

    @property
    def owner(self) -> Any:
        """The group, as its traces name it."""
        return self.group.owner

    @property
    def spoken(self) -> list[str]:
        """The languages that are spoken there, in words."""
        return [str(Language(code).label) for code in self.languages]

    @property
    def digest(self) -> bytes:
        """All of it as the log knows it."""
        words = tuple(one.encode() for one in (self.name, self.about, ",".join(self.languages)))
        told = (self.version, self.shown_on.isoformat().encode(), int(self.welcomes), int(self.down))
        return sha(lp("klang/v1/shown", self.group_id, *told, words))

    @property
    def line(self) -> Line:
        """What the trace says of it."""
        digest = self.digest
        return Line("wrote", self.owner, Drawer.TALK, None, self.TYPE, self.row, self.version, digest, digest)

    def is_as(self, head: Head | None) -> bool:
        """Whether the log knows exactly this."""
        return head is not None and (head.version, head.content) == (self.version, self.digest)


def newest_shown(**which: Any) -> dict[UUID, Shown]:
    """What each group shows now, by the group."""
    rows = Shown.objects.select_related("group").filter(**which).order_by("version")
    return {one.group_id: one for one in rows}
