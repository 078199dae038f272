from typing import Any
from uuid import UUID

from django.db import models

from klang.people.book import index_anew
from klang.people.models import Agency, BasisWords
from klang.vault.records.asking import written_once
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope, GrantRow, KeptOwner, RingRow, RosterPage, SeatRow
from klang.vault.registers import Right
from klang.vault.rosters import Roster as RosterBody
from klang.voices.terms import Task


class Team(KeptOwner):
    """Those who hear what is said about our work, or who handle complaints; it lies in their one drawer."""

    KIND = "team"

    # In the open: whose office, and whether it hears voices or handles complaints.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="teams")
    task = models.CharField(max_length=8, choices=Task, default=Task.HEARS)

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def of(cls, agency: Agency) -> "Team | None":
        """Those who hear in this office, once somebody does."""
        return cls.objects.filter(agency=agency, task=Task.HEARS).first()

    @classmethod
    def handlers(cls, agency: Agency) -> "list[Team]":
        """The teams of this office that handle complaints, in an order that tells nothing."""
        return list(cls.objects.filter(agency=agency, task=Task.HANDLES).order_by("pk"))

    @classmethod
    def handled_by(cls, agency: Agency, account: UUID) -> "list[Team]":
        """The teams of this office in which somebody handles complaints."""
        return _handled_by(cls, agency.pk, account, Task.HANDLES.value)

    def is_heard_by(self, account: UUID) -> bool:
        """Whether somebody has a seat here."""
        return self.seats.filter(account=account).exists()

    def is_chosen_by(self, account: UUID) -> bool:
        """Whether somebody has the seat of one who chooses."""
        return self.seats.filter(account=account, right=Right.MANAGE).exists()

    def index_seats(self, page: RosterBody) -> None:
        """Rebuild the plain index of seats from a new page."""
        index_anew(self.seats, page)


@written_once
def _handled_by(teams: Any, agency: UUID, account: UUID, task: str) -> Any:
    return teams.objects.filter(agency=agency, seats__account=account).filter(task=task).order_by("pk")


class Roster(RosterPage):
    """A page that says who hears."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="rosters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["team", "revision"], name="one_page_of_voices")]


class Grant(GrantRow):
    """The key of what was said, sealed to one of those who hear."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="grants")


class Ring(RingRow):
    """One person's key of what was said."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="rings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["team", "user"], name="one_ring_of_voices")]


class Seat(SeatRow):
    """One place among those who hear: an index, rebuilt from each new page of the roster."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="seats")


class TeamRecord(SealedRow):
    """A sealed row of those who hear."""

    OWNER = "team"

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="voices_%(class)s_version")]


class Basis(TeamRecord):
    """Why somebody hears."""

    TYPE = "basis"

    # In the open: nothing but ids.

    # Sealed: the ground.
    envelope = Envelope(holds=BasisWords)
