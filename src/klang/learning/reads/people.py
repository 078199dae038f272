"""Who comes to a workshop and who was there, for those who work on it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Attendance, AttendanceWords, Participant, ParticipantWords, Workshop
from klang.learning.terms import Half
from klang.people.provinces import province_name
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Comes:
    """Somebody who comes, and in how many half-days they were there."""

    record: Record[ParticipantWords]
    halves: int = 0

    @property
    def words(self) -> ParticipantWords:
        """What is written about them."""
        return self.record.words

    @property
    def province(self) -> str:
        """Where they come from, in the page's language."""
        return province_name(self.words.province)


@dataclass(frozen=True, repr=False)
class Here:
    """One half of a day, and who was there; nobody yet where it was not noted."""

    on: date
    half: str
    noted: bool
    who: frozenset[UUID]

    @property
    def label(self) -> str:
        """Which half, in words."""
        return str(Half(self.half).label)


@dataclass(frozen=True, repr=False)
class Came:
    """Everybody who comes, and every half-day of the workshop."""

    people: list[Comes]
    halves: list[Here]
    version: int


@use_case("learning.participants_read", may=rules.may_work_on)
def participants(by: Actor, workshop: Workshop) -> Came:
    """Read who comes, and who was there."""
    found = Attendance.objects.one(by, workshop, Attendance.only(workshop))
    halves = _halves(workshop, found.words if found else AttendanceWords())
    people = [Comes(one, sum(one.row in half.who for half in halves)) for one in _everybody(by, workshop)]
    return Came(people, halves, found.version if found else 0)


def _everybody(by: Actor, workshop: Workshop) -> list[Record[ParticipantWords]]:
    found = [one for one in Participant.objects.whole(by, workshop) if not one.words.left_out]
    return sorted(found, key=lambda one: one.words.number)


def _halves(workshop: Workshop, words: AttendanceWords) -> list[Here]:
    noted = {(one.on, one.half): frozenset(one.here) for one in words.halves}
    days = rules.each_day(workshop.begins_on, workshop.ends_on)
    keys = [(day, str(half)) for day in days for half in Half]
    return [Here(*key, key in noted, noted.get(key, frozenset())) for key in keys]
