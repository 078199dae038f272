"""Every script of the house can be written, on the screen and on paper: a letter without a shape says nothing."""

import re

from tests.house.looking import SRC, read

OURS = ("Klang Thai", "Klang Burmese")
# A list of letters to write with, as far as it names one of our own.
LIST = re.compile(r'(?:font|--letters):[^;]*"Klang Thai"[^;]*;')


def test_whatever_writes_thai_writes_burmese_too():
    lists = LIST.findall(read(SRC / "web" / "static" / "web" / "house.css"))

    assert len(lists) >= 2
    assert [one for one in lists if not all(name in one for name in OURS)] == []
