"""Somebody speaks without a name, is heard, and reads what was done because of it, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.person import Person

pytestmark = pytest.mark.browser

WORDS, TITLE, DID = "อยากมีห้องเงียบไว้โทรหาแม่", "ห้องไว้โทรหาที่บ้าน", "เปิดห้องชั้นสองทุกเย็น"
OTHERS = ("ขอห้องที่เงียบกว่านี้", "โทรหาลูกแล้วคนอื่นได้ยิน", "อยากมีที่นั่งคนเดียว", "ห้องรวมเสียงดัง")
DAY = {"on_day": "25", "on_month": "11", "on_year": "2569"}


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, in which a few hear."""
    with invented(tmp_path) as served:
        yield served


def test_who_spoke_without_a_name_reads_what_was_done_because_of_it(chromium, office):
    somebody = Person(chromium, office, scripts=False)
    code = speaks(somebody)
    fon = Person(chromium, office, scripts=False)
    fon.signs_in("fon", passphrase("fon"))
    fon.is_at("")

    hears(fon)
    assert "ยังไม่มีคำตอบ" in asks(somebody, code)
    theme = joins(fon)
    answers(fon, theme)
    lets_everybody_read(fon, theme)
    tells_back(fon, theme)

    somebody.opens("voices/done/")
    somebody.finds_in_order()
    somebody.shows("done")
    assert DID in somebody.reads()
    assert TITLE in somebody.reads()
    assert WORDS not in somebody.reads()
    assert DID in asks(somebody, code)
    expect(somebody.page).to_have_url(re.compile("/voices/answer/$"))
    assert somebody.complaints == fon.complaints == []


def speaks(somebody):
    """Say it, and get a code."""
    somebody.opens("voices/say/")
    somebody.finds_in_order()
    somebody.fills(text=WORDS)
    somebody.shows("say")
    answers_a_few(somebody)
    somebody.presses()
    somebody.shows("slip")
    [code] = somebody.big()
    return code


def answers_a_few(somebody):
    """Two faces are tapped, one of them is taken back, and the rest is passed by."""
    for number in (0, 1, 3):
        somebody.page.locator("main summary").nth(number).click()
    for name, value in (("HOURS", "HARDLY"), ("OWN_WORDS", "YES"), ("OWN_WORDS", "")):
        somebody.page.locator(f"main label:has([name={name}][value='{value}'])").click()
    somebody.finds_in_order()
    somebody.shows("few")


def hears(fon):
    """Take it in from the tray, and write down what others said on paper."""
    fon.opens("voices/tray/")
    fon.shows("tray")
    fon.page.locator("section", has_text=WORDS).locator("a").click()
    fon.fills(source="SURVIVOR")
    fon.presses("main form:not([action]) .btns button")
    fon.is_at("voices/said/")
    for words in OTHERS:
        fon.opens("voices/said/new/")
        fon.fills(text=words, source="WORKSHOP", way="PAPER")
        fon.presses()
        fon.is_at("voices/said/")
    fon.shows("said")
    assert WORDS in fon.reads()


def joins(fon):
    """Join the five under one title; where the theme is."""
    fon.opens("voices/said/join/")
    for words in (WORDS, *OTHERS):
        fon.page.get_by_label(re.compile(words)).check()
    fon.fills(title=TITLE)
    fon.shows("join")
    fon.presses()
    expect(fon.page).to_have_url(re.compile(r"/voices/themes/[0-9a-f-]{36}/$"))
    fon.finds_in_order()
    return fon.page.url.removeprefix(fon.house.url)


def answers(fon, theme):
    """Decide, begin, and write down what came of it."""
    steps = {
        "decide/": {"what": "TO_DO", "reason": "ขอกันหลายคน", "by_whom": "ที่ประชุมบ้านพัก"},
        "activity/": {"kind": "SERVICE", "text": "จัดห้องชั้นสอง"},
        "result/": {"text": "มีห้องแล้ว"},
    }
    for step, given in steps.items():
        fon.opens(theme + step)
        fon.fills(**given, **DAY)
        fon.presses()
        fon.is_at(theme)
    fon.shows("theme")


def lets_everybody_read(fon, theme):
    """Write it, look at it as it will stand there, and release it."""
    fon.opens(f"{theme}release/")
    told = {
        "said": TITLE,
        "said_en": "A room to call home",
        "did": DID,
        "did_en": "The room is open each evening",
    }
    fon.fills(**told)
    fon.presses()
    expect(fon.page.locator("main .card").first).to_contain_text(TITLE)
    fon.finds_in_order()
    fon.shows("look")
    fon.presses("main [name=sure][value=yes]")
    fon.is_at(theme)


def tells_back(fon, theme):
    """Tell those who spoke."""
    fon.opens(f"{theme}report/")
    fon.fills(to="ทุกคนที่บ้านพัก", text=DID, **DAY)
    fon.presses()
    fon.is_at(theme)


def asks(somebody, code):
    """Type the code in; what is read then."""
    somebody.opens("voices/answer/")
    somebody.fills(slip=code.lower())
    somebody.presses()
    somebody.shows("answer")
    assert code not in somebody.page.url
    return somebody.reads()
