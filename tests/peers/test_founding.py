"""A group is founded by its coordinator; an officer signs for it once and gets nothing by it."""

from dataclasses import replace

import pytest

from klang.config.verifying import verify
from klang.peers import actions
from klang.peers.models import Agreement, Basis, Grant, Group, Member, Ring, Roster, Seat
from klang.peers.reads import asking, room
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered, NoKey, holding
from klang.vault.registers import Drawer, Right
from klang.vault.rosters import Roster as Page
from tests.audit.insider import in_a_deed
from tests.cast import fresh
from tests.peers.told import AGREED, COORDINATOR_ONLY, MEMBERS_ONLY, again, asked, begun, signed
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_whoever_asks_makes_the_key_for_herself_alone_and_nobody_reads_yet(cast, lena):
    with leaves("peers.asked"):
        group = again(actions.ask(lena, cast.house))

    page = Page.read(bytes(group.asked))
    assert (page.owner, page.signer, len(page.seats)) == (group.owner, b"", 1)
    assert [bytes(one.grantee) for one in Grant.objects.filter(group=group)] == [lena.keyring.card.digest]
    assert not Roster.objects.filter(group=group).exists()
    assert not Seat.objects.exists()
    with pytest.raises(NoKey):
        holding(in_a_deed(fresh(lena)), group)
    assert verify(cast.host).lines


def test_no_officer_founds_a_group_and_nobody_without_a_vouched_card(cast, lena):
    with refuses("peers.asked", "You sign for an office"):
        actions.ask(fresh(cast.officer), cast.house)
    unvouched = replace(lena, keyring=replace(lena.keyring, card=replace(lena.keyring.card, serial=2)))
    with refuses("peers.asked", "not yet compared"):
        actions.ask(unvouched, cast.house)


def test_the_officer_who_signs_holds_no_key(cast, lena):
    group = asked(lena, cast)
    with leaves("peers.asking_read"):
        assert asking(fresh(cast.officer), cast.house) == [(group, lena.account_id)]

    with leaves("peers.signed"):
        actions.sign(fresh(cast.officer), group)

    page = Roster.objects.get(group=group).read()
    assert [line.right for line in page.seats] == [Right.MANAGE]
    assert [seat.account for seat in Seat.objects.all()] == [lena.account_id]
    assert not Ring.objects.filter(user=cast.officer.account_id).exists()
    with pytest.raises(NoKey):
        holding(in_a_deed(fresh(cast.officer)), group).key(Drawer.TALK)
    assert asking(fresh(cast.officer), cast.house) == []
    assert verify(cast.host).lines


def test_only_an_officer_signs_and_only_once(cast, lena, stranger):
    group = asked(lena, cast)
    with refuses("peers.signed", "Only a key officer"):
        actions.sign(stranger, group)
    with refuses("peers.asking_read", "Only a key officer"):
        asking(fresh(stranger), cast.house)
    actions.sign(fresh(cast.officer), group)
    with refuses("peers.signed", "signed for already"):
        actions.sign(fresh(cast.officer), again(group))


@pytest.mark.parametrize("whose", ["officer", "two", "elsewhere"])
def test_a_page_put_there_from_outside_is_not_signed(cast, lena, mali, whose):
    group, other = asked(lena, cast), asked(mali, cast)
    page = Page.read(bytes(group.asked))
    [line] = page.seats
    officers = replace(line, card=cast.officer.keyring.card.digest)
    changed = {
        "officer": lambda: replace(page, seats=(officers,)).written,
        "two": lambda: replace(page, seats=(line, replace(officers, seat=other.pk))).written,
        "elsewhere": lambda: bytes(other.asked),
    }
    Group._default_manager.filter(pk=group.pk).update(asked=changed[whose]())

    with leaves("altered: peers.signed"), pytest.raises(Altered):
        actions.sign(fresh(cast.officer), again(group))


def test_what_is_no_page_is_neither_offered_nor_signed(cast, lena):
    group = asked(lena, cast)
    Group._default_manager.update(asked=b"nothing")

    assert asking(fresh(cast.officer), cast.house) == []
    with leaves("altered: peers.signed"), pytest.raises(Broken):
        actions.sign(fresh(cast.officer), again(group))


def test_a_page_with_another_key_in_it_gives_its_coordinator_nothing(cast, lena):
    group = asked(lena, cast)
    page = Page.read(bytes(group.asked))
    other = replace(page.drawers[0], kid=bytes(32))
    Group._default_manager.update(asked=replace(page, drawers=(other,)).written)
    actions.sign(fresh(cast.officer), again(group))

    with leaves("refused: peers.begun"), pytest.raises(NoKey):
        actions.begin(fresh(lena), again(group), words=AGREED, pseudonym="พี่สา")


def test_she_begins_with_an_agreement_and_a_name_of_her_own(cast, lena):
    group = signed(lena, cast)

    with leaves("peers.begun"):
        actions.begin(lena, group, words=AGREED, pseudonym="พี่สา")

    with leaves("peers.read"):
        found = room(fresh(lena), again(group))
    assert found.agreement.words == AGREED
    assert [(one.pseudonym, one.does) for one in found.members] == [("พี่สา", "Coordinator")]
    assert (again(group).asked, again(group).ground) == (None, None)
    assert found.stays == "After 90 days"
    assert "พี่สา" not in repr(found)
    with refuses("peers.begun", "begun already"):
        actions.begin(fresh(lena), again(group), words=AGREED, pseudonym="พี่สา")
    assert verify(cast.host).lines


def test_nothing_is_read_before_it_begins_and_nobody_else_begins_it(cast, lena, mali):
    group = signed(lena, cast)

    with refuses("peers.begun", COORDINATOR_ONLY):
        actions.begin(mali, group, words=AGREED, pseudonym="พี่สา")
    with refuses("peers.read", "not begun yet"):
        room(lena, group)


def test_the_agreement_is_written_anew_by_the_coordinator(cast, lena, mali, group):
    with leaves("peers.agreed"):
        actions.agree(lena, group, words=replace(AGREED, days=30), seen=1)

    assert room(fresh(mali), group).agreement.words.days == 30
    with refuses("peers.agreed", COORDINATOR_ONLY):
        actions.agree(mali, group, words=AGREED)


def test_whoever_does_not_belong_reads_nothing(cast, stranger, group):
    with refuses("peers.read", MEMBERS_ONLY):
        room(stranger, group)


def test_two_groups_know_nothing_of_each_other(cast, lena, mali, group):
    other = begun(mali, cast)

    assert Group.all_of(lena) == [group]
    assert {one.pk for one in Group.all_of(mali)} == {group.pk, other.pk}
    assert room(fresh(mali), other).agreement.words == AGREED
    with refuses("peers.read", MEMBERS_ONLY):
        room(fresh(lena), other)


def test_a_founders_own_row_says_nothing(cast, lena, group):
    assert [str(one) for one in (group, Seat.objects.first())] == [
        str(group.pk),
        str(Seat.objects.first().pk),
    ]
    assert {str(one) for one in [*Basis.objects.all(), *Agreement.objects.all(), *Member.objects.all()]} == {
        "‹sealed›"
    }
