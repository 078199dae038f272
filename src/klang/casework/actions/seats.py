"""Beginning a file, and who comes into its team and leaves it."""

from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework import rules, team
from klang.casework.calendar import remind
from klang.casework.models import BasisWords, Case, Due, Part, PartWords
from klang.casework.terms import DueCode, Ground, PartKind
from klang.people.models import Agency
from klang.people.rules import is_signed_in
from klang.vault.records.holding import keyring_of
from klang.vault.records.turning import found_with, new_founding, new_keys, seat_lines
from klang.vault.registers import CASE_DRAWERS, Drawer, Reason, Right
from klang.vault.rosters import case_id


@use_case("casework.opened", may=is_signed_in)
def open_case(by: Actor, agency: Agency) -> Case:
    """Begin a file: eight drawers with a key each, and the one who begins it is responsible for it."""
    keyring, founding = keyring_of(by), new_founding()
    case: Case = Case.objects.create(
        id=case_id(keyring.installation, keyring.card.digest, founding),
        agency=agency,
        opened_month=by.today.replace(day=1),
        last_on=by.today,
    )
    keys = new_keys(by, case, CASE_DRAWERS)
    basis = team.write_basis(by, case, BasisWords(Ground.OPENING))
    line = found_with(by, case, founding=founding, keys=keys, basis=basis)
    words = PartWords(PartKind.LEAD, by.account_id, by.today, accepted_on=by.today)
    Part.objects.seal(by, case, words, drawer=Drawer.PLAN, row=line.seat)
    return case


@use_case("casework.seated", may=rules.may_change_team)
def add_to_team(by: Actor, case: Case, *, account: UUID, place: team.Place, reason: str = "") -> UUID:
    """Give a colleague of the lead agency a seat, with some drawers, for as long as said."""
    words = BasisWords(Ground.TEAM, reason=reason, drawers=place.drawers, until=place.until)
    [seat] = team.seat(by, case, [account], place, team.write_basis(by, case, words))
    return seat


@use_case("casework.second_offered", may=rules.may_change_team)
def offer_second(by: Actor, case: Case, *, account: UUID) -> UUID:
    """Ask a colleague to share responsibility: keys come with the offer, work begins with the yes."""
    place = team.Place(tuple(CASE_DRAWERS), Right.MANAGE)
    basis = team.write_basis(by, case, BasisWords(Ground.TEAM))
    [seat] = team.seat(by, case, [account], place, basis)
    words = PartWords(PartKind.SECOND, account, by.today)
    Part.objects.seal(by, case, words, drawer=Drawer.PLAN, row=seat)
    remind(case, account, by.today, DueCode.OFFER, seat)
    return seat


@use_case("casework.part_answered", may=rules.may_answer_offer)
def answer_offer(by: Actor, case: Case, *, accepts: bool, reason: str = "") -> None:
    """Say yes or no to sharing responsibility; a no takes the keys back at once."""
    parts = {part.row: part for part in Part.objects.of(case).newest().open(by, case)}
    mine = [part for part in parts.values() if part.words.account == by.account_id]
    part = next(one for one in mine if one.words.accepted_on is None and one.words.declined_on is None)
    said = {"accepted_on": by.today} if accepts else {"declined_on": by.today, "reason": reason}
    words = PartWords(part.words.kind, by.account_id, part.words.offered_on, **said)
    Part.objects.seal(by, case, words, drawer=Drawer.PLAN, row=part.row)
    Due.objects.filter(case=case, about=part.row, done_on=None).update(done_on=by.today)
    if not accepts:
        team.unseat(by, case, [line for line in seat_lines(by, case) if line.seat == part.row], Reason.LEAVE)


@use_case("casework.unseated", may=rules.may_change_team)
def end_seat(by: Actor, case: Case, *, seat: UUID) -> None:
    """Take a colleague out of the team: what they held gets new keys at once."""
    team.unseat(by, case, [line for line in seat_lines(by, case) if line.seat == seat], Reason.LEAVE)


@use_case("casework.expired_keys_changed", may=rules.may_change_team)
def change_expired_keys(by: Actor, case: Case) -> int:
    """Change the keys of seats whose day has passed; the rule refused them since that day."""
    gone = team.ended(by, case)
    team.unseat(by, case, gone, Reason.EXPIRE)
    Due.objects.filter(case=case, code=DueCode.KEY_WAITS, done_on=None, on__lte=by.today).update(
        done_on=by.today
    )
    return len(gone)
