"""What a worker looks at: gathered from the rooms below, each through its own front door."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case, Due, NextWords
from klang.casework.reads import Member, journey_of_case, next_of_case, notes_of_case, team_of_case
from klang.casework.terms import DueCode
from klang.consent.reads import Request, requests_of_case
from klang.desk import rules
from klang.desk.rows import Row, rows_of
from klang.desk.timeline import Entry, timeline
from klang.needs.models import NeedWords
from klang.needs.reads import needs_of_case, strengths_of_case
from klang.people.models import Agency
from klang.people.reads import Directory, directory
from klang.survivors.reads import Portrait, portrait
from klang.vault.records.holding import holding
from klang.vault.records.sealing import Record


_RESOLVED = frozenset({DueCode.ACTION, DueCode.TELL, DueCode.REVIEW, DueCode.DIFFERS})


@dataclass(frozen=True)
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
    def of_meeting(self) -> str:
        """Which page of a meeting it is done on, if it comes from one."""
        return {DueCode.INPUT: "lines"}.get(self.code, "resolution" if self.code in _RESOLVED else "")


@dataclass(frozen=True)
class Today:
    """The start page: what falls due today, what is late, and what needs a second pair of hands."""

    tasks: list[Task]
    coming: list[Task]
    alone: list[Row]
    silent: list[Row]
    supervised: list[Task]


@use_case("desk.today_read", may=rules.may_look_at_own_desk)
def today(by: Actor, agency: Agency) -> Today:
    """See what falls due, and who has not been talked to for long."""
    rows = rows_of(by, list(Case.objects.of(by).filter(closed_month=None)))
    names = {row.case: row.name for row in rows}
    mine = Due.objects.filter(account=by.account_id, done_on=None, case_id__in=names).order_by("on")
    tasks = [_task(due, names, by.today) for due in mine[:60]]
    watched = Due.objects.filter(account=by.account_id, done_on=None, code=DueCode.DIFFERS)
    supervised = [_task(due, {}, by.today) for due in watched.exclude(case_id__in=names)]
    lonely = _with_one_holder([row.case for row in rows])
    return Today(
        [task for task in tasks if task.on <= by.today],
        [task for task in tasks if task.on > by.today][:10],
        [row for row in rows if row.case in lonely],
        [row for row in rows if row.silent_days >= rules.SILENT_AFTER_DAYS][:10],
        supervised,
    )


def _task(due: Due, names: dict[UUID, str], today: date) -> Task:
    late = max((today - due.on).days, 0)
    return Task(due.pk, due.case_id, names.get(due.case_id, ""), due.on, DueCode(due.code), late, due.about)


def _with_one_holder(cases: Sequence[UUID]) -> set[UUID]:
    """Cases for which only one living person answers."""
    found = Case.objects.filter(pk__in=cases).prefetch_related("seats", "dues")
    return {case.pk for case in found if len(_answering(case)) < 2}


def _answering(case: Case) -> set[UUID]:
    waiting = {due.account for due in case.dues.all() if due.code == DueCode.OFFER and not due.done_on}
    return {seat.account for seat in case.seats.all() if seat.manages and not seat.ended} - waiting


@use_case("desk.caseload_read", may=rules.may_look_at_own_desk)
def caseload(by: Actor, agency: Agency, *, order: str = "due", page: int = 1) -> list[Row]:
    """See the files one works in: by what falls due, by longest silence, or by name."""
    rows = rows_of(by, list(Case.objects.of(by)))
    keys = {
        "silent": lambda row: (-row.silent_days, row.name),
        "name": lambda row: row.name,
        "due": lambda row: (not row.open, row.next_on or date.max, -row.silent_days),
    }
    ordered = sorted(rows, key=keys.get(order, keys["due"]))
    return ordered[(page - 1) * 50 : page * 50]


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
    drawers: tuple[str, ...]
    directory: Directory


@use_case("desk.case_opened", may=rules.may_open_case)
def case_home(by: Actor, case: Case, *, office: Agency) -> CaseHome:
    """Open the home of a case: everything of it this person may see, and nothing else."""
    steps, needs, notes = journey_of_case(by, case), needs_of_case(by, case), notes_of_case(by, case)
    requests = requests_of_case(by, case)
    return CaseHome(
        portrait(by, case),
        needs,
        strengths_of_case(by, case),
        next_of_case(by, case),
        steps[-1].words.state if steps else "",
        team_of_case(by, case),
        requests,
        timeline(steps, needs, notes, requests),
        holding(by, case).drawers,
        directory(by, office),
    )
