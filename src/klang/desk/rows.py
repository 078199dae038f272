"""Lines of the caseload: names from one's own rings alone, days from what falls due."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Case, Due
from klang.desk import rules
from klang.vault.ledger import Line
from klang.vault.records.holding import ledger_of


@dataclass(frozen=True)
class Row:
    """One line of the caseload."""

    case: UUID
    name: str
    silent_days: int
    next_on: date | None
    late: int
    open: bool


def rows_of(by: Actor, cases: list[Case]) -> list[Row]:
    """Names come from one's own rings alone; the trace names every case shown."""
    ids = [case.pk for case in cases]
    rings = Case.objects.filter(pk__in=ids).rings_of(by)
    dues = _first_dues(by, ids)
    for case in cases:
        ledger_of(by).note(Line("opened", case.owner))
    return [
        Row(
            case.pk,
            rings[case.pk].name if case.pk in rings else "",
            rules.days_silent(case.last_on, by.today),
            dues.get(case.pk),
            max((by.today - dues[case.pk]).days, 0) if case.pk in dues else 0,
            case.closed_month is None,
        )
        for case in cases
    ]


def _first_dues(by: Actor, cases: Sequence[UUID]) -> dict[UUID, date]:
    found: dict[UUID, date] = {}
    dues = Due.objects.filter(account=by.account_id, done_on=None, case_id__in=cases).order_by("on")
    for case, on in dues.values_list("case_id", "on"):
        found.setdefault(case, on)
    return found
