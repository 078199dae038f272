"""The judgements of a meeting, with plain values."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from klang.meetings import rules
from klang.meetings.terms import Agrees, Standing, TakesPart, Wish
from klang.people.terms import Discipline
from klang.vault.registers import Drawer

TODAY = date(2026, 11, 27)
LATER = TODAY + timedelta(days=7)
ON, SAA = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("discipline", "drawer"),
    [
        (Discipline.HEALTH, Drawer.HEALTH),
        (Discipline.PSYCHOLOGY, Drawer.HEALTH),
        (Discipline.POLICE, Drawer.LEGAL),
        (Discipline.LAW, Drawer.LEGAL),
        (Discipline.PROSECUTION, Drawer.LEGAL),
        (Discipline.LABOUR, Drawer.LEGAL),
        (Discipline.IMMIGRATION, Drawer.LEGAL),
        (Discipline.SOCIAL_WORK, Drawer.PLAN),
        (Discipline.CASE_MANAGEMENT, Drawer.PLAN),
        (Discipline.INTERPRETING, Drawer.PLAN),
        (Discipline.SHELTER, Drawer.PLAN),
        (Discipline.OTHER, Drawer.PLAN),
    ],
)
def test_every_discipline_has_a_drawer(discipline, drawer):
    assert rules.drawer_of(discipline) == drawer


def test_a_drawer_that_was_chosen_stands_before_the_disciplines_own():
    assert rules.drawer_of(Discipline.HEALTH, Drawer.PLAN) == Drawer.PLAN


def test_a_resolution_as_wished_needs_neither_reason_nor_review():
    assert rules.wish_lacks(Wish.AS_WISHED, "", None, None, TODAY) == []


@pytest.mark.parametrize("wish", ["", "YES", "anything"])
def test_no_resolution_is_final_without_the_answer_as_they_wish(wish):
    assert rules.wish_lacks(wish, "", None, None, TODAY) == ["wish"]


@pytest.mark.parametrize("wish", [Wish.DIFFERS, Wish.NOT_KNOWN])
def test_a_resolution_that_is_not_as_wished_needs_reason_teller_and_review(wish):
    assert rules.wish_lacks(wish, " ", None, None, TODAY) == ["reason", "tells", "review_on"]
    assert rules.wish_lacks(wish, "ไม่ปลอดภัย", None, LATER, TODAY) == ["tells"]
    assert rules.wish_lacks(wish, "ไม่ปลอดภัย", ON, None, TODAY) == ["review_on"]
    assert rules.wish_lacks(wish, "", ON, LATER, TODAY) == ["reason"]
    assert rules.wish_lacks(wish, "ไม่ปลอดภัย", ON, LATER, TODAY) == []


@pytest.mark.parametrize("wish", Wish.values)
def test_what_is_looked_at_again_is_looked_at_after_today(wish):
    assert rules.wish_lacks(wish, "ไม่ปลอดภัย", ON, TODAY, TODAY) == ["review_on"]
    assert rules.wish_lacks(wish, "ไม่ปลอดภัย", ON, TODAY + timedelta(days=1), TODAY) == []


def test_a_task_has_somebody_and_a_day_that_has_not_passed():
    assert rules.task_lacks(None, None, TODAY) == []
    assert rules.task_lacks(ON, TODAY, TODAY) == []
    assert rules.task_lacks(None, LATER, TODAY) == ["owner"]
    assert rules.task_lacks(ON, None, TODAY) == ["due"]
    assert rules.task_lacks(ON, TODAY - timedelta(days=1), TODAY) == ["due"]


def test_without_agreement_an_item_needs_its_legal_basis():
    assert rules.agenda_lacks(Agrees.ANOTHER_BASIS, " ", ()) == ["why"]
    assert rules.agenda_lacks(Agrees.ANOTHER_BASIS, "มาตรา 29", ()) == []
    assert rules.agenda_lacks(Agrees.NOT_ASKED, "", ()) == []


def test_seven_things_at_most_are_to_be_agreed_on():
    assert rules.agenda_lacks(Agrees.AGREES, "", ["เรื่อง"] * 7) == []
    assert rules.agenda_lacks(Agrees.AGREES, "", ["เรื่อง"] * 8) == ["agree_on"]


def test_whoever_speaks_for_somebody_has_a_name():
    assert rules.part_lacks(TakesPart.SPOKEN_FOR, " ") == ["spokesperson"]
    assert rules.part_lacks(TakesPart.SPOKEN_FOR, "พี่สา") == []
    assert rules.part_lacks(TakesPart.COMES, "") == []


def test_one_to_three_lines_fit():
    line = "ก" * 300

    assert rules.lines_fit([line])
    assert rules.lines_fit([line] * 3)
    assert not rules.lines_fit([])
    assert not rules.lines_fit([line] * 4)
    assert not rules.lines_fit([line + "ก"])


def test_a_meeting_is_called_for_a_day_near_enough():
    assert rules.day_is_plausible(TODAY - timedelta(days=31), TODAY)
    assert not rules.day_is_plausible(TODAY - timedelta(days=32), TODAY)
    assert rules.day_is_plausible(TODAY + timedelta(days=366), TODAY)
    assert not rules.day_is_plausible(TODAY + timedelta(days=367), TODAY)


def test_whoever_lacks_the_key_is_named_once():
    opens = {ON: {Drawer.HEALTH}, SAA: {Drawer.PLAN, Drawer.HEALTH}}

    assert rules.who_cannot_open([ON, SAA, ON, None], Drawer.PLAN, opens) == [ON]
    assert rules.who_cannot_open([UUID(int=9)], Drawer.PLAN, opens) == [UUID(int=9)]
    assert rules.who_cannot_open([None, None], Drawer.PLAN, opens) == []


def test_where_a_resolution_stands():
    assert rules.standing(None, None, False, TODAY) is Standing.NOTHING_TO_DO
    assert rules.standing(ON, TODAY, False, TODAY) is Standing.UNDER_WAY
    assert rules.standing(ON, TODAY - timedelta(days=1), False, TODAY) is Standing.LATE
    assert rules.standing(ON, TODAY - timedelta(days=1), True, TODAY) is Standing.DONE


def test_who_has_no_seat_in_the_case_leaves_the_room_for_its_item():
    assert rules.leave_the_room([ON, SAA, ON], {SAA}) == [ON]
