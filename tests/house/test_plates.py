"""Every room says what it is for, in its own file and on the map."""

import ast
import re

import pytest

from tests.house.looking import ROOT, SRC, read, rooms, tree

SENTENCE = re.compile(r"[A-Z][^\n]{20,118}\.")
MAP = ROOT / "docs" / "house.md"


def plate(code):
    """What a room says it is for, if it is one sentence on one line."""
    said = ast.get_docstring(code) or ""
    return said if SENTENCE.fullmatch(said) else ""


@pytest.mark.parametrize("room", rooms())
def test_a_room_says_what_it_is_for(room):
    assert plate(tree(SRC / room / "__init__.py"))


@pytest.mark.parametrize("room", rooms())
def test_a_room_stands_on_the_map(room):
    assert re.search(rf"^### {room}$", read(MAP), re.MULTILINE), (
        f"docs/house.md has no paragraph `### {room}`"
    )


def test_the_map_names_no_room_that_is_not_there():
    assert sorted(re.findall(r"^### (\w+)$", read(MAP), re.MULTILINE)) == rooms()


@pytest.mark.parametrize(
    "empty", ["", "x = 1", '"""Needs"""', '"""needs: what would help."""', '"""One.\n\nTwo."""']
)
def test_a_room_without_a_plate_is_found(empty):
    assert plate(ast.parse(empty)) == ""
