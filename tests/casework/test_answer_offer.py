import pytest

from klang.access.predicates import Refused
from klang.casework.actions import add_to_team, answer_offer, offer_second
from klang.casework.models import Case, Part
from klang.casework.reads import team_of_case
from klang.casework.team import Place
from klang.casework.terms import DueCode
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def offered(lena, mali, case):
    """The seat Mali was asked to take."""
    return offer_second(lena, case, account=mali.account_id)


def test_with_a_yes_work_begins(mali, stranger, case, offered):
    answer_offer(mali, case, accepts=True)

    add_to_team(fresh(mali), case, account=stranger.account_id, place=Place(("plan",)))
    assert dues(case, DueCode.OFFER) == {}


def test_with_a_no_the_keys_are_gone_at_once(lena, mali, case, offered):
    answer_offer(mali, case, accepts=False, reason="งานเต็มมือ")

    assert not Case.objects.of(fresh(mali)).exists()
    assert [one.account for one in team_of_case(fresh(lena), case)] == [lena.account_id]
    assert dues(case, DueCode.OFFER) == {}


def test_the_reason_of_a_no_is_kept(lena, mali, case, offered):
    answer_offer(mali, case, accepts=False, reason="งานเต็มมือ")

    assert Part.objects.filter(row=offered).count() == 2
    assert [one.part for one in team_of_case(fresh(lena), case)] == ["LEAD"]


@pytest.mark.parametrize("accepts", [True, False])
def test_it_leaves_one_trace(mali, case, offered, accepts):
    with leaves("casework.part_answered"):
        answer_offer(mali, case, accepts=accepts)


def test_who_has_no_seat_has_nothing_to_answer(stranger, case, offered):
    with refuses("casework.part_answered", NO_SEAT):
        answer_offer(stranger, case, accepts=True)


def test_who_was_not_asked_has_nothing_to_answer(lena, mali, case):
    mali = joins(lena, case, mali)

    with refuses("casework.part_answered", "no offer that waits"):
        answer_offer(mali, case, accepts=True)


def test_it_is_answered_once(mali, case, offered):
    answer_offer(mali, case, accepts=True)

    with pytest.raises(Refused, match="no offer that waits"):
        answer_offer(fresh(mali), case, accepts=False)


def test_a_no_counts_also_when_help_has_ended(mali, case, offered):
    answer_offer(mali, ended(case), accepts=False)

    assert not Case.objects.of(fresh(mali)).exists()
