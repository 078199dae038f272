"""What is done about a workshop as a whole: it is announced, and told anew."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Series, Workshop, WorkshopPlace
from klang.learning.terms import PEOPLE
from klang.people.models import Agency, BasisWords
from klang.vault.records.founding import found_with, new_founding, new_keys
from klang.vault.records.holding import Altered, ledger_of
from klang.vault.records.sealing import ChangedMeanwhile, hold_still


@dataclass(frozen=True, repr=False)
class SeriesTold:
    """What is told about a series."""

    title: str
    title_en: str = ""
    goal: str = ""


@dataclass(frozen=True, repr=False)
class WorkshopTold:
    """What is told about a workshop to everybody who works here."""

    title: str
    begins_on: date
    ends_on: date
    venues: str
    series: UUID | None = None
    title_en: str = ""
    organiser: str = ""
    funder: str = ""
    for_whom: str = ""
    objectives: str = ""
    language: str = "th"
    origin: str = ""
    because: UUID | None = None


@use_case("learning.series_announced", may=rules.may_announce)
def announce_series(by: Actor, agency: Agency, *, told: SeriesTold) -> Series:
    """Announce a series of workshops to everybody who works here."""
    hold_still(by, agency)
    series = Series.objects.create(agency=agency, number=1, **vars(told))
    ledger_of(by).note(series.line)
    return series


@use_case("learning.workshop_announced", may=rules.may_announce)
def announce_workshop(by: Actor, agency: Agency, *, told: WorkshopTold) -> Workshop:
    """Announce a workshop, with keys of its own for what its people will say; whoever announces it leads it."""
    hold_still(by, agency)
    workshop = Workshop(id=uuid4(), agency=agency, number=1, **_columns(agency, told))
    workshop.save(force_insert=True)
    keys = new_keys(by, workshop, [PEOPLE])
    basis = WorkshopPlace.objects.seal(by, workshop, BasisWords("announced"), drawer=PEOPLE)
    found_with(by, workshop, founding=new_founding(), keys=keys, basis=basis.content, inboxes=[PEOPLE])
    ledger_of(by).note(workshop.line)
    return workshop


@use_case("learning.workshop_told_anew", may=rules.may_announce)
def tell_workshop_anew(
    by: Actor, agency: Agency, *, workshop: UUID, told: WorkshopTold, seen: int
) -> Workshop:
    """Tell anew what a workshop is: another day, another place. What was told before stands in the log by its digest."""
    hold_still(by, agency)
    found: Workshop = Workshop._default_manager.select_related("agency").get(pk=workshop, agency=agency)
    if found.altered(by):
        raise Altered
    if found.number != seen:
        raise ChangedMeanwhile
    for name, value in _columns(agency, told).items():
        setattr(found, name, value)
    found.number += 1
    found.save()
    ledger_of(by).note(found.line)
    return found


def _columns(agency: Agency, told: WorkshopTold) -> dict[str, object]:
    """The columns; a series that is not this office's is none."""
    known = Series.objects.filter(pk=told.series, agency=agency).first() if told.series else None
    return {**vars(told), "series": known}
