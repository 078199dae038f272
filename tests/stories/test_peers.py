"""A peer group writes down that it met and asks for something; it is heard and answered, and no staff opens the group."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.working import comes_to_work

pytestmark = pytest.mark.browser

ASK, NOTES = "อยากให้คลินิกเปิดหลังเลิกงาน", "ครั้งหน้าจะทำขนมด้วยกัน"
DAY = {"on_day": "25", "on_month": "11", "on_year": "2569"}


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, beside which a peer group has a room of its own."""
    with invented(tmp_path) as served:
        yield served


def test_what_a_group_asks_is_heard_and_answered_and_no_staff_opens_the_group(chromium, office):
    on, fon = (comes_to_work(chromium, office, name) for name in ("on", "fon"))

    group = meets(on)
    assert NOTES in on.reads()
    assert ASK not in tray(fon)
    hands_on(on)
    assert ASK in tray(fon)
    takes_in(fon)
    theme = joins(fon)
    answers(fon, theme)

    assert "ทุกกลุ่มที่ถาม" in fon.reads()
    for name in ("fon", "pui", "kaew"):
        staff = comes_to_work(chromium, office, name)
        for path in (group, f"{group}met/", f"{group}met/new/", f"{group}vouch/"):
            staff.opens(path)
            assert NOTES not in staff.reads()
            expect(staff.page.locator("main h1[data-why]")).to_be_visible()
    assert on.complaints == fon.complaints == []


def meets(on):
    """Seven were there; about debt and what people say; one thing is asked. Where the group is."""
    on.opens("peers/")
    on.page.locator("main ul a").first.click()
    group = on.page.url.removeprefix(on.house.url)
    on.finds_in_order()
    on.shows("group")
    on.opens(f"{group}met/new/")
    on.fills(place="COMMUNITY", present="7", notes=NOTES, ask=ASK)
    on.page.locator("main [name=rules_read]").check()
    for theme in ("DEBT", "STIGMA"):
        on.page.locator(f"main [name=themes][value={theme}]").check()
    on.fills(came_so="4", came_low="3", went_well="5", went_so="2")
    on.finds_in_order()
    on.shows("met")
    on.presses("main form .btns button")
    on.is_at(f"{group}met/")
    on.shows("gatherings")
    return group


def hands_on(on):
    """Look at it once more, and hand it on."""
    on.page.locator("main .voice", has_text=ASK).locator("a").click()
    assert NOTES not in on.reads()
    on.finds_in_order()
    on.shows("hand_on")
    on.presses("main form .btns button")
    expect(on.page).to_have_url(re.compile(r"/met/$"))


def tray(fon):
    """What waits to be heard."""
    fon.opens("voices/tray/")
    return fon.reads()


def takes_in(fon):
    """It is a voice of a peer group from now on."""
    fon.page.locator("section", has_text=ASK).locator("a").click()
    fon.fills(source="PEERS")
    fon.presses("main form:not([action]) .btns button")
    fon.is_at("voices/said/")


def joins(fon):
    """A theme of its own; where it is."""
    fon.opens("voices/said/join/")
    fon.page.get_by_label(re.compile(ASK)).check()
    fon.fills(title="คลินิกหลังเลิกงาน")
    fon.presses()
    expect(fon.page).to_have_url(re.compile(r"/voices/themes/[0-9a-f-]{36}/$"))
    return fon.page.url.removeprefix(fon.house.url)


def answers(fon, theme):
    """Decided, a workshop because of it, a result, and what is told back to the group."""
    steps = {
        "decide/": {"what": "TO_DO", "reason": "ทำงานกะเช้าไปไม่ทัน", "by_whom": "ที่ประชุมทีม"},
        "activity/": {"kind": "WORKSHOP", "text": "ชวนคลินิกกับกลุ่มมาคุยกันหนึ่งวัน"},
        "result/": {"text": "คลินิกเปิดถึงสองทุ่มวันพุธ"},
        "report/": {"to": "ทุกกลุ่มที่ถาม", "text": "คลินิกเปิดถึงสองทุ่มวันพุธ"},
    }
    for step, given in steps.items():
        fon.opens(theme + step)
        fon.fills(**given, **DAY)
        fon.presses()
        fon.is_at(theme)
