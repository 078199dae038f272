"""Where there is no line the handbook opens, and nothing else of the house; after the exit it does not either."""

import pytest
from playwright.sync_api import Error, expect

from klang.config.demo.people import passphrase
from tests.pages import browser
from tests.stories.handbook import brings_in
from tests.stories.person import Person
from tests.stories.working import address, registers

pytestmark = pytest.mark.browser
TEXT = "handbook/offline/text/"


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, in which the handbook was brought in."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        pui = Person(browser.chromium(), served)
        pui.signs_in("pui", passphrase("pui"))
        brings_in(pui)
        pui.presses("main form[action$='/keep/'] button")
        pui.context.close()
        yield served


@pytest.fixture
def kaew(chromium, office):
    """She has kept the handbook on her phone."""
    person = Person(chromium, office)
    person.signs_in("kaew", passphrase("kaew"))
    person.opens("handbook/offline/")
    said(person, "[data-offline-keep] button", "เปิดอ่านได้แม้ไม่มีสัญญาณ")
    return person


def said(person, button, words):
    person.page.locator(button).click()
    expect(person.page.locator("[data-offline-said]")).to_contain_text(words)


def opens(person, path):
    """Whether a page opens where there is no line."""
    try:
        person.opens(path)
    except Error:
        return False
    return True


def test_the_handbook_opens_without_a_line_and_nothing_else_does(kaew):
    case = registers(kaew, "ใหม่")
    kaew.opens(case)
    kaew.opens("handbook/offline/")

    kaew.context.set_offline(True)

    assert opens(kaew, TEXT)
    expect(kaew.page.locator("article")).to_contain_text("แม่น้ำโขง")
    assert kaew.page.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Klang Thai"')
    assert [opens(kaew, path) for path in ("", case, "handbook/", "handbook/offline/")] == [False] * 4
    assert [one for one in kaew.complaints if "ERR_INTERNET_DISCONNECTED" not in one] == []


def test_what_is_kept_is_five_addresses_and_none_of_a_file(kaew):
    registers(kaew, "ใหม่")
    address(kaew)

    kept = kaew.page.evaluate(
        """async () => {
          const found = [];
          for (const name of await caches.keys())
            for (const one of await (await caches.open(name)).keys()) found.push(new URL(one.url).pathname);
          return found;
        }"""
    )

    assert [path for path in kept if not path.startswith("/static/web/")] == ["/" + TEXT]
    assert len(kept) == 5


@pytest.mark.parametrize("away", ["drop", "exit"])
def test_it_is_gone_when_it_is_taken_off_and_after_the_exit(kaew, away):
    if away == "drop":
        kaew.opens("handbook/offline/")
        said(kaew, "[data-offline-drop] button", "ลบออกจากเครื่องนี้แล้ว")
    else:
        kaew.opens("more/")
        kaew.presses("main form[action$='/sign-out'] button")

    kaew.context.set_offline(True)

    assert not opens(kaew, TEXT)


def test_no_other_address_of_a_script_is_let_through(kaew):
    kaew.opens("handbook/offline/")

    refused = kaew.page.evaluate(
        """() => navigator.serviceWorker.register("/static/web/other.js").then(() => "", (no) => no.name)"""
    )

    assert refused == "TypeError"
    assert any("TrustedScriptURL" in one for one in kaew.complaints)


def test_without_scripts_the_page_says_why_nothing_can_be_kept(chromium, office):
    person = Person(chromium, office, scripts=False)
    person.signs_in("kaew", passphrase("kaew"))
    person.opens("handbook/offline/")

    person.presses("[data-offline-keep] button")

    assert "พิมพ์ทั้งเล่มได้" in person.reads()
