"""The minutes and the extract of an agency, as they are met with scripts off."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils.timezone import localdate

from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose
from klang.consent.terms import Said as Answered
from klang.lang.said import Said
from klang.meetings.actions import add_statement, close_item, give_line, write_message
from klang.people.terms import Discipline
from klang.vault.registers import Drawer
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import page, plainly

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

HER_WISH = "ขอให้มีล่ามผู้หญิง"


@pytest.fixture
def wages_for_nok(cast, lena, file):
    """Dao agrees, today, that the labour inspector knows the legal part, under another name."""
    words = AnswerWords(
        agency=cast.labour.pk,
        purpose=Purpose.WAGES,
        drawers=(Drawer.LEGAL,),
        said=Answered.AGREES,
        until=localdate() + timedelta(days=30),
        workers=(cast.nok.account_id,),
        known_as="น้องเอ",
    )
    return record_answer(cast.at(fresh(lena), datetime.now(UTC)), file, words=words)


def test_her_statement_stands_under_the_minutes_after_the_item_was_closed(lena, item):
    close_item(lena, item)

    given = {"drawers": ["plan"], "said_original": "ขอเพิ่มว่าอยากเรียนต่อ", "said_heard": "SPOKEN"}
    client_of(lena).post(page("statement", item), given | {"said_language": "th"})

    assert "ขอเพิ่มว่าอยากเรียนต่อ" in plainly(client_of(lena).get(page("minutes", item)))


def test_a_statement_lies_in_some_part(lena, item):
    given = {"said_original": "ขอเพิ่ม", "said_heard": "SPOKEN", "said_language": "th"}

    answer = client_of(lena).post(page("statement", item), given)

    assert answer.status_code == 422


def test_an_extract_holds_what_the_seats_of_that_agency_may_read_and_nothing_else(
    cast, lena, nok, wages_for_nok, item
):
    write_message(lena, item, said=Said(HER_WISH), drawers=[Drawer.PLAN])
    add_statement(fresh(lena), item, said=Said("เรื่องค่าจ้าง"), drawers=[Drawer.LEGAL])
    give_line(fresh(lena), item, discipline=Discipline.LAW, lines=["ค่าจ้างค้าง 3 เดือน"])
    where = page("extract", item, cast.labour.pk)

    for who in (lena, nok):
        paper = plainly(client_of(fresh(who)).get(where))

        assert "ค่าจ้างค้าง 3 เดือน" in paper
        assert "เรื่องค่าจ้าง" in paper
        assert "น้องเอ" in paper
        assert HER_WISH not in paper
        assert "ดาว" not in paper


def test_an_agency_without_a_seat_has_no_extract(cast, lena, item):
    answer = client_of(lena).get(page("extract", item, cast.labour.pk))

    assert answer.status_code == 404
