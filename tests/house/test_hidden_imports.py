"""No import hides inside a function, and rooms lean on each other only as the contracts allow."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.looking import ROOT, SRC, faults, functions, read, rooms, tree, written

PROJECT = tomllib.loads(read(ROOT / "pyproject.toml"))
CONTRACTS = PROJECT["tool"]["importlinter"]["contracts"]


# The parts of which every room makes its own forms.
SHARED = {"klang.web.forms"}


def hidden(code):
    """Lines on which something is imported inside a function, or by a call."""
    for function in functions(code):
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node.lineno


def has(room, part):
    return (SRC / room / f"{part}.py").exists() or (SRC / room / part / "__init__.py").exists()


def contract_with(kind, **said):
    return [
        one for one in CONTRACTS if one["type"] == kind and all(one.get(key) == said[key] for key in said)
    ]


def test_no_import_hides_inside_a_function():
    assert faults(lambda path: hidden(tree(path)), written()) == {}


def test_the_contracts_between_rooms_are_kept():
    linter = Path(sys.executable).with_name("lint-imports")

    looked = subprocess.run(
        [linter, "--no-cache"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src"), "NO_COLOR": "1"},
        capture_output=True,
        check=False,
        text=True,
    )

    assert looked.returncode == 0, looked.stdout + looked.stderr
    assert re.search(r"(\d+) kept, 0 broken", looked.stdout)


@pytest.mark.parametrize("room", [room for room in rooms() if has(room, "views") and room != "config"])
def test_the_pages_of_a_room_are_its_own(room):
    pages = [f"klang.{room}.{part}" for part in ("forms", "views", "urls") if has(room, part)]
    closed = [one for one in pages if one not in SHARED]

    found = contract_with("protected", protected_modules=closed)

    assert [one["allowed_importers"] for one in found] == [["klang.config", f"klang.{room}"]]


def test_no_part_of_the_vault_is_forgotten_but_the_one_with_tables():
    [box] = contract_with("forbidden", name="The box knows no Django")
    parts = {f"klang.vault.{path.stem}" for path in (SRC / "vault").glob("[a-z]*.py")}

    assert set(box["source_modules"]) == parts
    assert [path.parent.name for path in (SRC / "vault").glob("*/__init__.py")] == ["records"]


@pytest.mark.parametrize("room", [room for room in rooms() if has(room, "views") and has(room, "reads")])
def test_the_inside_of_a_room_is_in_order(room):
    inside = [one for one in contract_with("layers") if "(views)" in one["layers"]]

    assert any(f"klang.{room}" in one["containers"] for one in inside)


@pytest.mark.parametrize(
    "code",
    [
        "def f():\n from a import b",
        "class A:\n def f(self):\n  if x:\n   import a",
        "async def f():\n import a",
    ],
)
def test_a_hidden_import_is_found(code):
    assert list(hidden(ast.parse(code)))
