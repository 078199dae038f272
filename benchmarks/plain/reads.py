"""What the plain pages show: the same questions to the database, without a key."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from benchmarks.plain.models import Named, Written
from klang.access.actor import Actor
from klang.casework.models import Basis, Case, Due, Next, Note, Part, Step
from klang.casework.reads import Member
from klang.casework.terms import DueCode
from klang.consent.models import Answer
from klang.consent.reads import Request
from klang.consent.rules import standing
from klang.desk.periods import running
from klang.desk.reads import CaseHome, More, Row, Task, Today
from klang.desk.rules import SILENT_AFTER_DAYS, days_silent
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
from klang.vault.records.sealing import Record
from klang.vault.records.wording import read_body

_SHOWN = 20


def records(owner: UUID, kind: Any) -> list[Record[Any]]:
    """The records of one kind, oldest first."""
    rows = Written.objects.filter(case_id=owner, kind=kind.TYPE).order_by("pk")
    return [_read(row, kind) for row in rows]


def _read(row: Written, kind: Any) -> Record[Any]:
    author, at, columns, words = read_body(row.body.encode(), kind.holds())
    return Record(Place(row.kind, row.row), row.version, row.drawer, author, at, words, b"", columns)


def rows_of(by: Actor, cases: list[Case]) -> list[Row]:
    """Lines of the caseload."""
    ids = [case.pk for case in cases]
    names = dict(Named.objects.filter(account=by.account_id, case_id__in=ids).values_list("case_id", "name"))
    dues: dict[UUID, date] = {}
    waiting = Due.objects.filter(account=by.account_id, done_on=None, case_id__in=ids).order_by("on")
    for case, on in waiting.values_list("case_id", "on"):
        dues.setdefault(case, on)
    return [_row(by, case, names.get(case.pk, ""), dues.get(case.pk)) for case in cases]


def _row(by: Actor, case: Case, name: str, due: date | None) -> Row:
    late = max((by.today - due).days, 0) if due else 0
    silent = days_silent(case.last_on, by.today)
    return Row(case.pk, name, silent, due, late, case.closed_month is None)


def today(by: Actor) -> Today:
    """What falls due."""
    rows = rows_of(by, list(Case.objects.of(by).filter(closed_month=None)))
    names = {row.case: row.name for row in rows}
    mine = Due.objects.filter(account=by.account_id, done_on=None, case_id__in=names).order_by("on")
    tasks = [_task(due, names, by.today) for due in mine[:60]]
    return Today(
        [task for task in tasks if task.on <= by.today],
        [task for task in tasks if task.on > by.today][:10],
        _alone(rows),
        [row for row in rows if row.silent_days >= SILENT_AFTER_DAYS][:10],
        [],
        More(),
    )


def _task(due: Due, names: dict[UUID, str], today: date) -> Task:
    late = max((today - due.on).days, 0)
    return Task(due.pk, due.case_id, names.get(due.case_id, ""), due.on, DueCode(due.code), late)


def _alone(rows: list[Row]) -> list[Row]:
    cases = Case.objects.filter(pk__in=[row.case for row in rows]).prefetch_related("seats", "dues")
    managed = {
        case.pk: {seat.account for seat in case.seats.all() if seat.manages and not seat.ended}
        for case in cases
    }
    return [row for row in rows if len(managed[row.case]) < 2]


def caseload(by: Actor) -> list[Row]:
    """The list, by what falls due."""
    rows = rows_of(by, list(Case.objects.of(by)))
    return sorted(rows, key=lambda row: (not row.open, row.next_on or date.max, -row.silent_days))[:50]


def search(by: Actor, sought: str) -> list[Row]:
    """Somebody by name."""
    found = list(Named.objects.filter(account=by.account_id).values_list("case_id", "name"))
    hits = best(fold(sought), [fold(name) for _, name in found], _SHOWN)
    cases = Case.objects.of(by).filter(pk__in=[found[hit][0] for hit in hits])
    rows = {row.case: row for row in rows_of(by, list(cases))}
    return [rows[found[hit][0]] for hit in hits]


def case_home(by: Actor, case: Case) -> CaseHome:
    """Everything of one case."""
    steps, needs, notes, strengths = (records(case.pk, kind) for kind in (Step, Need, Note, Strength))
    requests = [_request(one, by.today) for one in records(case.pk, Answer)]
    answers, decisions = [one.record for one in requests], records(case.pk, Decision)
    coming = records(case.pk, Next)
    return CaseHome(
        _portrait(case),
        needs,
        strengths,
        coming[0] if coming else None,
        steps[-1].words.state,
        _team(case),
        requests,
        timeline(Opened(steps, needs, strengths, notes, answers, decisions)),
        running(steps, case.waiting_for(by)),
        False,
        False,
        tuple(dict.fromkeys(drawer for seat in case.seats_of(by) for drawer in seat.drawers)),
        _directory(),
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


def _directory() -> Directory:
    house = directory_agency()
    names = {card.row: card.words for card in records(house.pk, NameCard)}
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
