"""Story 2: a need, said in Burmese, heard by the inspector as far as agreed, and locked again."""

import re

import pytest

from klang.config.demo.people import passphrase
from tests.stories.person import Person
from tests.stories.server import running

pytestmark = pytest.mark.browser

WAGES = "လစာ သုံးလ မရသေးပါ"
ROOM = "တံခါးသော့ခတ်လို့ရတဲ့ အခန်း"
WAYS = [pytest.param(True, id="with-scripts"), pytest.param(False, id="without")]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The invented office, served by a real granian."""
    with running(tmp_path_factory.mktemp("office"), "demo") as served:
        yield served


@pytest.mark.both_engines
@pytest.mark.parametrize("scripts", WAYS)
def test_the_inspector_sees_the_wages_alone_until_it_is_taken_back(chromium, office, scripts):
    kaew = comes_to_work(chromium, office, "kaew", scripts)
    nok = comes_to_work(chromium, office, "nok", scripts)
    case = registers(kaew, "มะเอ")
    says(kaew, case, "WAGES", WAGES, "ยังไม่ได้ค่าจ้าง 3 เดือน")
    says(kaew, case, "HOUSING", ROOM, "อยากได้ห้องที่ล็อกประตูได้")
    assert WAGES in kaew.reads()
    assert ROOM in kaew.reads()
    kaew.shows("case")
    cannot_see(nok, case)

    agrees(kaew, case, "มะเอ")

    nok.opens(case)
    assert "มะเอ" in nok.reads()
    assert WAGES in nok.reads()
    assert ROOM not in nok.page.content()
    nok.shows("case-as-the-inspector")

    takes_back(kaew, case)

    cannot_see(nok, case)
    kaew.opens(case)
    assert WAGES in kaew.reads()
    assert kaew.complaints == nok.complaints == []


def comes_to_work(chromium, office, name, scripts):
    person = Person(chromium, office, scripts=scripts)
    person.signs_in(name, passphrase(name))
    person.is_at("")
    person.shows(f"today-{name}")
    return person


def registers(person, name):
    person.opens("cases/new/")
    person.fills(call_name=name, may_write="YES")
    person.shows("register")
    person.presses()
    assert name in person.reads()
    assert name not in person.page.title()
    return re.sub(r"^https?://[^/]+/", "", person.page.url)


def says(person, case, area, original, translation):
    person.opens(f"{case}needs/new/")
    person.fills(area=area, said_heard="INTERPRETED", said_language="my", source="INTERPRETER")
    person.fills(said_original=original, said_translation=translation, said_interpreter="คุณมล")
    person.shows(f"need-{area.lower()}")
    person.presses()


def agrees(person, case, name):
    person.opens(f"{case}consent/ask/?read=my")
    person.page.get_by_label("สำนักงานแรงงานสายธาร (ตัวอย่าง)", exact=True).check()
    person.page.get_by_label(re.compile("คุณนก")).check()
    person.fills(purpose="WAGES", drawers="legal", said="AGREES", language="my", told="READ_ALOUD")
    person.fills(known_as=name, interpreter="คุณมล", grown="YES")
    person.shows("consent")
    person.presses()
    person.shows("consents")


def takes_back(person, case):
    person.opens(f"{case}consent/")
    person.page.locator("main a[href*='/stop/']").first.click()
    person.shows("stop")
    person.presses()
    assert "คุณนก" in person.reads()
    person.shows("stopped")


def cannot_see(person, case):
    answer = person.page.goto(person.house.at(case))
    assert answer.status == 404
