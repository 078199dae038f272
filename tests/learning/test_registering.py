"""Registering without a key: sealed to those who work on it, in no list before it is taken in; and attacks."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from klang.access.actor import Actor
from klang.audit.log import LogWitness
from klang.audit.verifying import Fault, NotAsWritten
from klang.config.verifying import verify
from klang.learning import actions, rules
from klang.learning.codes import SHORT, typed
from klang.learning.models import Arrived, Inbox, ParticipantWords, RegisteredWords, Registration
from klang.learning.public import registration_with
from klang.learning.reads import participants, registered, registration
from klang.vault.inbox import InboxKeys
from klang.vault.ledger import Ledger
from klang.vault.records.holding import Altered, NoKey, holding
from klang.vault.registers import Drawer
from tests.cast import NOW, fresh
from tests.learning.held import ONLY_LEADERS, ONLY_PEOPLE
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MALI = RegisteredWords("คุณมะลิ", "บ้านริมน้ำ", "mali@example.org", "ไม่กินเนื้อวัว")
BUA = RegisteredWords("คุณบัว")
LAST = NOW.date() + timedelta(days=7)


@pytest.fixture
def server(cast):
    """The server, which speaks for somebody without an account."""
    keyring = cast.host.server()
    return Actor(keyring.account, NOW, keyring=keyring)


@pytest.fixture
def opened(officer, workshop):
    """The registration of a workshop, open for a week."""
    actions.open_registration(fresh(officer), workshop, closes_on=LAST, most=3)
    return Registration.objects.get()


@pytest.fixture
def item(server, workshop, opened):
    return actions.register(server, workshop, words=MALI)


def names(by, workshop):
    return [one.words.name for one in participants(fresh(by), workshop).people]


def test_whoever_leads_opens_it_and_everybody_who_works_on_it_reads_how_it_stands(officer, helper, workshop):
    with leaves("learning.registration_read"):
        before = registration(fresh(helper), workshop)
    with leaves("learning.registration_opened"):
        actions.open_registration(fresh(officer), workshop, closes_on=LAST, most=3)

    after = registration(fresh(helper), workshop)
    assert (before.registration, before.open, before.waiting) == (None, False, 0)
    assert (after.open, after.registration.most, after.registration.closes_on) == (True, 3, LAST)
    assert typed(after.registration.code.lower(), SHORT) == after.registration.code
    assert str(after.registration) == f"registration {after.registration.pk}"


def test_until_another_day_and_for_more_people_the_code_stays_the_same(officer, workshop, opened):
    actions.open_registration(fresh(officer), workshop, closes_on=LAST + timedelta(7), most=50)

    again = Registration.objects.get()
    assert (again.code, again.most, again.number) == (opened.code, 50, 2)


def test_whoever_only_works_on_it_opens_and_closes_nothing(helper, workshop, opened):
    with refuses("learning.registration_opened", ONLY_LEADERS):
        actions.open_registration(fresh(helper), workshop, closes_on=LAST, most=9)
    with refuses("learning.registration_closed", ONLY_LEADERS):
        actions.close_registration(fresh(helper), workshop)


def test_what_somebody_types_is_sealed_and_not_even_the_server_opens_it(server, helper, workshop, opened):
    with leaves("learning.registered"):
        actions.register(server, workshop, words=MALI)

    row = Arrived.objects.get()
    assert MALI.name.encode() not in bytes(row.sealed)
    assert (str(row), row.arrived_on) == ("‹sealed›", NOW.date())
    with refuses("learning.registered_read", ONLY_PEOPLE):
        registered(server, workshop)
    inside = replace(server, ledger=Ledger(LogWitness(server.keyring)))
    with pytest.raises(NoKey):
        holding(inside, workshop).key(Drawer.DIRECTORY)
    with leaves("learning.registered_read"):
        [one] = registered(fresh(helper), workshop)
    assert (one.words, one.twice) == (MALI, False)


def test_only_the_server_puts_in(helper, workshop, opened):
    with refuses("learning.registered", "Only this server"):
        actions.register(fresh(helper), workshop, words=MALI)


def test_whoever_is_taken_in_stands_in_the_list_with_what_they_need(helper, workshop, item):
    with leaves("learning.registered_taken_in"):
        actions.take_in(fresh(helper), workshop, items=[item.pk])

    [one] = participants(fresh(helper), workshop).people
    said = (one.words.name, one.words.agency, one.words.reach, one.words.needs)
    assert said == (MALI.name, MALI.agency, MALI.reach, MALI.needs)
    assert (one.words.number, one.words.photo, one.words.contact) == (1, False, False)
    assert not Arrived.objects.exists()


def test_what_a_colleague_took_in_meanwhile_is_not_taken_in_twice(helper, workshop, item):
    actions.take_in(fresh(helper), workshop, items=[item.pk])
    actions.take_in(fresh(helper), workshop, items=[item.pk])

    assert names(helper, workshop) == [MALI.name]


def test_or_is_put_aside_and_gone(helper, workshop, item):
    with leaves("learning.registered_put_aside"):
        actions.put_aside(fresh(helper), workshop, item=item.pk)

    assert not Arrived.objects.exists()
    assert names(helper, workshop) == []
    with pytest.raises(Http404):
        actions.put_aside(fresh(helper), workshop, item=item.pk)


def test_nobody_without_a_place_takes_anybody_in_or_puts_them_aside(lena, workshop, item):
    with refuses("learning.registered_taken_in", ONLY_PEOPLE):
        actions.take_in(fresh(lena), workshop, items=[item.pk])
    with refuses("learning.registered_put_aside", ONLY_PEOPLE):
        actions.put_aside(fresh(lena), workshop, item=item.pk)
    with refuses("learning.registration_read", ONLY_PEOPLE):
        registration(fresh(lena), workshop)


def test_a_name_that_is_met_twice_says_so_and_nothing_is_merged(server, helper, workshop, opened):
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณ บัว")])
    for words in (MALI, BUA):
        actions.register(server, workshop, words=words)

    waiting = registered(fresh(helper), workshop)
    assert {one.words.name: one.twice for one in waiting} == {MALI.name: False, BUA.name: True}
    actions.take_in(fresh(helper), workshop, items=[one.arrived.pk for one in waiting])
    assert sorted(names(helper, workshop)) == ["คุณ บัว", "คุณบัว", "คุณมะลิ"]


def test_there_are_so_many_places_and_whoever_is_in_the_list_has_one(server, helper, workshop, opened):
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณจำปา")])
    for words in (MALI, BUA):
        actions.register(server, workshop, words=words)

    with pytest.raises(actions.NoPlace):
        actions.register(server, workshop, words=MALI)
    assert Arrived.objects.count() == 2


def test_after_the_last_day_nobody_registers(cast, server, workshop, opened):
    assert rules.is_open(LAST, LAST)
    actions.register(cast.at(server, NOW + timedelta(7)), workshop, words=MALI)

    with pytest.raises(actions.Closed):
        actions.register(cast.at(server, NOW + timedelta(8)), workshop, words=MALI)


def test_nobody_registers_where_nobody_opened_it_or_somebody_closed_it(server, officer, workshop):
    with pytest.raises(actions.Closed):
        actions.register(server, workshop, words=MALI)
    with leaves("learning.registration_closed"):
        actions.close_registration(fresh(officer), workshop)
    actions.open_registration(fresh(officer), workshop, closes_on=LAST, most=3)
    actions.close_registration(fresh(officer), workshop)

    assert not registration(fresh(officer), workshop).open
    with pytest.raises(actions.Closed):
        actions.register(server, workshop, words=MALI)


@pytest.mark.parametrize("column", ["closes_on", "most", "code"])
def test_a_registration_changed_from_outside_takes_nobody(cast, server, helper, workshop, opened, column):
    changed = {"closes_on": date(2030, 1, 1), "most": 500, "code": "0" * 8}[column]
    Registration.objects.update(**{column: changed})

    with leaves("altered: learning.registered"), pytest.raises(Altered):
        actions.register(server, workshop, words=MALI)
    with pytest.raises(Altered):
        registration(fresh(helper), workshop)
    assert registration_with(cast.host.server(), Registration.objects.get().code) is None
    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)
    assert (found.value.fault, found.value.where) == (Fault.ROW, f"registration/{opened.pk}, version 1")


def test_a_workshop_changed_from_outside_takes_nobody(cast, server, workshop, opened):
    workshop.venues = "ที่อื่น"
    workshop.save()

    with pytest.raises(actions.Closed):
        actions.register(server, workshop, words=MALI)
    assert registration_with(cast.host.server(), opened.code) is None


def test_everybody_may_know_which_workshop_a_code_is_for(cast, workshop, opened):
    server = cast.host.server()

    assert registration_with(server, opened.code).workshop == workshop
    assert registration_with(server, "00000000") is None
    assert registration_with(server, "") is None


def test_a_public_key_swapped_in_its_row_takes_nothing(server, workshop, opened):
    Inbox.objects.update(public=InboxKeys.new().public)

    with leaves("altered: learning.registered"), pytest.raises(Altered):
        actions.register(server, workshop, words=MALI)


def test_what_somebody_put_there_by_hand_is_shown_as_that_and_taken_in_by_nobody(helper, workshop, item):
    sealed = bytes(item.sealed)
    Arrived.objects.update(sealed=sealed[:-1] + bytes([sealed[-1] ^ 1]))
    Arrived.objects.create(
        id=uuid4(), workshop=workshop, inbox=item.inbox, pack="voice", arrived_on=NOW.date(), sealed=b"x"
    )

    assert [(one.words, one.twice) for one in registered(fresh(helper), workshop)] == [(None, False)] * 2
    with refuses("learning.registered_taken_in", "cannot be opened"):
        actions.take_in(fresh(helper), workshop, items=[item.pk])
    assert names(helper, workshop) == []


def test_whoever_leaves_opens_nothing_that_comes_later_and_what_waits_is_still_there(
    cast, officer, helper, server, workshop, item
):
    actions.take_place_back(fresh(officer), workshop, account=helper.account_id)
    actions.register(server, workshop, words=BUA)

    assert {one.words.name for one in registered(fresh(officer), workshop)} == {MALI.name, BUA.name}
    with refuses("learning.registered_read", ONLY_PEOPLE):
        registered(fresh(helper), workshop)
    assert verify(cast.host).lines
