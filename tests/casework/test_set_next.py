from datetime import timedelta

import pytest

from klang.casework.actions import set_next
from klang.casework.models import Next, NextWords
from klang.casework.reads import next_of_case
from klang.casework.terms import DueCode
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import ENDED, NO_SEAT, ended, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

TALK = NextWords("CALL", "17:30", "ใต้ต้นมะม่วง")


@pytest.fixture
def friday(lena):
    return lena.today + timedelta(days=4)


def test_how_and_where_are_kept_and_the_day_stands_in_today(lena, case, friday):
    set_next(lena, case, on=friday, words=TALK)

    found = next_of_case(fresh(lena), case)
    assert (found.words, found.open) == (TALK, {"on": friday.isoformat()})
    assert dues(case, DueCode.APPOINTMENT) == {lena.account_id: friday}


def test_a_later_one_takes_the_place_of_the_earlier(lena, case, friday):
    first = set_next(lena, case, on=friday, words=TALK)

    later = set_next(fresh(lena), case, on=friday + timedelta(days=1), words=NextWords("VISIT"))

    assert (later.row, later.version) == (first.row, 2)
    assert next_of_case(fresh(lena), case).words == NextWords("VISIT")
    assert dues(case, DueCode.APPOINTMENT) == {lena.account_id: friday + timedelta(days=1)}


def test_a_day_moved_from_outside_is_noticed(lena, case, friday):
    set_next(lena, case, on=friday, words=TALK)
    Next.objects.update(on=friday + timedelta(days=30))

    with pytest.raises(Exception, match="changed from outside"):
        next_of_case(fresh(lena), case)


def test_it_leaves_one_trace(lena, case, friday):
    with leaves("casework.next_set"):
        set_next(lena, case, on=friday, words=TALK)


def test_who_has_no_seat_agrees_on_nothing(stranger, case, friday):
    with refuses("casework.next_set", NO_SEAT):
        set_next(stranger, case, on=friday, words=TALK)


def test_nothing_is_agreed_on_when_help_has_ended(lena, case, friday):
    with refuses("casework.next_set", ENDED):
        set_next(lena, ended(case), on=friday, words=TALK)
