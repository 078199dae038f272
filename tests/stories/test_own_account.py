"""Somebody of a peer group gets a slip without a name, comes in, opens her group, and finds no office's work there."""

import re

import pytest
from playwright.sync_api import expect

from tests.stories.person import Person
from tests.stories.working import comes_to_work

pytestmark = pytest.mark.browser
SHUT = ("cases/", "people/", "meetings/", "voices/said/", "workshops/", "peers/ask/", "handbook/flow/")


@pytest.fixture
def office(tmp_path, invented):
    """The invented office, beside which a peer group has a room of its own."""
    with invented(tmp_path) as served:
        yield served


def test_a_member_comes_in_by_a_slip_and_finds_her_group_and_nothing_of_an_office(chromium, office):
    pui, on, thong = (comes_to_work(chromium, office, name, False) for name in ("pui", "on", "thong"))
    mek = Person(chromium, office, scripts=False)

    handle, code = slip_of(pui)
    words, figures = makes_keys(mek, handle, code)
    vouches(pui, figures)
    mek.signs_in(handle, words)
    mek.is_at("peers/")
    assert "กลุ่มวันอาทิตย์" not in mek.reads()
    assert "สมาชิกสองคนรับรอง" in mek.reads().replace("\u2060", "")
    gives_word(on, handle)
    gives_word(thong, handle)
    lets_in(on)

    opens_her_group(mek)
    finds_nothing_of_an_office(mek)
    leaves(mek)
    assert pui.complaints == on.complaints == mek.complaints == []


def slip_of(pui):
    """The officer asks for no name and makes a slip: the account name on it, and its code."""
    pui.opens("people/")
    pui.page.locator("main a[href='/people/peers']").click()
    pui.finds_in_order()
    pui.shows("slip_for_a_group")
    pui.presses()
    handle, code, _ = pui.big()
    return handle, code


def makes_keys(mek, handle, code):
    """With the slip she makes keys of her own: her passphrase, and the figures she reads aloud."""
    mek.opens("join")
    mek.fills(name=handle, slip=code)
    mek.presses()
    told = mek.big()
    assert told[0] == handle
    return told[1], told[-1]


def vouches(pui, figures):
    """The officer hears the figures, sees the same ones, and learns no name."""
    pui.opens("people/")
    pui.page.locator("main a[href$='/certify']").first.click()
    assert pui.big() == [figures]
    pui.finds_in_order()
    pui.shows("figures_of_a_peer")
    pui.presses()
    pui.is_at("people/")


def gives_word(member, handle):
    """A member gives her word by the name on the slip."""
    member.opens("peers/")
    member.page.locator("main ul a").first.click()
    member.page.locator("main a[href$='/vouch/']").click()
    member.fills(handle=handle, pseudonym="เมฆใหม่")
    member.finds_in_order()
    member.presses()
    expect(member.page).to_have_url(re.compile(r"/peers/[0-9a-f-]{36}/$"))


def lets_in(on):
    """Whoever coordinates gives her the key."""
    on.page.reload()
    on.page.locator("main li", has_text="เมฆใหม่").locator("a[href$='/in/']").click()
    on.fills(right="write")
    on.presses()
    assert "เมฆใหม่" in on.reads()


def opens_her_group(mek):
    """Her first page shows her group; in it she reads who led."""
    mek.opens("")
    mek.is_at("peers/")
    mek.finds_in_order()
    mek.shows("her_groups")
    mek.page.locator("main ul a").first.click()
    assert "เมฆใหม่" in mek.reads()
    mek.finds_in_order()
    mek.page.locator("main a[href$='/met/']").click()
    assert "พี่สา" in mek.reads()
    mek.finds_in_order()


def finds_nothing_of_an_office(mek):
    """Her menu has three places; of an office's pages none is there."""
    tabs = mek.page.locator("nav.tabs a")
    assert tabs.evaluate_all("found => found.map(one => one.pathname)") == ["/peers/", "/handbook/", "/more/"]
    for path in SHUT:
        mek.opens(path)
        assert "มะทันดา" not in mek.reads()
        expect(mek.page.locator("main h1[data-why]")).to_be_visible()


def leaves(mek):
    """She signs out from the page that is hers."""
    mek.opens("more/")
    mek.finds_in_order()
    mek.shows("her_more")
    mek.presses("main form[action='/sign-out'] button")
    mek.is_at("note")
