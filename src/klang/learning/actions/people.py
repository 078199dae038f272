"""Who comes to a workshop, and who was there."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import (
    Attendance,
    AttendanceWords,
    HalfDay,
    Participant,
    ParticipantWords,
    Workshop,
)
from klang.learning.terms import PEOPLE
from klang.vault.records.sealing import hold_still


@use_case("learning.participants_added", may=rules.may_work_on)
def add_participants(by: Actor, workshop: Workshop, *, people: Sequence[ParticipantWords]) -> None:
    """Write down who comes, one or many at once; each gets the next number."""
    hold_still(by, workshop)
    last = max((one.words.number for one in Participant.objects.whole(by, workshop)), default=0)
    for number, words in enumerate(people, start=last + 1):
        Participant.objects.seal(by, workshop, replace(words, number=number), drawer=PEOPLE)


@use_case("learning.participant_corrected", may=rules.may_work_on)
def correct_participant(
    by: Actor, workshop: Workshop, *, words: ParticipantWords, participant: UUID, version: int = 0
) -> None:
    """Correct what is written about somebody who comes, or leave them out; their number stays."""
    Participant.objects.seal(by, workshop, words, drawer=PEOPLE, row=participant, seen=version)


@use_case("learning.attendance_noted", may=rules.may_work_on)
def note_who_came(
    by: Actor, workshop: Workshop, *, on: date, half: str, here: Sequence[UUID], version: int = 0
) -> None:
    """Note who was there in one half of a day."""
    before = Attendance.objects.one(by, workshop, Attendance.only(workshop))
    words = before.words if before else AttendanceWords()
    others = (one for one in words.halves if (one.on, one.half) != (on, half))
    halves = sorted((*others, HalfDay(on, half, tuple(here))), key=lambda one: (one.on, one.half))
    told = AttendanceWords(tuple(halves))
    Attendance.objects.seal(by, workshop, told, drawer=PEOPLE, row=Attendance.only(workshop), seen=version)
