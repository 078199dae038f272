"""Who works on a workshop: a place is given, and taken back."""

from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Workshop, WorkshopPlace
from klang.learning.terms import PEOPLE
from klang.people.book import colleagues_card, whose
from klang.people.models import BasisWords
from klang.vault.records.holding import keyring_of
from klang.vault.records.sealing import hold_still
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Reason, Right
from klang.vault.rosters import SeatLine


@use_case("learning.place_given", may=rules.may_lead)
def give_place(by: Actor, workshop: Workshop, *, account: UUID) -> None:
    """Let a colleague work on the workshop; a key officer leads it too, so that it never hangs on one person."""
    hold_still(by, workshop)
    if account in {whose(by, line.card) for line in seat_lines(by, workshop)}:
        raise Refused(_("This colleague works on it already."))
    officers = keyring_of(by).book.root_of(workshop.agency_id).officers
    right = Right.MANAGE if account in officers else Right.WRITE
    basis = WorkshopPlace.objects.seal(by, workshop, BasisWords("colleague"), drawer=PEOPLE)
    seat = SeatLine(uuid4(), colleagues_card(account), right, (PEOPLE,), basis.content)
    turn(by, workshop, seats=[*seat_lines(by, workshop), seat], reason=Reason.JOIN)


@use_case("learning.place_taken_back", may=rules.may_lead)
def take_place_back(by: Actor, workshop: Workshop, *, account: UUID) -> None:
    """End a colleague's work on the workshop: the key changes, and all that lies in it is sealed anew."""
    hold_still(by, workshop)
    stay = [line for line in seat_lines(by, workshop) if whose(by, line.card) != account]
    if not any(line.right is Right.MANAGE for line in stay):
        raise Refused(_("Somebody goes on leading this workshop. Give a key officer a place first."))
    turn(by, workshop, seats=stay, reason=Reason.WITHDRAW)
