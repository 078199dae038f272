"""The abstract tables of every owner of drawers. A room makes them concrete with tables of its own."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.db import models

from klang.vault.box import Owner
from klang.vault.cards import Signatures
from klang.vault.encoding import ID, B, Broken, Group, Many, lp, parse
from klang.vault.grants import Grant
from klang.vault.rosters import Roster


class Envelope(models.BinaryField):  # type: ignore[type-arg]
    """A sealed column; `holds` is the frozen value that lies inside."""

    def __init__(self, *args: Any, holds: type | None = None, **kwargs: Any) -> None:
        self.holds = holds
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        """For migrations the value inside is of no interest."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.BinaryField", args, kwargs

    def from_db_value(self, value: Any, *_: Any) -> "SealedBytes | None":
        """Bytes that do not print themselves; Broken for what is no bytes and was put there by somebody."""
        if value is not None and not isinstance(value, bytes | memoryview):
            raise Broken
        return None if value is None else SealedBytes(value)


class SealedBytes(bytes):
    """Sealed bytes, which show nothing in a page, a log or a debugger."""

    def __repr__(self) -> str:
        return "‹sealed›"

    __str__ = __repr__


class Published(models.TextField):  # type: ignore[type-arg]
    """Words that were published: everybody here may read them, and nobody is told of by them (ADR 22 and 25)."""


class Codes(models.CharField):  # type: ignore[type-arg]
    """A few codes in one column, as a tuple in Python."""

    def from_db_value(self, value: str | None, *_: Any) -> tuple[str, ...]:
        """The codes of a row."""
        return tuple(value.split(",")) if value else ()

    def get_prep_value(self, value: Any) -> str:
        """The codes as text."""
        return ",".join(str(code) for code in value or ())


def write_signatures(signatures: Signatures) -> bytes:
    """Signatures as a page keeps them: a list of (principal, 64 bytes)."""
    return lp(list(signatures))


def read_signatures(data: bytes) -> Sequence[tuple[UUID, bytes]]:
    """The signatures again."""
    [found] = parse(bytes(data), Many(Group((ID, B))))
    return tuple(found)


class KeptOwner(models.Model):
    """Whatever has drawers. Its concrete tables hang on it as `rosters`, `grants` and `rings`."""

    KIND: ClassVar[str] = "case"

    id = models.UUIDField(primary_key=True, editable=False)

    class Meta:
        abstract = True

    @cached_property
    def owner(self) -> Owner:
        """Kind and id, as every context names it."""
        return Owner(self.KIND, self.pk)

    def index_seats(self, page: Roster) -> None:
        """Keep a room's plain index of seats in step with a new page of the roster."""


class RosterPage(models.Model):
    """One signed page of a roster."""

    # In the open: ids, rights, epochs and digests of the page.
    revision = models.PositiveIntegerField()
    page = models.BinaryField()
    signatures = models.BinaryField()

    class Meta:
        abstract = True

    def read(self) -> Roster:
        """The page as a value."""
        return Roster.read(bytes(self.page))


def owner_column(table: type[models.Model]) -> str:
    """The column that says whose roster pages or rings these are."""
    fields: Any = table._meta.concrete_fields
    owners = [one.attname for one in fields if one.is_relation and issubclass(one.related_model, KeptOwner)]
    return str(owners[0])


class GrantRow(models.Model):
    """Drawer keys sealed to one seat's card."""

    # In the open: which seat, from whom, on which basis.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    seat = models.UUIDField()
    grantee = models.BinaryField()
    giver = models.BinaryField()
    suite = models.PositiveSmallIntegerField()
    info = models.BinaryField()
    sealed = models.BinaryField()
    signature = models.BinaryField()

    class Meta:
        abstract = True

    def read(self) -> Grant:
        """The grant as a value."""
        return Grant(bytes(self.info), bytes(self.sealed), bytes(self.signature))


class RingRow(models.Model):
    """One person's keys of one owner, sealed to herself."""

    # In the open: whose, and which revision of the roster it fits.
    user = models.UUIDField()
    card = models.BinaryField()
    revision = models.PositiveIntegerField()

    # Sealed: the keys, and the names as last read.
    envelope = Envelope()

    class Meta:
        abstract = True


class SeatRow(models.Model):
    """One place with an owner: an index, rebuilt from each new page of its roster, never its source."""

    # In the open: whose it is, and what right it gives.
    id = models.UUIDField(primary_key=True, editable=False)
    account = models.UUIDField()
    right = models.CharField(max_length=6)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return str(self.pk)


class DraftRow(models.Model):
    """What is being written and not yet saved, sealed under the drawer it is meant for."""

    # In the open: which form, whose, since when.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    drawer = models.CharField(max_length=12)
    epoch = models.PositiveIntegerField()
    form = models.CharField(max_length=40)
    author = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    kept_on = models.DateField()

    # Sealed: what was typed.
    envelope = Envelope()

    class Meta:
        abstract = True


class InboxRow(models.Model):
    """One inbox of a drawer. Its public key counts only where the newest roster names it."""

    # In the open: which drawer and key, and the public half.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    drawer = models.CharField(max_length=12)
    epoch = models.PositiveIntegerField()
    public = models.BinaryField()

    # Sealed, in its drawer: the private half.
    envelope = Envelope()

    class Meta:
        abstract = True


class ArrivedRow(models.Model):
    """Something that arrived in an inbox: no fact before somebody took it in."""

    # In the open: in which inbox, on which day, and what kind of thing it says it is.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    inbox = models.UUIDField()
    pack = models.CharField(max_length=12)
    arrived_on = models.DateField()

    # Sealed, to the inbox.
    sealed = Envelope()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return "‹sealed›"
