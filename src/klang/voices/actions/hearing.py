"""Who hears: somebody begins, colleagues are chosen, and those who leave leave the key behind."""

from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.people.book import colleagues_card, whose
from klang.people.heads import works_here
from klang.people.models import Agency, BasisWords
from klang.vault.records.founding import found_with, new_founding, new_keys
from klang.vault.records.holding import keyring_of, ledger_of, standing_page
from klang.vault.records.sealing import hold_still
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Drawer, Reason, Right
from klang.vault.rosters import SeatLine
from klang.voices import rules
from klang.voices.models import Basis, Complaint, Team
from klang.voices.terms import Task


@use_case("voices.begun", may=rules.may_begin)
def begin(by: Actor, agency: Agency) -> Team:
    """Begin to hear: one drawer and its inbox, with a key that the officer holds and gives to those who are chosen."""
    return _begun(by, agency, Task.HEARS)


@use_case("voices.handling_begun", may=rules.may_begin_handling)
def begin_handling(by: Actor, agency: Agency) -> Team:
    """Begin a team that handles complaints: a drawer apart from what is heard, and from every other such team."""
    return _begun(by, agency, Task.HANDLES)


def _begun(by: Actor, agency: Agency, task: str) -> Team:
    team: Team = Team.objects.create(id=uuid4(), agency=agency, task=task)
    keys = new_keys(by, team, [Drawer.TALK])
    basis = _basis(by, team, "officer")
    found_with(by, team, founding=new_founding(), keys=keys, basis=basis, inboxes=[Drawer.TALK])
    return team


@use_case("voices.hearer_chosen", may=rules.may_choose)
def choose(by: Actor, team: Team, *, account: UUID, right: str = Right.WRITE) -> Team:
    """Let a colleague hear: the key of what was said until now comes with the place."""
    hold_still(by, team)
    card = colleagues_card(account)
    if not works_here(keyring_of(by), card, by.at):
        raise Refused(_("A key officer compares the figures with this colleague first."))
    before = seat_lines(by, team)
    if any(whose(by, line.card) == account for line in before):
        raise Refused(_("This colleague hears already."))
    if team.task == Task.HANDLES:
        _check_handler(by, team, account)
    seat = SeatLine(uuid4(), card, Right(right), (Drawer.TALK,), _basis(by, team, "chosen"))
    turn(by, team, seats=[*before, seat], reason=Reason.JOIN)
    return team


@use_case("voices.hearer_left", may=rules.may_choose)
def end_hearing(by: Actor, team: Team, *, account: UUID) -> Team:
    """Let a colleague hear no longer: the drawer gets another key, and all that was said is sealed anew."""
    hold_still(by, team)
    before = seat_lines(by, team)
    stay = [line for line in before if whose(by, line.card) != account]
    if len(stay) == len(before):
        raise Refused(_("This colleague does not hear."))
    if not any(line.right is Right.MANAGE for line in stay):
        raise Refused(_("Somebody stays who chooses those who hear. Choose a second one first."))
    turn(by, team, seats=stay, reason=Reason.LEAVE)
    return team


def _check_handler(by: Actor, team: Team, account: UUID) -> None:
    """Whoever handles complaints is one of those who hear, and nobody a complaint in this drawer is about."""
    hearers = Team.of(team.agency)
    page = standing_page(keyring_of(by), ledger_of(by).witness, hearers) if hearers else None
    if page is None or all(whose(by, line.card) != account for line in page.seats):
        raise Refused(_("Those who handle complaints are chosen among those who hear."))
    if any(one.words.about == account for one in Complaint.objects.whole(by, team)):
        raise Refused(_("A complaint that lies here is about this colleague."))


def _basis(by: Actor, team: Team, ground: str) -> bytes:
    row: Basis = Basis.objects.seal(by, team, BasisWords(ground), drawer=Drawer.TALK)
    return row.content
