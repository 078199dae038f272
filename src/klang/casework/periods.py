"""Which period each reminder is about: derived from the steps, because a reminder itself says nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import BANGKOK
from klang.casework.journey import what_follows
from klang.casework.journey_terms import State
from klang.casework.legal_periods import Clock
from klang.casework.models import Due, StepWords
from klang.vault.records.sealing import Record

Begun = dict[tuple[UUID, date], list[Clock]]  # by the step that began it, and the day it ends


@dataclass(frozen=True)
class Running:
    """One period that runs: its reminder, what should be done before it ends, and the day."""

    due: UUID
    clock: Clock
    on: date

    @property
    def label(self) -> str:
        """What should be done."""
        return str(self.clock.label)


def running(steps: Sequence[Record[StepWords]], dues: Iterable[Due]) -> list[Running]:
    """The periods these reminders are about, in their order; what no step began is not there."""
    known = begun(steps)
    found = []
    for due in dues:
        clocks = known.get((due.about, due.on), []) if due.about else []
        if clocks:
            found.append(Running(due.pk, clocks.pop(0), due.on))
    return found


def begun(steps: Sequence[Record[StepWords]]) -> Begun:
    """The periods each step began, by the day they end."""
    found: Begun = {}
    for before, step in zip([None, *steps], steps, strict=False):
        came_from = State(before.words.state) if before else None
        taken_on = step.at.astimezone(BANGKOK).date()
        for clock, end in what_follows(came_from, State(step.words.state), taken_on).dues:
            found.setdefault((step.row, end), []).append(clock)
    return found
