import pytest

from klang.casework.models.ring_names import all_names
from klang.casework.terms import DueCode
from klang.survivors.actions import register
from klang.survivors.reads import portrait
from klang.survivors.terms.person import MayWrite
from klang.vault.records.holding import NoKey
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_name_to_be_called_is_enough(cast, lena):
    case = register(lena, cast.house, call_name="ดาว")

    seen = portrait(fresh(lena), case)
    assert (seen.name, seen.person.words.call_name, seen.papers) == ("ดาว", "ดาว", [])


def test_no_name_is_enough_too(cast, lena):
    case = register(lena, cast.house)

    assert portrait(fresh(lena), case).name == ""
    assert dues(case, DueCode.ASK_AGAIN) == {}


def test_who_wants_to_be_asked_later_is_asked_again_in_a_week(cast, lena):
    case = register(lena, cast.house, may_write=MayWrite.LATER)

    assert [(on - lena.today).days for on in dues(case, DueCode.ASK_AGAIN).values()] == [7]


def test_a_list_knows_the_name_from_the_own_ring_alone(cast, lena):
    case = register(lena, cast.house, call_name="ดาว")

    assert all_names(fresh(lena)) == {case.pk: "ดาว"}


def test_it_leaves_one_trace(cast, lena):
    with leaves("survivors.registered"):
        register(lena, cast.house, call_name="ดาว")


def test_without_keys_in_hand_nobody_registers(cast, lena):
    locked = type(lena)(lena.account_id, lena.at, lena.seats)

    with leaves(), pytest.raises(NoKey):
        register(locked, cast.house)
