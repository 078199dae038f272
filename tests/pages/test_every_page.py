"""Every page of the house, in Thai and in English, on a small telephone and at a desk, as a machine can see it."""

import re

import pytest

from klang.web.tongues import MORE
from tests.pages import checks, habits
from tests.pages.office import leads_to
from tests.pages.table import IN_MORE_LANGUAGES, NO_PAGES, SIGNED_OUT, TABLE, headers_of, names

pytestmark = pytest.mark.browser

# In English as a small telephone and a desk show it; what a page says is kept as the telephone shows it in Thai.
WIDTHS = {"th": (320, 1024, 360), "en": (320, 1024)} | dict.fromkeys(MORE, (320, 1024, 360))
AXE_AT = {"th": {360}, "en": {1024}} | {one: {360, 1024} for one in MORE}


def test_every_address_that_answers_a_get_stands_in_the_table(office):
    kaew = office.person("kaew")
    made_up = "00000000-0000-4000-8000-000000000000"
    unknown = {name: where for name, where in names().items() if name not in {*TABLE, *NO_PAGES}}

    answers = {}
    for name, where in unknown.items():
        address = kaew.house.at("/".join(made_up if part[:1] == "<" else part for part in where.split("/")))
        answers[name] = kaew.context.request.get(address, max_redirects=0).status

    assert {name: status for name, status in answers.items() if status != 405} == {}
    assert set(TABLE) - set(names()) == set()


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", TABLE)
def test_a_page_is_right(office, name, language):
    row, path = TABLE[name], office.path(name)
    person = office.person(row.by, language)
    page = person.page
    page.set_viewport_size({"width": 360, "height": 740})

    answer = page.goto(person.house.at(path))

    assert answer.status == 200
    assert page.url == person.house.at(path)
    headers = headers_of(name)
    assert {key: answer.headers.get(key.lower()) for key in headers} == headers
    found = {
        "weight": habits.weight(page),
        "language": habits.foreign(page, language),
        "targets": habits.too_small(page),
        "title": habits.personal(page),
        **looked_at(page, language),
        "said": list(person.complaints),
    }
    assert {what: lines for what, lines in found.items() if lines} == {}
    if language == "th":
        office.said[name] = timeless(habits.says(page))


@pytest.mark.parametrize("language", MORE)
@pytest.mark.parametrize("name", IN_MORE_LANGUAGES)
def test_a_page_in_one_more_language_is_right(office, name, language):
    person = office.person(SIGNED_OUT, language)

    person.opens(office.path(name))

    found = {
        "weight": habits.weight(person.page),
        "targets": habits.too_small(person.page),
        **looked_at(person.page, language),
        "said": list(person.complaints),
    }
    assert {what: lines for what, lines in found.items() if lines} == {}
    assert person.page.locator("html").get_attribute("lang") == language


def looked_at(page, language):
    """What is seen at each width; what axe says on the telephone in one language, at the desk in the other.

    The colours are the same in every language, and asked of one.
    """
    found = {}
    for width in WIDTHS[language]:
        page.set_viewport_size({"width": width, "height": 740})
        found[f"broken at {width}"] = checks.midword(page)
        found[f"too wide at {width}"] = checks.overflow(page)
        if width in AXE_AT[language]:
            found[f"axe at {width}"] = checks.axe(page, colours=language != "en")
    return found


def timeless(said):
    """What a page says, without the minute in which somebody looked: the next minute may begin meanwhile."""
    return re.sub(r"\b\d\d[.:]\d\d\b", "", str(said))


def said_to(people, path):
    """What the page says to each of them, one after the other."""
    for person in people:
        person.opens(path)
    return [timeless(habits.says(person.page)) for person in people]


@pytest.mark.parametrize("name", TABLE)
def test_a_page_says_the_same_with_scripts_off(office, name):
    row, path = TABLE[name], office.path(name)
    with_scripts, without = office.person(row.by), office.person(row.by, scripts=False)

    said = [office.said.pop(name, None), *said_to([without], path)]
    # It was not seen just before; or it says who looked, and says so of the last look only the next time.
    if said[0] != said[1]:
        said = said_to([with_scripts, without], path)

    assert said[0] == said[1]
    assert habits.dead_buttons(without.page) == []
    assert without.complaints == []


def test_no_link_of_the_house_leads_to_a_page_that_is_not_there(office):
    kaew = office.person("kaew")
    links = {}

    for name in (name for name, row in TABLE.items() if row.by == "kaew"):
        page = kaew.context.request.get(kaew.house.at(office.path(name))).text()
        links |= dict.fromkeys(re.findall(r'<a [^>]*href="(/[^"?#]*)', page), name)

    assert len(links) > 50
    assert {link: name for link, name in links.items() if not leads_to(link)} == {}
