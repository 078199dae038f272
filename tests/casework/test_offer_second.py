import pytest

from klang.casework.actions import add_to_team, answer_offer, end_seat, offer_second
from klang.casework.models import Case
from klang.casework.reads import team_of_case
from klang.casework.team import Place
from klang.casework.terms import DueCode, PartKind
from klang.vault.registers import CASE_DRAWERS, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import ENDED, NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_keys_come_with_the_offer_and_work_begins_with_the_yes(lena, mali, case):
    seat = offer_second(lena, case, account=mali.account_id)

    [second] = [one for one in team_of_case(fresh(mali), case) if one.seat == seat]
    assert (second.part, second.waits, set(second.drawers)) == (PartKind.SECOND, True, set(CASE_DRAWERS))
    assert dues(case, DueCode.OFFER) == {mali.account_id: lena.today}


def test_who_has_not_answered_changes_nothing_in_the_team(lena, mali, stranger, case):
    offer_second(lena, case, account=mali.account_id)

    with refuses("casework.seated", NOT_IN_CHARGE):
        add_to_team(fresh(mali), case, account=stranger.account_id, place=Place(("plan",)))


def test_it_leaves_one_trace(lena, mali, case):
    with leaves("casework.second_offered"):
        offer_second(lena, case, account=mali.account_id)


def test_who_has_no_seat_asks_nobody(stranger, mali, case):
    with refuses("casework.second_offered", NO_SEAT):
        offer_second(stranger, case, account=mali.account_id)


def test_who_only_writes_asks_nobody(lena, mali, stranger, case):
    mali = joins(lena, case, mali, right=Right.WRITE)

    with refuses("casework.second_offered", NOT_IN_CHARGE):
        offer_second(mali, case, account=stranger.account_id)


def test_nobody_is_asked_when_help_has_ended(lena, mali, case):
    with refuses("casework.second_offered", ENDED):
        offer_second(lena, ended(case), account=mali.account_id)


def test_another_office_is_not_asked(lena, nok, case):
    with refuses("casework.second_offered", "office that leads"):
        offer_second(lena, case, account=nok.account_id)

    assert not Case.objects.of(fresh(nok)).exists()


def test_nobody_is_asked_twice_nor_asks_herself(lena, mali, case):
    offer_second(lena, case, account=mali.account_id)

    for account in (mali.account_id, lena.account_id):
        with refuses("casework.second_offered", "responsible already"):
            offer_second(fresh(lena), case, account=account)


def test_an_offer_taken_back_and_made_again_is_answered_once(lena, mali, case):
    end_seat(lena, case, seat=offer_second(lena, case, account=mali.account_id))
    assert dues(case, DueCode.OFFER) == {}

    again = offer_second(fresh(lena), case, account=mali.account_id)
    answer_offer(fresh(mali), case, accepts=True)

    members = {one.seat: one for one in team_of_case(fresh(mali), case)}
    assert not members[again].waits
    assert case.offers_to(mali) == []
