"""The team of a case: whoever comes gets exactly the keys their basis names, and loses them when it ends."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from klang.access.actor import BANGKOK, Actor
from klang.access.predicates import Refused
from klang.casework.models import Basis, BasisWords, Case, Due, Part
from klang.casework.terms import ALSO_WHEN_ENDED, DueCode, PartKind
from klang.people.book import colleagues_card, newest_card, whose
from klang.vault.records.holding import Altered, holding, keyring_of, millis
from klang.vault.records.sealing import hold_still
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
        SeatLine(uuid4(), colleagues_card(account), place.right, place.drawers, basis, until)
        for account in accounts
    ]
    if lines:
        turn(by, case, seats=[*seat_lines(by, case), *lines], reason=Reason.JOIN)
    return [line.seat for line in lines]


def unseat(by: Actor, case: Case, gone: Iterable[SeatLine], reason: Reason) -> None:
    """Take these seats away: new keys for what they held, and everything in it sealed anew."""
    hold_still(by, case)
    leaving = set(gone)
    stay = [line for line in seat_lines(by, case) if line not in leaving]
    if leaving and not _somebody_answers(case, stay):
        raise Refused(_("Somebody stays responsible for a file. Ask a second person first."))
    if leaving:
        turn(by, case, seats=stay, reason=reason)
        _hand_on_reminders(case, leaving, stay)
        settle(by, case, [line.seat for line in leaving])
        _hand_on_dues(by, case, leaving, stay)


def _hand_on_reminders(case: Case, leaving: Iterable[SeatLine], stay: Sequence[SeatLine]) -> None:
    """Where others still look on the same basis, the reminder of its end is about one of them from now on."""
    for line in leaving:
        heirs = [one.seat for one in stay if one.basis == line.basis]
        if heirs:
            case.dues.filter(about=line.seat, code__in=ALSO_WHEN_ENDED, done_on=None).update(about=heirs[0])


def _hand_on_dues(by: Actor, case: Case, leaving: Iterable[SeatLine], stay: Sequence[SeatLine]) -> None:
    """What fell due to somebody who no longer sits here falls due to whoever answers; three lines do not."""
    still = {line.card for line in stay}
    gone = {whose(by, line.card) for line in leaving if line.card not in still}
    lasting = [whose(by, line.card) for line in stay if line.right is Right.MANAGE]
    waiting = case.dues.filter(account__in=gone, done_on=None)
    waiting.filter(code__in=(DueCode.OFFER, DueCode.LEAD, DueCode.INPUT)).update(done_on=by.today)
    waiting.update(account=by.account_id if by.account_id in lasting else lasting[0])


def _somebody_answers(case: Case, lines: Iterable[SeatLine]) -> bool:
    """Whether one of these seats has responsibility without an end, and whoever sits there has accepted it."""
    waiting = set(case.dues.filter(code=DueCode.OFFER, done_on=None).values_list("about", flat=True))
    lasting = [line.seat for line in lines if line.right is Right.MANAGE and line.until is None]
    return any(seat not in waiting for seat in lasting)


def take_lead(by: Actor, case: Case) -> None:
    """This person leads from now on, and whoever led before is the second person."""
    seats = {line.seat for line in seat_lines(by, case) if line.right is Right.MANAGE}
    for part in (one for one in Part.objects.whole(by, case) if one.row in seats):
        mine = part.words.account == by.account_id
        kind = PartKind.LEAD if mine else PartKind.SECOND
        if kind != part.words.kind:
            words = replace(part.words, kind=kind, accepted_on=by.today if mine else part.words.accepted_on)
            Part.objects.seal(by, case, words, drawer=Drawer.PLAN, row=part.row)
    case.dues.filter(code=DueCode.LEAD, done_on=None).update(done_on=by.today)


def settle(by: Actor, case: Case, about: Iterable[UUID]) -> None:
    """What fell due because of these is done."""
    Due.objects.filter(case=case, about__in=list(about), done_on=None).update(done_on=by.today)


def all_work_in(by: Actor, accounts: Iterable[UUID], agency: UUID) -> bool:
    """Whether the officers vouch that all of these work in this office."""
    return offices_of(by, accounts) <= {agency}


def offices_of(by: Actor, accounts: Iterable[UUID]) -> set[UUID]:
    """In which offices these people work, as the officers vouch for it."""
    book = keyring_of(by).book
    return {book.certified(newest_card(account)).agency for account in accounts}


def lead_agency(by: Actor, case: Case) -> UUID:
    """The office that leads, as the signed roster names it; Altered if the file's own column says another."""
    page = holding(by, case).roster
    if page and page.agency != case.agency_id:
        raise Altered
    return case.agency_id


def leads(by: Actor, case: Case) -> bool:
    """Whether this person works in the office that leads."""
    return keyring_of(by).card.agency == lead_agency(by, case)


def lines_on(by: Actor, case: Case, basis: bytes) -> list[SeatLine]:
    """The seats that stand on this basis."""
    return [line for line in seat_lines(by, case) if line.basis == basis]


def ended(by: Actor, case: Case) -> list[SeatLine]:
    """Seats whose day has passed and whose keys still wait to be changed."""
    return [line for line in seat_lines(by, case) if not line.lives(millis(by.at))]
