"""What is read of workshops: the list, for everybody; the programme and who works on it, for those who do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Series, Session, SessionWords, Trainer, TrainerWords, Workshop, announced
from klang.learning.terms import SessionKind
from klang.people.book import whose
from klang.people.models import Agency
from klang.people.reads import directory
from klang.vault.records.holding import Altered, ledger_of
from klang.vault.records.sealing import Record
from klang.vault.records.turning import seat_lines


@dataclass(frozen=True, repr=False)
class ToldOf:
    """A workshop or a series as it was announced; `altered` where somebody changed it from outside."""

    it: Any
    title: str
    altered: bool
    series: "ToldOf | None" = None


@dataclass(frozen=True, repr=False)
class Listed:
    """Everything that is announced: the series, and the workshops, the latest first."""

    series: list[ToldOf]
    workshops: list[ToldOf]


@dataclass(frozen=True, repr=False)
class Planned:
    """One session as the programme shows it, and who leads it."""

    record: Record[SessionWords]
    trainer: str

    @property
    def words(self) -> SessionWords:
        """What was written down of it."""
        return self.record.words

    @property
    def kind(self) -> str:
        """What is done in it, in words."""
        return str(SessionKind(self.words.kind).label)


@dataclass(frozen=True, repr=False)
class Day:
    """One day of the programme, and how long it is."""

    on: date
    sessions: list[Planned]

    @property
    def minutes(self) -> int:
        """All sessions of the day together."""
        return sum(one.words.minutes for one in self.sessions)


@dataclass(frozen=True, repr=False)
class Programme:
    """What those who work on a workshop know of its course."""

    days: list[Day]
    trainers: list[Record[TrainerWords]]
    colleagues: dict[UUID, str]

    @property
    def teaching(self) -> dict[UUID | None, str]:
        """Who teaches, by the id a session names them by."""
        return _teaching(self.trainers)

    @property
    def sessions(self) -> list[Record[SessionWords]]:
        """Every session, day after day."""
        return [one.record for day in self.days for one in day.sessions]


@use_case("learning.workshops_read", may=rules.may_read)
def workshops(by: Actor, agency: Agency) -> Listed:
    """Read which workshops are announced, and the series they belong to."""
    series = Series.objects.filter(agency=agency).select_related("agency").order_by("pk")
    listed = Listed(
        [_told(by, one) for one in series], [_with_series(by, one) for one in announced(agency.pk)]
    )
    _none_is_gone(by, agency, [*listed.series, *listed.workshops])
    return listed


def _none_is_gone(by: Actor, agency: Agency, told: Iterable[ToldOf]) -> None:
    there = {one.it.pk for one in told}
    for kind in (Series.TYPE, Workshop.TYPE):
        if set(ledger_of(by).rows_of(agency.owner, kind, [""])) - there:
            raise Altered


@use_case("learning.workshop_read", may=rules.may_read)
def workshop_told(by: Actor, workshop: Workshop) -> ToldOf:
    """Read what is announced of one workshop."""
    return _with_series(by, workshop)


def _with_series(by: Actor, workshop: Workshop) -> ToldOf:
    series = _told(by, workshop.series) if workshop.series else None
    return ToldOf(workshop, workshop.called(_spoken()), workshop.altered(by), series)


def _told(by: Actor, series: Series) -> ToldOf:
    return ToldOf(series, series.called(_spoken()), series.altered(by))


@use_case("learning.programme_read", may=rules.may_work_on)
def programme(by: Actor, workshop: Workshop) -> Programme:
    """Read the sessions day by day, who teaches, and who works on it."""
    trainers = [one for one in Trainer.objects.whole(by, workshop) if not one.words.left_out]
    names = _teaching(trainers)
    planned = [
        Planned(one, names.get(one.words.trainer, ""))
        for one in Session.objects.whole(by, workshop)
        if not one.words.left_out
    ]
    accounts = [whose(by, line.card) for line in seat_lines(by, workshop)]
    people = directory(by, workshop.agency, only=accounts)
    return Programme(_days(planned), trainers, {one: people.name(one) for one in accounts})


def _teaching(trainers: list[Record[TrainerWords]]) -> dict[UUID | None, str]:
    return {one.row: one.words.name for one in trainers}


def _days(planned: list[Planned]) -> list[Day]:
    ordered = sorted(planned, key=lambda one: (one.words.on, one.words.number, one.record.at))
    return [Day(on, list(them)) for on, them in groupby(ordered, key=lambda one: one.words.on)]


def _spoken() -> str:
    return get_language() or "th"
