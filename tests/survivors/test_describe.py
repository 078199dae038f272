import pytest

from klang.survivors.actions import describe
from klang.survivors.models import Person, PersonWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = PersonWords("ดาวเรือง", "พี่", ("my", "th"), "READS_SOME")


def test_what_she_wants_to_be_called_takes_the_place_of_the_name_before(lena, dao):
    describe(fresh(lena), dao, words=WORDS)

    seen = portrait(fresh(lena), dao)
    assert (seen.name, seen.person.words) == ("ดาวเรือง", WORDS)
    assert Person.objects.filter(row=seen.person.row).count() == 2


def test_two_who_describe_her_at_the_same_time_do_not_overwrite_each_other(lena, dao):
    describe(fresh(lena), dao, words=WORDS, version=1)

    with leaves(), pytest.raises(ChangedMeanwhile):
        describe(fresh(lena), dao, words=PersonWords("ดาว"), version=1)

    assert portrait(fresh(lena), dao).name == "ดาวเรือง"


def test_it_leaves_one_trace(lena, dao):
    with leaves("survivors.described"):
        describe(fresh(lena), dao, words=WORDS)


def test_who_has_no_seat_changes_nothing(stranger, dao):
    with refuses("survivors.described", NO_SEAT):
        describe(stranger, dao, words=WORDS)


def test_nothing_is_changed_when_help_has_ended(lena, dao):
    with refuses("survivors.described", ENDED):
        describe(fresh(lena), ended(dao), words=WORDS)


@pytest.mark.parametrize("drawer", [Drawer.IDENTITY, Drawer.PLAN])
def test_who_may_not_write_who_she_is_changes_nothing(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.described"), pytest.raises(NoKey):
        describe(mali, dao, words=WORDS)
