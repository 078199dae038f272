"""Two members give their word, the coordinator lets in, and whoever leaves leaves another key behind."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from klang.config.verifying import verify
from klang.peers import actions
from klang.peers.models import Basis, Ring, Seat
from klang.peers.reads import room
from klang.peers.rules import enough_vouch
from klang.people import actions as people
from klang.vault.records.holding import NoKey, holding
from klang.vault.registers import Drawer, Right
from tests.audit.insider import in_a_deed
from tests.cast import fresh
from tests.peers.told import COORDINATOR_ONLY, MEMBERS_ONLY, again, let_in
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ONE, TWO, THREE = uuid4(), uuid4(), uuid4()


def names(by, group):
    return {one.pseudonym: one.part for one in room(fresh(by), again(group)).members}


@pytest.mark.parametrize(
    ("vouchers", "members", "enough"),
    [
        ({ONE}, {ONE}, True),
        ({ONE}, {ONE, TWO}, False),
        ({ONE, TWO}, {ONE, TWO}, True),
        ({ONE, THREE}, {ONE, TWO}, False),
        (set(), {ONE}, False),
    ],
)
def test_two_living_members_give_their_word_or_the_only_one(vouchers, members, enough):
    assert enough_vouch(vouchers, members) is enough


def test_the_second_comes_by_the_word_of_the_first(alone, lena, mali):
    with leaves("peers.vouched"):
        actions.vouch(lena, alone, account=mali.account_id, pseudonym="น้องฟ้า")
    with leaves("peers.let_in"):
        actions.let_in(fresh(lena), alone, account=mali.account_id)

    assert names(mali, alone) == {"พี่สา": Right.MANAGE, "น้องฟ้า": Right.WRITE}


def test_after_that_one_word_is_not_enough(group, lena, mali, stranger):
    whom = {"account": stranger.account_id, "pseudonym": "เมฆ"}
    actions.vouch(mali, group, **whom)
    [(waiting, given)] = room(fresh(lena), group).waiting
    assert (waiting.pseudonym, given, waiting.enough) == ("เมฆ", ["น้องฟ้า"], False)
    with refuses("peers.let_in", "Two members give their word"):
        actions.let_in(fresh(lena), group, account=stranger.account_id)
    with refuses("peers.vouched", "Another member's"):
        actions.vouch(fresh(mali), group, **whom)

    actions.vouch(fresh(lena), group, **whom)
    actions.let_in(fresh(lena), group, account=stranger.account_id)

    assert set(names(stranger, group)) == {"พี่สา", "น้องฟ้า", "เมฆ"}
    assert room(fresh(lena), group).awaited == []


def test_the_word_of_somebody_who_left_no_longer_counts(cast, group, lena, mali, stranger):
    let_in(group, lena, cast.nok, "ดิน", mali)
    whom = {"account": stranger.account_id, "pseudonym": "เมฆ"}
    actions.vouch(fresh(mali), group, **whom)
    actions.vouch(fresh(cast.nok), group, **whom)
    actions.end_membership(fresh(lena), group, account=mali.account_id)

    with refuses("peers.let_in", "Two members give their word"):
        actions.let_in(fresh(lena), again(group), account=stranger.account_id)


def test_whoever_left_comes_again_by_new_words_only(cast, group, lena, mali):
    later = cast.at(lena, lena.at + timedelta(hours=1))
    actions.end_membership(fresh(later), group, account=mali.account_id)

    assert room(fresh(later), again(group)).awaited == []
    with pytest.raises(Http404):
        actions.let_in(fresh(later), again(group), account=mali.account_id)
    after = cast.at(lena, lena.at + timedelta(hours=2))
    let_in(again(group), after, mali, "ฟ้าใหม่")
    assert names(mali, group) == {"พี่สา": Right.MANAGE, "ฟ้าใหม่": Right.WRITE}
    actions.end_membership(fresh(after), again(group), account=mali.account_id)
    assert names(after, group) == {"พี่สา": Right.MANAGE}


def test_whoever_belongs_already_needs_no_word(group, lena, mali):
    with refuses("peers.vouched", "belongs to the group already"):
        actions.vouch(lena, group, account=mali.account_id, pseudonym="ฟ้า")


def test_no_officer_is_let_in_and_nobody_whose_way_in_is_closed(cast, alone, lena, mali):
    for who in (cast.officer, mali):
        actions.vouch(fresh(lena), alone, account=who.account_id, pseudonym="เมฆ")
    people.disable(fresh(cast.officer), cast.house, account=mali.account_id)

    with refuses("peers.let_in", "No office holds a group's key"):
        actions.let_in(fresh(lena), alone, account=cast.officer.account_id)
    with refuses("peers.let_in", "compares the figures"):
        actions.let_in(fresh(lena), alone, account=mali.account_id)


def test_only_members_give_their_word_and_only_the_coordinator_lets_in(group, mali, stranger):
    with refuses("peers.vouched", MEMBERS_ONLY):
        actions.vouch(stranger, group, account=stranger.account_id, pseudonym="เมฆ")
    with refuses("peers.let_in", COORDINATOR_ONLY):
        actions.let_in(mali, group, account=stranger.account_id)
    with refuses("peers.member_left", COORDINATOR_ONLY):
        actions.end_membership(fresh(mali), group, account=mali.account_id)


def test_whoever_leaves_leaves_the_key_behind(cast, group, lena, mali):
    before = holding(in_a_deed(fresh(mali)), group).keys[Drawer.TALK]

    with leaves("peers.member_left"):
        actions.end_membership(lena, group, account=mali.account_id)

    after = holding(in_a_deed(fresh(lena)), group).keys[Drawer.TALK]
    assert (after.epoch, after.secret != before.secret) == (2, True)
    assert set(Basis.objects.values_list("epoch", flat=True)) == {2}
    assert not Ring.objects.filter(user=mali.account_id).exists()
    with pytest.raises(NoKey):
        holding(in_a_deed(fresh(mali)), group).key(Drawer.TALK)
    assert verify(cast.host).lines


def test_somebody_always_coordinates(group, lena, mali, stranger):
    with refuses("peers.member_left", "Somebody stays who coordinates"):
        actions.end_membership(lena, group, account=lena.account_id)
    with refuses("peers.member_left", "does not belong"):
        actions.end_membership(fresh(lena), group, account=stranger.account_id)

    let_in(group, lena, stranger, "เมฆ", mali, right=Right.MANAGE)
    actions.end_membership(fresh(lena), again(group), account=lena.account_id)

    assert names(stranger, group) == {"เมฆ": Right.MANAGE, "น้องฟ้า": Right.WRITE}


def test_a_row_in_the_index_lets_nobody_in(group, mali, stranger):
    actions.vouch(mali, group, account=stranger.account_id, pseudonym="เมฆ")
    Seat.objects.create(id=uuid4(), group=group, account=stranger.account_id, right=Right.MANAGE)

    with leaves("refused: peers.let_in"), pytest.raises(NoKey):
        actions.let_in(stranger, group, account=stranger.account_id)


def test_everybody_is_called_by_the_name_they_chose(group, mali):
    found = room(mali, group)

    assert found.called(mali.account_id) == "น้องฟ้า"
    assert found.called(uuid4()) == "–"
    assert replace(found, members=[]).called(mali.account_id) == "–"
