from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import models

from klang.lang.said import Said
from klang.people.book import card_of
from klang.people.models import Agency
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope, GrantRow, KeptOwner, RingRow, RosterPage
from klang.vault.registers import Right
from klang.vault.rosters import Roster as RosterBody
from klang.voices.terms import State


class Team(KeptOwner):
    """Those who hear what is said about our work; it lies in their one drawer."""

    KIND = "team"

    # In the open: whose office.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="teams")

    def __str__(self) -> str:
        return str(self.pk)

    @classmethod
    def of(cls, agency: Agency) -> "Team | None":
        """Those who hear in this office, once somebody does."""
        return cls.objects.filter(agency=agency).first()

    def is_heard_by(self, account: UUID) -> bool:
        """Whether somebody has a seat here."""
        return self.seats.filter(account=account).exists()

    def is_chosen_by(self, account: UUID) -> bool:
        """Whether somebody has the seat of one who chooses."""
        return self.seats.filter(account=account, right=Right.MANAGE).exists()

    def index_seats(self, page: RosterBody) -> None:
        """Rebuild the plain index of seats from a new page."""
        self.seats.all().delete()
        Seat.objects.bulk_create(
            Seat(id=line.seat, team=self, account=card_of(line.card).principal, right=str(line.right))
            for line in page.seats
        )


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


class Seat(models.Model):
    """One place among those who hear: an index, rebuilt from each new page of the roster."""

    # In the open: whose it is, and what right it gives.
    id = models.UUIDField(primary_key=True, editable=False)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="seats")
    account = models.UUIDField()
    right = models.CharField(max_length=6)

    def __str__(self) -> str:
        return str(self.pk)


@dataclass(frozen=True, repr=False)
class BasisWords:
    """Why somebody hears."""

    ground: str


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


@dataclass(frozen=True, repr=False)
class VoiceWords:
    """What somebody said about our work, as it was said, and how it came to us."""

    said: Said
    source: str
    way: str


class Voice(TeamRecord):
    """Something that was said about our work."""

    TYPE = "voice"

    # In the open: nothing but ids.

    # Sealed: the words, where they come from, how they came.
    envelope = Envelope(holds=VoiceWords)


@dataclass(frozen=True, repr=False)
class Verdict:
    """What was decided about a theme, why, by whom, and when it is looked at again."""

    what: str
    reason: str
    by_whom: str
    on: date
    review_on: date | None = None


@dataclass(frozen=True, repr=False)
class Outcome:
    """What came of it, and by what one sees that."""

    text: str
    on: date
    evidence: str = ""


@dataclass(frozen=True, repr=False)
class Report:
    """What was told back, to whom, and when."""

    to: str
    text: str
    on: date


@dataclass(frozen=True, repr=False)
class ThemeWords:
    """Several voices that say the same, and what became of them so far."""

    title: str
    voices: tuple[UUID, ...]
    since: date  # when the first of them was heard
    state: str = State.HEARD
    answered_on: date | None = None  # when it was first decided
    verdict: Verdict | None = None
    outcome: Outcome | None = None
    report: Report | None = None


class Theme(TeamRecord):
    """Voices that say the same, from what was heard to what was told."""

    TYPE = "theme"

    # In the open: nothing but ids.

    # Sealed: the title, which voices, where it stands, decision, result and report.
    envelope = Envelope(holds=ThemeWords)


@dataclass(frozen=True, repr=False)
class ActivityWords:
    """What is done, by whom, and because of which theme; without one it has no origin."""

    kind: str
    text: str
    on: date
    carries: str = ""
    theme: UUID | None = None


class Activity(TeamRecord):
    """Something that is done about our work."""

    TYPE = "activity"

    # In the open: nothing but ids.

    # Sealed: what, by whom, because of which theme.
    envelope = Envelope(holds=ActivityWords)
