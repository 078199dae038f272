"""Story 2: a need, said in Burmese, heard by the inspector as far as agreed, and locked again."""

import os

import pytest

from tests.stories.invented import on_postgresql
from tests.stories.working import agrees, cannot_see, comes_to_work, registers, says, takes_back

pytestmark = pytest.mark.browser

WAGES = "လစာ သုံးလ မရသေးပါ"
ROOM = "တံခါးသော့ခတ်လို့ရတဲ့ အခန်း"
ADDRESS = os.environ.get("KLANG_DATABASE", "")


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, served by a real granian on the engine of this run."""
    folder = tmp_path_factory.mktemp("office")
    with on_postgresql(folder, ADDRESS) if ADDRESS else invented(folder) as served:
        yield served


@pytest.mark.both_engines
def test_the_inspector_sees_the_wages_alone_until_it_is_taken_back(chromium, office):
    kaew = comes_to_work(chromium, office, "kaew")
    nok = comes_to_work(chromium, office, "nok")
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


@pytest.mark.both_engines
def test_it_is_told_on_the_engine_of_this_run(office):
    assert (office.home / "klang.sqlite3").exists() == (ADDRESS == "")
