"""The pictures in the README: pages of the demo at 360 px in Thai, small, and made by this test (KLANG_PICTURES=1)."""

import os
import struct
from pathlib import Path

import pytest

from tests.pages.table import TABLE

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
# What is sought in the handbook's own page, and how its picture is called.
SOUGHT = {"search": "แม่น้ำโขง", "search-preface": "คำนำ", "search-peers": "กลุ่มเพื่อนช่วยเพื่อน"}
OF = {
    "today": "desk:today",
    "files": "desk:caseload",
    "case": "desk:case",
    "intake": "survivors:register",
    "consent": "consent:ask",
    "meeting": "meetings:table",
    "reading": "learning:page",
    **dict.fromkeys(SOUGHT, "learning:shelf"),
    "workshop": "learning:workshop",
    "done": "voices:done",
}
WIDTH, HEIGHT, SMALL = 360, 680, 60_000


@pytest.mark.browser
@pytest.mark.parametrize("name", OF)
def test_a_picture_can_be_made_of_the_demo(office, tmp_path, name):
    kaew = office.person(TABLE[OF[name]].by)
    path = office.path(OF[name])
    folder = PICTURES if "KLANG_PICTURES" in os.environ else tmp_path

    kaew.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    kaew.opens(path)
    if name == "reading":
        kaew.presses("main form.letters [value=large]")
    if name in SOUGHT:
        office.path("learning:contents")
        kaew.opens(path)
        kaew.fills(sought=SOUGHT[name])
        kaew.page.locator("mark").first.wait_for()
    kaew.page.evaluate("document.fonts.ready")
    kaew.page.screenshot(path=folder / f"{name}.png")

    assert (folder / f"{name}.png").stat().st_size <= SMALL


@pytest.mark.parametrize("name", OF)
def test_a_picture_lies_beside_the_docs_and_is_small(name):
    picture = (PICTURES / f"{name}.png").read_bytes()

    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    assert len(picture) <= SMALL


def test_the_readme_shows_pictures_that_are_there():
    named = {word.split(")")[0] for word in (ROOT / "README.md").read_text(encoding="utf-8").split("](")[1:]}

    shown = {word for word in named if word.startswith("docs/pictures/")}

    assert shown == {f"docs/pictures/{name}.png" for name in OF}
