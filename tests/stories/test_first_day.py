"""The first day of an office: from an empty machine to two people who work, lock, come back and leave."""

import pytest
from playwright.sync_api import expect

from tests.stories.person import Person

pytestmark = pytest.mark.browser

WAYS = [pytest.param("th", True, id="thai-with-scripts"), pytest.param("en", False, id="english-without")]


@pytest.mark.parametrize(("lang", "scripts"), WAYS)
def test_an_empty_machine_becomes_an_office_of_two(chromium, house, lang, scripts):
    pui = Person(chromium, house, lang=lang, scripts=scripts)
    fon = Person(chromium, house, lang=lang, scripts=scripts)

    root = comes_in_first(pui)

    code, on_the_slip = brings_in(pui, "fon", "ฝน")
    assert on_the_slip == root

    hers, figures = joins(fon, "fon", code, root)
    fon.signs_in("fon", hers)
    assert fon.big() == [figures]
    fon.shows("not-vouched-for")

    vouches(pui, figures)
    fon.signs_in("fon", hers)
    fon.is_at("")
    fon.shows("today")

    locks_and_comes_back(fon, hers)
    leaves(fon)
    assert pui.complaints == fon.complaints == []


def comes_in_first(pui):
    passphrase, _, root = begins(pui)
    pui.fills(secret=passphrase)
    pui.presses()
    pui.is_at("people/")
    assert {"th": "ผู้หญิง · ภาษาลาว", "en": "Woman · Lao"}[pui.lang] in pui.reads().replace("\u2060", "")
    pui.shows("people-alone")
    return root


def test_what_is_sent_while_the_screen_is_locked_is_not_lost(chromium, house):
    pui = Person(chromium, house, scripts=False)
    passphrase, _, _ = begins(pui)
    pui.fills(secret=passphrase)
    pui.presses()
    pui.opens("people/add")
    pui.fills(name="ฝน ที่เพิ่งมา", handle="fon")

    another = pui.new_page()
    another.goto(house.at("people/"))
    another.locator(".top form[action='/lock'] button").click()
    pui.presses()
    assert "/unlock" in pui.page.url
    pui.shows("unlock")

    pui.fills(secret=passphrase)
    pui.presses()
    pui.is_at("people/add")
    assert pui.page.locator("main [name=name]").input_value() == "ฝน ที่เพิ่งมา"
    pui.shows("held")

    pui.presses()
    assert "fon" in pui.big()


def test_a_forgotten_passphrase_is_replaced_with_the_paper_code_alone(chromium, house):
    pui = Person(chromium, house)
    forgotten, paper, _ = begins(pui)

    pui.signs_in("pui", paper)
    pui.is_at("new-way?after=paper")
    pui.shows("new-way")
    pui.fills(kind="pass", secret=paper)
    pui.presses()
    [fresh] = pui.big()
    pui.shows("fresh-way")

    pui.opens("people/")
    pui.presses("form[action='/sign-out'] button")
    pui.signs_in("pui", forgotten)
    expect(pui.page.locator("[role=alert]")).to_be_visible()
    pui.shows("did-not-match")
    pui.signs_in("pui", fresh)
    pui.is_at("")


def begins(officer: Person) -> tuple[str, str, str]:
    """The first page; what it shows once: passphrase, paper code, figures of the office."""
    officer.opens("")
    officer.is_at("start")
    officer.shows("start")
    officer.presses("main summary")
    officer.fills(office="บ้านริมน้ำ", kind="NGO", province="57", officer="ปุ้ย", handle="pui")
    officer.fills(languages="lo", sex="WOMAN")
    officer.presses()
    officer.shows("founded")
    officer.finds_in_order()
    handle, passphrase, paper, root = officer.big()
    assert handle == "pui"
    assert len(passphrase.split()) == 6
    return passphrase, paper, root


def brings_in(officer: Person, handle: str, name: str) -> tuple[str, str]:
    """A slip for somebody new: its code, and the figures printed on it."""
    officer.opens("people/add")
    officer.shows("add")
    officer.presses("main summary")
    officer.fills(name=name, handle=handle, disciplines="SOCIAL_WORK", languages="th")
    officer.presses()
    officer.shows("slip")
    shown, code, root = officer.big()
    assert shown == handle
    return code, root


def joins(newcomer: Person, handle: str, code: str, root: str) -> tuple[str, str]:
    """Keys of one's own from the slip: the passphrase, and the figures to read to the officer."""
    newcomer.opens("join")
    newcomer.shows("join")
    newcomer.fills(name=handle, slip=code.lower())
    newcomer.presses()
    newcomer.shows("joined")
    shown, passphrase, _, office, figures = newcomer.big()
    assert (shown, office) == (handle, root)
    return passphrase, figures


def vouches(officer: Person, figures: str) -> None:
    """The officer hears the figures and finds them on her page."""
    officer.opens("people/")
    officer.shows("people-waiting")
    officer.presses("a[href$='/certify']")
    officer.shows("certify")
    assert officer.big() == [figures]
    officer.presses()
    officer.is_at("people/")
    officer.shows("people-two")


def locks_and_comes_back(person: Person, passphrase: str) -> None:
    """The screen is locked; only the passphrase is asked, and the same page comes back."""
    person.opens("people/")
    person.presses(".top form[action='/lock'] button")
    assert "/unlock" in person.page.url
    person.shows("locked")
    person.opens("people/")
    assert "/unlock?next=%2Fpeople%2F" in person.page.url
    person.fills(secret=passphrase)
    person.presses()
    person.is_at("people/")


def leaves(person: Person) -> None:
    """She leaves at once: the page is neutral, and Back shows nothing of before."""
    person.opens("sign-in")
    person.shows("sign-in")
    person.presses("form[data-exit] button")
    person.page.wait_for_url("**/note")
    assert person.page.title() in {"บันทึก", "Notes"}
    assert person.reads() == ""
    person.shows("note")
    person.page.go_back()
    person.opens("people/")
    assert "/sign-in" in person.page.url
    assert not [one for one in person.context.cookies() if one["name"] == "__Host-unlock"]
