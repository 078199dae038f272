"""Who belongs: two members give their word, the coordinator lets in, and whoever leaves leaves another key behind."""

from dataclasses import replace
from uuid import UUID, uuid4

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.belonging import Awaited, awaited, member_of
from klang.peers.models import Basis, Group, Member, MemberWords, Vouch, VouchWords
from klang.people.book import newest_card, whose
from klang.people.heads import comes_in_here
from klang.people.models import BasisWords
from klang.vault.records.holding import holding, keyring_of
from klang.vault.records.sealing import hold_still
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Drawer, Reason, Right
from klang.vault.rosters import SeatLine


@use_case("peers.vouched", may=rules.may_belong, peers=True)
def vouch(by: Actor, group: Group, *, account: UUID, pseudonym: str) -> Vouch:
    """Give one's word for somebody who would like to come, under the name she chose for the group."""
    hold_still(by, group)
    if any(whose(by, line.card) == account for line in seat_lines(by, group)):
        raise Refused(_("She belongs to the group already."))
    if any(one.account == account and by.account_id in one.vouchers for one in awaited(by, group)):
        raise Refused(_("You gave your word for her already. Another member's is needed."))
    word: Vouch = Vouch.objects.seal(by, group, VouchWords(account, pseudonym), drawer=Drawer.TALK)
    return word


@use_case("peers.let_in", may=rules.may_coordinate, peers=True)
def let_in(by: Actor, group: Group, *, account: UUID, right: str = Right.WRITE) -> Group:
    """Let somebody in for whom two members gave their word: the key of what was written until now comes with it."""
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    newcomer = _awaited(by, group, account)
    card = newest_card(account)
    if not newcomer.enough:
        raise Refused(_("Two members give their word first."))
    if account in keyring_of(by).book.root_of(group.agency_id).officers:
        raise Refused(_("She signs for an office. No office holds a group's key."))
    if not comes_in_here(keyring_of(by), card, by.at):
        raise Refused(_("A key officer compares the figures with her first."))
    basis = Basis.objects.seal(by, group, BasisWords("vouched for"), drawer=Drawer.TALK)
    Member.objects.seal(by, group, MemberWords(account, newcomer.pseudonym), drawer=Drawer.TALK)
    seat = SeatLine(uuid4(), card, Right(right), (Drawer.TALK,), basis.content)
    turn(by, group, seats=[*seat_lines(by, group), seat], reason=Reason.JOIN)
    return group


@use_case("peers.member_left", may=rules.may_coordinate, peers=True)
def end_membership(by: Actor, group: Group, *, account: UUID) -> Group:
    """Somebody leaves: the drawer gets another key, and all that was written is sealed anew."""
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    before = seat_lines(by, group)
    stay = [line for line in before if whose(by, line.card) != account]
    if len(stay) == len(before):
        raise Refused(_("She does not belong to the group."))
    if not any(line.right is Right.MANAGE for line in stay):
        raise Refused(_("Somebody stays who coordinates the group. Let a second coordinator in first."))
    known = member_of(by, group, account)
    gone = replace(known.words, left_on=by.today)
    Member.objects.seal(by, group, gone, drawer=Drawer.TALK, row=known.row)
    turn(by, group, seats=stay, reason=Reason.LEAVE)
    return group


def _awaited(by: Actor, group: Group, account: UUID) -> Awaited:
    found = next((one for one in awaited(by, group) if one.account == account), None)
    if found is None:
        raise Http404
    return found
