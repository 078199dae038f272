from uuid import uuid4

import pytest
from django.http import Http404

from klang.lang.said import Said
from klang.needs.actions import note_need, reword_need
from klang.needs.models import Need
from klang.needs.reads import needs_of_case, versions_of_need
from klang.needs.terms import Area
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered, NoKey
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

FIRST, LATER = Said("ห้องเงียบ ๆ", "th"), Said("ห้องเงียบ ๆ ใกล้เพื่อน", "th")


@pytest.fixture
def need(lena, case):
    return note_need(lena, case, area=Area.HOUSING, said=FIRST)


def test_the_earlier_words_stay(lena, case, need):
    reword_need(fresh(lena), case, need=need.row, said=LATER)

    versions = versions_of_need(fresh(lena), case, need=need.row)
    assert [(one.version, one.words.said) for one in versions] == [(1, FIRST), (2, LATER)]
    assert [one.words.said for one in needs_of_case(fresh(lena), case)] == [LATER]


def test_area_and_part_of_the_file_stay(lena, case, need):
    reword_need(fresh(lena), case, need=need.row, said=LATER)

    [newest] = needs_of_case(fresh(lena), case)
    assert (newest.words.area, newest.drawer) == (Area.HOUSING, Drawer.PLAN)


def test_two_who_word_it_at_the_same_time_do_not_overwrite_each_other(lena, case, need):
    reword_need(fresh(lena), case, need=need.row, said=LATER, version=1)

    with leaves(), pytest.raises(ChangedMeanwhile):
        reword_need(fresh(lena), case, need=need.row, said=FIRST, version=1)


def test_it_leaves_one_trace(lena, case, need):
    with leaves("needs.reworded"):
        reword_need(fresh(lena), case, need=need.row, said=LATER)


def test_who_has_no_seat_changes_nothing(stranger, case, need):
    with refuses("needs.reworded", NO_SEAT):
        reword_need(stranger, case, need=need.row, said=LATER)


def test_nothing_is_changed_when_help_has_ended(lena, case, need):
    with refuses("needs.reworded", ENDED):
        reword_need(fresh(lena), ended(case), need=need.row, said=LATER)


def test_who_may_only_read_it_changes_nothing(lena, mali, case, need):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.READ)

    with leaves("refused: needs.reworded"), pytest.raises(NoKey):
        reword_need(mali, case, need=need.row, said=LATER)


def test_a_need_one_cannot_read_is_not_there(lena, mali, case, need):
    mali = joins(lena, case, mali, Drawer.HEALTH, right=Right.WRITE)

    with leaves(), pytest.raises(Http404):
        reword_need(mali, case, need=need.row, said=LATER)
    with leaves(), pytest.raises(Http404):
        reword_need(fresh(lena), case, need=uuid4(), said=LATER)


def test_earlier_words_put_into_the_place_of_others_do_not_open(lena, case, need):
    other = note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ใกล้ตลาด", "th"))
    for one in (need, other):
        reword_need(fresh(lena), case, need=one.row, said=LATER)
    moved = Need.objects.get(row=other.row, version=1)
    Need.objects.filter(row=need.row, version=1).update(envelope=moved.envelope)

    with leaves("altered: needs.versions_read"), pytest.raises((Altered, Broken)):
        versions_of_need(fresh(lena), case, need=need.row)
