"""Files, functions and pages stay small enough to be read in one breath."""

import ast
from itertools import chain

from tests.house.looking import ROOT, SRC, faults, functions, read, templates, tree, written

LINES_OF_A_FILE, LINES_OF_A_PAGE, LINES_OF_A_FUNCTION, DEEP = 300, 120, 25, 3
BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.Match)
ALL_CODE = written(SRC, ROOT / "tests", ROOT / "tooling", ROOT / "benchmarks", ROOT / "run.py")


def longer_than(most, text):
    lines = len(text.splitlines())
    return [f"{lines} lines"] if lines > most else []


def lines_of(function):
    """From `def` to its last line; what decorates it is not counted."""
    return function.end_lineno - function.lineno + 1


def too_long(code):
    return [
        f"{one.name}: {lines_of(one)} lines" for one in functions(code) if lines_of(one) > LINES_OF_A_FUNCTION
    ]


def depth(node):
    """How many blocks lie one in another; `elif` goes on beside `if`, not inside it."""
    inside = chain(
        node.body, *(getattr(node, part, []) for part in ("orelse", "finalbody", "handlers", "cases"))
    )
    return max((_step(node, one) + depth(one) for one in inside if hasattr(one, "body")), default=0)


def _step(node, one):
    goes_on = isinstance(node, ast.If) and node.orelse == [one]
    return int(isinstance(one, BLOCKS) and not goes_on)


def too_deep(code):
    return [f"{one.name}: {depth(one)} deep" for one in functions(code) if depth(one) > DEEP]


def test_a_file_stays_small():
    assert faults(lambda path: longer_than(LINES_OF_A_FILE, read(path)), ALL_CODE) == {}


def test_a_function_stays_small():
    assert faults(lambda path: too_long(tree(path)), ALL_CODE) == {}


def test_a_function_goes_three_blocks_deep_at_most():
    assert faults(lambda path: too_deep(tree(path)), written()) == {}


def test_a_page_stays_small():
    assert faults(lambda path: longer_than(LINES_OF_A_PAGE, read(path)), templates()) == {}


def test_a_long_file_is_found():
    assert longer_than(300, "x = 1\n" * 301) == ["301 lines"]
    assert longer_than(300, "x = 1\n" * 300) == []


def test_a_long_function_is_found():
    inner = "def f():\n" + "    x = 1\n" * LINES_OF_A_FUNCTION

    assert too_long(ast.parse(inner)) == ["f: 26 lines"]
    assert too_long(ast.parse("class A:\n" + "".join(f"    {line}\n" for line in inner.splitlines())))


def test_a_deep_function_is_found():
    lines = [
        "def f():",
        " if a:",
        "  for b in c:",
        "   with d:",
        "    try:",
        "     e()",
        "    finally:",
        "     g()",
    ]

    assert too_deep(ast.parse("\n".join(lines))) == ["f: 4 deep"]
    assert too_deep(ast.parse("def f():\n if a: b()\n elif c: d()\n elif e: g()\n elif h: i()")) == []
