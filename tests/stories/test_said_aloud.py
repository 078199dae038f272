"""Somebody says it aloud in a real browser with a microphone; it is heard, written down, and gone."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests import engines
from tests.pages import browser
from tests.stories.person import Person, settled

pytestmark = pytest.mark.browser
MICROPHONE = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
WORDS = "อยากมีห้องเงียบไว้โทรหาแม่"
HOW_LONG = "one => new Promise(done => { one.onloadedmetadata = () => done(one.duration); one.play(); })"


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, in which somebody hears."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.fixture
def with_microphone(chromium):
    """A browser of its own, whose microphone hums."""
    where = engines.shell() or engines.chromium()
    launched = chromium.browser_type.launch(executable_path=where, args=[*browser.QUIET, *MICROPHONE])
    yield launched
    launched.close()


def does(person, what):
    person.page.locator(f"[data-does={what}]").click()


def records(person, seconds=2):
    """Press, speak, and stop."""
    does(person, "record")
    expect(person.page.locator("[data-does=stop]")).to_be_visible()
    person.page.wait_for_timeout(seconds * 1_000)
    does(person, "stop")
    expect(person.page.locator("[data-does=play]")).to_be_visible()


def chosen(person):
    """How many bytes go along."""
    return person.page.locator("[name=sound]").evaluate("one => one.files[0]?.size ?? 0")


def recordings(office):
    """How many wait, as they lie in the database."""
    with closing(sqlite3.connect(f"file:{office.home / 'klang.sqlite3'}?mode=ro", uri=True)) as database:
        [[number]] = database.execute("SELECT count(*) FROM voices_arrived WHERE pack = 'recording'")
    return number


def is_said(browser, office):
    """Somebody records, throws it away, and records again."""
    nobody = Person(browser, office)
    nobody.opens("voices/say/")
    records(nobody)
    does(nobody, "play")
    does(nobody, "drop")
    assert chosen(nobody) == 0
    does(nobody, "record")
    nobody.page.wait_for_timeout(2_000)
    nobody.page.locator("main .btns button").first.click()  # in the middle of it: nothing is sent yet
    expect(nobody.page.locator("[data-does=play]")).to_be_visible()
    nobody.finds_in_order()
    nobody.shows("said-aloud")
    assert chosen(nobody) > 1_000
    nobody.presses()
    assert len(nobody.big()) == 1
    return nobody


def opens_what_came(browser, office):
    """One of those who hear opens the recording."""
    fon = Person(browser, office)
    fon.signs_in("fon", passphrase("fon"))
    fon.is_at("")
    fon.opens("voices/tray/")
    fon.page.locator("main section", has_text="กิโลไบต์").locator("a").click()
    settled(fon.page)
    fon.finds_in_order()
    fon.shows("heard")
    return fon


def test_it_is_said_heard_written_down_and_gone(with_microphone, office):
    nobody = is_said(with_microphone, office)
    assert recordings(office) == 1

    fon = opens_what_came(with_microphone, office)
    assert fon.page.locator("audio").evaluate(HOW_LONG) > 0
    fon.fills(text=WORDS)
    fon.presses()

    fon.is_at("voices/said/")
    assert WORDS in fon.reads()
    assert recordings(office) == 0
    assert [*nobody.complaints, *fon.complaints] == []


def test_a_screen_for_all_waits_while_somebody_speaks_and_then_forgets(with_microphone, office):
    tablet = Person(with_microphone, office)
    tablet.opens("voices/screen/")
    tablet.presses("main [name=language][value=th]")
    tablet.is_at("voices/screen/say/")
    records(tablet)
    tablet.page.clock.install()
    tablet.page.locator("main h1").click()

    tablet.page.clock.fast_forward(60_000)

    tablet.is_at("voices/screen/")
    tablet.presses("main [name=language][value=th]")
    assert chosen(tablet) == 0


def test_a_microphone_that_is_refused_leaves_the_file(chromium, office):
    nobody = Person(chromium, office)
    nobody.opens("voices/say/")

    does(nobody, "record")

    expect(nobody.page.locator("[name=sound]")).to_be_visible()
    expect(nobody.page.locator("[data-voice-told]")).to_be_visible()
