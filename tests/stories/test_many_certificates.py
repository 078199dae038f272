"""Some hundred certificates are issued: the page goes on by itself, tells how far it is, and bears a line that drops."""

import re

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from klang.people import sessions
from tests.stories.person import Person, settled

pytestmark = pytest.mark.browser
PEOPLE, AT_ONCE = 450, 200
ISSUE = "main form[data-on] button"
# Everything that the bar and the words beside it ever showed.
WATCH = """() => {
  const bar = document.querySelector("[data-on-bar]"), told = document.querySelector("[data-on-told]");
  window.seen = [[bar.value, told.textContent]];
  setInterval(() => {
    const [value, words] = window.seen.at(-1);
    if (bar.value !== value || told.textContent !== words) window.seen.push([bar.value, told.textContent]);
  }, 20);
}"""


@pytest.fixture
def kaew(tmp_path, invented, chromium):
    """She works on a workshop to which many came."""
    with invented(tmp_path) as office:
        person = Person(chromium, office)
        person.signs_in("kaew", passphrase("kaew"))
        yield person


@pytest.fixture
def workshop(kaew):
    kaew.opens("workshops/")
    kaew.page.locator("main ul.l a.t").first.click()
    return kaew.page.url


@pytest.fixture
def page_of_many(kaew, workshop):
    """The page of their certificates."""
    kaew.page.goto(f"{workshop}people/list/")
    rows = "\n".join(["name", *(f"คุณคนที่ {number}" for number in range(PEOPLE))])
    sent = {"name": "list.csv", "mimeType": "text/csv", "buffer": rows.encode()}
    kaew.page.locator("main [name=file]").set_input_files(sent)
    kaew.presses()
    kaew.presses()
    kaew.page.goto(f"{workshop}attendance/3/")
    kaew.presses()
    kaew.page.goto(f"{workshop}certificates/1/")
    return kaew.page


def test_the_bar_moves_to_its_end_by_itself(kaew, page_of_many):
    everybody = int(page_of_many.locator("[data-on-bar]").get_attribute("max"))
    page_of_many.evaluate(WATCH)

    page_of_many.click(ISSUE)
    expect(page_of_many.locator(ISSUE)).to_have_count(0, timeout=60_000)

    seen = page_of_many.evaluate("window.seen")
    done = [value for value, _ in seen]
    assert done == sorted(done)
    assert done[1] - done[0] == done[2] - done[1] == AT_ONCE
    assert seen[1][1] == f"{done[1]} จาก {everybody} ใบ"
    assert page_of_many.evaluate("document.activeElement.tagName") == "MAIN"
    assert f"ออกวุฒิบัตรแล้ว {everybody} ใบ" in kaew.reads()
    assert kaew.complaints == []


def test_where_it_stopped_it_goes_on(kaew, page_of_many):
    she_leaves_after_the_first(kaew, page_of_many)

    the_line_drops_and_comes_back(kaew, page_of_many)


def she_leaves_after_the_first(kaew, page):
    """It stops, and the button tells how many are left."""
    waiting = page.locator("[data-on-bar]").evaluate("bar => bar.max - bar.value")
    sent = a_line_that_takes_one(page)
    page.click(ISSUE)
    page.wait_for_function("least => document.querySelector('[data-on-bar]').value >= least", arg=AT_ONCE)
    kaew.opens("workshops/")
    settled(page)
    page.unroute_all(behavior="ignoreErrors")

    page.go_back()

    left = int(re.search(r"\d+", page.locator(ISSUE).inner_text())[0])
    assert left == waiting - AT_ONCE
    assert len(sent) <= 2


def the_line_drops_and_comes_back(kaew, page):
    """It says so, and goes on from where it was."""
    page.evaluate(WATCH)
    kaew.context.set_offline(True)
    page.click(ISSUE)
    expect(page.locator("[data-on-told]")).to_have_text(re.compile("สัญญาณขาด"))

    kaew.context.set_offline(False)
    expect(page.locator(ISSUE)).to_have_count(0, timeout=60_000)

    assert len({value for value, _ in page.evaluate("window.seen")}) >= 2


def a_line_that_takes_one(page):
    """A line on which the first of what is sent arrives, and nothing after it."""
    sent = []

    def on_the_line(route):
        if route.request.method == "POST":
            sent.append(route)
        if route.request.method != "POST" or len(sent) == 1:
            route.continue_()

    page.route("**/certificates/1/", on_the_line)
    return sent


def test_a_door_that_closed_meanwhile_is_led_to(kaew, workshop):
    kaew.page.goto(f"{workshop}certificates/1/")
    kaew.context.clear_cookies(name=sessions.COOKIE)

    kaew.page.click(ISSUE)

    expect(kaew.page).to_have_url(re.compile("/sign-in"))
