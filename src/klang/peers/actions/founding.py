"""A group is founded by its coordinator: she makes its key, an officer signs without one, and she begins."""

from uuid import uuid4

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.models import Agreement, AgreementWords, Basis, Group, Member, MemberWords
from klang.people.book import whose
from klang.people.models import Agency, BasisWords
from klang.vault.records.founding import ask_with, new_keys, sign_first
from klang.vault.records.holding import Altered, holding, keyring_of
from klang.vault.records.inboxes import check_own_inbox
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer, Right
from klang.vault.rosters import Roster


@use_case("peers.asked", may=rules.may_ask)
def ask(by: Actor, agency: Agency) -> Group:
    """Ask to found a peer group: its key is made here, for its coordinator alone, and waits for an officer's name."""
    group: Group = Group._default_manager.create(id=uuid4(), agency=agency)
    keys = new_keys(by, group, [Drawer.TALK])
    ground = Basis.objects.apart(by, group, BasisWords("founder"), drawer=Drawer.TALK, row=group.ground_row)
    inboxes = (Drawer.TALK,)
    group.asked = ask_with(by, group, keys=keys, basis=ground.content, inboxes=inboxes)
    group.ground = ground.envelope
    group.save(update_fields=["asked", "ground"])
    return group


@use_case("peers.signed", may=rules.may_sign)
def sign(by: Actor, group: Group) -> Group:
    """Sign the first page of a group, as an officer: it names its coordinator alone, and gives the officer nothing."""
    page = Roster.read(bytes(group.asked or b""))
    founders = [whose(by, line.card) for line in page.seats]
    officers = keyring_of(by).book.root_of(group.agency_id).officers
    if page.owner != group.owner or len(founders) != 1 or founders[0] in officers:
        raise Altered
    sign_first(by, group, page)
    return group


@use_case("peers.begun", may=rules.may_begin)
def begin(by: Actor, group: Group, *, words: AgreementWords, pseudonym: str) -> Group:
    """Begin a group that was signed for: what it agrees on, and by which name its coordinator is known."""
    hold_still(by, group)
    check_own_inbox(by, group, Drawer.TALK)
    Basis.objects.lay_down(by, group, bytes(group.ground), drawer=Drawer.TALK, row=group.ground_row)
    Agreement.objects.seal(by, group, words, drawer=Drawer.TALK)
    Member.objects.seal(by, group, MemberWords(by.account_id, pseudonym), drawer=Drawer.TALK)
    group.asked = group.ground = None
    group.save(update_fields=["asked", "ground"])
    return group


@use_case("peers.agreed", may=rules.may_coordinate, peers=True)
def agree(by: Actor, group: Group, *, words: AgreementWords, seen: int = 0) -> Agreement:
    """Write down what the group agreed on anew: its name, how it talks, how long notes stay."""
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    [known] = Agreement.objects.whole(by, group)
    later: Agreement = Agreement.objects.seal(by, group, words, drawer=Drawer.TALK, row=known.row, seen=seen)
    return later
