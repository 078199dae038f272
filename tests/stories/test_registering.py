"""A poster hangs on the wall: whoever reads its code with a telephone registers, and stands in the list once taken in."""

import pytest

from klang.config.demo.people import passphrase
from tests.stories.person import Person
from tests.stories.registering import opens_registration, read_from_paper, registers_for_it
from tests.stories.workshops import announces, gives_a_place

pytestmark = pytest.mark.browser


@pytest.fixture
def office(tmp_path, invented):
    """The invented office."""
    with invented(tmp_path) as served:
        yield served


def comes(chromium, office, who):
    person = Person(chromium, office)
    person.signs_in(who, passphrase(who))
    return person


def test_from_the_poster_into_the_list(chromium, office):
    pui, kaew = comes(chromium, office, "pui"), comes(chromium, office, "kaew")
    workshop = announces(pui, "เชียงราย", 26, 27)
    gives_a_place(pui, workshop, "คุณแก้ว")
    written = hangs_up(pui, workshop)

    bua, mali, late = (Person(chromium, office, lang=one) for one in ("en", "th", "th"))
    bua.page.goto(written)
    bua.shows("register")
    registers_for_it(bua, "คุณบัว", agency="มูลนิธิสายธาร", needs="An interpreter for Burmese")
    bua.shows("registered")
    assert "Thank you" in bua.reads()
    for person, name in ((mali, "คุณมะลิ"), (late, "คุณจำปา")):
        person.page.goto(written)
        registers_for_it(person, name)
    assert "ครบแล้ว" in late.reads()

    said = takes_in(kaew, workshop)
    assert "มีผู้เข้าร่วม 2 คน" in said
    assert "An interpreter for Burmese" in said
    assert [one.complaints for one in (pui, kaew, bua, mali, late)] == [[]] * 5


def hangs_up(leader, workshop):
    """A poster with two places on it; the address that stands on it, and in its code."""
    opens_registration(leader, f"{workshop}registering/", most="2")
    leader.presses("main a.btn[href$='/poster/']")
    leader.shows("poster")
    leader.finds_in_order()
    written = leader.page.locator("main .big").inner_text().strip()
    assert read_from_paper(leader) == [written]
    return written


def takes_in(person, workshop):
    """Everybody who registered; what the list says then."""
    person.opens(f"{workshop}registering/")
    assert "ลงทะเบียนแล้ว 2 คน" in person.reads()
    person.presses("main a[href$='/registered/']")
    person.shows("who-registered")
    person.finds_in_order()
    person.presses()
    person.opens(f"{workshop}people/")
    return person.reads()
