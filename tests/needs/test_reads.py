"""What of needs and strengths can be looked at."""

import pytest

from klang.lang.said import Said
from klang.needs.actions import note_need, note_strength, reword_need
from klang.needs.reads import earlier_words_of_case, needs_of_case, strengths_of_case, versions_of_need
from klang.needs.terms import Area
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.remembered import NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def told(lena, case):
    """A file with two needs and two strengths, in two parts each."""
    for area in (Area.HOUSING, Area.HEALTH):
        note_need(fresh(lena), case, area=area, said=Said(area, "th"))
        note_strength(fresh(lena), case, area=area, said=Said(area, "th"))
    return case


def versions(by, case):
    rows = needs_of_case(by, case)
    return versions_of_need(fresh(by), case, need=rows[0].row) if rows else []


@pytest.mark.parametrize("read", [needs_of_case, strengths_of_case])
def test_the_oldest_comes_first(lena, told, read):
    assert [one.words.area for one in read(fresh(lena), told)] == [Area.HOUSING, Area.HEALTH]


@pytest.mark.parametrize("read", [needs_of_case, strengths_of_case])
def test_what_lies_in_a_part_one_does_not_hold_is_not_there(lena, mali, told, read):
    mali = joins(lena, told, mali, Drawer.HEALTH)

    assert [one.words.area for one in read(mali, told)] == [Area.HEALTH]


def test_the_versions_of_a_need_one_cannot_read_are_not_there(lena, mali, told):
    [plan, _] = needs_of_case(fresh(lena), told)
    mali = joins(lena, told, mali, Drawer.HEALTH)

    assert versions_of_need(mali, told, need=plan.row) == []


@pytest.mark.parametrize(
    ("trace", "read"),
    [
        ("needs.read", needs_of_case),
        ("needs.strengths_read", strengths_of_case),
    ],
)
def test_reading_leaves_one_trace_and_goes_on_when_help_has_ended(lena, stranger, told, trace, read):
    with leaves(trace):
        assert len(read(fresh(lena), told)) == 2
    with leaves(trace):
        assert len(read(fresh(lena), ended(told))) == 2
    with refuses(trace, NO_SEAT):
        read(stranger, told)


def test_reading_what_was_said_before_leaves_one_trace(lena, stranger, told):
    needs = needs_of_case(fresh(lena), told)
    reword_need(fresh(lena), told, need=needs[0].row, said=Said("ห้องเงียบ", "th"))
    needs = needs_of_case(fresh(lena), told)

    with leaves("needs.earlier_read"):
        [before] = earlier_words_of_case(fresh(lena), told, needs=needs)
    with refuses("needs.earlier_read", NO_SEAT):
        earlier_words_of_case(stranger, told, needs=needs)

    assert (before.version, before.words.said.first) == (1, Area.HOUSING)


def test_reading_versions_leaves_one_trace(lena, stranger, told):
    [need, _] = needs_of_case(fresh(lena), told)

    with leaves("needs.versions_read"):
        assert len(versions_of_need(fresh(lena), told, need=need.row)) == 1
    with refuses("needs.versions_read", NO_SEAT):
        versions_of_need(stranger, told, need=need.row)
