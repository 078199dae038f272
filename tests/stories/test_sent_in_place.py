"""A form is sent without leaving its page: the browser keeps nothing of it, and a line that drops loses nothing."""

import pytest

from tests.stories.person import Person

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.fixture
def kaew(chromium, office):
    person = Person(chromium, office)
    person.signs_in("kaew", "kaew river lamp paper garden morning")
    return person


def test_when_the_line_drops_the_words_stay_and_are_sent_once(kaew):
    kaew.opens("cases/new/")
    kaew.fills(call_name="มะลิ", may_write="YES")
    kaew.context.set_offline(True)

    kaew.presses()

    assert kaew.page.locator("[data-dropped]").is_visible()
    assert kaew.page.input_value("main [name=call_name]") == "มะลิ"

    kaew.context.set_offline(False)
    kaew.presses()

    assert "มะลิ" in kaew.reads()
    kaew.opens("cases/")
    assert kaew.reads().count("มะลิ") == 1


def test_a_page_that_answers_a_form_takes_the_place_of_the_page_and_says_what_is_wrong(chromium, office):
    somebody = Person(chromium, office)
    somebody.opens("sign-in")
    somebody.fills(name="kaew", secret="other words")

    somebody.presses()

    assert somebody.page.locator("main [role=alert]").is_visible()
    assert somebody.page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    assert somebody.page.input_value("main [name=name]") == "kaew"
    assert somebody.complaints == []
