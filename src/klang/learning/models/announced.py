"""What is announced to everybody who works here: it lies in the open, and its digest in the signed log."""

from typing import Any, ClassVar
from uuid import UUID, uuid4

from django.db import models

from klang.access.actor import Actor
from klang.people.models import Agency
from klang.people.terms import Language
from klang.vault.encoding import lp, sha
from klang.vault.records.holding import millis
from klang.vault.records.published import Told, ToldByLog
from klang.vault.records.tables import GrantRow, KeptOwner, Published, RingRow, RosterPage
from klang.vault.registers import Right


class Announced(ToldByLog):
    """Something everybody who works here may know of, with how often it was told anew."""

    TELLS: ClassVar[tuple[str, ...]]  # the columns that are told, in the order in which the log knows them

    # In the open: which office told it, and how often it was told anew.
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()

    class Meta:
        abstract = True

    @property
    def stands_with(self) -> Any:
        """Whose line in the log it is."""
        return self.agency.owner

    @property
    def digest(self) -> bytes:
        """All that is told, as the log knows it."""
        told = tuple(str(getattr(self, name) or "").encode() for name in self.TELLS)
        return sha(lp("klang/v1/announced", self.TYPE, self.pk, self.agency_id, self.number, told))

    @property
    def told_as(self) -> Told:
        """Whose line it is, this thing, and how often it was told anew."""
        return self.stands_with, self.pk, self.number


class Series(Announced):
    """Workshops that belong together: what the series is called and what it is for."""

    TYPE = "series"
    TELLS = ("title", "title_en", "goal")

    # In the open: published words.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    title = Published()
    title_en = Published(blank=True)
    goal = Published(blank=True)

    def __str__(self) -> str:
        return f"series {self.pk}"

    def called(self, language: str) -> str:
        """The title in the page's own letters, where there is one."""
        return str(self.title if language == "th" else self.title_en or self.title)


class Workshop(Announced, KeptOwner):
    """One workshop: when and where, for whom, what for and why. Who came lies sealed under keys of its own."""

    KIND = "team"
    TYPE = "workshop"
    TELLS = (
        *("series_id", "title", "title_en", "begins_on", "ends_on", "venues", "organiser"),
        *("funder", "for_whom", "objectives", "language", "origin", "because"),
    )

    # In the open: published words, as in the programme that is sent to everybody.
    series = models.ForeignKey(Series, null=True, on_delete=models.PROTECT, related_name="workshops")
    title = Published()
    title_en = Published(blank=True)
    begins_on = models.DateField()
    ends_on = models.DateField()
    venues = Published()
    organiser = Published(blank=True)
    funder = Published(blank=True)
    for_whom = Published(blank=True)
    objectives = Published(blank=True)
    language = models.CharField(max_length=5, choices=Language, default=Language.TH)
    origin = Published(blank=True)
    because = models.UUIDField(null=True)  # what was said and released, that it answers

    def __str__(self) -> str:
        return f"workshop {self.pk}"

    @property
    def workshop(self) -> "Workshop":
        """A workshop is its own workshop."""
        return self

    def called(self, language: str) -> str:
        """The title in the page's own letters, where there is one."""
        return str(self.title if language == "th" else self.title_en or self.title)

    def gives(self, by: Actor, right: Right) -> bool:
        """Whether the newest page of its roster names this person's card with at least this right."""
        if by.keyring is None:
            return False
        page = self.rosters.order_by("-revision").first()
        lines = page.read().lines_of([by.keyring.card.digest], millis(by.at)) if page else ()
        return any(line.right.includes(right) for line in lines)


class Roster(RosterPage):
    """A page that says who works on a workshop."""

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="rosters")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workshop", "revision"], name="one_workshop_page")]


class Grant(GrantRow):
    """A workshop's key, sealed to one who works on it."""

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="grants")


class Ring(RingRow):
    """One person's key of one workshop."""

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="rings")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workshop", "user"], name="one_workshop_ring")]


def announced(agency: UUID) -> "models.QuerySet[Workshop]":
    """The workshops an office tells of, the latest first."""
    found: models.QuerySet[Workshop] = Workshop._default_manager.filter(agency=agency)
    return found.select_related("agency", "series__agency").order_by("-begins_on", "pk")
