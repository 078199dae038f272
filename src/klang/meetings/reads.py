"""What people look at of meetings: the list, one case on the table, the minutes, an agency's extract."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.calendar import lead_of, supervisor_of
from klang.casework.models import Case, Due, Seat
from klang.casework.models.ring_names import names_of
from klang.casework.terms import DueCode
from klang.lang.sorting import sort_key
from klang.meetings import rules
from klang.meetings.models import (
    AgendaItem,
    Decision,
    DecisionWords,
    ItemWords,
    Line,
    LineWords,
    Meeting,
    Message,
    MessageWords,
)
from klang.meetings.team import drawers_of_agency, opens_by
from klang.meetings.terms import Standing
from klang.needs.models import NeedWords
from klang.needs.reads import needs_of_case
from klang.people.models import Agency
from klang.survivors.models import KnownAs
from klang.survivors.naming import known_to, name_of
from klang.vault.ledger import Line as Touched
from klang.vault.records.holding import holding, ledger_of
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer, Right

_LISTED = 40


@dataclass(frozen=True, repr=False)
class Named:
    """A case by the name this person's own ring knows."""

    case: UUID
    name: str
    item: UUID | None = None  # the row of its item, where it is on an agenda
    waits: bool = False  # whether this person's three lines are still awaited


@dataclass(frozen=True, repr=False)
class Listed:
    """One meeting, and whom of one's own cases it is about."""

    meeting: Meeting
    about: list[Named]


@use_case("meetings.listed", may=rules.may_see_meetings)
def meetings_of(by: Actor, agency: Agency) -> list[Listed]:
    """See the meetings one works at, the latest first, and which of one's own cases are on each agenda."""
    meetings = list(Meeting.objects.of(by).select_related("agency").order_by("-on", "-pk")[:_LISTED])
    agendas = _agendas(by, [meeting.pk for meeting in meetings])
    return [Listed(meeting, agendas.get(meeting.pk, [])) for meeting in meetings]


@use_case("meetings.agenda_read", may=rules.may_look_at_agenda)
def agenda(by: Actor, meeting: Meeting) -> list[Named]:
    """See which of one's own cases are on the agenda of one meeting, in the order they were laid."""
    return _agendas(by, [meeting.pk]).get(meeting.pk, [])


def _agendas(by: Actor, meetings: Collection[UUID]) -> dict[UUID, list[Named]]:
    """Names come from one's own rings alone, and cases one does not sit in are not there."""
    mine = Case.objects.of(by)
    items = list(AgendaItem.laid().filter(meeting_id__in=meetings, case__in=mine, version=1).order_by("pk"))
    names = {named.case: named.name for named in _named(by, [item.case_id for item in items])}
    asked = Due.objects.filter(account=by.account_id, code=DueCode.INPUT, done_on=None)
    waiting = set(asked.filter(about__in=[item.row for item in items]).values_list("about", flat=True))
    found: dict[UUID, list[Named]] = {}
    for item in items:
        named = Named(item.case_id, names[item.case_id], item.row, item.row in waiting)
        found.setdefault(item.meeting_id, []).append(named)
    return found


def _named(by: Actor, cases: Iterable[UUID]) -> list[Named]:
    found = Case.objects.filter(pk__in=list(cases))
    names = names_of(by, [case.pk for case in found])
    for case in found:
        ledger_of(by).note(Touched("opened", case.owner))
    return [Named(case.pk, names.get(case.pk, "")) for case in found]


@use_case("meetings.cases_read", may=rules.may_see_meetings)
def cases_for_agenda(by: Actor, agency: Agency) -> list[Named]:
    """See which open cases one may lay on an agenda, by name."""
    seats = Seat.objects.living(by.today).filter(account=by.account_id)
    may = {seat.case_id for seat in seats if seat.gives(Drawer.PLAN, Right.WRITE)}
    mine = Case.objects.of(by).filter(pk__in=may, closed_month=None)
    return sorted(_named(by, mine.values_list("pk", flat=True)), key=lambda named: sort_key(named.name))


@dataclass(frozen=True, repr=False)
class Resolved:
    """A resolution, and where it stands today."""

    record: Record[DecisionWords]
    standing: Standing

    @property
    def words(self) -> DecisionWords:
        """What was resolved."""
        return self.record.words


@dataclass(frozen=True, repr=False)
class Met:
    """A meeting this case is on the agenda of, and the row of its item."""

    meeting: Meeting
    item: UUID


@use_case("meetings.of_case_read", may=rules.may_read_minutes)
def meetings_of_case(by: Actor, case: Case) -> list[Met]:
    """See at which meetings this case is talked about, the latest first."""
    ledger_of(by).note(Touched("opened", case.owner))
    items = dict(AgendaItem.laid().filter(case=case, version=1).values_list("meeting_id", "row"))
    found = Meeting.objects.filter(pk__in=items).select_related("agency").order_by("-on", "-pk")
    return [Met(meeting, items[meeting.pk]) for meeting in found]


@use_case("meetings.decisions_read", may=rules.may_read_minutes)
def decisions_of_case(by: Actor, case: Case) -> list[Resolved]:
    """Read what the meetings resolved in this case and where each resolution stands, newest first."""
    return _resolved(by, case, holding(by, case).drawers)


def _resolved(by: Actor, case: Case, drawers: Collection[str]) -> list[Resolved]:
    found = _open(by, case, Decision, drawers)
    if not found:
        return []
    done = Due.objects.filter(case=case, code=DueCode.ACTION).exclude(done_on=None)
    carried_out = set(done.values_list("about", flat=True))
    return [Resolved(one, _standing(by, one, carried_out)) for one in reversed(found)]


def _standing(by: Actor, one: Record[DecisionWords], carried_out: Collection[UUID | None]) -> Standing:
    return rules.standing(one.words.owner, one.words.due, one.row in carried_out, by.today)


def _open(by: Actor, case: Case, table: Any, drawers: Collection[str]) -> list[Record[Any]]:
    """The newest versions in these drawers, oldest first; what this person cannot open is not there."""
    found: list[Record[Any]] = table.objects.whole(by, case, among=drawers)
    return found


@dataclass(frozen=True, repr=False)
class Minutes:
    """One case at one meeting, as far as somebody may read it; the survivor's own message stands first."""

    name: str
    meeting: Meeting
    item: Record[ItemWords] | None
    message: Record[MessageWords] | None
    heard_in: frozenset[str]  # the parts of the file the message lies in
    lines: list[Record[LineWords]]
    decisions: list[Resolved]
    statements: list[Record[MessageWords]]
    earlier: list[Resolved]
    drawers: frozenset[str]


@use_case("meetings.minutes_read", may=rules.may_read_minutes)
def minutes(by: Actor, item: AgendaItem) -> Minutes:
    """Read the minutes of one case: the survivor's message word for word, views, and what was resolved."""
    return _minutes(by, item, holding(by, item.case).drawers, name_of(by, item.case))


@use_case("meetings.extract_read", may=rules.may_read_minutes)
def extract(by: Actor, item: AgendaItem, *, agency: UUID) -> Minutes:
    """Read the part of the minutes that an agency's own seats can open; it is kept nowhere."""
    theirs = drawers_of_agency(item.case, agency, by.today)
    return _minutes(by, item, theirs, _name_for(by, item.case, agency, theirs))


def _name_for(by: Actor, case: Case, agency: UUID, drawers: Collection[str]) -> str:
    """The name an agency knows them by, which need not be the one its reader knows."""
    if Drawer.IDENTITY in drawers:
        return name_of(by, case)
    return known_to(agency, _open(by, case, KnownAs, drawers))


def _minutes(by: Actor, item: AgendaItem, drawers: Collection[str], name: str) -> Minutes:
    case, here = item.case, item.meeting_id
    items = [one for one in _open(by, case, AgendaItem, drawers) if one.row == item.row]
    said = [one for one in _open(by, case, Message, drawers) if one.words.meeting == here]
    before = [one for one in said if not one.words.after and not one.words.taken_back]
    resolved = _resolved(by, case, drawers)
    return Minutes(
        name,
        item.meeting,
        items[0] if items else None,
        max(before, key=lambda one: one.at) if before else None,
        frozenset(one.drawer for one in before),
        [one for one in _open(by, case, Line, drawers) if one.words.meeting == here],
        [one for one in reversed(resolved) if one.words.meeting == here],
        _once_each([one for one in said if one.words.after]),
        [one for one in resolved if one.words.meeting != here],
        frozenset(drawers) & frozenset(holding(by, case).drawers),
    )


def _once_each(statements: Iterable[Record[MessageWords]]) -> list[Record[MessageWords]]:
    """Copies of one statement in several drawers are one statement."""
    return list({(one.at, one.words.said): one for one in statements}.values())


@dataclass(frozen=True, repr=False)
class Table:
    """One case open on the table: the minutes so far, what the survivor asked for, and who sits around it."""

    minutes: Minutes
    needs: list[Record[NeedWords]]
    opens: dict[UUID, frozenset[str]]
    waiting: list[UUID]  # asked for their lines, and did not give them yet
    leaving: list[UUID]
    lead: UUID
    supervisor: UUID | None


@use_case("meetings.laid_on_table", may=rules.may_lay_on_table)
def table(by: Actor, item: AgendaItem) -> Table:
    """Open a case before the team: each sees what their own keys open, and nobody asks again what is known."""
    opens, lead = dict(opens_by(item.case, by.today)), lead_of(by, item.case)
    return Table(
        minutes(by, item),
        needs_of_case(by, item.case),
        opens,
        _waiting(item),
        rules.leave_the_room(_around(by, item), opens),
        lead,
        supervisor_of(lead),
    )


def _waiting(item: AgendaItem) -> list[UUID]:
    asked = Due.objects.filter(case=item.case_id, about=item.row, code=DueCode.INPUT, done_on=None)
    return list(asked.order_by("pk").values_list("account", flat=True))


def _around(by: Actor, item: AgendaItem) -> list[UUID]:
    """Everyone in the team of any case of this meeting that one sits in oneself."""
    items = AgendaItem.laid().filter(meeting_id=item.meeting_id, case__in=Case.objects.of(by))
    seats = Seat.objects.living(by.today).filter(case__in=items.values("case"))
    return list(seats.order_by("pk").values_list("account", flat=True))
