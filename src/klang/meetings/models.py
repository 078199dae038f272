from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Self, cast
from uuid import UUID, uuid4

from django.db import models

from klang.access.actor import Actor
from klang.casework.models import Case, CaseRecord
from klang.lang.said import Said
from klang.meetings import rules
from klang.meetings.terms import Agrees, Reason
from klang.people.models import Agency
from klang.vault.box import Owner, Place
from klang.vault.records.tables import Envelope


class MeetingQuerySet(models.QuerySet["Meeting"]):
    """Meetings as far as somebody may see them."""

    def of(self, by: Actor) -> Self:
        """Meetings of the own office, and those where a case one sits in is on the agenda."""
        cases = Case.objects.of(by).values("pk")
        seen = AgendaItem.laid().filter(case__in=cases).values("meeting_id")
        own = models.Q(agency__workers__account_id=by.account_id)
        return self.filter(own | models.Q(pk__in=seen)).distinct()


class Meeting(models.Model):
    """A day on which an office brings a team together. Whom it is about lies sealed in their cases."""

    # In the open: whose office, which day, who called it, whether it is closed.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    called_by = models.UUIDField()
    closed_on = models.DateField(null=True)

    objects = MeetingQuerySet.as_manager()

    def __str__(self) -> str:
        return f"meeting {self.on}"

    @property
    def owner(self) -> Owner:
        """The office that called it: a trace about a meeting is a trace about its office."""
        return self.agency.owner

    @property
    def place(self) -> Place:
        """The name of the meeting."""
        return Place("meeting", self.pk)

    @property
    def meeting(self) -> "Meeting":
        """A meeting is its own meeting."""
        return self

    def is_there_for(self, by: Actor) -> bool:
        """Whether this person sees the meeting at all."""
        return Meeting.objects.of(by).filter(pk=self.pk).exists()


@dataclass(frozen=True, repr=False)
class Attending:
    """One person at the table, while this item was talked about."""

    account: UUID
    here: str


@dataclass(frozen=True, repr=False)
class OnAgenda:
    """Why the team talks about somebody, what is to be agreed on, and whether they agree to it."""

    reason: str = Reason.REVIEW
    agree_on: tuple[str, ...] = ()
    agrees: str = Agrees.NOT_ASKED
    why: str = ""  # the legal basis, where they do not agree to be talked about

    def lacks(self) -> list[str]:
        """What is missing, by the names of the fields."""
        return rules.agenda_lacks(self.agrees, self.why, self.agree_on)


@dataclass(frozen=True, repr=False)
class ItemWords:
    """One item: what stands on the agenda, how the survivor takes part, who was in the room."""

    about: OnAgenda = field(default_factory=OnAgenda)
    takes_part: str = ""
    spokesperson: str = ""
    attendance: tuple[Attending, ...] = ()
    closed_on: date | None = None


class AgendaItem(CaseRecord):
    """One case on the agenda of one meeting; a later version where something was added."""

    TYPE = "item"

    # In the open: which meeting.
    meeting_id = models.UUIDField(db_index=True)

    # Sealed, in the plan drawer: the reason, what is to be agreed on, agreement, attendance.
    envelope = Envelope(holds=ItemWords)

    @classmethod
    def laid(cls) -> "models.QuerySet[AgendaItem]":
        """The items of every agenda, by what lies in the open."""
        found: Any = cls.objects.all()
        return cast("models.QuerySet[AgendaItem]", found)

    @cached_property
    def meeting(self) -> Meeting:
        """The meeting it belongs to."""
        return Meeting.objects.select_related("agency").get(pk=self.meeting_id)


@dataclass(frozen=True, repr=False)
class LineWords:
    """What one discipline says before the meeting, in three lines at most."""

    meeting: UUID
    account: UUID
    discipline: str
    lines: tuple[str, ...]


class Line(CaseRecord):
    """The three lines of one colleague, for one part of the file."""

    TYPE = "line"

    # In the open: nothing but ids.

    # Sealed, in the drawer of the discipline or the one its writer chose.
    envelope = Envelope(holds=LineWords)


@dataclass(frozen=True, repr=False)
class MessageWords:
    """What the survivor wants the meeting to know, word for word; or what they say about the minutes."""

    meeting: UUID
    said: Said = field(default_factory=Said)
    after: bool = False  # said about the minutes, not before the meeting
    taken_back: bool = False  # no longer meant for those who hold this drawer


class Message(CaseRecord):
    """The survivor's own message; one copy in each drawer the survivor chose."""

    TYPE = "message"

    # In the open: nothing but ids.

    # Sealed, in the drawers the survivor chose.
    envelope = Envelope(holds=MessageWords)


@dataclass(frozen=True, repr=False)
class DecisionWords:
    """What the meeting agreed, whether it is as the survivor wishes, and who does what by when."""

    text: str
    wish: str
    basis: str = ""  # why the meeting thinks so
    her_view: str = ""  # what the survivor says about it
    reason: str = ""  # why it differs, or why the wish is not known
    tells: UUID | None = None
    review_on: date | None = None
    owner: UUID | None = None
    due: date | None = None
    meeting: UUID | None = None

    def lacks(self, today: date) -> list[str]:
        """What is missing before it can be final, by the names of the fields."""
        text = [] if self.text.strip() else ["text"]
        wish = rules.wish_lacks(self.wish, self.reason, self.tells, self.review_on, today)
        return text + wish + rules.task_lacks(self.owner, self.due, today)


class Decision(CaseRecord):
    """A resolution of the meeting. It exists only when it is final."""

    TYPE = "decision"

    # In the open: nothing but ids.

    # Sealed, in the drawer of its discipline or the one that was chosen.
    envelope = Envelope(holds=DecisionWords)
