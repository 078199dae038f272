from datetime import timedelta
from uuid import uuid4

import pytest

from klang.casework.actions import settle_due
from klang.casework.calendar import remind
from klang.casework.models import Due
from klang.casework.terms import DueCode
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def due(lena, case):
    return remind(case, lena.account_id, lena.today, DueCode.ASK_AGAIN).pk


def test_what_is_done_is_not_asked_again(lena, case, due):
    settle_due(lena, case, due=due)

    assert dues(case, DueCode.ASK_AGAIN) == {}
    assert Due.objects.get(pk=due).done_on == lena.today


def test_the_day_it_was_done_stays(cast, lena, case, due):
    settle_due(lena, case, due=due)
    later = cast.at(lena, lena.at + timedelta(days=3))

    settle_due(later, case, due=due)

    assert Due.objects.get(pk=due).done_on == lena.today


def test_what_waits_for_a_colleague_is_not_ones_own_to_settle(lena, mali, case, due):
    mali = joins(lena, case, mali)

    settle_due(mali, case, due=due)

    assert dues(case, DueCode.ASK_AGAIN) == {lena.account_id: lena.today}


def test_a_period_that_is_done_is_done_for_everybody_who_watches_it(lena, mali, stranger, case):
    step, other = uuid4(), uuid4()
    days = [lena.today, lena.today, lena.today + timedelta(days=1)]
    watched = [
        remind(case, who.account_id, on, DueCode.CLOCK, step)
        for who, on in zip((lena, mali, stranger), days, strict=True)
    ]
    remind(case, mali.account_id, lena.today, DueCode.CLOCK, other)

    settle_due(lena, case, due=watched[0].pk)

    left = Due.objects.filter(case=case, done_on=None).values_list("account", "about")
    assert set(left) == {(stranger.account_id, step), (mali.account_id, other)}


def test_it_leaves_one_trace(lena, case, due):
    with leaves("casework.due_settled"):
        settle_due(lena, case, due=due)


def test_who_has_no_seat_settles_nothing(stranger, case, due):
    with refuses("casework.due_settled", NO_SEAT):
        settle_due(stranger, case, due=due)


def test_it_is_settled_also_when_help_has_ended(lena, case, due):
    settle_due(lena, ended(case), due=due)

    assert dues(case, DueCode.ASK_AGAIN) == {}


@pytest.mark.parametrize("code", [DueCode.OFFER, DueCode.LEAD, DueCode.KEY_WAITS, DueCode.INPUT])
def test_what_a_deed_is_waited_for_is_not_settled_by_saying_so(lena, case, code):
    due = remind(case, lena.account_id, lena.today, code)

    settle_due(lena, case, due=due.pk)

    assert dues(case, code) == {lena.account_id: lena.today}
