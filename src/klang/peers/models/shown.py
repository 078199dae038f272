from typing import Any
from uuid import UUID, uuid4

from django.db import models

from klang.peers.models.group import Group
from klang.peers.terms import Figure
from klang.people.terms import Language
from klang.vault.encoding import lp, sha
from klang.vault.records.published import Told, ToldByLog
from klang.vault.records.tables import Codes, Published
from klang.vault.registers import Drawer


class ToldByGroup(ToldByLog):
    """Something a group shows to everybody who works here. Each version stays; the newest counts."""

    DRAWER = Drawer.TALK
    group: Any

    # In the open: which version it is, and whether the group took it down.
    row = models.UUIDField(default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    down = models.BooleanField(default=False)

    class Meta:
        abstract = True

    @property
    def owner(self) -> Any:
        """The group, as its traces name it."""
        return self.group.owner

    @property
    def told_as(self) -> Told:
        """The group's line, this thing, and which version of it."""
        return self.owner, self.row, self.version


class Shown(ToldByGroup):
    """What a group shows of itself to everybody who works here. Each version stays; the newest counts."""

    TYPE = "shown"

    # In the open: published words the group chose about itself, and a day; their digest stands in the signed log.
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="shown")
    name = Published()
    about = Published()
    languages = Codes(max_length=60, default=tuple)
    welcomes = models.BooleanField(default=False)
    shown_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="one_shown_version")]

    def __str__(self) -> str:
        return f"shown {self.row}"

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


class Released(ToldByGroup):
    """Figures a group chose to show. Each version stays; the newest counts."""

    TYPE = "released-figures"

    # In the open: figures of five or more that the group chose, and days; their digest stands in the signed log.
    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="released")
    since = models.DateField()
    until = models.DateField()
    figures = Codes(max_length=200, default=tuple)
    released_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="one_released_version")]

    def __str__(self) -> str:
        return f"released figures {self.row}"

    @property
    def told(self) -> list[tuple[str, int]]:
        """Each figure in words, with its number."""
        pairs = [one.split(" ") for one in self.figures]
        return [(str(Figure(name).label), int(number)) for name, number in pairs]

    @property
    def digest(self) -> bytes:
        """All of it as the log knows it."""
        days = tuple(day.isoformat().encode() for day in (self.since, self.until, self.released_on))
        told = ",".join(self.figures).encode()
        return sha(lp("klang/v1/released-figures", self.group_id, self.version, int(self.down), days, told))


def newest_released(**which: Any) -> list[Released]:
    """The newest version of each release, the newest period first; those taken down as well."""
    rows = Released.objects.select_related("group").filter(**which).order_by("version")
    newest = {one.row: one for one in rows}
    return sorted(newest.values(), key=lambda one: (one.since, one.row), reverse=True)


def newest_shown(**which: Any) -> dict[UUID, Shown]:
    """What each group shows now, by the group."""
    rows = Shown.objects.select_related("group").filter(**which).order_by("version")
    return {one.group_id: one for one in rows}
