"""In which part of the file a need lies, asked of plain values."""

import pytest

from klang.casework import rules as casework
from klang.needs import rules
from klang.needs.terms import DRAWER_OF, Area
from klang.vault.registers import CASE_DRAWERS, Drawer


@pytest.mark.parametrize("area", Area)
def test_every_area_has_a_part_of_its_own_or_lies_in_the_plan(area):
    assert rules.drawer_of(area) == DRAWER_OF.get(area, Drawer.PLAN)
    assert rules.drawer_of(area) in CASE_DRAWERS


@pytest.mark.parametrize("drawer", CASE_DRAWERS)
def test_the_part_that_was_chosen_counts(drawer):
    assert rules.drawer_of(Area.HOPES, drawer) == drawer


def test_what_the_labour_inspector_needs_lies_apart_from_the_rest():
    legal = {area for area in Area if rules.drawer_of(area) == Drawer.LEGAL}

    assert legal == {Area.WAGES, Area.CONDITIONS, Area.JUSTICE, Area.PAPERS}


def test_body_and_mind_lie_where_only_the_health_team_reads():
    assert {area for area in Area if rules.drawer_of(area) == Drawer.HEALTH} == {Area.HEALTH, Area.MIND}


def test_writing_and_reading_are_asked_as_everywhere_in_a_file():
    assert (rules.may_note, rules.may_see) == (casework.may_write, casework.may_read)
