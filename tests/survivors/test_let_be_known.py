import pytest

from klang.casework.models import BasisWords
from klang.casework.terms import Ground
from klang.consent.actions import record_other_basis
from klang.survivors.actions import let_be_known
from klang.survivors.models import KnownAs, KnownWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = KnownWords("น้องเอ")
HEALTH = {"drawer": Drawer.HEALTH, "words": WORDS}


def test_who_holds_the_part_and_not_her_identity_knows_her_by_it(lena, mali, dao):
    let_be_known(fresh(lena), dao, **HEALTH)

    mali = joins(lena, dao, mali, Drawer.HEALTH)

    seen = portrait(mali, dao)
    assert (seen.name, seen.person, seen.names) == ("น้องเอ", None, [])
    assert portrait(fresh(lena), dao).name == "ดาว"


def test_without_one_there_is_no_name_at_all(lena, mali, dao):
    mali = joins(lena, dao, mali, Drawer.LEGAL)

    assert portrait(mali, dao).name == ""


def test_each_part_has_one_and_the_later_counts(lena, mali, dao):
    let_be_known(fresh(lena), dao, **HEALTH)
    let_be_known(fresh(lena), dao, drawer=Drawer.LEGAL, words=KnownWords("คุณบี"))

    let_be_known(fresh(lena), dao, drawer=Drawer.HEALTH, words=KnownWords("น้องซี"))

    assert portrait(joins(lena, dao, mali, Drawer.HEALTH), dao).name == "น้องซี"
    assert KnownAs.objects.filter(drawer=Drawer.HEALTH).values("row").distinct().count() == 1


def test_it_leaves_one_trace(lena, dao):
    with leaves("survivors.known_as_set"):
        let_be_known(fresh(lena), dao, **HEALTH)


def test_who_has_no_seat_names_nobody(stranger, dao):
    with refuses("survivors.known_as_set", NO_SEAT):
        let_be_known(stranger, dao, **HEALTH)


def test_nobody_is_named_when_help_has_ended(lena, dao):
    with refuses("survivors.known_as_set", ENDED):
        let_be_known(fresh(lena), ended(dao), **HEALTH)


@pytest.mark.parametrize("drawer", [Drawer.HEALTH, Drawer.PLAN])
def test_who_may_not_write_in_the_part_names_nobody(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.known_as_set"), pytest.raises(NoKey):
        let_be_known(mali, dao, **HEALTH)


def test_a_name_given_to_one_office_does_not_rename_her_to_another(lena, mali, nok, dao):
    let_be_known(fresh(lena), dao, **HEALTH)
    law = BasisWords(Ground.LAW, "มาตรา 33", "ศาลขอเอกสาร", drawers=(Drawer.HEALTH,), until=lena.today)

    record_other_basis(fresh(lena), dao, workers=(nok.account_id,), words=law, known_as="คุณบี")

    assert portrait(joins(lena, dao, mali, Drawer.HEALTH), dao).name == "น้องเอ"
    assert portrait(fresh(nok), dao).name == "คุณบี"
