"""If something has no home, a word is missing in the house: no attic called `utils` stands in for it."""

import ast
import re

import pytest

from tests.house.looking import ROOT, SRC, faults, rooms, tree, written

ATTIC = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "manager",
    "service",
    "handler",
    "data",
    "info",
}
ATTIC |= {"process", "do_stuff", "stuff"}
ENDINGS = re.compile(r".+(Utils?|Helper|Manager|Service|Handler|Processor|Impl|Mixin)")


def given_names(code):
    """The names of everything that is defined: functions, methods, classes."""
    kinds = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
    return [node.name for node in ast.walk(code) if isinstance(node, kinds)]


def forbidden(name):
    return (
        name.strip("_").lower() in ATTIC
        or bool(ENDINGS.fullmatch(name))
        or name.strip("_").startswith("do_stuff")
    )


def attic_of(path):
    """The forbidden names a file has or gives."""
    return [name for name in (path.stem, path.parent.name, *given_names(tree(path))) if forbidden(name)]


def test_a_file_and_what_is_in_it_have_names_of_their_own():
    assert faults(attic_of, written(SRC, ROOT / "tooling", ROOT / "benchmarks", ROOT / "run.py")) == {}


def test_no_room_is_called_by_what_holds_it_up():
    assert [room for room in rooms() if room in {*ATTIC, "base", "core", "main", "app", "shared"}] == []


@pytest.mark.parametrize(
    "name", ["utils", "_helpers", "CaseManager", "NeedService", "handler", "info", "do_stuff_now"]
)
def test_a_forbidden_name_is_found(name):
    assert forbidden(name)


@pytest.mark.parametrize("name", ["managers", "manages_the_team", "note_need", "Keyring", "database"])
def test_a_good_name_is_left_alone(name):
    assert not forbidden(name)
