"""Who is in the team of a case, by the index of the newest roster: who opens what, who answers for it."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from klang.casework.models import Case
from klang.people.models import Worker
from klang.vault.registers import Right


def opens_by(case: Case, on: date) -> Mapping[UUID, frozenset[str]]:
    """Everyone with a living seat, and the parts of the file each of them can open."""
    found: dict[UUID, frozenset[str]] = {}
    for seat in case.seats.living(on):
        found[seat.account] = found.get(seat.account, frozenset()) | frozenset(seat.drawers)
    return found


def writers(case: Case, on: date) -> list[UUID]:
    """Those who may write in some part of the file."""
    living = case.seats.living(on)
    return sorted({seat.account for seat in living if Right(seat.right).includes(Right.WRITE)})


def drawers_of_agency(case: Case, agency: UUID, on: date) -> frozenset[str]:
    """The parts of the file that the seats of this agency can open today."""
    opens = opens_by(case, on)
    ours = Worker.objects.filter(agency_id=agency, account_id__in=opens).values_list("account_id", flat=True)
    return frozenset(drawer for account in ours for drawer in opens[account])


def agencies_of(case: Case, on: date) -> list[UUID]:
    """The agencies that have a seat in this case today."""
    found = Worker.objects.filter(account_id__in=opens_by(case, on)).values_list("agency_id", flat=True)
    return sorted(set(found))
