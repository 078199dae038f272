"""What the checks of every page find: faults put there on purpose."""

import pytest

from tests.pages import checks
from tests.pages.browser import a_page

pytestmark = pytest.mark.browser
PAGE = """<!doctype html><html lang="th"><head><title>หน้า</title></head>
  <body><main><h1>หน้า</h1>{}</main></body></html>"""
PALE = '<p style="color: #ccc; background: #fff">อ่านแทบไม่ออก</p>'
NAMELESS = "<button></button>"
BROKEN = '<p style="inline-size: 5em; word-break: break-all">อยากได้ประตูที่ล็อกได้และหน้าต่างที่เปิดได้</p>'
WIDE = '<p style="inline-size: 600px">กว้าง</p>'


@pytest.fixture
def shown():
    """A page with this in it."""
    with a_page() as page:

        def show(inside):
            page.set_content(PAGE.format(inside))
            return page

        yield show


@pytest.mark.parametrize(("fault", "named"), [(PALE, "color-contrast"), (NAMELESS, "button-name")])
def test_axe_names_what_somebody_could_not_read_or_find(shown, fault, named):
    assert [line.partition(":")[0] for line in checks.axe(shown(fault))] == [named]


def test_colours_are_left_out_where_that_is_asked_and_nothing_else_is(shown):
    found = checks.axe(shown(PALE + NAMELESS), colours=False)

    assert [line.partition(":")[0] for line in found] == ["button-name"]


def test_a_word_that_breaks_inside_is_found(shown):
    assert checks.midword(shown(BROKEN))


def test_what_stands_outside_the_window_is_found(shown):
    assert [line.split()[0] for line in checks.overflow(shown(WIDE))] == ["MAIN", "P"]


def test_a_page_in_order_is_left_alone(shown):
    assert checks.all_of_them(shown("<p>ครบ</p>")) == {}
