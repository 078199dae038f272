"""Days that fall due, the bases, who answers: small things every deed of a case needs."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Basis, BasisWords, Case, Due, Part
from klang.casework.terms import DueCode, PartKind
from klang.people.models import Worker


def remind(case: Case, account: UUID, on: date, code: DueCode, about: UUID | None = None) -> Due:
    """Let a date stand in somebody's Today, without a word about what it is."""
    return Due.objects.create(case=case, account=account, on=on, code=code, about=about)


def touch(by: Actor, case: Case) -> None:
    """Somebody wrote in this file today."""
    if case.last_on != by.today:
        Case.objects.filter(pk=case.pk).update(last_on=by.today)
        case.last_on = by.today


def bases_of(by: Actor, case: Case) -> dict[bytes, BasisWords]:
    """Every basis that can be read, by the digest that roster and grants name."""
    return {record.content: record.words for record in Basis.objects.whole(by, case)}


def managers(case: Case, on: date) -> Sequence[UUID]:
    """Those who answer for the case today."""
    living = case.seats.living(on)
    return sorted({seat.account for seat in living if seat.manages})


def lead_of(by: Actor, case: Case) -> UUID:
    """Who is responsible for the file: its lead, else anybody who answers for it."""
    seats = {seat.id for seat in case.seats.living(by.today)}
    for part in Part.objects.whole(by, case, order="-pk"):
        if part.row in seats and part.words.kind == PartKind.LEAD:
            lead: UUID = part.words.account
            return lead
    return next(iter(managers(case, by.today)), by.account_id)


def supervisor_of(account: UUID) -> UUID | None:
    """Who stands behind this colleague, if anybody does."""
    return Worker.objects.filter(account_id=account).values_list("supervisor_id", flat=True).first()
