"""A tablet in a waiting room: somebody says something on it, and the next one finds nothing of it, in a real browser."""

import re

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import expect

from klang.config.demo.people import passphrase
from tests.stories.person import Person, settled

pytestmark = pytest.mark.browser
WORDS = "อยากมีห้องเงียบไว้โทรหาแม่"
MINUTE = 60_000


@pytest.fixture(scope="module")
def office(tmp_path_factory, invented):
    """The invented office, in which somebody hears."""
    with invented(tmp_path_factory.mktemp("office")) as served:
        yield served


def left_to_all(chromium, office, *, scripts=True):
    """One of those who hear sets the tablet up, and goes."""
    tablet = Person(chromium, office, scripts=scripts)
    tablet.page.clock.install()
    tablet.signs_in("fon", passphrase("fon"))
    tablet.is_at("")
    tablet.opens("voices/screen/set-up/")
    tablet.presses()
    tablet.is_at("voices/screen/")
    return tablet


def begins(tablet, language="th"):
    """Somebody comes, and presses the button in their language."""
    tablet.presses(f"main [name=language][value={language}]")
    tablet.is_at("voices/screen/say/")


def test_who_comes_next_finds_nothing_of_who_came_before(chromium, office):
    tablet = left_to_all(chromium, office)
    tablet.finds_in_order()
    tablet.shows("screen")
    begins(tablet)
    tablet.fills(text=WORDS)
    tablet.finds_in_order()
    tablet.shows("screen-say")
    tablet.presses()
    assert len(tablet.big()) == 1
    tablet.shows("screen-slip")

    tablet.page.clock.fast_forward(MINUTE)

    tablet.is_at("voices/screen/")
    for _ in range(4):
        tablet.page.go_back()
        settled(tablet.page)
        assert WORDS not in tablet.page.content()
        assert tablet.big() == []
    assert tablet.complaints == []


def test_what_was_typed_is_gone_when_nobody_touches_it_and_stays_while_somebody_does(chromium, office):
    tablet = left_to_all(chromium, office)
    begins(tablet, "en")
    tablet.fills(text=WORDS)

    tablet.page.clock.fast_forward(MINUTE - 1_000)
    tablet.page.locator("main h1").click()
    tablet.page.clock.fast_forward(MINUTE - 1_000)
    expect(tablet.page.locator("main [name=text]")).to_have_value(WORDS)
    tablet.page.clock.fast_forward(1_000)

    tablet.is_at("voices/screen/")
    tablet.page.go_back()
    settled(tablet.page)
    assert WORDS not in tablet.page.content()


def test_nobody_gets_from_it_into_the_house(chromium, office):
    tablet = left_to_all(chromium, office)

    for path in ("", "cases/", "voices/said/"):
        tablet.opens(path)
        expect(tablet.page).to_have_url(re.compile("/sign-in"))
        expect(tablet.page.locator("nav.tabs")).to_have_count(0)


def test_without_scripts_it_begins_anew_by_its_own_button(chromium, office):
    tablet = left_to_all(chromium, office, scripts=False)
    begins(tablet)
    tablet.fills(text=WORDS)
    tablet.presses()
    assert len(tablet.big()) == 1

    tablet.presses("main .btns a")

    tablet.is_at("voices/screen/")
    tablet.opens("voices/screen/say/")
    assert WORDS not in tablet.page.content()


@pytest.mark.parametrize(("size", "width"), [("a4", 595), ("a5", 420)])
def test_a_telephone_reads_the_poster_from_the_wall(chromium, office, size, width):
    pui = Person(chromium, office)
    pui.signs_in("pui", passphrase("pui"))
    pui.opens(f"voices/poster/?size={size}")
    pui.shows(f"poster-{size}")

    printed = pypdfium2.PdfDocument(pui.page.pdf(prefer_css_page_size=True))

    assert (len(printed), round(printed[0].get_width())) == (1, width)
    picture = printed[0].render(scale=2, grayscale=True)
    seen = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
    assert [one.text for one in zxingcpp.read_barcodes(seen)] == [office.at("voices/say/")]
