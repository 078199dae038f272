"""Lines of the caseload: what lies in the open for all of them, names from one's own rings for those shown."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Case, Due, Seat, ring_names
from klang.casework.models.file import by_seat
from klang.casework.reads import Member
from klang.casework.terms import DueCode
from klang.consent.reads import Request
from klang.desk import rules
from klang.desk.timeline import Entry
from klang.vault.box import Owner
from klang.vault.encoding import sha
from klang.vault.ledger import Line
from klang.vault.records.asking import written_once
from klang.vault.records.holding import ledger_of
from klang.vault.registers import Right


@dataclass(frozen=True, repr=False)
class Row:
    """One line of the caseload."""

    case: UUID
    name: str
    silent_days: int
    next_on: date | None
    late: int
    open: bool


def rows_of(
    by: Actor, cases: Sequence[Case], dues: Mapping[UUID, date], names: Mapping[UUID, str]
) -> list[Row]:
    """Lines of these cases."""
    return [_row(case, by.today, dues.get(case.id), names.get(case.id, "")) for case in cases]


def _row(case: Case, today: date, due: date | None, name: str) -> Row:
    late = max((today - due).days, 0) if due else 0
    return Row(case.id, name, rules.days_silent(case.last_on, today), due, late, case.closed_month is None)


def names_shown(by: Actor, cases: Iterable[UUID]) -> dict[UUID, str]:
    """The names of the cases that are shown, from one's own rings alone; the trace names each of them."""
    ids = list(dict.fromkeys(cases))
    for case in ids:
        ledger_of(by).note(Line("opened", Owner(Case.KIND, case)))
    return ring_names.names_of(by, ids)


def all_names(by: Actor, office: Owner) -> dict[UUID, str]:
    """The names of the whole caseload, as lists show them."""
    known = ring_names.all_names(by)
    _tell(by, office, known)
    return known


def names_to_find_by(by: Actor, office: Owner) -> dict[UUID, tuple[str, ...]]:
    """All names of the whole caseload that a search may find somebody by."""
    known = ring_names.names_to_find_by(by)
    _tell(by, office, known)
    return known


def _tell(by: Actor, office: Owner, cases: Collection[UUID]) -> None:
    """The trace tells of how many the names were opened, and by a digest of whom."""
    told = sha(b"".join(sorted([case.bytes for case in cases])))
    ledger_of(by).note(Line("opened", office, version=len(cases), hash=told))


def first_dues(by: Actor, cases: Iterable[UUID]) -> dict[UUID, date]:
    """The first day on which something falls due to this person in each of these cases."""
    wanted, found = set(cases), dict[UUID, date]()
    for due in waiting_for(Due, by.account_id):
        if due.case_id in wanted:
            found.setdefault(due.case_id, due.on)
    return found


@written_once
def waiting_for(dues: Any, account: UUID) -> Any:
    """What falls due to this person and is not done, soonest first."""
    return dues.objects.filter(account=account, done_on=None).order_by("on", "pk")


def with_one_holder(by: Actor) -> set[UUID]:
    """The open cases of this person for which only one living person answers."""
    waiting = {(due.case_id, due.account) for due in _offers(Due, DueCode.OFFER.value, *by_seat(by))}
    answering: dict[UUID, set[UUID]] = {}
    for seat in _managing(Seat, Right.MANAGE.value, *by_seat(by)):
        answering.setdefault(seat.case_id, set())
        if (seat.case_id, seat.account) not in waiting:
            answering[seat.case_id].add(seat.account)
    return {case for case, accounts in answering.items() if len(accounts) < 2}


@written_once
def _managing(seats: Any, right: str, midnight: int, account: UUID) -> Any:
    return seats.objects.filter(right=right, ended=False).filter(case__in=_open_files(midnight, account))


@written_once
def _offers(dues: Any, code: str, midnight: int, account: UUID) -> Any:
    return dues.objects.filter(code=code, done_on=None).filter(case__in=_open_files(midnight, account))


def _open_files(midnight: int, account: UUID) -> Any:
    return Case.objects.seated(midnight, account).filter(closed_month=None)


def named_on_it(team: list[Member], told: list[Entry], requests: list[Request]) -> set[UUID]:
    """The colleagues whose names stand on the home of a case."""
    asked = {worker for one in requests for worker in one.words.workers}
    return asked | {member.account for member in team} | {entry.by for entry in told}
