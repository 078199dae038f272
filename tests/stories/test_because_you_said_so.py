"""The handbook's own history, through the pages: a workshop, what its participants said, and what came of it.

Thailand-Japan Workshop -> what people said -> two workshops, Bangkok 24-25 and Chiang Rai 26-27 July 2560, two
trainers, state and NGO -> the handbook -> told back to everybody. So the preface tells it.
"""

import re

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.handbook import TITLE, brings_in
from tests.stories.person import Person
from tests.stories.workshops import SERIES, announces, announces_series, gives_a_place, writes_programme

pytestmark = pytest.mark.browser

SAID = (
    "อยากให้จัดให้คนทำงานในพื้นที่",
    "อยากให้รัฐกับเอกชนเรียนพร้อมกัน",
    "อยากรู้ว่าในแต่ละวันทำอย่างไร",
    "ขอวิทยากรจาก Empowerment Kansai",
    "อยากมีคู่มือติดตัว",
)
THEME = "อบรมในพื้นที่ รัฐกับเอกชนเรียนพร้อมกัน"
DID = "จัดสองแห่ง กรุงเทพมหานครและเชียงราย และทำคู่มือแล้ว"
TRAINERS = ("คุณฮานะ", "คุณโยโกะ")
COURSE = (("2017-07-24", "LECTURE", "ยึดผู้เสียหายเป็นศูนย์กลาง"), ("2017-07-25", "GROUP_WORK", "ลองทำด้วยกัน"))
DAY = {"on_day": "28", "on_month": "7", "on_year": "2560"}


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, in which no text was brought in yet."""
    with invented(tmp_path) as served:
        yield served


def comes(chromium, office, who):
    person = Person(chromium, office)
    person.signs_in(who, passphrase(who))
    return person


def test_what_participants_said_becomes_two_workshops_a_handbook_and_an_answer(chromium, office):
    pui, fon = comes(chromium, office, "pui"), comes(chromium, office, "fon")

    announces_series(pui)
    theme = hears_what_participants_said(fon)
    decides_and_lets_everybody_read(fon, theme)
    workshops = [held_because_of_it(pui, *where) for where in (("กรุงเทพมหานคร", 24, 25), ("เชียงราย", 26, 27))]
    gives_a_place(pui, workshops[0], "คุณฝน")
    writes_programme(fon, workshops[0], TRAINERS, COURSE)
    assert all(name in fon.reads() for name in TRAINERS)
    handbook_because_of_it(pui)
    tells_back(fon, theme)

    anybody_reads_it(chromium, office)
    assert pui.complaints == fon.complaints == []


def hears_what_participants_said(fon):
    """Five papers of the workshop, joined in one theme; where the theme is."""
    for words in SAID:
        fon.opens("voices/said/new/")
        fon.fills(text=words, source="WORKSHOP", way="PAPER")
        fon.presses()
    fon.opens("voices/said/join/")
    for words in SAID:
        fon.page.get_by_label(re.compile(words)).check()
    fon.fills(title=THEME)
    fon.presses()
    return fon.page.url.removeprefix(fon.house.url)


def decides_and_lets_everybody_read(fon, theme):
    """It is decided, begun, and released in two steps."""
    for step, given in (
        ("decide/", {"what": "TO_DO", "reason": "ขอกันหลายคน", "by_whom": "กองต่อต้านการค้ามนุษย์"}),
        ("activity/", {"kind": "WORKSHOP", "text": "จัดอบรมสองแห่ง"}),
    ):
        fon.opens(theme + step)
        fon.fills(**given, **DAY)
        fon.presses()
    fon.opens(f"{theme}release/")
    fon.fills(
        said=THEME, said_en="Workshops near us, together", did=DID, did_en="Two workshops and a handbook"
    )
    fon.presses()
    fon.presses("main [name=sure][value=yes]")


def held_because_of_it(pui, venue, first, last):
    """A workshop of the series, which names what people said; where its pages begin."""
    workshop = announces(pui, venue, first, last)
    pui.page.locator("main a[href*='/workshops/anew/']").click()
    pui.page.get_by_label(re.compile(THEME)).check()
    pui.presses()
    pui.is_at(workshop)
    expect(pui.page.locator("main dd q")).to_have_text(THEME)
    assert SERIES in pui.reads()
    pui.shows(f"because-{first}")
    return workshop


def handbook_because_of_it(pui):
    """The page of the handbook is brought in, kept, and says because of what it was written."""
    brings_in(pui, because=THEME)
    pui.presses("main form[action$='/keep/'] button")
    expect(pui.page.locator("main dd q")).to_have_text(THEME)
    pui.shows("because-handbook")


def tells_back(fon, theme):
    """What came of it, and to whom it was told."""
    fon.opens(f"{theme}result/")
    fon.fills(text=DID, **DAY)
    fon.presses()
    fon.opens(f"{theme}report/")
    fon.fills(to="ผู้เข้าร่วมการประชุมไทย-ญี่ปุ่น", text=DID, **DAY)
    fon.presses()
    fon.is_at(theme)


def anybody_reads_it(chromium, office):
    """Whoever walks past reads what was said and what was done, and who works here reads the handbook."""
    somebody = Person(chromium, office)
    somebody.opens("voices/done/")
    somebody.finds_in_order()
    assert THEME in somebody.reads()
    assert DID in somebody.reads()
    kaew = comes(chromium, office, "kaew")
    kaew.opens("handbook/")
    assert TITLE in kaew.reads()
