"""Bad input in a real browser: the line drops, the database is busy, the disk is full, two people write at once."""

import re
import resource
import sqlite3
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect

from klang.people.published import passphrase
from tests.pages.checks import axe, midword, overflow
from tests.stories.person import Person, settled

pytestmark = pytest.mark.browser
WORDS = "อยากได้ประตูที่ล็อกได้ 😊"
BOOK = f"{WORDS}\n" * 6_000  # 1.2 MB on the line
NOT_KEPT = {"th": "ยังไม่ได้เก็บเป็นร่าง", "en": "Not kept as a draft"}
LANGUAGES = pytest.mark.parametrize("lang", ["th", "en"])
_CAME_IN = {}  # by name: her cookies


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office; whoever waits for the database waits one second."""
    hurry = {"KLANG_PATIENCE": "1", "KLANG_DATABASE": ""}
    with invented(tmp_path_factory.mktemp("office"), surroundings=hurry) as served:
        yield served


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without"])
def test_the_line_drops_after_save_and_it_is_saved_once(chromium, office, scripts):
    kaew, case = writes(chromium, office, scripts=scripts)
    answered = []

    def drop(route):
        draft = "keep=now" in (route.request.post_data or "")
        if draft or answered:
            return route.continue_()
        answered.append(route.fetch(max_redirects=0).status)
        return route.abort()

    kaew.page.route(lambda address: address.endswith("/note/"), drop)
    kaew.page.locator("main .btns button").first.click()
    if scripts:
        expect(kaew.page.locator("[data-dropped]")).to_be_visible()
        assert kaew.page.locator("main textarea[name=text]").input_value() == WORDS
        looks_good(kaew)
        kaew.presses()
    else:
        expect(kaew.page.locator("textarea")).to_have_count(0)
        kaew.page.reload()

    kaew.is_at(case)
    assert answered in ([204], [302])
    assert kaew.reads().count(WORDS) == 1


@LANGUAGES
def test_while_the_database_is_busy_what_was_written_stays_and_is_saved_with_one_press(
    chromium, office, lang
):
    kaew, case = writes(chromium, office, lang)

    with nobody_else_writes(office):
        kaew.presses()
        assert kaew.page.locator("main textarea[name=text]").input_value() == WORDS
        says(kaew, th="ยังบันทึกไม่ได้", en="Not saved yet")
        kaew.shows("busy")
        looks_good(kaew)
    kaew.presses()

    kaew.is_at(case)
    assert kaew.reads().count(WORDS) == 1


@LANGUAGES
def test_on_a_full_disk_nothing_is_half_written_and_nothing_is_lost(chromium, office, lang):
    kaew, case = writes(chromium, office, lang, words=WORDS * 400)
    before = figures(office)

    with full_disk(office):
        kaew.presses()
        assert kaew.page.locator("main textarea[name=text]").input_value() == WORDS * 400
        says(kaew, th="ยังบันทึกไม่ได้", en="Not saved yet")
        kaew.shows("full")
    assert figures(office) == before
    kaew.fills(text=WORDS)
    kaew.presses()

    kaew.is_at(case)
    assert WORDS in kaew.reads()


@LANGUAGES
def test_a_whole_book_is_said_to_be_too_much_and_stays_in_its_box(chromium, office, lang):
    kaew, case = writes(chromium, office, lang)
    pastes(kaew, BOOK)
    kaew.page.keyboard.press("Tab")
    expect(kaew.page.locator("[data-draft-line]")).to_have_text(NOT_KEPT[lang])

    kaew.presses()

    told = kaew.page.locator("[data-dropped]").inner_text().replace("\u2060", "")
    assert {"th": "ยาวเกินหน้าเดียว", "en": "too much for one page"}[lang] in told
    assert kaew.page.locator("main textarea[name=text]").input_value() == BOOK
    kaew.shows("book")
    kaew.fills(text=WORDS)
    kaew.presses()
    kaew.is_at(case)
    assert WORDS in kaew.reads()
    assert kaew.page.locator("[data-dropped]").is_hidden()


@LANGUAGES
def test_where_somebody_no_longer_may_what_was_chosen_stays_and_the_page_says_why(chromium, office, lang):
    kaew, _ = writes(chromium, office, lang)
    kaew.page.evaluate("document.querySelector('main [name=csrfmiddlewaretoken]').value = 'old'")
    kaew.fills(text="")
    chosen = kaew.page.locator("main [name=drawer]:checked").get_attribute("value")

    kaew.presses()

    told = kaew.page.locator("[data-dropped]").inner_text().replace("\u2060", "")
    assert {"th": "หน้านี้เปิดค้างไว้นาน", "en": "This page was open for a long time"}[lang] in told
    assert kaew.page.locator("main [name=drawer]:checked").get_attribute("value") == chosen


@LANGUAGES
def test_two_people_write_the_same_and_each_sees_both(chromium, office, lang):
    kaew, case = writes(chromium, office, lang)
    other = comes(chromium, office, lang)
    for person in (kaew, other):
        person.opens(f"{case}person/describe/")
    other.fills(call_name="ดาวเรือง")
    other.presses()

    kaew.fills(call_name="ดารา")
    kaew.presses()

    assert kaew.page.locator("main [name=call_name]").input_value() == "ดารา"
    assert "ดาวเรือง" in kaew.reads()
    says(kaew, th="ของทั้งสองฝ่ายยังอยู่ครบ", en="Nothing of either is lost")
    kaew.shows("both")
    looks_good(kaew)
    kaew.presses()
    kaew.is_at(f"{case}person/")
    assert "ดารา" in kaew.reads()


@LANGUAGES
def test_a_strangers_address_is_not_there_and_a_wild_one_neither(chromium, office, lang):
    _, case = writes(chromium, office, lang)
    nok = comes(chromium, office, lang, name="nok")

    for address in (case, f"{case}note/", case.replace(case[7:11], "0000"), "cases/%00/", "cases/../../etc/"):
        assert nok.page.goto(office.at(address)).status in {400, 404}

    nok.opens(case)
    says(nok, th="ไม่พบหน้านี้", en="This page is not here")
    nok.shows("not-there")
    looks_good(nok)


@LANGUAGES
def test_what_was_kept_before_and_another_text_beside_it_look_as_they_should(chromium, office, lang):
    kaew, case = writes(chromium, office, lang)
    kaew.page.keyboard.press("Tab")
    expect(kaew.page.locator("[data-draft-line]")).not_to_be_empty()
    kaew.opens(f"{case}note/")
    looks_good(kaew)

    kaew.page.locator("[data-kept-before] a").click()

    expect(kaew.page.locator("[data-kept-other]")).to_be_visible()
    assert kaew.page.locator("main textarea[name=text]").input_value() == ""
    kaew.shows("another")
    looks_good(kaew)
    kaew.page.locator("main button[value^=away-]").click()
    settled(kaew.page)
    expect(kaew.page.locator("[data-kept-other]")).to_have_count(0)


def comes(chromium, office, lang="th", name="kaew", scripts=True):
    """At work again, with the cookies of the first time."""
    person = Person(chromium, office, lang=lang, scripts=scripts)
    if name not in _CAME_IN:
        person.signs_in(name, passphrase(name))
        person.is_at("")
        _CAME_IN[name] = [one for one in person.context.cookies() if one["name"] != "klang_lang"]
    person.context.add_cookies(_CAME_IN[name])
    return person


def writes(chromium, office, lang="th", scripts=True, words=WORDS):
    """A person with a case of hers, in the middle of a note."""
    person = comes(chromium, office, lang, scripts=scripts)
    person.opens("cases/new/")
    person.fills(call_name="มะเอ", may_write="YES")
    person.presses()
    expect(person.page).to_have_url(re.compile(r"/cases/[0-9a-f-]{36}/$"))
    case = re.sub(r"^https?://[^/]+/", "", person.page.url)
    person.opens(f"{case}note/")
    person.fills(text=words)
    return person, case


def pastes(person, words):
    """Put in at once what nobody types."""
    box = person.page.locator("main textarea[name=text]")
    box.evaluate(
        "(box, words) => ((box.value = words), box.dispatchEvent(new Event('input', {bubbles: true})))", words
    )


def says(person, **sentences):
    assert sentences[person.lang] in person.reads().replace("\u2060", "").replace("\u00a0", " ")


def looks_good(person):
    assert (axe(person.page), midword(person.page), overflow(person.page)) == ([], [], [])


def database(office):
    return sqlite3.connect(office.home / "klang.sqlite3", isolation_level=None, timeout=20)


@contextmanager
def nobody_else_writes(office):
    """Hold the one write lock, as a long deed does."""
    held = database(office)
    held.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        held.execute("ROLLBACK")
        held.close()


@contextmanager
def full_disk(office):
    """The server's files grow no more: to SQLite, that is a full disk."""
    size = (office.home / "klang.sqlite3").stat().st_size
    processes = [office.process.pid, *children(office.process.pid)]
    before = [resource.prlimit(one, resource.RLIMIT_FSIZE) for one in processes]
    for one, (_, hard) in zip(processes, before, strict=True):
        resource.prlimit(one, resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        for one, limits in zip(processes, before, strict=True):
            resource.prlimit(one, resource.RLIMIT_FSIZE, limits)


def children(pid):
    """The processes a process has begun, and theirs."""
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            yield from children(int(child))


def figures(office):
    """How many notes there are and how many forms were done; and that the file is whole."""
    held = database(office)
    try:
        assert held.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        tables = ("casework_note", "audit_once")
        return [held.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    finally:
        held.close()
