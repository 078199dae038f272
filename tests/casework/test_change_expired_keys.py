from datetime import timedelta

import pytest

from klang.casework.actions import change_expired_keys, note
from klang.casework.models import Note
from klang.casework.reads import notes_of_case
from klang.casework.terms import DueCode
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def later(cast, lena, mali, case):
    """Lena, two days after a seat of one day was given to Mali."""
    note(lena, case, text="ได้เตียงริมหน้าต่าง")
    joins(lena, case, mali, Drawer.PLAN, until=lena.today)
    return cast.at(fresh(lena), lena.at + timedelta(days=2))


def test_what_has_ended_gets_another_key(later, case):
    assert change_expired_keys(later, case) == 1

    assert list(Note.objects.values_list("epoch", flat=True)) == [2]
    assert [one.words.text for one in notes_of_case(later, case)] == ["ได้เตียงริมหน้าต่าง"]


def test_nobody_is_reminded_any_more(later, case):
    assert later.account_id in dues(case, DueCode.KEY_WAITS)

    change_expired_keys(later, case)

    assert dues(case, DueCode.KEY_WAITS) == {}


def test_it_leaves_one_trace(later, case):
    with leaves("casework.expired_keys_changed"):
        change_expired_keys(later, case)


def test_a_seat_that_lives_keeps_its_key(lena, mali, case):
    joins(lena, case, mali, until=lena.today)

    assert change_expired_keys(fresh(lena), case) == 0
    assert case.seats.filter(ended=False).count() == 2


def test_who_has_no_seat_changes_no_key(stranger, case):
    with refuses("casework.expired_keys_changed", NO_SEAT):
        change_expired_keys(stranger, case)


def test_who_only_writes_changes_no_key(lena, mali, case):
    mali = joins(lena, case, mali, right=Right.WRITE)

    with refuses("casework.expired_keys_changed", NOT_IN_CHARGE):
        change_expired_keys(mali, case)


def test_keys_are_changed_also_when_help_has_ended(later, case):
    assert change_expired_keys(later, ended(case)) == 1
