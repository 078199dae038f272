"""Story 2, whole: what she says is heard at the team's table, by the inspector only as far as it is about wages."""

import re

import pytest
from django.utils.timezone import localdate
from playwright.sync_api import expect

from tests.stories.working import (
    address,
    agrees,
    calls_a_meeting,
    cannot_see,
    comes_to_work,
    follows,
    registers,
    says,
    takes_back,
)

pytestmark = pytest.mark.browser

NAME, KNOWN_AS = "မသန္တာ", "น้องเอ"
WAGES, ROOM = "လစာ သုံးလ မရသေးပါ", "တံခါးသော့ခတ်လို့ရတဲ့ အခန်း"
MESSAGE = "အခန်းအသစ် အရင်ရှာပေးပါ"
LINE_OF_LABOUR, LINE_OF_OURS = "นัดนายจ้างมาคุยวันที่ 9", "มีห้องว่าง 2 แห่ง"
ABOUT_WAGES, ABOUT_ROOM = "ช่วยยื่นคำร้องค่าจ้างที่ค้าง", "ไปดูห้องด้วยกันวันเสาร์"
JOURNEY = (
    ("PRESCREEN", ("ဟုတ်ကဲ့", "ตกลง")),
    ("REFLECTION", ("အရင် နားချင်ပါတယ်", "ขอพักก่อน")),
    ("IDENT", ("ရပါတယ်", "ได้")),
    ("REFLECTION", ("အချိန် ထပ်လိုပါတယ်", "ขอเวลาอีกหน่อย")),
)
NOT_HERS_TO_READ = (ROOM, "อยากได้ห้องที่ล็อกประตูได้", MESSAGE, LINE_OF_OURS, ABOUT_ROOM)
WAYS = [pytest.param(True, id="with-scripts"), pytest.param(False, id="without")]


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, served by a real granian."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.mark.parametrize("scripts", WAYS)
def test_at_the_table_the_inspector_sees_exactly_the_wages_until_it_is_taken_back(chromium, office, scripts):
    kaew = comes_to_work(chromium, office, "kaew", scripts)
    nok = comes_to_work(chromium, office, "nok", scripts)
    case = begins(kaew)
    table = the_team_meets(kaew, case)
    cannot_see(nok, table)

    agrees(kaew, case, KNOWN_AS)

    extract = finds_the_extract(nok, table)
    sees_wages_alone(nok, table)
    sees_wages_alone(nok, f"{table}minutes/")
    sees_wages_alone(nok, extract)
    sees_wages_alone(kaew, extract)

    takes_back(kaew, case)

    for page in (table, f"{table}minutes/", extract):
        cannot_see(nok, page)
    cannot_see(kaew, extract)
    kaew.opens(f"{table}minutes/")
    assert all(words in kaew.page.content() for words in (MESSAGE, ABOUT_WAGES, ABOUT_ROOM))
    assert kaew.complaints == nok.complaints == []


def begins(kaew):
    """A one-unit name in its own script, 19, a number that begins with 0, her needs in her own words."""
    case = registers(kaew, NAME)
    is_described(kaew, case)
    shows_papers(kaew, case)
    is_counted(kaew, case)
    for state, words in JOURNEY:
        takes_a_step(kaew, case, state, *words)
    says(kaew, case, "WAGES", WAGES, "ยังไม่ได้ค่าจ้าง 3 เดือน")
    says(kaew, case, "HOUSING", ROOM, "อยากได้ห้องที่ล็อกประตูได้")
    return case


def is_described(kaew, case):
    kaew.opens(f"{case}person/describe/")
    kaew.fills(born_year=str(localdate().year + 543 - 19), languages="my", literacy="SOME")
    kaew.shows("described")
    kaew.presses()
    expect(kaew.page.locator("main")).to_contain_text(str(localdate().year + 543 - 19))


def shows_papers(kaew, case):
    """The number of one card is kept as it is written; of the other card nobody knows the number."""
    kaew.opens(f"{case}person/paper/")
    kaew.fills(kind="PINK_CARD", number="00-1234-567890-1")
    kaew.presses()
    expect(kaew.page.locator("main")).to_contain_text("เก็บไว้ตามที่เขียน")
    kaew.opens(f"{case}person/paper/")
    kaew.fills(kind="NRC", held_by="EMPLOYER")
    kaew.answers_instead("number", "DOES_NOT_KNOW")
    kaew.shows("paper")
    kaew.presses()
    expect(kaew.page.locator("main")).to_contain_text("NRC")


def is_counted(kaew, case):
    kaew.opens(f"{case}facts/")
    kaew.fills(age_band="FROM_18_TO_24", form="FORCED_LABOUR", industry="MANUFACTURING")
    kaew.presses()
    kaew.opens(f"{case}facts/")
    expect(kaew.page.locator("main [name=industry]")).to_have_value("MANUFACTURING")


def takes_a_step(kaew, case, state, original, translation):
    """She is presumed to be a victim, rests, the panel meets and says: more time."""
    kaew.opens(f"{case}step/")
    kaew.fills(to=state, view="AGREE", said_heard="INTERPRETED", said_language="my")
    kaew.fills(said_original=original, said_translation=translation, said_interpreter="คุณมล")
    kaew.shows(f"step-{state.lower()}")
    kaew.presses()
    kaew.is_at(case)
    expect(kaew.page.locator("#time ~ .tl")).to_contain_text(original)


def the_team_meets(kaew, case):
    """Her message, the lines of two professions, and two resolutions, each in its own part of the file."""
    table = calls_a_meeting(kaew, case, localdate())
    tells_the_meeting(kaew)
    gives_lines(kaew, LINE_OF_LABOUR, discipline="LABOUR")
    gives_lines(kaew, LINE_OF_OURS, discipline="CASE_MANAGEMENT")
    for drawer, text in (("legal", ABOUT_WAGES), ("plan", ABOUT_ROOM)):
        kaew.opens(table)
        kaew.fills(drawer=drawer, text=text, wish="AS_WISHED")
        kaew.presses()
        expect(kaew.page.locator("article.card", has_text=text)).to_be_visible()
    kaew.shows("table")
    return table


def tells_the_meeting(kaew):
    follows(kaew, "/message/")
    kaew.fills(said_heard="INTERPRETED", said_language="my", said_interpreter="คุณมล", takes_part="COMES")
    kaew.fills(said_original=MESSAGE, said_translation="ขอให้ช่วยหาห้องก่อน")
    kaew.shows("message")
    kaew.presses()
    expect(kaew.page.locator(".pinned q")).to_have_text(MESSAGE)


def gives_lines(kaew, line, **more):
    follows(kaew, "/lines/")
    kaew.fills(line_1=line, **more)
    kaew.presses()
    expect(kaew.page.locator("main dd", has_text=line)).to_be_visible()


def finds_the_extract(nok, table):
    """From the five tabs to the meeting, the minutes, and the paper for her own office."""
    nok.opens(table.split("meetings/")[0])  # from now on her list knows the name
    nok.opens("meetings/")
    nok.page.locator("main li", has_text=KNOWN_AS).locator("a.t").click()
    nok.page.locator(f"main a[href='/{table}']").click()
    nok.is_at(table)
    nok.shows("table-as-the-inspector")
    follows(nok, "/minutes/")
    nok.page.locator("main a[href*='/extract/']", has_text="สำนักงานแรงงานสายธาร").click()
    expect(nok.page).to_have_url(re.compile("/extract/"))
    nok.shows("extract")
    return address(nok)


def sees_wages_alone(person, page):
    person.opens(page)
    said = person.page.content()
    assert all(words in said for words in (LINE_OF_LABOUR, ABOUT_WAGES, KNOWN_AS))
    assert [words for words in (*NOT_HERS_TO_READ, NAME) if words in said] == []
