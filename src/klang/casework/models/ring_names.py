"""The names to call people by, from one's own rings with one's own key alone: how a list knows names."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models.file import Case, Ring, Seat, by_seat
from klang.lang.names import each, shown
from klang.vault.records.asking import values_written_once
from klang.vault.records.holding import names_in_rings
from klang.vault.registers import Drawer


def names_of(by: Actor, cases: Iterable[UUID]) -> dict[UUID, str]:
    """What these are called, of the cases this person has keys of."""
    among = dict.fromkeys(cases)
    told = values_written_once(_rings_of, Ring, by.account_id, *among) if among else ()
    return {case: shown(names) for case, names in names_in_rings(by, Case.KIND, told).items()}


def all_names(by: Actor) -> dict[UUID, str]:
    """What everybody is called in whose team this person sits."""
    told = values_written_once(_all_rings, Ring, by.account_id, *by_seat(by))
    return {case: shown(names) for case, names in names_in_rings(by, Case.KIND, told).items()}


def names_to_find_by(by: Actor) -> dict[UUID, tuple[str, ...]]:
    """All names they are found by; where their identity is not hers to read today, only the one she knows."""
    told = values_written_once(_all_rings, Ring, by.account_id, *by_seat(by))
    seats = values_written_once(_drawers, Seat, *by_seat(by))
    reads = {case for case, drawers in seats if Drawer.IDENTITY in drawers.split(",")}
    known = names_in_rings(by, Case.KIND, (row for row in told if row[0] in reads))
    others = names_in_rings(by, Case.KIND, (row for row in told if row[0] not in reads))
    return {case: each(names) for case, names in known.items()} | {
        case: each(shown(names)) for case, names in others.items()
    }


def _rings_of(rings: Any, user: UUID, *cases: UUID) -> Any:
    mine = rings.objects.filter(user=user).filter(case__in=cases)
    return mine.values_list("case_id", "card", "revision", "envelope")


def _all_rings(rings: Any, user: UUID, midnight: int, account: UUID) -> Any:
    mine = rings.objects.filter(user=user).filter(case__in=Case.objects.seated(midnight, account))
    return mine.values_list("case_id", "card", "revision", "envelope")


def _drawers(seats: Any, midnight: int, account: UUID) -> Any:
    return seats.objects.still(midnight).filter(account=account).values_list("case_id", "drawers")
