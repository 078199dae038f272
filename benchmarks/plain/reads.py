"""What the plain pages show: the same questions to the database, without a key."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from benchmarks.plain.models import Named, Written
from klang.access.actor import Actor
from klang.casework.models import Basis, Case, Due, Next, Note, Part, Step
from klang.casework.periods import running
from klang.casework.reads import Member
from klang.casework.terms import DueCode
from klang.consent.models import Answer
from klang.consent.reads import Request
from klang.consent.rules import standing
from klang.desk.homes import NEWEST
from klang.desk.reads import CaseHome, More, Row, Task, Today
from klang.desk.rows import first_dues, named_on_it, rows_of, waiting_for, with_one_holder
from klang.desk.rules import is_silent
from klang.desk.timeline import Opened, timeline
from klang.lang.folding import fold
from klang.lang.searching import best
from klang.meetings.models import Decision
from klang.needs.models import Need, Strength
from klang.people.here import directory_agency
from klang.people.models import Account, NameCard, Office, Worker
from klang.people.reads import Colleague, Directory
from klang.survivors.models import Alias, Contact, Paper, Person
from klang.survivors.reads import Portrait
from klang.vault.box import Place
from klang.vault.records.asking import written_once
from klang.vault.records.sealing import Record
from klang.vault.records.wording import read_body

_SHOWN = 20


def records(owner: UUID, kind: Any) -> list[Record[Any]]:
    """The records of one kind, oldest first."""
    return [_read(row, kind) for row in _of_kind(Written, owner, kind.TYPE)]


@written_once
def _of_kind(written: Any, owner: UUID, kind: str) -> Any:
    return written.objects.filter(case_id=owner).filter(kind=kind).order_by("pk")


def _read(row: Written, kind: Any) -> Record[Any]:
    author, at, columns, words = read_body(row.body.encode(), kind.holds())
    return Record(Place(row.kind, row.row), row.version, row.drawer, author, at, words, b"", columns)


def names_of(by: Actor, cases: Iterable[UUID]) -> dict[UUID, str]:
    """What these are called."""
    found = Named.objects.filter(account=by.account_id, case_id__in=set(cases))
    return dict(found.values_list("case_id", "name"))


def today(by: Actor) -> Today:
    """What falls due."""
    cases = {case.pk: case for case in Case.all_of(by) if case.closed_month is None}
    mine = [due for due in waiting_for(Due, by.account_id) if due.case_id in cases][:60]
    silent = [case for case in cases.values() if is_silent(case.last_on, by.today)][:10]
    alone = [cases[one] for one in with_one_holder(by) if one in cases]
    told = [*silent, *alone]
    names = names_of(by, [*(due.case_id for due in mine), *(case.pk for case in told)])
    rows = {
        row.case: row for row in rows_of(by, told, {due.case_id: due.on for due in reversed(mine)}, names)
    }
    tasks = [_task(due, names, by.today) for due in mine]
    return Today(
        [task for task in tasks if task.on <= by.today],
        [task for task in tasks if task.on > by.today][:10],
        [rows[case.pk] for case in alone],
        [rows[case.pk] for case in silent],
        [],
        More(),
        [],
    )


def _task(due: Due, names: dict[UUID, str], today: date) -> Task:
    late = max((today - due.on).days, 0)
    return Task(due.pk, due.case_id, names.get(due.case_id, ""), due.on, DueCode(due.code), late)


def caseload(by: Actor) -> list[Row]:
    """The list, by what falls due."""
    cases = Case.all_of(by)
    dues = first_dues(by, [case.pk for case in cases])
    ordered = sorted(cases, key=lambda case: (case.closed_month is not None, dues.get(case.pk, date.max)))[
        :50
    ]
    return rows_of(by, ordered, dues, names_of(by, [case.pk for case in ordered]))


def search(by: Actor, sought: str) -> list[Row]:
    """Somebody by name."""
    found = list(Named.objects.filter(account=by.account_id).values_list("case_id", "name"))
    hits = best(fold(sought), [fold(name) for _, name in found], _SHOWN)
    there = {case.pk: case for case in Case.objects.of(by).filter(pk__in=[found[hit][0] for hit in hits])}
    shown = [there[found[hit][0]] for hit in hits]
    return rows_of(by, shown, first_dues(by, there), names_of(by, there))


def case_home(by: Actor, case: Case) -> CaseHome:
    """Everything of one case."""
    steps, needs, strengths = (records(case.pk, kind) for kind in (Step, Need, Strength))
    notes = records(case.pk, Note)[-NEWEST:]
    requests = [_request(one, by.today) for one in records(case.pk, Answer)]
    answers, decisions = [one.record for one in requests], records(case.pk, Decision)
    coming, waiting, team = records(case.pk, Next), case.waiting_for(by), _team(case)
    seats = tuple(case.seats_of(by))
    told = timeline(Opened(steps, needs, strengths, notes, answers, decisions))
    return CaseHome(
        _portrait(case),
        needs,
        strengths,
        coming[0] if coming else None,
        steps[-1].words.state,
        team,
        requests,
        told,
        running(steps, waiting),
        waiting,
        tuple(dict.fromkeys(drawer for seat in seats for drawer in seat.drawers)),
        seats,
        _directory(named_on_it(team, told[:NEWEST], requests)),
    )


def _request(one: Record[Any], today: date) -> Request:
    return Request(one, standing(one.words.said, one.words.until, one.words.withdrawn_on, today))


def _portrait(case: Case) -> Portrait:
    people = records(case.pk, Person)
    others = (records(case.pk, kind) for kind in (Alias, Paper, Contact))
    return Portrait(people[0].words.call_name, people[0], *others)


def _team(case: Case) -> list[Member]:
    parts = {part.row: part.words for part in records(case.pk, Part)}
    bases = [one.words for one in records(case.pk, Basis)]
    return [_member(seat, parts, bases) for seat in case.seats.filter(ended=False)]


def _member(seat: Any, parts: dict[UUID, Any], bases: list[Any]) -> Member:
    until = datetime.fromtimestamp(seat.until / 1000, UTC) if seat.until else None
    part = parts.get(seat.id)
    kind = part.kind if part else ""
    return Member(seat.id, seat.account, seat.drawers, seat.manages, until, bases[0], kind, waits=False)


def _directory(only: set[UUID]) -> Directory:
    house = directory_agency()
    cards = (row for row in _of_kind(Written, house.pk, NameCard.TYPE) if row.row in only)
    names = {card.row: _read(card, NameCard).words for card in cards}
    offices = {card.row: card.words.name for card in records(house.pk, Office)}
    gone = set(Account.objects.exclude(disabled_on=None).values_list("pk", flat=True))
    return Directory(dict(_colleagues(names, offices, gone)), offices)


def _colleagues(
    names: dict[UUID, Any], offices: dict[UUID, str], gone: set[UUID]
) -> Iterable[tuple[UUID, Colleague]]:
    for worker in Worker.objects.all():
        if worker.pk in names:
            card, office = names[worker.pk], offices.get(worker.agency_id, "–")
            who = (worker.pk, worker.agency_id, card.name, office, tuple(worker.disciplines), card.languages)
            yield worker.pk, Colleague(*who, card.sex, worker.supervisor_id, worker.pk in gone)
