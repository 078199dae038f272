"""What a worker looks at: gathered from the rooms below, each through its own front door."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case, Due, NextWords, StepWords
from klang.casework.periods import Running, running
from klang.casework.reads import Member, journey_of_case, next_of_case, notes_of_case, team_of_case
from klang.casework.terms import ALSO_WHEN_ENDED, DONE_BY_DEED, DueCode
from klang.consent.reads import Request, earlier_answers_of_case, requests_of_case
from klang.desk import foreseen, rules
from klang.desk.rows import (
    Row,
    all_names,
    first_dues,
    named_on_it,
    names_shown,
    rows_of,
    waiting_for,
    with_one_holder,
)
from klang.desk.timeline import Entry, Opened, timeline
from klang.lang.sorting import sort_key
from klang.meetings.reads import decisions_of_case
from klang.needs.models import NeedWords
from klang.needs.reads import earlier_words_of_case, needs_of_case, strengths_of_case
from klang.people.models import Agency
from klang.people.reads import Directory, directory
from klang.survivors.reads import Portrait, portrait
from klang.vault.records.holding import holding
from klang.vault.records.sealing import Record
from klang.vault.rosters import SeatLine
from klang.voices.models import Team
from klang.voices.reads import answers_due

PAGE = 50  # lines of the caseload on a page
MOST_SHOWN = 60  # of what is late, and of those with one person responsible


_RESOLVED = frozenset({DueCode.ACTION, DueCode.TELL, DueCode.REVIEW, DueCode.DIFFERS})


@dataclass(frozen=True, repr=False)
class Task:
    """One thing that falls due, with the name of the person it is about."""

    due: UUID
    case: UUID
    name: str
    on: date
    code: DueCode
    late: int
    about: UUID | None = None

    @property
    def label(self) -> str:
        """What is to be done."""
        return str(self.code.label)

    @property
    def by_hand(self) -> bool:
        """Whether it is done by saying so."""
        return self.code not in DONE_BY_DEED

    @property
    def of_keys(self) -> bool:
        """Whether keys wait to be changed."""
        return self.code == DueCode.KEY_WAITS

    @property
    def of_clock(self) -> bool:
        """Whether a period ends, which the home of the file names."""
        return self.code == DueCode.CLOCK

    @property
    def of_meeting(self) -> str:
        """Which page of a meeting it is done on, if it comes from one."""
        return {DueCode.INPUT: "lines"}.get(self.code, "resolution" if self.code in _RESOLVED else "")


@dataclass(frozen=True, repr=False)
class More:
    """How many there are beyond what the page shows."""

    tasks: int = 0
    alone: int = 0


@dataclass(frozen=True, repr=False)
class Today:
    """The start page: what falls due today, what is late, and what needs a second pair of hands."""

    tasks: list[Task]
    coming: list[Task]
    alone: list[Row]
    silent: list[Row]
    supervised: list[Task]
    more: More
    answers: list[date]  # by which days complaints in one's hands wait for a first answer


@use_case("desk.today_read", may=rules.may_look_at_own_desk)
def today(by: Actor, agency: Agency) -> Today:
    """See what falls due, and who has not been talked to for long."""
    seated = Case.all_of(by)
    cases, ids = {case.pk: case for case in seated if case.closed_month is None}, {case.pk for case in seated}
    mine, others = _waiting_for(by, set(cases), ids)
    late = [due for due in mine if due.on <= by.today]
    coming = [due for due in mine if due.on > by.today][:10]
    silent = [case for case in cases.values() if rules.is_silent(case.last_on, by.today)][:10]
    alone = [cases[case] for case in with_one_holder(by) if case in cases]
    more = More(max(len(late) - MOST_SHOWN, 0), max(len(alone) - MOST_SHOWN, 0))
    late, alone = late[:MOST_SHOWN], alone[:MOST_SHOWN]
    first = {due.case_id: due.on for due in reversed(mine)}
    told = list({*silent, *alone})
    names = names_shown(by, [*(due.case_id for due in (*late, *coming)), *(case.pk for case in told)])
    rows = {row.case: row for row in rows_of(by, told, first, names)}
    return Today(
        [_task(due, names, by.today) for due in late],
        [_task(due, names, by.today) for due in coming],
        [rows[case.pk] for case in alone],
        [rows[case.pk] for case in silent],
        [_task(due, {}, by.today) for due in _supervised(others, by.today)],
        more,
        [day for team in Team.handled_by(agency, by.account_id) for day in answers_due(by, team)],
    )


def _waiting_for(by: Actor, cases: set[UUID], ids: set[UUID]) -> tuple[list[Due], list[Due]]:
    """What falls due to somebody in files they sit in, and in others."""
    waiting = waiting_for(Due, by.account_id)
    mine = [due for due in waiting if due.case_id in cases or _lasts(due, ids)]
    return mine, [due for due in waiting if due.case_id not in ids]


def _lasts(due: Due, ids: set[UUID]) -> bool:
    """Whether this falls due also when help in its file has ended."""
    return due.case_id in ids and due.code in ALSO_WHEN_ENDED | {DueCode.DIFFERS}


def _supervised(others: list[Due], today: date) -> list[Due]:
    """What a supervisor hears of files they do not sit in: what differs from a wish, and periods that end."""
    clocks = [due for due in others if due.code == DueCode.CLOCK and due.on <= today]
    running = Case.objects.filter(pk__in=[due.case_id for due in clocks], closed_month=None) if clocks else ()
    still = {case.pk for case in running}
    return [due for due in others if due.code == DueCode.DIFFERS or (due in clocks and due.case_id in still)]


def _task(due: Due, names: dict[UUID, str], today: date) -> Task:
    late = max((today - due.on).days, 0)
    return Task(due.pk, due.case_id, names.get(due.case_id, ""), due.on, DueCode(due.code), late, due.about)


@dataclass(frozen=True, repr=False)
class Caseload:
    """One page of the files one works in, how many there are, and which page comes next."""

    rows: list[Row]
    total: int
    further: int | None


@use_case("desk.caseload_read", may=rules.may_look_at_own_desk)
def caseload(by: Actor, agency: Agency, *, order: str = "due", page: int = 1) -> Caseload:
    """See the files one works in: by what falls due, by longest silence, or by name."""
    cases = Case.all_of(by)
    dues = first_dues(by, [case.pk for case in cases])
    names = all_names(by, agency.owner) if order == "name" else {}
    keys: dict[str, Callable[[Case], Any]] = {
        "silent": lambda case: (case.last_on, case.pk),
        "name": lambda case: (not names.get(case.pk), sort_key(names.get(case.pk, "")), case.pk),
        "due": lambda case: (
            case.closed_month is not None,
            dues.get(case.pk, date.max),
            case.last_on,
            case.pk,
        ),
    }
    ordered = sorted(cases, key=keys.get(order, keys["due"]))
    shown = ordered[(page - 1) * PAGE : page * PAGE]
    rows = rows_of(by, shown, dues, names_shown(by, [case.pk for case in shown]))
    return Caseload(rows, len(cases), page + 1 if len(cases) > page * PAGE else None)


@dataclass(frozen=True, repr=False)
class CaseHome:
    """The home of a case, in its fixed order: safety, her words, what to do, team, timeline."""

    portrait: Portrait
    needs: list[Record[NeedWords]]
    strengths: list[Record[NeedWords]]
    next: Record[NextWords] | None
    state: str
    team: list[Member]
    requests: list[Request]
    timeline: list[Entry]
    periods: list[Running]
    waiting: list[Due]  # what falls due to this person in it
    drawers: tuple[str, ...]
    seats: tuple[SeatLine, ...]  # of whoever looks, as the buttons of the page ask for them
    directory: Directory


@use_case("desk.case_opened", may=rules.may_open_case)
def case_home(by: Actor, case: Case, *, office: Agency, lines: int | None = None) -> CaseHome:
    """Open the home of a case: everything of it this person may see, and of the notes so many, the newest."""
    with foreseen.of_home(by, case, office):
        return _home(by, case, office, lines)


def _home(by: Actor, case: Case, office: Agency, lines: int | None) -> CaseHome:
    steps, needs, strengths = journey_of_case(by, case), needs_of_case(by, case), strengths_of_case(by, case)
    requests, waiting = requests_of_case(by, case), case.waiting_for(by)
    told = timeline(_woven(by, case, steps, (needs, strengths), requests, lines), lines and lines + 1)
    team = team_of_case(by, case)
    return CaseHome(
        portrait(by, case),
        needs,
        strengths,
        next_of_case(by, case),
        steps[-1].words.state if steps else "",
        team,
        requests,
        told,
        running(steps, (due for due in waiting if due.code == DueCode.CLOCK)),
        waiting,
        holding(by, case).drawers,
        holding(by, case).lines,
        directory(by, office, only=None if lines is None else named_on_it(team, told[:lines], requests)),
    )


def _woven(
    by: Actor,
    case: Case,
    steps: list[Record[StepWords]],
    said: tuple[list[Record[NeedWords]], list[Record[NeedWords]]],
    requests: list[Request],
    lines: int | None,
) -> Opened:
    """All that the timeline tells: also what was said and answered before the newest words."""
    needs, strengths = said
    return Opened(
        steps,
        [*earlier_words_of_case(by, case, needs=needs), *needs],
        strengths,
        notes_of_case(by, case, newest=lines),
        [*earlier_answers_of_case(by, case, requests=requests), *(one.record for one in requests)],
        [one.record for one in decisions_of_case(by, case)],
    )
