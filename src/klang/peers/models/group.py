from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from django.db import models

from klang.access.actor import Actor
from klang.people.book import index_anew
from klang.people.models import Agency, BasisWords
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope, GrantRow, KeptOwner, RingRow, RosterPage, SeatRow
from klang.vault.registers import Right
from klang.vault.rosters import Roster as RosterBody


class Group(KeptOwner):
    """A peer group: what its members write lies in their one drawer, and no office holds its key."""

    KIND = "group"

    # In the open: whose office signs, and the first page until it is signed.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="peer_groups")
    asked = models.BinaryField(null=True)
    ground_row = models.UUIDField(default=uuid4, editable=False)

    # Sealed, in the group's drawer: why its founder sits there, until she begins.
    ground = Envelope(null=True)

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def found_by(cls, by: Actor, pk: UUID) -> "Group | None":
        """The group, for one of its members: for everybody else it is not there."""
        return cls._default_manager.filter(pk=pk, seats__account=by.account_id).first()

    @classmethod
    def all_of(cls, by: Actor) -> "list[Group]":
        """The groups somebody is a member of."""
        return list(cls._default_manager.filter(seats__account=by.account_id).order_by("pk"))

    def is_of(self, account: UUID) -> bool:
        """Whether somebody has a seat here."""
        return self.seats.filter(account=account).exists()

    def is_coordinated_by(self, account: UUID) -> bool:
        """Whether somebody has a coordinator's seat."""
        return self.seats.filter(account=account, right=Right.MANAGE).exists()

    def index_seats(self, page: RosterBody) -> None:
        """Rebuild the plain index of seats from a new page."""
        index_anew(self.seats, page)


class Roster(RosterPage):
    """A page that says who belongs to a group."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="rosters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "revision"], name="one_page_of_peers")]


class Grant(GrantRow):
    """A group's key, sealed to one member."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="grants")


class Ring(RingRow):
    """One member's key of a group."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="rings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["group", "user"], name="one_ring_of_peers")]


class Seat(SeatRow):
    """One place in a group: an index, rebuilt from each new page of the roster."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="seats")


class GroupRecord(SealedRow):
    """A sealed row of a group."""

    OWNER = "group"

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="peers_%(class)s_version")]


class Basis(GroupRecord):
    """Why somebody belongs to a group."""

    TYPE = "basis"

    # In the open: nothing but ids.

    # Sealed: the ground.
    envelope = Envelope(holds=BasisWords)


@dataclass(frozen=True, repr=False)
class AgreementWords:
    """What the group is called among its members, what they agreed on, and how long notes stay."""

    name: str
    rules: str
    days: int


class Agreement(GroupRecord):
    """What a group agreed on; one for a group."""

    TYPE = "agreement"

    # In the open: nothing but ids.

    # Sealed: the group's name, its agreement, its rule about notes.
    envelope = Envelope(holds=AgreementWords)


@dataclass(frozen=True, repr=False)
class MemberWords:
    """By which name somebody is known in the group, and since when no longer."""

    account: UUID
    pseudonym: str
    left_on: date | None = None


class Member(GroupRecord):
    """By which name somebody is known in a group."""

    TYPE = "member"

    # In the open: nothing but ids.

    # Sealed: whose, the name chosen for the group, and when somebody left.
    envelope = Envelope(holds=MemberWords)


@dataclass(frozen=True, repr=False)
class VouchWords:
    """For whom somebody gives their word, and what the newcomer would like to be called."""

    account: UUID
    pseudonym: str


class Vouch(GroupRecord):
    """One member's word for somebody who would like to come."""

    TYPE = "vouch"

    # In the open: nothing but ids.

    # Sealed: for whom, and by which name.
    envelope = Envelope(holds=VouchWords)
