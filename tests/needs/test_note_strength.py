import pytest

from klang.lang.said import Said
from klang.needs.actions import note_strength
from klang.needs.reads import needs_of_case, strengths_of_case
from klang.needs.terms import Area
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SEWS = Said("เย็บผ้าเก่ง", "th")


def test_what_she_builds_on_is_kept_apart_from_what_she_needs(lena, case):
    note_strength(lena, case, area=Area.WORK, said=SEWS)

    [strength] = strengths_of_case(fresh(lena), case)
    assert (strength.words.area, strength.words.said, strength.drawer) == (Area.WORK, SEWS, Drawer.PLAN)
    assert needs_of_case(fresh(lena), case) == []


def test_it_lies_in_the_part_that_was_chosen(lena, case):
    note_strength(lena, case, area=Area.WORK, said=SEWS, drawer=Drawer.HEALTH)

    assert [one.drawer for one in strengths_of_case(fresh(lena), case)] == [Drawer.HEALTH]


def test_it_leaves_one_trace(lena, case):
    with leaves("needs.strength_noted"):
        note_strength(lena, case, area=Area.WORK, said=SEWS)


def test_who_has_no_seat_writes_nothing(stranger, case):
    with refuses("needs.strength_noted", NO_SEAT):
        note_strength(stranger, case, area=Area.WORK, said=SEWS)


def test_nothing_is_written_when_help_has_ended(lena, case):
    with refuses("needs.strength_noted", ENDED):
        note_strength(lena, ended(case), area=Area.WORK, said=SEWS)


def test_who_does_not_hold_a_part_writes_nothing_in_it(lena, mali, case):
    mali = joins(lena, case, mali, Drawer.HEALTH)

    with leaves("refused: needs.strength_noted"), pytest.raises(NoKey):
        note_strength(mali, case, area=Area.WORK, said=SEWS)
