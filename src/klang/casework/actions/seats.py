"""Beginning a file, and who comes into its team and leaves it."""

from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.casework import rules, team
from klang.casework.calendar import managers, remind
from klang.casework.models import BasisWords, Case, Due, Part, PartWords
from klang.casework.terms import DueCode, Ground, PartKind
from klang.people.models import Agency
from klang.people.rules import is_signed_in
from klang.vault.records.founding import found_with, new_founding, new_keys
from klang.vault.records.holding import keyring_of
from klang.vault.records.turning import seat_lines
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
    _check_colleague(by, case, account)
    words = BasisWords(Ground.TEAM, reason=reason, drawers=place.drawers, until=place.until)
    [seat] = team.seat(by, case, [account], place, team.write_basis(by, case, words))
    if place.until:
        _remind_of_key(by, case, place.until, seat)
    return seat


def _remind_of_key(by: Actor, case: Case, until: date, seat: UUID) -> None:
    for account in managers(case, by.today):
        remind(case, account, until + timedelta(days=1), DueCode.KEY_WAITS, seat)


def _check_colleague(by: Actor, case: Case, account: UUID) -> None:
    """Another office looks because of a consent or another legal basis, never as one of the team."""
    if not team.all_work_in(by, [account], team.lead_agency(by, case)):
        raise Refused(_("The team is of the office that leads. Another office looks by consent."))


@use_case("casework.second_offered", may=rules.may_change_team)
def offer_second(by: Actor, case: Case, *, account: UUID) -> UUID:
    """Ask a colleague to share responsibility: keys come with the offer, work begins with the yes."""
    _check_colleague(by, case, account)
    if any(one.account == account and one.manages for one in case.seats.living(by.today)):
        raise Refused(_("This colleague is responsible already, or was asked."))
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
    asked = {due.about for due in case.offers_to(by)}
    part = next(one for one in Part.objects.whole(by, case) if one.row in asked)
    said = {"accepted_on": by.today} if accepts else {"declined_on": by.today, "reason": reason}
    words = PartWords(part.words.kind, by.account_id, part.words.offered_on, **said)
    Part.objects.seal(by, case, words, drawer=Drawer.PLAN, row=part.row)
    team.settle(by, case, [part.row])
    if not accepts:
        team.unseat(by, case, [line for line in seat_lines(by, case) if line.seat == part.row], Reason.LEAVE)


@use_case("casework.lead_offered", may=rules.may_change_team)
def offer_lead(by: Actor, case: Case, *, account: UUID) -> None:
    """Ask the second person to take the lead: nothing changes before the yes."""
    parts = (one for one in Part.objects.whole(by, case) if one.words.account == account)
    seat = next(
        (one.row for one in parts if one.words.kind == PartKind.SECOND and one.words.accepted_on), None
    )
    if seat is None or seat not in {line.seat for line in seat_lines(by, case)}:
        raise Refused(_("Ask this colleague to share responsibility first."))
    remind(case, account, by.today, DueCode.LEAD, seat)


@use_case("casework.lead_answered", may=rules.may_answer_lead)
def answer_lead(by: Actor, case: Case, *, accepts: bool) -> None:
    """Say yes or no to taking the lead; with a yes, whoever led is the second person from now on."""
    if accepts:
        team.take_lead(by, case)
    case.dues.filter(account=by.account_id, code=DueCode.LEAD, done_on=None).update(done_on=by.today)


@use_case("casework.unseated", may=rules.may_take_back)
def end_seat(by: Actor, case: Case, *, seat: UUID) -> None:
    """Take a colleague out of the team: what they held gets new keys at once.

    Who takes out the one who leads takes the lead; who leads asks somebody else to first.
    """
    part = next((one.words for one in Part.objects.whole(by, case) if one.row == seat), None)
    if part is not None and part.kind == PartKind.LEAD and part.account != by.account_id:
        team.take_lead(by, case)
    team.unseat(by, case, [line for line in seat_lines(by, case) if line.seat == seat], Reason.LEAVE)
    if part is not None and part.kind == PartKind.LEAD and part.account == by.account_id:
        raise Refused(
            _("Somebody stays responsible for a file. Ask the second person to take the lead first.")
        )


@use_case("casework.expired_keys_changed", may=rules.may_take_back)
def change_expired_keys(by: Actor, case: Case) -> int:
    """Change the keys of seats whose day has passed; the rule refused them since that day."""
    gone = team.ended(by, case)
    team.unseat(by, case, gone, Reason.EXPIRE)
    Due.objects.filter(case=case, code=DueCode.KEY_WAITS, done_on=None, on__lte=by.today).update(
        done_on=by.today
    )
    return len(gone)
