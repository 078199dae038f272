"""Lines of the caseload: what lies in the open for all of them, names from one's own rings for those shown."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Case, Due, Seat
from klang.casework.terms import DueCode
from klang.desk import rules
from klang.vault.box import Owner
from klang.vault.encoding import sha
from klang.vault.ledger import Line
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


def rows_of(by: Actor, cases: Sequence[Case], dues: dict[UUID, date] | None = None) -> list[Row]:
    """Lines of these cases; the trace names every one of them."""
    ids = [case.pk for case in cases]
    names = names_shown(by, ids)
    dues = first_dues(by, ids) if dues is None else dues
    return [
        Row(
            case.pk,
            names.get(case.pk, ""),
            rules.days_silent(case.last_on, by.today),
            dues.get(case.pk),
            max((by.today - dues[case.pk]).days, 0) if case.pk in dues else 0,
            case.closed_month is None,
        )
        for case in cases
    ]


def names_shown(by: Actor, cases: Iterable[UUID]) -> dict[UUID, str]:
    """The names of the cases that are shown, from one's own rings alone; the trace names each of them."""
    ids = list(dict.fromkeys(cases))
    for case in ids:
        ledger_of(by).note(Line("opened", Case(pk=case).owner))
    return Case.objects.filter(pk__in=ids).names_of(by)


def all_names(by: Actor, office: Owner) -> dict[UUID, str]:
    """The names of the whole caseload, as lists show them."""
    known = Case.objects.of(by).names_of(by)
    _tell(by, office, known)
    return known


def names_to_find_by(by: Actor, office: Owner) -> dict[UUID, tuple[str, ...]]:
    """All names of the whole caseload that a search may find somebody by."""
    known = Case.objects.of(by).all_names_of(by)
    _tell(by, office, known)
    return known


def _tell(by: Actor, office: Owner, cases: Collection[UUID]) -> None:
    """The trace tells of how many the names were opened, and by a digest of whom."""
    told = sha(b"".join(sorted(case.bytes for case in cases)))
    ledger_of(by).note(Line("opened", office, version=len(cases), hash=told))


def first_dues(by: Actor, cases: Iterable[UUID]) -> dict[UUID, date]:
    """The first day on which something falls due to this person in each of these cases."""
    waiting, wanted = Due.objects.filter(account=by.account_id, done_on=None).order_by("on"), set(cases)
    found: dict[UUID, date] = {}
    for case, on in waiting.values_list("case_id", "on"):
        if case in wanted:
            found.setdefault(case, on)
    return found


def with_one_holder(by: Actor) -> set[UUID]:
    """The open cases of this person for which only one living person answers."""
    mine = Case.objects.of(by).filter(closed_month=None)
    seats = Seat.objects.filter(case__in=mine, ended=False, right=Right.MANAGE)
    offers = Due.objects.filter(case__in=mine, code=DueCode.OFFER, done_on=None)
    waiting = set(offers.values_list("case_id", "account"))
    answering: dict[UUID, set[UUID]] = {}
    for case, account in seats.values_list("case_id", "account"):
        answering.setdefault(case, set())
        if (case, account) not in waiting:
            answering[case].add(account)
    return {case for case, accounts in answering.items() if len(accounts) < 2}
