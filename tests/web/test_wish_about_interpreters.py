"""Not this interpreter: what she asked for is seen where somebody is about to name one, by who may read it."""

import html
import re

import pytest
from django.urls import reverse

from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.terms import Area
from klang.survivors.actions import describe
from klang.survivors.models import PersonWords
from klang.vault.registers import Drawer
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.conftest import file, item, meeting  # noqa: F401
from tests.remembered import joins

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WISH = "ขอล่ามผู้หญิง ไม่เอาคนจากหมู่บ้านเดียวกัน"
OF_A_CASE = ["needs:note", "needs:strength", "consent:ask", "desk:step"]
OF_A_MEETING = ["meetings:message", "meetings:statement"]


def asks(lena, file, wish):  # noqa: F811
    describe(fresh(lena), file, words=PersonWords("ดาว", languages=("my",), interpreter_wish=wish))


def shown(actor, page, item):  # noqa: F811
    more = [item.row] if page.startswith("meetings:") else []
    client = client_of(actor)
    client.cookies["klang_lang"] = "en"
    return html.unescape(client.get(reverse(page, args=[item.case_id, *more])).content.decode())


@pytest.mark.parametrize("page", OF_A_CASE + OF_A_MEETING)
def test_whoever_names_an_interpreter_sees_what_she_asked_for(lena, file, item, page):  # noqa: F811
    asks(lena, file, WISH)

    assert re.search(
        rf'She asked: <bdi>{WISH}</bdi>.{{,60}}<input[^>]* name="(said_)?interpreter"',
        shown(lena, page, item),
        re.S,
    )


@pytest.mark.parametrize("page", OF_A_CASE + OF_A_MEETING)
def test_where_she_asked_for_nothing_nothing_is_said(lena, file, item, page):  # noqa: F811
    asks(lena, file, "")

    assert "She asked" not in shown(lena, page, item)


@pytest.mark.parametrize("page", ["needs:note", "desk:step", *OF_A_MEETING])
def test_who_does_not_hold_who_she_is_does_not_read_it(lena, mali, file, item, page):  # noqa: F811
    asks(lena, file, WISH)

    page = shown(mali, page, item)

    assert "She asked" not in page
    assert WISH not in page


CHOSEN = {
    "desk:seat": "account",
    "desk:second": "account",
    "consent:ask": "workers",
    "consent:other": "workers",
}


@pytest.mark.parametrize(("page", "field"), CHOSEN.items())
def test_whoever_gives_a_seat_sees_it_before_anybody_is_chosen(lena, file, item, page, field):  # noqa: F811
    asks(lena, file, WISH)
    said = rf"She asked about interpreters: <bdi>{WISH}</bdi>"

    assert re.search(rf'{said}(?:(?!<input).)*<input[^>]* name="{field}"', shown(lena, page, item), re.S)

    asks(fresh(lena), file, "")
    assert "She asked about" not in shown(fresh(lena), page, item)


@pytest.mark.parametrize("page", ["desk:seat", "desk:second", "consent:other"])
def test_who_does_not_hold_who_she_is_gives_no_seat_by_it(lena, mali, file, item, page):  # noqa: F811
    asks(lena, file, WISH)
    mali = joins(lena, file, mali, Drawer.PLAN)

    seen = shown(mali, page, item)

    assert 'type="submit"' in seen or "<button" in seen
    assert WISH not in seen


@pytest.mark.parametrize("page", ["desk:seat", "desk:second"])
def test_it_stands_there_too_when_the_page_asks_again(lena, file, page):  # noqa: F811
    asks(lena, file, WISH)

    answer = client_of(lena).post(reverse(page, args=[file.pk]), {"account": "", "reason": "คืนนี้"})

    assert answer.status_code == 422
    assert f"<bdi>{WISH}</bdi>" in answer.content.decode()


def test_where_earlier_words_are_said_again_her_wish_stands_too(lena, mali, file):  # noqa: F811
    asks(lena, file, WISH)
    mali = joins(lena, file, mali, Drawer.PLAN)
    need = note_need(fresh(lena), file, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"), drawer=Drawer.PLAN)
    page = reverse("needs:versions", args=[file.pk, need.row])

    assert f"<bdi>{WISH}</bdi>" in client_of(fresh(lena)).get(page).content.decode()
    assert WISH not in client_of(mali).get(page).content.decode()


def test_her_words_are_words_and_no_marks_of_the_page(lena, file, item):  # noqa: F811
    asks(lena, file, "<i>ผู้หญิง</i>")

    page = client_of(lena).get(reverse("consent:ask", args=[item.case_id])).content.decode()

    assert "<bdi>&lt;i&gt;ผู้หญิง&lt;/i&gt;</bdi>" in page
