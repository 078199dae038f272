"""The worker's phone in the survivor's hands: her page alone, whatever is tried, until the PIN or the exit."""

import re

import pytest

from tests.stories.person import Person

pytestmark = pytest.mark.browser
WAYS = [pytest.param(True, id="with-scripts"), pytest.param(False, id="without")]


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.fixture(params=WAYS)
def kaew(chromium, office, request):
    person = Person(chromium, office, scripts=request.param)
    person.signs_in("kaew", "kaew river lamp paper garden morning")
    person.opens("cases/")
    person.page.locator("main a", has_text="มะทันดา").first.click()
    person.page.wait_for_url(re.compile("/cases/[0-9a-f-]{36}/$"))
    return person


def hands_over(person):
    case = re.sub(r"^https?://[^/]+/", "", person.page.url)
    person.opens(f"{case}hand-over/")
    person.fills(pin="๒๕๖๙")
    person.shows("hand-over")
    person.presses()
    person.is_at("hers/")
    return case


def test_only_her_page_answers_until_the_worker_takes_it_back(kaew):
    case = hands_over(kaew)
    kaew.shows("hers")
    assert "လစာ သုံးလ မရသေးပါ" in kaew.reads()
    assert "มะทันดา" not in kaew.page.title()

    for tried in (case, "", "cases/", "people/", "meetings/"):
        kaew.opens(tried)
        kaew.is_at("hers/")
    kaew.page.go_back()
    kaew.page.reload()
    kaew.is_at("hers/")
    kaew.opens("note")
    kaew.is_at("note")

    kaew.opens("hers/back/")
    kaew.fills(pin="2569")
    kaew.shows("take-back")
    kaew.presses()
    kaew.is_at(case)
    assert kaew.complaints == []


def test_leaving_from_her_page_leaves_nothing_for_back(kaew):
    hands_over(kaew)

    kaew.page.locator("header form[data-exit] button").click()
    kaew.page.wait_for_url(re.compile("/note$"))
    kaew.page.go_back()
    kaew.page.wait_for_load_state("load")

    assert "လစာ" not in kaew.page.content()
    kaew.opens("hers/")
    assert "sign-in" in kaew.page.url
