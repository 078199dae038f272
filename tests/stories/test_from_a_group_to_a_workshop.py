"""What a peer group asks goes the whole way: heard, joined, decided, a workshop because of it, and told back to the group.

No staff opens what the group wrote, with any key: the pages are not there for them, and no grant is sealed to them.
"""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.stories.test_peers import ASK, DAY, NOTES, hands_on, meets, takes_in, tray
from tests.stories.working import comes_to_work
from tests.stories.workshops import announces, announces_series

pytestmark = pytest.mark.browser

BARRIERS = (
    "คลินิกปิดก่อนเลิกงาน",
    "นัดหมอแล้วต้องลางานทั้งวัน",
    "ไม่มีคลินิกที่เปิดตอนเย็น",
    "รอคิวคลินิกจนเลยเวลางาน",
)
THEME, DID = "คลินิกเปิดไม่ตรงกับเวลาว่าง", "คลินิกเปิดถึงสองทุ่มทุกวันพุธ"
STAFF = ("fon", "pui", "kaew")


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, beside which a peer group has a room of its own."""
    with invented(tmp_path) as served:
        yield served


def test_what_a_group_asks_becomes_a_workshop_and_an_answer_and_no_staff_opens_the_group(chromium, office):
    on, fon, pui = (comes_to_work(chromium, office, name, scripts=True) for name in ("on", "fon", "pui"))

    group = meets(on)
    hands_on(on)
    assert ASK in tray(fon)
    takes_in(fon)
    theme = joins_with_what_stood_in_the_way(fon)
    steps(fon, theme, DECIDED)
    lets_everybody_read(fon, theme)
    holds_a_workshop_because_of_it(pui)
    steps(fon, theme, CAME_OF_IT)

    assert DID in read_by_the_group(on)
    for name in STAFF:
        opens_nothing(comes_to_work(chromium, office, name, scripts=True), group)
    assert members(office) <= holders(office)
    assert staff(office)
    assert holders(office) & staff(office) == set()
    assert on.complaints == fon.complaints == pui.complaints == []


def joins_with_what_stood_in_the_way(fon):
    """The same stood in the way of four meetings; where the theme is."""
    for words in BARRIERS:
        fon.opens("voices/said/new/")
        fon.fills(text=words, source="MEETING", way="SPOKEN")
        fon.presses()
    fon.opens("voices/said/join/")
    for words in (ASK, *BARRIERS):
        fon.page.get_by_label(re.compile(words)).check()
    fon.fills(title=THEME)
    fon.presses()
    expect(fon.page).to_have_url(re.compile(r"/voices/themes/[0-9a-f-]{36}/$"))
    return fon.page.url.removeprefix(fon.house.url)


DECIDED = {
    "decide/": {"what": "TO_DO", "reason": "ทำงานกะเช้าไปไม่ทัน", "by_whom": "ที่ประชุมทีม"},
    "activity/": {"kind": "WORKSHOP", "text": "ชวนคลินิกกับกลุ่มมาคุยกันหนึ่งวัน"},
}
CAME_OF_IT = {"result/": {"text": DID}, "report/": {"to": "ทุกกลุ่มที่ถาม", "text": DID}}


def steps(fon, theme, given):
    """One step after the other."""
    for step, fields in given.items():
        fon.opens(theme + step)
        fon.fills(**fields, **DAY)
        fon.presses()
        fon.is_at(theme)


def lets_everybody_read(fon, theme):
    """Looked at as it will stand there, and released."""
    fon.opens(f"{theme}release/")
    told = {
        "said": THEME,
        "said_en": "Clinic hours that fit",
        "did": DID,
        "did_en": "Open until eight on Wednesdays",
    }
    fon.fills(**told)
    fon.presses()
    fon.presses("main [name=sure][value=yes]")
    fon.is_at(theme)


def holds_a_workshop_because_of_it(pui):
    """A workshop that names what people said."""
    announces_series(pui)
    workshop = announces(pui, "คลินิกใกล้บ้าน", 24, 25)
    pui.page.locator("main a[href*='/workshops/anew/']").click()
    pui.page.get_by_label(re.compile(THEME)).check()
    pui.presses()
    pui.is_at(workshop)
    expect(pui.page.locator("main dd q")).to_have_text(THEME)


def read_by_the_group(on):
    """What hangs on the wall, for the coordinator to read to the group."""
    on.opens("voices/done/")
    assert NOTES not in on.reads()
    assert ASK not in on.reads()
    return on.reads()


def opens_nothing(colleague, group):
    """Neither the group nor what it wrote is there for somebody of the staff."""
    for path in ("", "met/", "met/new/", "vouch/"):
        answer = colleague.page.goto(colleague.house.at(group + path))
        assert answer.status == 404
        assert NOTES not in colleague.page.content()


def asked(office, question):
    """What lies in the tables, as a thief would read it."""
    with closing(sqlite3.connect(office.home / "klang.sqlite3")) as tables:
        return {row[0] for row in tables.execute(question)}


def holders(office):
    """To whose keys the group's key was ever sealed."""
    return asked(
        office,
        "SELECT card.principal FROM peers_grant AS held JOIN people_card AS card ON card.digest = held.grantee",
    )


def members(office):
    """Whose seats the group has; nobody of the staff but its coordinator, who sits there for herself, is one."""
    return asked(office, "SELECT account FROM peers_seat")


def staff(office):
    """Who hears voices or handles complaints, without those who coordinate a group."""
    return asked(
        office,
        "SELECT account FROM voices_seat"
        " WHERE account NOT IN (SELECT account FROM peers_seat WHERE right = 'manage')",
    )
