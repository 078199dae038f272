"""Leaving in a hurry: the page is gone, and neither Back nor the network's absence brings it again."""

from contextlib import suppress

import pytest
from playwright.sync_api import Error, expect

from klang.people.published import passphrase
from tests.pages.office import CASE

pytestmark = pytest.mark.browser

WAYS = [pytest.param(True, id="with-scripts"), pytest.param(False, id="without")]


@pytest.fixture(params=WAYS)
def somebody(office, request):
    """Somebody whose browser has been at work, and is about to be looked at by others."""
    with office.another(scripts=request.param) as person:
        yield person


def at_her_page(office, person):
    """A worker came in, opened a file, and handed the phone over to her."""
    person.signs_in("fon", passphrase("fon"))
    for page in ("", "who-looked/", "hand-over/"):
        person.opens(f"cases/{office.case()}/{page}")
        assert CASE in person.page.content() or page
    person.fills(pin="2569")
    person.presses()
    person.is_at("hers/")


def leaves(person):
    """She presses the button."""
    person.page.locator("form[data-exit] button").first.click()
    person.page.wait_for_url("**/note")


def seen(person):
    """Everything the window holds, whatever it was answered."""
    person.page.wait_for_timeout(200)
    return person.page.evaluate("document.documentElement.outerHTML")


def test_back_shows_nothing_of_the_file_and_its_address_leads_to_the_sign_in_page(office, somebody):
    kept = answers_that_are_kept(somebody)
    at_her_page(office, somebody)
    here = somebody.page.url

    leaves(somebody)

    for _ in range(3):
        somebody.page.go_back()
        assert CASE not in seen(somebody)
        assert somebody.page.title() == "บันทึก"
        expect(somebody.page.locator("main a[href*='/cases/']")).to_have_count(0)
    somebody.page.goto(here)
    assert "/sign-in" in somebody.page.url
    assert not [one for one in somebody.context.cookies() if one["name"] == "__Host-unlock"]
    assert kept == []


def answers_that_are_kept(person):
    """Pages on the way that a browser may keep; none, it is hoped, when she is gone."""
    kept = []

    def look(answer):
        if answer.request.resource_type == "document" and "no-store" not in answer.headers["cache-control"]:
            kept.append(answer.url)

    person.page.on("response", look)
    return kept


def test_nothing_of_the_file_is_kept_for_when_there_is_no_network(office, somebody):
    at_her_page(office, somebody)

    leaves(somebody)
    somebody.context.set_offline(True)

    for _ in range(3):
        with suppress(Error):
            somebody.page.go_back()
        assert not {word for word in (CASE, "คุณฝน", "คุณแก้ว") if word in seen(somebody)}


def test_what_was_typed_on_the_sign_in_page_is_gone(somebody):
    somebody.opens("sign-in")
    somebody.fills(name="fon", secret="river lamp")

    leaves(somebody)
    somebody.page.go_back()
    somebody.opens("sign-in")

    assert somebody.page.locator("[name=name]").input_value() == ""
    assert somebody.page.locator("[name=secret]").input_value() == ""


def test_the_button_still_leaves_after_a_passphrase_that_did_not_match(somebody):
    somebody.signs_in("fon", "not the right words at all")

    leaves(somebody)
    with suppress(Error):  # a browser asks before it sends a form again, and stays away
        somebody.page.go_back()

    assert 'value="fon"' not in seen(somebody)
    assert somebody.complaints == []


@pytest.mark.parametrize("way", ["out", "sign-out"])
def test_leaving_clears_this_site_from_the_browser(office, way):
    with office.another() as person:
        person.opens("sign-in")
        token = person.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
        sent = {"form": {"csrfmiddlewaretoken": token}, "headers": {"referer": person.page.url}}

        answer = person.context.request.post(person.house.at(way), **sent, max_redirects=0)

    assert answer.status == 302
    assert answer.headers["clear-site-data"] == '"cache", "storage"'


def test_the_page_left_behind_says_nothing(somebody):
    somebody.opens("sign-in")

    leaves(somebody)

    assert somebody.reads() == ""
    assert somebody.page.locator("body").inner_text().strip() == "บันทึก"
    assert somebody.page.locator("a, form, img, script").count() == 0
