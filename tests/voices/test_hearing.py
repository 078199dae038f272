"""Who hears: begun by an officer, chosen by name, and left with another key."""

from dataclasses import replace
from uuid import uuid4

import pytest

from klang.access.predicates import Refused
from klang.config.verifying import verify
from klang.people import actions as people
from klang.people.models import NameWords
from klang.vault.records.holding import Altered, NoKey, holding
from klang.vault.records.turning import seat_lines
from klang.vault.registers import Drawer, Right
from klang.voices import actions
from klang.voices.models import Basis, Ring, Roster, Seat, Team
from klang.voices.reads import hearers
from tests.audit.insider import in_a_deed
from tests.cast import fresh
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
NOT_CHOSEN, NOT_CHOOSING = "chosen to hear", "asked to choose"


def who(team, by):
    return {one.account: one.part for one in hearers(fresh(by), team)}


def opened(by, team):
    """How many of the reasons why somebody hears this person can open."""
    return len(Basis.objects.whole(in_a_deed(fresh(by)), team))


def test_the_officer_who_begins_holds_the_key_and_signs_without_a_card(officer, cast):
    with leaves("voices.begun"):
        team = actions.begin(officer, cast.house)

    page = Roster.objects.get(team=team).read()
    assert (page.owner.kind, page.owner.id, page.signer) == ("team", team.pk, b"")
    assert [line.drawer for line in page.drawers] == [Drawer.TALK]
    assert who(team, officer) == {officer.account_id: Right.MANAGE}


def test_nobody_but_a_key_officer_begins(lena, cast):
    with refuses("voices.begun", "Only a key officer"):
        actions.begin(lena, cast.house)


def test_it_is_begun_once(officer, cast, alone):
    with refuses("voices.begun", "people here who hear already"):
        actions.begin(fresh(officer), cast.house)


def test_whoever_is_chosen_holds_the_key_and_everybody_may_know_who_it_is(cast, officer, alone):
    with leaves("voices.hearer_chosen"):
        actions.choose(fresh(officer), alone, account=cast.lena.account_id)

    assert who(alone, cast.stranger) == {
        officer.account_id: Right.MANAGE,
        cast.lena.account_id: Right.WRITE,
    }
    assert opened(cast.lena, alone) == 2


def test_reading_who_hears_is_remembered_and_only_for_who_is_vouched_for(cast, lena, team):
    with leaves("voices.hearers_read"):
        hearers(lena, team)
    with refuses("voices.hearers_read", "not yet compared"):
        hearers(_unvouched(cast), team)


def _unvouched(cast):
    """Lena with a card for which nobody gave a word."""
    lena = fresh(cast.lena)
    card = replace(lena.keyring.card, serial=2)
    return replace(lena, keyring=replace(lena.keyring, card=card))


def test_whoever_was_not_chosen_holds_nothing(cast, stranger, team):
    with pytest.raises(NoKey):
        holding(in_a_deed(stranger), team).key(Drawer.TALK)

    assert opened(stranger, team) == 0


def test_who_only_hears_chooses_nobody(cast, lena, team):
    with refuses("voices.hearer_chosen", NOT_CHOOSING):
        actions.choose(lena, team, account=cast.mali.account_id)
    with refuses("voices.hearer_left", NOT_CHOOSING):
        actions.end_hearing(fresh(lena), team, account=cast.officer.account_id)


def test_nobody_hears_twice_and_nobody_ends_who_does_not(cast, officer, team):
    with refuses("voices.hearer_chosen", "hears already"):
        actions.choose(fresh(officer), team, account=cast.lena.account_id)
    with refuses("voices.hearer_left", "does not hear"):
        actions.end_hearing(fresh(officer), team, account=cast.mali.account_id)


def test_whom_nobody_vouches_for_is_not_chosen(cast, officer, team):
    newcomer = people.Newcomer("dao", NameWords("ดาว"), cast.house)
    slip = people.enrol(fresh(officer), cast.house, newcomer=newcomer, host=cast.host)

    for account in (slip.account, uuid4()):
        with refuses("voices.hearer_chosen", "compares the figures"):
            actions.choose(fresh(officer), team, account=account)


def test_whose_way_in_was_closed_is_not_chosen(cast, officer, team):
    people.disable(fresh(officer), cast.house, account=cast.mali.account_id)

    with pytest.raises(Refused, match="compares the figures"):
        actions.choose(fresh(officer), team, account=cast.mali.account_id)


def test_whoever_leaves_leaves_the_key_behind(cast, officer, team):
    before = holding(in_a_deed(fresh(cast.lena)), team).keys[Drawer.TALK]

    with leaves("voices.hearer_left"):
        actions.end_hearing(fresh(officer), team, account=cast.lena.account_id)

    assert who(team, officer) == {officer.account_id: Right.MANAGE}
    assert not Ring.objects.filter(user=cast.lena.account_id).exists()
    assert opened(cast.lena, team) == 0
    assert opened(officer, team) == 2
    after = holding(in_a_deed(fresh(officer)), team).keys[Drawer.TALK]
    assert (after.epoch, after.secret != before.secret) == (2, True)
    assert set(Basis.objects.values_list("epoch", flat=True)) == {2}


def test_somebody_always_chooses_and_the_officer_may_leave_the_hearing_to_others(cast, officer, team):
    with refuses("voices.hearer_left", "Somebody stays who chooses"):
        actions.end_hearing(fresh(officer), team, account=officer.account_id)
    actions.choose(fresh(officer), team, account=cast.mali.account_id, right=Right.MANAGE)

    actions.end_hearing(fresh(officer), team, account=officer.account_id)

    assert who(team, cast.mali) == {cast.mali.account_id: Right.MANAGE, cast.lena.account_id: Right.WRITE}
    assert opened(officer, team) == 0
    actions.end_hearing(fresh(cast.mali), team, account=cast.lena.account_id)
    assert who(team, cast.mali) == {cast.mali.account_id: Right.MANAGE}


def test_a_row_in_the_index_opens_nothing(cast, stranger, team):
    Seat.objects.create(id=uuid4(), team=team, account=stranger.account_id, right=Right.MANAGE)

    with leaves("refused: voices.hearer_left"), pytest.raises(NoKey):
        actions.end_hearing(stranger, team, account=cast.lena.account_id)


def test_a_page_put_there_from_outside_tells_nobody_who_hears(cast, lena, team):
    newest = Roster.objects.filter(team=team).order_by("-revision").first()
    Roster.objects.create(team=team, revision=9, page=newest.page, signatures=newest.signatures)
    Roster.objects.filter(team=team, revision=9).update(page=Roster.objects.get(team=team, revision=1).page)

    with leaves("altered: voices.hearers_read"), pytest.raises(Altered):
        hearers(lena, team)


def test_without_any_page_nobody_hears(cast, lena, team):
    Roster.objects.filter(team=team).delete()

    with leaves("refused: voices.hearers_read"), pytest.raises(NoKey):
        hearers(lena, team)


def test_everything_verifies_also_after_somebody_left(cast, officer, team):
    actions.end_hearing(fresh(officer), team, account=cast.lena.account_id)

    assert verify(cast.host).lines


def test_the_index_follows_the_page(officer, cast, team):
    page = [(line.seat, str(line.right)) for line in seat_lines(in_a_deed(fresh(officer)), team)]

    assert sorted(Seat.objects.values_list("id", "right")) == sorted(page)
    assert [str(one) for one in Seat.objects.all()] == [str(one.pk) for one in Seat.objects.all()]
    assert Team.of(cast.house) == team
    assert str(team) == str(team.pk)
