"""Nothing typed is lost: the browser dies, the telephone is another one, the screen locks, the shift ends."""

import re
import time

import pytest
from playwright.sync_api import expect

from klang.people.published import passphrase
from tests.stories.person import Person

pytestmark = pytest.mark.browser
WORDS = "อยากได้ประตูที่ล็อกได้"
WAYS = [pytest.param(True, id="with-scripts"), pytest.param(False, id="without")]
IDLE = 8  # seconds, for ten minutes; a page handed over locks after a fifth of it
SHIFT = 20  # seconds, for eight hours


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office as it is."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


@pytest.fixture(scope="module")
def hurried(tmp_path_factory, invented):
    """The same office, where ten minutes are eight seconds."""
    hurry = {"KLANG_IDLE_MINUTES": str(IDLE / 60)}
    with invented(tmp_path_factory.mktemp("hurried"), surroundings=hurry) as served:
        yield served


@pytest.fixture(scope="module")
def short_day(tmp_path_factory, invented):
    """The same office, where eight hours are twenty seconds."""
    hurry = {"KLANG_SHIFT_MINUTES": str(SHIFT / 60)}
    with invented(tmp_path_factory.mktemp("short"), surroundings=hurry) as served:
        yield served


@pytest.mark.parametrize("scripts", WAYS)
def test_what_was_typed_is_found_on_another_telephone_and_gone_when_saved(chromium, office, scripts):
    kaew = comes(chromium, office, scripts)
    case = registers(kaew)
    writes(kaew, case)
    kaew.shows(f"draft-typed-{scripts}")
    kaew.context.close()

    again = comes(chromium, office, scripts)
    again.opens(f"{case}note/")
    assert written(again) == WORDS
    again.shows(f"draft-found-{scripts}")
    again.presses()

    assert WORDS in again.reads()
    again.opens(f"{case}note/")
    assert written(again) == ""
    assert again.complaints == []


def test_nothing_that_can_be_read_stays_in_the_browser(chromium, office):
    kaew = comes(chromium, office)
    writes(kaew, registers(kaew))

    kept = kaew.page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length,"
        " (await caches.keys()).length]"
    )

    assert kept == [0, 0, 0, 0]


def test_the_lock_button_takes_along_what_was_typed_a_moment_ago(chromium, office):
    kaew = comes(chromium, office)
    case = registers(kaew)
    kaew.opens(f"{case}note/")
    kaew.page.locator("main textarea[name=text]").press_sequentially(WORDS)

    kaew.page.locator("header form[action$='/lock'] button").click()
    unlocks(kaew)

    kaew.is_at(f"{case}note/")
    assert written(kaew) == WORDS


def test_to_lock_one_window_covers_them_all_and_each_keeps_its_words(chromium, office):
    kaew = comes(chromium, office)
    case = registers(kaew)
    kaew.opens(f"{case}note/")
    kaew.page.locator("main textarea[name=text]").press_sequentially(WORDS)
    another = kaew.new_page()
    another.goto(office.at(case))

    another.locator("header form[action$='/lock'] button").click()

    unlocks(kaew)
    kaew.is_at(f"{case}note/")
    assert written(kaew) == WORDS


def test_a_page_nobody_touches_is_covered_and_shows_the_same_words_afterwards(chromium, hurried):
    kaew = comes(chromium, hurried)
    case = registers(kaew)
    kaew.opens(f"{case}note/")
    kaew.page.locator("main textarea[name=text]").press_sequentially(WORDS)

    expect(kaew.page).to_have_url(re.compile("/unlock"), timeout=(IDLE + 10) * 1000)
    assert WORDS not in kaew.page.content()
    kaew.shows("locked")
    unlocks(kaew)

    kaew.is_at(f"{case}note/")
    assert written(kaew) == WORDS
    assert kaew.complaints == []


def test_a_page_without_a_file_shows_the_same_words_after_the_lock(chromium, hurried):
    kaew = comes(chromium, hurried)
    kaew.opens("cases/new/")
    kaew.page.locator("main [name=call_name]").press_sequentially("มะเอ")

    expect(kaew.page).to_have_url(re.compile("/unlock"), timeout=(IDLE + 10) * 1000)
    unlocks(kaew)

    kaew.is_at("cases/new/")
    assert kaew.page.locator("main [name=call_name]").input_value() == "มะเอ"


def test_typing_counts_as_being_there(chromium, hurried):
    kaew = comes(chromium, hurried)
    case = registers(kaew)
    kaew.opens(f"{case}note/")

    until = time.monotonic() + 2 * IDLE
    while time.monotonic() < until:
        kaew.page.locator("main textarea[name=text]").press_sequentially("ก", delay=300)

    kaew.is_at(f"{case}note/")
    kaew.presses()
    assert "กกก" in kaew.reads()


def test_without_a_script_what_is_sent_too_late_waits_behind_the_lock(chromium, hurried):
    kaew = comes(chromium, hurried, scripts=False)
    case = registers(kaew)
    kaew.opens(f"{case}note/")
    kaew.fills(text=WORDS)

    time.sleep(IDLE + 1)
    kaew.presses()
    unlocks(kaew)

    kaew.is_at(f"{case}note/")
    assert written(kaew) == WORDS
    kaew.shows("held")
    kaew.presses()
    assert WORDS in kaew.reads()


def test_a_page_handed_over_locks_after_two_minutes(chromium, hurried):
    kaew = comes(chromium, hurried)
    case = registers(kaew)

    kaew.opens(f"{case}hand-over/")
    kaew.fills(pin="2569")
    kaew.presses()
    kaew.is_at("hers/")

    began = time.monotonic()
    expect(kaew.page).to_have_url(re.compile("/unlock"), timeout=IDLE * 1000)
    assert time.monotonic() - began < IDLE


def test_at_the_end_of_a_shift_what_was_typed_is_there_on_the_next(chromium, short_day):
    kaew = comes(chromium, short_day)
    began = time.monotonic()
    case = registers(kaew)
    writes(kaew, case)

    time.sleep(max(0, began + SHIFT + 1 - time.monotonic()))
    kaew.presses()

    expect(kaew.page).to_have_url(re.compile("/sign-in"))
    kaew.fills(name="kaew", secret=passphrase("kaew"))
    kaew.presses()
    kaew.is_at(f"{case}note/")
    assert written(kaew) == WORDS
    kaew.presses()
    assert WORDS in kaew.reads()


def comes(chromium, office, scripts=True):
    person = Person(chromium, office, scripts=scripts)
    person.signs_in("kaew", passphrase("kaew"))
    person.is_at("")
    return person


def registers(person):
    person.opens("cases/new/")
    person.fills(call_name="มะเอ", may_write="YES")
    person.presses()
    expect(person.page).to_have_url(re.compile(r"/cases/[0-9a-f-]{36}/$"))
    return re.sub(r"^https?://[^/]+/", "", person.page.url)


def writes(person, case):
    """Write, until the page says that it is kept."""
    person.opens(f"{case}note/")
    person.fills(text=WORDS)
    if person.scripts:
        person.page.keyboard.press("Tab")
        expect(person.page.locator("[data-draft-line]")).to_have_text("เก็บเป็นร่างแล้ว")
    else:
        person.presses("main button[name=keep][value=later]")


def written(person):
    return person.page.locator("main textarea[name=text]").input_value()


def unlocks(person):
    expect(person.page).to_have_url(re.compile("/unlock"))
    person.fills(secret=passphrase("kaew"))
    person.presses()
