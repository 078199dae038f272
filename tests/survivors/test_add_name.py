import pytest

from klang.lang.scripts import Script
from klang.survivors.actions import add_name
from klang.survivors.models import Alias, AliasWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = AliasWords(as_spoken="မတန်ဒါ", script=Script.BURMESE, romanised="Ma Tandar", title="မ")


def test_it_is_kept_as_it_was_written(lena, dao):
    add_name(fresh(lena), dao, words=WORDS)

    [kept] = portrait(fresh(lena), dao).names
    assert (kept.words, kept.drawer) == (WORDS, Drawer.IDENTITY)


def test_a_second_one_stands_beside_the_first(lena, dao):
    for _ in range(2):
        add_name(fresh(lena), dao, words=WORDS)

    assert len(portrait(fresh(lena), dao).names) == 2


def test_it_leaves_one_trace(lena, dao):
    with leaves("survivors.name_added"):
        add_name(fresh(lena), dao, words=WORDS)


def test_who_has_no_seat_writes_nothing(stranger, dao):
    with refuses("survivors.name_added", NO_SEAT):
        add_name(stranger, dao, words=WORDS)


def test_nothing_is_written_when_help_has_ended(lena, dao):
    with refuses("survivors.name_added", ENDED):
        add_name(fresh(lena), ended(dao), words=WORDS)


@pytest.mark.parametrize("drawer", [Drawer.IDENTITY, Drawer.PLAN])
def test_who_may_not_write_in_its_part_writes_nothing(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.name_added"), pytest.raises(NoKey):
        add_name(mali, dao, words=WORDS)

    assert not Alias.objects.exists()
