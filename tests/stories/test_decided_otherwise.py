"""Story 7: the meeting decides for the shelter against her wish, and cannot pass over it."""

import re
from datetime import timedelta

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.stories.working import calls_a_meeting, comes_to_work, follows, on_day, registers, shares_with

pytestmark = pytest.mark.browser

NAME = "ฟ้า"
WISH = "ขอให้มีล่ามผู้หญิง และอย่าเพิ่งย้ายก่อนสอบเสร็จ"
TEXT, REASON = "พักที่บ้านพัก 14 วัน", "ประตูห้องเดิมยังล็อกไม่ได้"
LATER = "ขอกลับห้องเดิมเมื่อเปลี่ยนประตูเสร็จ"


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, served by a real granian."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


def test_a_resolution_against_her_wish_is_not_final_without_reason_teller_and_review(chromium, office):
    kaew = comes_to_work(chromium, office, "kaew", scripts=False)
    table = the_team_meets(kaew)

    decides(kaew, table)

    assert not_final_yet(kaew)
    kaew.shows("decided-otherwise")

    says_why(kaew)

    expect(kaew.page.locator("article.card")).to_contain_text(TEXT)
    reads_it_in_todays(chromium, office, kaew)
    her_words_stand_in_the_minutes(kaew, table)
    assert kaew.complaints == []


def the_team_meets(kaew):
    case = registers(kaew, NAME)
    shares_with(kaew, case, "คุณฝน")
    table = calls_a_meeting(kaew, case, localdate())
    follows(kaew, "/message/")
    kaew.fills(said_original=WISH, said_heard="WRITTEN", takes_part="SPOKEN_FOR", spokesperson="พี่สา")
    kaew.presses()
    expect(kaew.page.locator(".pinned q")).to_have_text(WISH)
    return table


def decides(kaew, table):
    """What, and that it is not as she wishes; nothing else."""
    kaew.opens(table)
    kaew.fills(text=TEXT, wish="DIFFERS")
    kaew.presses()
    expect(kaew.page.locator("main [role=alert]")).to_be_visible()


def not_final_yet(kaew):
    """The page says what is missing, keeps what was typed, and has made no resolution."""
    said = kaew.page.locator("main [role=alert]").inner_text().replace("\u2060", "")
    missing = ("เขียนเหตุผล", "เลือกว่าใครเป็นคนบอก", "เลือกวันหลังจากวันนี้")
    typed = kaew.page.locator("main textarea[name=text]").input_value()
    return all(one in said for one in missing) and typed == TEXT and not kaew.page.locator("article").count()


def says_why(kaew):
    tells = kaew.page.locator("main select[name=tells]")
    tells.select_option(label="คุณฝน")
    kaew.page.locator("main select[name=owner]").select_option(label="คุณแก้ว")
    kaew.fills(reason=REASON, **on_day("review_on", localdate() + timedelta(days=7)))
    kaew.fills(**on_day("due", localdate()))
    kaew.presses()
    kaew.shows("decided-otherwise-final")


def reads_it_in_todays(chromium, office, kaew):
    """Its owner carries it out, somebody tells her, the supervisor hears that it differs, and not about whom."""
    told = {
        "kaew": ("มติที่ต้องทำ", NAME),
        "fon": ("บอกผลการประชุม", ""),
        "pui": ("มติไม่ตรงกับที่ผู้เสียหายต้องการ", ""),
    }
    for who, (task, about) in told.items():
        person = kaew if who == "kaew" else comes_to_work(chromium, office, who, scripts=False)
        person.opens("")
        said = person.reads().replace("\u2060", "")
        assert task in said
        assert about in said
        if who == "pui":
            assert NAME not in said
        else:
            person.page.locator("main a[href*='#r-']").first.click()
            expect(person.page).to_have_url(re.compile("#r-"))
            assert "ไม่ตรงกับที่ต้องการ" in person.reads().replace("\u2060", "")


def her_words_stand_in_the_minutes(kaew, table):
    """As she said them; and what she says about the minutes stands under them."""
    kaew.opens(table)
    follows(kaew, "/close/")
    kaew.presses()
    expect(kaew.page).to_have_url(re.compile("/minutes/$"))
    follows(kaew, "/statement/")
    kaew.fills(said_original=LATER, said_heard="SPOKEN")
    kaew.presses()
    expect(kaew.page).to_have_url(re.compile("/minutes/$"))
    quoted = [one.inner_text() for one in kaew.page.locator("main q").all()]
    assert quoted == [WISH, LATER]
    assert REASON in kaew.reads()
    kaew.shows("minutes")
