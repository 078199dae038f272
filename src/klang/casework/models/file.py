from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar, Self
from uuid import UUID, uuid4

from django.db import models

from klang.access.actor import Actor
from klang.casework.terms import DueCode
from klang.people.models import Agency, Card
from klang.vault.box import DrawerKey
from klang.vault.cards import Card as CardBody
from klang.vault.records.ahead import foreseen
from klang.vault.records.asking import Foreseen, written_once
from klang.vault.records.holding import holding
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Codes, DraftRow, GrantRow, KeptOwner, RingRow, RosterPage
from klang.vault.registers import Right
from klang.vault.rosters import Roster as RosterBody


class CaseQuerySet(models.QuerySet["Case"]):
    """Cases as far as somebody may see them."""

    def of(self, by: Actor) -> Self:
        """The cases this person has a living seat in. The others are not forbidden: they are not there."""
        return self.seated(*by_seat(by))

    def seated(self, midnight: int, account: UUID) -> Self:
        """The same at the beginning of a day, in ms UTC."""
        return self.filter(pk__in=Seat.objects.still(midnight).filter(account=account).values("case_id"))


class Case(KeptOwner):
    """Our file about the help given to one survivor. Her words are sealed, room by room."""

    KIND = "case"

    # In the open: whose office, which months, and when somebody last wrote.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    opened_month = models.DateField()
    closed_month = models.DateField(null=True)
    last_on = models.DateField()

    objects = CaseQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def found_by(cls, by: Actor, pk: UUID) -> "Case | None":
        """The case, if this person has a living seat in it."""
        found = _seated(cls, pk, *by_seat(by))
        return found[0] if found else None

    @classmethod
    def all_of(cls, by: Actor) -> "list[Case]":
        """All cases this person has a living seat in, the one longest silent first."""
        return _all_seated(cls, *by_seat(by))

    @classmethod
    def some_of(cls, by: Actor, among: Sequence[UUID]) -> "list[Case]":
        """Those of these cases this person has a living seat in; none stands there twice."""
        return _some_seated(cls, *by_seat(by), *among) if among else []

    @property
    def case_id(self) -> UUID:
        """A case is its own case."""
        return self.pk

    @property
    def case(self) -> "Case":
        """A case is its own case."""
        return self

    def key(self, by: Actor, drawer: str) -> DrawerKey:
        """The drawer's current key, from the grant sealed to this actor: this is the lock."""
        return holding(by, self).key(drawer)

    def is_led_where(self, by: Actor) -> bool:
        """Whether this person works in the office that leads."""
        return by.keyring is not None and by.keyring.card.agency == self.agency_id

    def seats_of(self, by: Actor) -> "list[Seat]":
        """The living seats of this person, as the index has them."""
        return _seats_in(Seat, *by_seat(by), self.pk)

    def offers_to(self, by: Actor) -> "list[Due]":
        """The offers of responsibility this person has not answered."""
        return [due for due in self.waiting_for(by) if due.code == DueCode.OFFER]

    def asks_to_lead(self, by: Actor) -> "list[Due]":
        """Whether this person was asked to take the lead, and has not answered."""
        return [due for due in self.waiting_for(by) if due.code == DueCode.LEAD]

    def waiting_for(self, by: Actor) -> "list[Due]":
        """What falls due to this person and is not done, soonest first."""
        return _waiting_for(Due, by.account_id, self.pk)

    def waiting_foreseen(self, by: Actor) -> Foreseen:
        """The question after that, about to be asked."""
        return foreseen(_waiting_for, Due, by.account_id, self.pk)

    def index_seats(self, page: RosterBody) -> None:
        """Rebuild the plain index of seats from a new page; ended seats keep their row."""
        cards = _principals(page)
        living = {(line.seat, line.basis): line for line in page.seats}
        rows = {(row.id, bytes(row.basis)): row for row in self.seats.filter(ended=False)}
        for key, row in rows.items():
            if key not in living:
                row.ended = True
                row.save(update_fields=["ended"])
        for key, line in living.items():
            shown = {
                "account": cards[line.card],
                "right": str(line.right),
                "drawers": line.drawers,
                "until": line.until,
            }
            if key in rows and all(getattr(rows[key], name) == value for name, value in shown.items()):
                continue
            Seat.objects.update_or_create(
                id=line.seat, basis=line.basis, defaults={"case": self, "ended": False, **shown}
            )


def _principals(page: RosterBody) -> dict[bytes, UUID]:
    rows = Card.objects.filter(digest__in=[line.card for line in page.seats])
    return {bytes(row.digest): CardBody.read(bytes(row.page)).principal for row in rows}


class Roster(RosterPage):
    """A page that says who sits in this case's team."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="rosters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["case", "revision"], name="one_page_per_revision")]


class Grant(GrantRow):
    """Drawer keys of one case, sealed to one seat."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="grants")


class Ring(RingRow):
    """One person's keys of one case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="rings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "case"], name="one_ring_each")]


class Draft(DraftRow):
    """What somebody is writing in this case."""

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="drafts")

    class Meta:
        indexes = [models.Index(fields=["case", "author"], name="drafts_of_whom")]


class SeatQuerySet(models.QuerySet["Seat"]):
    """Seats, as the newest verified roster has them."""

    def living(self, on: date) -> Self:
        """Seats that count on this day."""
        return self.still(_midnight(on))

    def still(self, midnight: int) -> Self:
        """Seats that count at the beginning of a day, in ms UTC."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=midnight), ended=False)


class Seat(models.Model):
    """One worker's place in one case: an index of the newest roster, rebuilt from it, never its source."""

    # In the open: who works where, with which drawers, until when.
    key = models.BigAutoField(primary_key=True)
    id = models.UUIDField()
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="seats")
    account = models.UUIDField(db_index=True)
    right = models.CharField(max_length=6)
    drawers = Codes(max_length=120, default=tuple)
    basis = models.BinaryField()
    until = models.BigIntegerField(null=True)
    ended = models.BooleanField(default=False)

    objects = SeatQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["id", "basis"], name="one_line_per_seat_and_basis")]

    def __str__(self) -> str:
        return f"seat {self.id}"

    def gives(self, drawer: str, right: Right) -> bool:
        """Whether this seat gives at least this right in this drawer."""
        return drawer in self.drawers and Right(self.right).includes(right)

    @property
    def manages(self) -> bool:
        """Whether this seat may change the team."""
        return Right(self.right) is Right.MANAGE


def _midnight(on: date) -> int:
    return int((on - date(1970, 1, 1)).total_seconds() * 1000)


def by_seat(by: Actor) -> tuple[int, UUID]:
    """What a question after one's own seats is asked with: since when they count, and whose they are."""
    return _midnight(by.today), by.account_id


def sits_in(account: UUID, case: UUID, on: date) -> bool:
    """Whether this person has a living seat in this case, as the index has it."""
    return bool(_living_seat(Seat, _midnight(on), account, case))


@written_once
def _all_seated(cases: Any, midnight: int, account: UUID) -> Any:
    return cases.objects.seated(midnight, account).order_by("last_on", "pk")


@written_once
def _some_seated(cases: Any, midnight: int, account: UUID, *among: UUID) -> Any:
    return cases.objects.seated(midnight, account).filter(pk__in=among)


@written_once
def _seated(cases: Any, pk: UUID, midnight: int, account: UUID) -> Any:
    return cases.objects.filter(pk=pk).seated(midnight, account)


@written_once
def _seats_in(seats: Any, midnight: int, account: UUID, case: UUID) -> Any:
    return seats.objects.still(midnight).filter(account=account, case_id=case)


@written_once
def _living_seat(seats: Any, midnight: int, account: UUID, case: UUID) -> Any:
    return seats.objects.still(midnight).filter(account=account, case_id=case)[:1]


class Due(models.Model):
    """A date on which something falls due, for one person, without a word about what."""

    # In the open: a case, a day, a person, one of a few codes.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="dues")
    on = models.DateField()
    account = models.UUIDField(db_index=True)
    code = models.CharField(max_length=16, choices=DueCode)
    about = models.UUIDField(null=True)
    done_on = models.DateField(null=True)

    class Meta:
        indexes = [models.Index(fields=["account", "on"], name="due_for_whom")]

    def __str__(self) -> str:
        return f"due {self.on}"


@written_once
def _waiting_for(dues: Any, account: UUID, case: UUID) -> Any:
    return dues.objects.filter(account=account, case_id=case, done_on=None).order_by("on", "pk")


class CaseRecord(SealedRow):
    """Anything kept in a case, sealed in one of its drawers."""

    OWNER: ClassVar[str] = "case"

    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="%(class)s_version")]
        indexes = [models.Index(fields=["case", "drawer"], name="%(class)s_in_drawer")]

    @property
    def owner(self) -> Any:
        """The case, as every context names it."""
        return self.case.owner
