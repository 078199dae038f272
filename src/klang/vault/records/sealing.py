"""Sealed rows: how a record is sealed, opened, and given its next version."""

from collections.abc import Collection, Container, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, ClassVar, Final, Generic, Self, TypeVar, cast
from uuid import UUID, uuid4

from django.db import connection, models

from klang.vault.box import Edition, Owner, Place
from klang.vault.encoding import sha
from klang.vault.ledger import Head, Ledger, Line
from klang.vault.records.ahead import foreseen
from klang.vault.records.asking import Foreseen, written_once
from klang.vault.records.holding import Altered, Reader, holding, ledger_of
from klang.vault.records.tables import Envelope
from klang.vault.records.wording import body_of, plain, read_body
from klang.vault.registers import Right

T = TypeVar("T")

# Written out: making the same condition of Django's pieces costs more than opening the records it finds.
_NEWEST: Final = "NOT EXISTS (SELECT 1 FROM {table} later WHERE later.row = {table}.row AND later.version > {table}.version)"


@dataclass(frozen=True)
class Record(Generic[T]):
    """One opened record, for the page. It does not print what was written."""

    place: Place
    version: int
    drawer: str
    by: UUID
    at: datetime
    words: T = field(repr=False)
    content: bytes = field(repr=False, default=b"")
    open: dict[str, Any] = field(repr=False, default_factory=dict)

    @property
    def row(self) -> UUID:
        """The id of the thing, the same in every version."""
        return self.place.row


class ChangedMeanwhile(Exception):
    """Somebody else wrote a later version meanwhile; both are to be kept."""


class SealedQuerySet(models.QuerySet["SealedRow"]):
    """Rows that are sealed one by one and opened together."""

    def of(self, kept: models.Model) -> Self:
        """The rows of this owner."""
        return self.filter(**{self.model.OWNER: kept})

    def newest(self) -> Self:
        """Only the newest version of each thing."""
        table = connection.ops.quote_name(self.model._meta.db_table)
        found: Any = self.extra(where=[_NEWEST.format(table=table)])  # noqa: S610 - a name of ours, nothing else
        return cast(Self, found)

    def readable(self, by: Reader, kept: Any) -> Self:
        """Only rows in drawers this person can open: the others are not there."""
        return self.of(kept).filter(drawer__in=holding(by, kept).drawers)

    def seal(
        self,
        by: Reader,
        kept: Any,
        words: Any,
        *,
        drawer: str,
        row: UUID | None = None,
        seen: int = 0,
        **opened: Any,
    ) -> Any:
        """Seal a new thing, or the next version of `row`; ChangedMeanwhile if one came after `seen`."""
        hold_still(by, kept)
        return _written(by, kept, self.apart(by, kept, words, drawer=drawer, row=row, seen=seen, **opened))

    def apart(
        self,
        by: Reader,
        kept: Any,
        words: Any,
        *,
        drawer: str,
        row: UUID | None = None,
        seen: int = 0,
        **opened: Any,
    ) -> Any:
        """The same, sealed and not yet written down."""
        key = holding(by, kept).key(drawer, Right.WRITE)
        place = Place(self.model.TYPE, row or uuid4())
        edition = Edition(_next_version(by, kept, row, seen), self.model.SCHEMA)
        body = body_of(by=by.account_id, at=by.at, opened=opened, words=words)
        sealed = key.seal(body, place, edition)
        lies = {"drawer": drawer, "epoch": key.epoch, "row": place.row, "version": edition.version}
        fresh = self.model(**lies, schema=edition.schema, **opened, **{self.model.OWNER: kept})
        fresh.envelope, fresh.content = sealed.envelope, sealed.content
        return fresh

    def lay_down(self, by: Reader, kept: Any, envelope: bytes, *, drawer: str, row: UUID) -> Any:
        """Write down what was sealed apart before its owner stood, exactly as it was sealed."""
        key = holding(by, kept).key(drawer, Right.WRITE)
        fresh = self.model(drawer=drawer, epoch=key.epoch, row=row, **{self.model.OWNER: kept})
        opened = key.open(bytes(envelope), fresh.place, Edition(fresh.version, fresh.schema))
        fresh.envelope, fresh.content = bytes(envelope), opened.content
        return _written(by, kept, fresh)

    def whole(
        self, by: Reader, kept: Any, *, among: Collection[str] | None = None, order: str = "pk"
    ) -> list[Record[Any]]:
        """The newest version of all of this kind that she can open; Altered if the log knows of any other."""
        return list(self.each(by, kept, among=among, order=order))

    def each(
        self,
        by: Reader,
        kept: Any,
        *,
        among: Collection[str] | None = None,
        order: str = "pk",
        only: Container[UUID] | None = None,
    ) -> Iterator[Record[Any]]:
        """The same, each opened when it is its turn: what is not asked for stays sealed."""
        held = holding(by, kept).drawers
        drawers = [one for one in held if among is None or one in among]
        known = ledger_of(by).rows_of(kept.owner, self.model.TYPE, drawers)
        # What the log does not know of, nobody sealed: where it knows of nothing, nothing is asked.
        rows = _IN_ORDER[order](self.model, kept.pk, *drawers) if known else []
        if {row.row: row.version for row in rows} != known:
            raise Altered
        return (row.open(by, kept) for row in rows if only is None or row.row in only)

    def one(self, by: Reader, kept: Any, row: UUID) -> Record[Any] | None:
        """The newest version of one thing, if there is one she can open; Altered if the log knows a newer one."""
        found = self.readable(by, kept).filter(row=row).newest().first()
        known = ledger_of(by).rows_of(kept.owner, self.model.TYPE, holding(by, kept).drawers).get(row)
        if known != (found.version if found else None):
            raise Altered
        return found.open(by, kept) if found else None

    def before(self, by: Reader, kept: Any, newest: Iterable[Record[Any]]) -> list[Record[Any]]:
        """The versions that came before these, of those that have any, oldest first; nothing is asked where none has."""
        later = {one.row: one.version for one in newest if one.version > 1}
        if not later:
            return []
        held, rows = holding(by, kept).drawers, _versions_of(self.model, kept.pk, *later)
        rows = [row for row in rows if row.drawer in held and row.version < later[row.row]]
        ledger_of(by).witness.ahead(row.trace_seq for row in rows if row.trace_seq is not None)
        return [row.open(by, kept) for row in rows]

    def open(self, by: Reader, kept: Any) -> list[Record[Any]]:
        """Open these rows of one owner, each compared with the log; Altered if one is not as written."""
        return [row.open(by, kept) for row in self]


@written_once
def _newest_of(rows: Any, owner: UUID, *drawers: str) -> Any:
    return rows.objects.of(owner).filter(drawer__in=drawers).newest().order_by("pk")


@written_once
def _newest_first(rows: Any, owner: UUID, *drawers: str) -> Any:
    return rows.objects.of(owner).filter(drawer__in=drawers).newest().order_by("-pk")


_IN_ORDER: Final = {"pk": _newest_of, "-pk": _newest_first}


def newest_foreseen(by: Reader, kept: Any, *kinds: type["SealedRow"], order: str = "pk") -> list[Foreseen]:
    """The questions after all of these kinds, about to be asked; none after what the log knows nothing of."""
    held, known = holding(by, kept).drawers, ledger_of(by).rows_of
    asked = (kind for kind in kinds if known(kept.owner, kind.TYPE, held))
    return [foreseen(_IN_ORDER[order], kind, kept.pk, *held) for kind in asked]


@written_once
def _versions_of(rows: Any, owner: UUID, *things: UUID) -> Any:
    return rows.objects.of(owner).filter(row__in=things).order_by("pk")


def _next_version(by: Reader, kept: Any, row: UUID | None, seen: int) -> int:
    head = ledger_of(by).head(kept.owner, row) if row else None
    if seen and head is not None and head.version != seen:
        raise ChangedMeanwhile
    return (head.version if head else 0) + 1


def _written(by: Reader, kept: Any, fresh: "SealedRow") -> Any:
    fresh.save(force_insert=True)
    touched = (fresh.TYPE, fresh.row, fresh.version, fresh.content, sha(bytes(fresh.envelope)))
    ledger_of(by).note(Line("wrote", kept.owner, fresh.drawer, fresh.epoch, *touched))
    ledger_of(by).written.append(fresh)
    return fresh


def hold_still(by: Reader, kept: Any) -> None:
    """No page may be turned while we take the drawer's key (key review 2).

    On PostgreSQL somebody else may have turned one since this deed began to read; SQLite has one writer at a time.
    """
    owner = type(kept)._default_manager.select_for_update(no_key=True).filter(pk=kept.pk)
    list(owner.values_list("pk"))
    ledger = ledger_of(by)
    begun = ledger.holdings.get(kept.pk)
    being_founded = begun is not None and begun.roster is None
    if connection.vendor == "postgresql" and not being_founded:
        ledger.look_again(kept.owner)


class SealedRow(models.Model):
    """One version of one record of one drawer."""

    TYPE: ClassVar[str]
    OWNER: ClassVar[str] = "case"
    SCHEMA: ClassVar[int] = 1

    row = models.UUIDField(default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    drawer = models.CharField(max_length=12)
    epoch = models.PositiveIntegerField()
    schema = models.PositiveSmallIntegerField(default=1)
    trace_seq = models.BigIntegerField(null=True)
    envelope: Any = Envelope()

    objects = SealedQuerySet.as_manager()
    content: bytes = b""

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return "‹sealed›"

    @property
    def place(self) -> Place:
        """The name of the thing for seal and audit."""
        return Place(self.TYPE, self.row)

    @classmethod
    @cache
    def holds(cls) -> type:
        """The frozen value that lies inside the envelope."""
        field: Any = cls._meta.get_field("envelope")
        found: type = field.holds
        return found

    @classmethod
    @cache
    def open_columns(cls) -> tuple[str, ...]:
        """The columns that lie in the open and are repeated inside the envelope."""
        ours = {field.name for field in SealedRow._meta.get_fields()} | {cls.OWNER, "id"}
        return tuple(field.name for field in cls._meta.concrete_fields if field.name not in ours)

    def open(self, by: Reader, kept: Any) -> Record[Any]:
        """Open this row; Altered if the log, the seal and the open columns do not agree."""
        ledger, owner, place = ledger_of(by), kept.owner, self.place
        key = holding(by, kept).key(self.drawer)
        opened = key.open(self.envelope, place, Edition(self.version, self.schema))
        head = self._told(ledger, owner)
        if head is None or self.epoch != key.epoch:
            raise Altered
        if (head.version, head.content) != (self.version, opened.content):
            raise Altered
        words: Any
        author, at, columns, words = read_body(opened.body, self.holds())
        if columns != {name: plain(getattr(self, name)) for name in self.open_columns()}:
            raise Altered
        if author.bytes != (head.signer or by.account_id.bytes):
            raise Altered
        ledger.note_opened(owner, self.drawer, key.epoch)
        return Record(place, self.version, self.drawer, author, at, words, opened.content, columns)

    def _told(self, ledger: Ledger, owner: Owner) -> Head | None:
        """What the log says of this version: the newest at once, an earlier one by the line that told of it."""
        head = ledger.head(owner, self.row)
        if head is None or head.version <= self.version or self.trace_seq is None:
            return head
        return ledger.witness.earlier(owner, self.row, self.version, self.trace_seq)
