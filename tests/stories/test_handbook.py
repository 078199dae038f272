"""A page of the handbook is brought in, looked over, kept, read and searched, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.handbook import TITLE, brings_in
from tests.stories.person import Person

pytestmark = pytest.mark.browser


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, in which no text was brought in yet."""
    with invented(tmp_path) as served:
        yield served


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_the_page_reads_again_as_it_was_written(chromium, office, scripts):
    pui = Person(chromium, office, scripts=scripts)
    pui.signs_in("pui", passphrase("pui"))

    brings_in(pui)
    assert "ซ่อมแล้ว 26 จุด" in pui.reads()
    assert pui.page.locator("main tbody tr").count() == 26
    pui.shows("review")
    pui.presses("main form[action$='/keep/'] button")
    pui.shows("contents")
    pui.page.locator("main ol a").first.click()
    expect(pui.page.locator("article")).to_contain_text("แม่น้ำโขง")
    pui.shows("read")
    pui.presses("form.letters [value=large]")
    expect(pui.page.locator("article.large")).to_be_visible()

    finds(pui)
    assert TITLE in pui.reads()
    opens_what_was_found(pui)
    reads_all_of_it(pui)
    assert pui.complaints == []


def finds(person):
    """Each of three words is found; with scripts while it is typed."""
    for sought in ("คำนำ", "แม่น้ำโขง", "กลุ่มเพื่อนช่วยเพื่อน"):
        person.opens("handbook/")
        person.fills(sought=sought)
        if not person.scripts:
            person.presses("main form.search button")
        expect(person.page.locator("mark").first).to_have_text(sought)
        expect(person.page).not_to_have_url(re.compile(r"[?]"))
        person.shows(f"found-{len(sought)}")


def opens_what_was_found(person):
    """On the page that is opened it is marked, in the text itself, and never in the address."""
    person.presses("main [data-found] button.t")
    expect(person.page.locator("article mark").first).to_have_text("กลุ่มเพื่อนช่วยเพื่อน")
    expect(person.page).not_to_have_url(re.compile(r"[?]"))
    person.shows("marked")
    person.presses("main form[action$='/search/'] button")
    expect(person.page.locator("main [data-found] button.t").first).to_be_visible()


def reads_all_of_it(person):
    """All pages of the text stand on one."""
    person.presses("main [data-found] button.t")
    person.page.locator("main nav a").first.click()
    person.page.locator("main a[href$='/whole/']").click()
    expect(person.page.locator("article .leaf").first).to_contain_text("แม่น้ำโขง")
    person.shows("whole")
