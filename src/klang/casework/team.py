"""The team of a case: whoever comes gets exactly the keys their basis names, and loses them when it ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from klang.access.actor import BANGKOK, Actor
from klang.casework.models import Basis, BasisWords, Case
from klang.people.book import newest_card
from klang.vault.records.holding import millis
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Drawer, Reason, Right
from klang.vault.rosters import SeatLine


@dataclass(frozen=True)
class Place:
    """What somebody gets in a team: which drawers, which right, until which day."""

    drawers: tuple[str, ...]
    right: Right = Right.READ
    until: date | None = None


def end_of(day: date) -> int:
    """The first moment after this day in Thailand, in ms UTC."""
    return millis(datetime.combine(day + timedelta(days=1), time(), BANGKOK))


def write_basis(by: Actor, case: Case, words: BasisWords) -> bytes:
    """Write down why somebody may look; the digest that roster and grants name."""
    row: Basis = Basis.objects.seal(by, case, words, drawer=Drawer.PLAN)
    return row.content


def seat(by: Actor, case: Case, accounts: Sequence[UUID], place: Place, basis: bytes) -> list[UUID]:
    """Give these colleagues a seat each, on this basis; the ids of their seats."""
    until = end_of(place.until) if place.until else None
    lines = [
        SeatLine(uuid4(), newest_card(account), place.right, place.drawers, basis, until)
        for account in accounts
    ]
    if lines:
        turn(by, case, seats=[*seat_lines(by, case), *lines], reason=Reason.JOIN)
    return [line.seat for line in lines]


def unseat(by: Actor, case: Case, gone: Iterable[SeatLine], reason: Reason) -> None:
    """Take these seats away: new keys for what they held, and everything in it sealed anew."""
    leaving = set(gone)
    stay = [line for line in seat_lines(by, case) if line not in leaving]
    if leaving:
        turn(by, case, seats=stay, reason=reason)


def lines_on(by: Actor, case: Case, basis: bytes) -> list[SeatLine]:
    """The seats that stand on this basis."""
    return [line for line in seat_lines(by, case) if line.basis == basis]


def ended(by: Actor, case: Case) -> list[SeatLine]:
    """Seats whose day has passed and whose keys still wait to be changed."""
    return [line for line in seat_lines(by, case) if not line.lives(millis(by.at))]
