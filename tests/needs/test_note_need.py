import pytest

from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area, Source
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

DOOR = Said("တံခါးသော့ခတ်လို့ရတဲ့အခန်း", "my", "ห้องที่ล็อกประตูได้", interpreter="มล")


def test_words_are_kept_as_they_were_said(lena, case):
    note_need(lena, case, area=Area.HOUSING, said=DOOR, source=Source.INTERPRETER)

    [need] = needs_of_case(fresh(lena), case)
    assert (need.words.area, need.words.said, need.words.source) == (Area.HOUSING, DOOR, Source.INTERPRETER)
    assert (need.by, need.at) == (lena.account_id, lena.at)


def test_it_lies_in_the_part_its_area_has_or_the_one_that_was_chosen(lena, case):
    note_need(lena, case, area=Area.WAGES, said=DOOR)
    note_need(fresh(lena), case, area=Area.WAGES, said=DOOR, drawer=Drawer.STORY)

    assert [need.drawer for need in needs_of_case(fresh(lena), case)] == [Drawer.LEGAL, Drawer.STORY]


def test_it_leaves_one_trace(lena, case):
    with leaves("needs.noted"):
        note_need(lena, case, area=Area.HOUSING, said=DOOR)


def test_who_has_no_seat_writes_nothing(stranger, case):
    with refuses("needs.noted", NO_SEAT):
        note_need(stranger, case, area=Area.HOUSING, said=DOOR)


def test_nothing_is_written_when_help_has_ended(lena, case):
    with refuses("needs.noted", ENDED):
        note_need(lena, ended(case), area=Area.HOUSING, said=DOOR)


def test_who_may_only_read_a_part_writes_nothing_in_it(lena, mali, case):
    mali = joins(lena, case, mali, Drawer.LEGAL, right=Right.READ)

    with leaves("refused: needs.noted"), pytest.raises(NoKey):
        note_need(mali, case, area=Area.WAGES, said=DOOR)

    assert not Need.objects.exists()


def test_an_area_nobody_knows_is_not_kept(lena, case):
    with leaves(), pytest.raises(ValueError, match="DREAMS"):
        note_need(lena, case, area="DREAMS", said=DOOR)
