"""Story 14: two workshops because somebody asked for them, from the announcement to what became of it half a year later."""

import re

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.person import Person
from tests.stories.workshops import (
    SERIES,
    announces,
    announces_series,
    asks,
    brings_in,
    gives_a_place,
    notes_half_days,
    prints,
    writes_programme,
)

pytestmark = pytest.mark.browser
CODE = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b")
TRAINERS = ("คุณฮานะ", "คุณโยโกะ")
COURSE = (("2017-07-24", "LECTURE", "ฟังก่อนถาม"), ("2017-07-25", "ROLE_PLAY", "ลองฟังกัน"))
PROMISE = "ถามก่อนทุกครั้งว่าอยากให้ใครอยู่ในห้อง"


@pytest.fixture
def office(tmp_path, invented):
    """The invented office."""
    with invented(tmp_path) as served:
        yield served


@pytest.fixture
def pui(chromium, office):
    return comes(chromium, office, "pui")


@pytest.fixture
def kaew(chromium, office):
    return comes(chromium, office, "kaew")


def comes(chromium, office, who):
    person = Person(chromium, office)
    person.signs_in(who, passphrase(who))
    return person


def people(number):
    """So many from state and NGO; the third is written without a name, the fifth from a province that is none."""
    rows = [
        [f"คุณผู้เข้าร่วมที่ {at}", ("พมจ. สมมติ", "มูลนิธิสายธาร")[at % 2], "นักสังคมสงเคราะห์", "เชียงราย", "ได้"]
        for at in range(1, number + 1)
    ]
    rows[2][0], rows[4][3] = "", "แดนไกล"
    return rows


def the_two(number):
    """The two rows again, as they are corrected."""
    return "\n".join(
        f"{at + 1} | คุณผู้เข้าร่วมที่ {at} | {('พมจ. สมมติ', 'มูลนิธิสายธาร')[at % 2]} | | เชียงราย" for at in (3, 5)
    )


def test_a_hundred_and_twenty_people_come_learn_and_are_certified(chromium, office, pui, kaew):
    announces_series(pui)
    bangkok = announces(pui, "กรุงเทพมหานคร", 24, 25)
    chiang_rai = announces(pui, "เชียงราย", 26, 27)
    for workshop in (bangkok, chiang_rai):
        gives_a_place(pui, workshop, "คุณแก้ว")

    kaew.opens("workshops/")
    assert kaew.reads().count(SERIES) >= 2
    writes_programme(kaew, bangkok, TRAINERS, COURSE)
    assert "ผู้เข้าร่วมการประชุมไทย-ญี่ปุ่นขอให้จัด" in kaew.reads()
    kaew.shows("workshop")

    codes = [takes_place(kaew, workshop, number) for workshop, number in ((bangkok, 120), (chiang_rai, 6))]
    for workshop_codes in codes:
        anybody_checks(chromium, office, workshop_codes[0])
    assert kaew.complaints == pui.complaints == []


def takes_place(kaew, workshop, number):
    """So many come; they are asked before and after, certified, and asked again half a year later. The codes they got."""
    brings_in(kaew, workshop, people(number), the_two(number))
    assert f"มีผู้เข้าร่วม {number} คน" in kaew.reads()
    notes_half_days(kaew, workshop, 4, [f"คุณผู้เข้าร่วมที่ {number}"])
    kaew.shows("attendance")
    learns(kaew, workshop, number)
    codes = certifies(kaew, workshop, number - 1)
    promises(kaew, workshop)
    return codes


def learns(kaew, workshop, number):
    """Before and after, question by question."""
    kaew.opens(f"{workshop}questions/")
    kaew.fills(items="ใครเป็นคนเลือกว่าจะเล่าเมื่อไหร่ | ผู้เสียหาย\nบอก 3 อย่างที่ช่วยให้รู้สึกปลอดภัย | | 3")
    kaew.presses()
    asks(kaew, workshop, "PRE", [("0 1", "1 0")[at % 2] for at in range(number)])
    asks(kaew, workshop, "POST", [("1 2", "1 3", "0 2")[at % 3] for at in range(number)])
    assert f"ทำทั้งสองครั้ง {number} คน" in kaew.reads()
    expect(kaew.page.locator("main svg circle")).to_have_count(2)
    kaew.finds_in_order()
    kaew.shows("results")


def certifies(kaew, workshop, number):
    """Everybody who was there for all four half-days has a certificate with a code of its own."""
    kaew.opens(f"{workshop}certificates/4/")
    kaew.presses("main form:not([action]) .btns button")
    assert f"ออกวุฒิบัตรแล้ว {number} ใบ" in kaew.reads()
    kaew.shows("certificates")
    pages = prints(kaew, workshop)
    codes = {CODE.search(page)[0] for page in pages}
    assert len(codes) == len(pages) == number
    return sorted(codes)


def anybody_checks(chromium, office, code):
    """Whoever is shown one types its code, without signing in; no name is told."""
    somebody = Person(chromium, office)
    somebody.opens("certificates/")
    somebody.fills(code=code.lower())
    somebody.presses()
    said = somebody.reads()
    somebody.shows("checked")
    assert "วุฒิบัตรนี้ใช้ได้" in said
    assert "คุณผู้เข้าร่วม" not in said
    expect(somebody.page).to_have_url(re.compile("/certificates/$"))


def promises(kaew, workshop):
    """What somebody wants to change, and whether it happened half a year later."""
    kaew.opens(f"{workshop}people/")
    kaew.page.locator("main ol a[href*='/commitments/of/']").first.click()
    kaew.fills(text=PROMISE)
    kaew.presses()
    assert "ถึงเวลาถาม 1 คน" in kaew.reads()
    kaew.page.locator("main a[href$='/6/']").first.click()
    kaew.fills(happened="HAPPENED", said="เพื่อนร่วมงานช่วยกัน")
    kaew.presses()
    assert "เมื่อครบ 6 เดือน" in kaew.reads()
    kaew.shows("commitments")
