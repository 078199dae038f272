"""What is printed is the page alone: her words, and nothing of the screen around them."""

import pytest

pytestmark = pytest.mark.browser
PRINTED = {
    "consent:slip": ("main article.card", "main article.card li"),
    "meetings:minutes": ("main .voice q", "main .voice q"),
    "voices:done": ("main .card .lines", "main .card .lines"),
}
ON_THE_SCREEN = ".top, nav.tabs, .skip, .noprint, .btns, main button, .soon, .cover"


@pytest.fixture(params=PRINTED)
def printed(office, request):
    """A page as it goes to the printer, and where her own words or what was read to her stand on it."""
    kaew = office.person("kaew")
    kaew.opens(office.path(request.param))
    kaew.page.emulate_media(media="print")
    yield kaew.page, PRINTED[request.param]
    kaew.page.emulate_media(media="screen")


def seen(page, what):
    return [one.inner_text() for one in page.locator(what).all() if one.is_visible()]


def test_the_screen_around_the_page_is_not_printed(printed):
    page, _ = printed

    assert page.locator(ON_THE_SCREEN).count() >= 4
    assert seen(page, ON_THE_SCREEN) == []


def test_her_text_is_printed_whole_and_in_black(printed):
    page, places = printed

    for place in places:
        assert "".join(seen(page, place)).strip()
    style = page.evaluate(
        "place => { const s = getComputedStyle(document.querySelector(place)); return [s.color, s.maxBlockSize] }",
        places[0],
    )
    assert style == ["rgb(0, 0, 0)", "none"]


def test_on_the_screen_stands_how_to_print(printed):
    page, _ = printed
    page.emulate_media(media="screen")

    assert "พิมพ์หน้านี้ได้จากเมนูของเบราว์เซอร์" in "".join(seen(page, "main .noprint")).replace("\u2060", "")
