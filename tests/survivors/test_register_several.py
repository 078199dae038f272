import pytest

from klang.casework.models import Case
from klang.survivors.actions import register_several
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from tests.cast import fresh
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_each_name_has_a_file_of_its_own(cast, lena):
    made = register_several(lena, cast.house, names=["ดาว", "မြ", "Lan"])

    names = [portrait(fresh(lena), Case.objects.get(pk=one)).name for one in made]
    assert names == ["ดาว", "မြ", "Lan"]


def test_two_of_one_name_are_two_people(cast, lena):
    assert len(set(register_several(lena, cast.house, names=["ดาว", "ดาว"]))) == 2


def test_nobody_is_nobody(cast, lena):
    assert register_several(lena, cast.house, names=[]) == []


def test_it_leaves_one_trace(cast, lena):
    with leaves("survivors.registered_several"):
        register_several(lena, cast.house, names=["ดาว", "ฟ้า"])


def test_without_keys_in_hand_nobody_registers(cast, lena):
    locked = type(lena)(lena.account_id, lena.at, lena.seats)

    with leaves(), pytest.raises(NoKey):
        register_several(locked, cast.house, names=["ดาว"])

    assert not Case.objects.exists()
