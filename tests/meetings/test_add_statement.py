import pytest

from klang.access.predicates import Refused
from klang.lang.said import Said
from klang.meetings.actions import add_statement, close_item, close_meeting, write_message
from klang.meetings.reads import minutes
from klang.meetings.troubles import Incomplete
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.meetings.told import deeds_about

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SAID = Said("ตรงที่ว่าขอย้าย ไม่ใช่ ขออยู่ที่เดิม")


def test_it_stands_under_the_minutes_and_leaves_the_message_as_it_was(lena, mali, meeting, item):
    write_message(lena, item, said=Said("ขออยู่ที่เดิม"))
    close_item(fresh(lena), item)
    close_meeting(fresh(lena), meeting)

    add_statement(fresh(lena), item, said=SAID)

    read = minutes(fresh(mali), item)
    assert [one.words.said for one in read.statements] == [SAID]
    assert read.message.words.said.first == "ขออยู่ที่เดิม"


def test_copies_in_several_parts_are_one_statement_on_the_page(lena, nok, item, wages_for_nok):
    add_statement(fresh(lena), item, said=SAID, drawers=(Drawer.PLAN, Drawer.LEGAL))

    assert [one.words.said for one in minutes(fresh(lena), item).statements] == [SAID]
    assert [one.words.said for one in minutes(fresh(nok), item).statements] == [SAID]


def test_one_statement_more_is_added_and_none_overwritten(lena, item):
    add_statement(lena, item, said=SAID)
    add_statement(fresh(lena), item, said=Said("ขอบคุณที่ฟัง"))

    assert [one.words.said.first for one in minutes(fresh(lena), item).statements] == [SAID.first, "ขอบคุณที่ฟัง"]


def test_an_empty_statement_is_none(lena, item):
    with pytest.raises(Incomplete) as missing:
        add_statement(lena, item, said=Said(" "), drawers=())

    assert missing.value.fields == ("said", "drawers")


def test_it_is_remembered(lena, file, item):
    add_statement(lena, item, said=SAID)

    assert deeds_about(file)[-1] == "meetings.statement_added"


def test_without_a_seat_nothing_is_added(stranger, file, item):
    with pytest.raises(Refused, match="do not have a seat"):
        add_statement(stranger, item, said=SAID)

    assert deeds_about(file)[-1] == "refused: meetings.statement_added"


def test_who_may_only_read_adds_nothing(nok, item, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        add_statement(fresh(nok), item, said=SAID, drawers=(Drawer.LEGAL,))
