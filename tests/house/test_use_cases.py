"""Nobody does or reads anything without permission and trace; every deed has its sentence and its line in the docs."""

import ast
import re

import pytest

from klang.config.management.commands.deeds import deeds_page
from tests.house.looking import ROOT, SRC, faults, functions, read, tree, written

SENTENCE = re.compile(r"[A-Z][^\n]{10,}[.?]", re.DOTALL)
TRACE = re.compile(r"[a-z]+\.[a-z]+(_[a-z]+)*")
DOING, READING = "actions", "reads"


def deeds_of(code):
    """(trace, function) of every use case in a piece of code."""
    for function in functions(code):
        for mark in function.decorator_list:
            if isinstance(mark, ast.Call) and getattr(mark.func, "id", "") == "use_case":
                yield mark.args[0].value, function


def unguarded(code):
    """The public functions of a module that anyone could call without being asked or remembered."""
    guarded = {function.name for _, function in deeds_of(code)}
    public = [one for one in code.body if isinstance(one, ast.FunctionDef) and not one.name.startswith("_")]
    return [one.name for one in public if one.name not in guarded]


def modules_of_deeds():
    return [path for path in written() if {DOING, READING} & {path.stem, path.parent.name}]


def all_deeds():
    return [(trace, function, path) for path in written() for trace, function in deeds_of(tree(path))]


def sentence(function):
    said = (ast.get_docstring(function) or "").split("\n\n")[0]
    return bool(SENTENCE.fullmatch(said))


def oddly_asked(function):
    """What a deed asks for otherwise than `(by, thing, *, six more at most by name)`."""
    given = function.args
    odd = [] if [one.arg for one in given.args][:1] == ["by"] else ["`by` is not the first"]
    odd += [] if len(given.args) == 2 else [f"{len(given.args)} by place"]
    odd += [] if len(given.kwonlyargs) <= 6 else [f"{len(given.kwonlyargs)} by name"]
    return odd + (["anything"] if given.vararg or given.kwarg else [])


def leaves_by_itself(code):
    """The traces a piece of code leaves without a use case."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"leave_trace", "remember_refusal"}:
            refusal = "refused: " if node.func.id == "remember_refusal" else ""
            yield from (refusal + one.value for one in node.args[1:] if isinstance(one, ast.Constant))


DEEDS = all_deeds()


def test_nobody_does_or_reads_anything_without_permission_and_trace():
    assert faults(lambda path: unguarded(tree(path)), modules_of_deeds()) == {}


def test_a_deed_says_in_one_sentence_what_it_does_for_someone():
    assert [trace for trace, function, _ in DEEDS if not sentence(function)] == []


def test_a_trace_is_named_by_its_room_and_what_happened():
    odd = [trace for trace, _, path in DEEDS if trace.split(".")[0] != path.relative_to(SRC).parts[0]]

    assert odd == []
    assert [trace for trace, _, _ in DEEDS if not TRACE.fullmatch(trace)] == []


def test_a_deed_takes_who_does_it_then_the_thing_and_the_rest_by_name():
    assert {trace: odd for trace, function, _ in DEEDS if (odd := oddly_asked(function))} == {}


def test_every_trace_stands_in_the_table_of_deeds():
    table = read(ROOT / "docs" / "deeds.md")
    told = set(re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE))
    plain = {one for path in written() for one in leaves_by_itself(tree(path))}

    assert {trace for trace, _, _ in all_deeds()} | plain <= told


def test_the_table_of_deeds_is_what_the_code_says():
    assert read(ROOT / "docs" / "deeds.md") == deeds_page()


def test_a_deed_without_use_case_is_found():
    assert unguarded(ast.parse("def note_need(by, case): ...\ndef _quiet(): ...")) == ["note_need"]
    assert unguarded(ast.parse("@other\ndef note_need(by, case): ...")) == ["note_need"]
    assert unguarded(ast.parse("@use_case('needs.noted', may=x)\ndef note_need(by, case): ...")) == []


@pytest.mark.parametrize("doc", ["", '"""note"""', '"""Note it"""', '"""note it down for her."""'])
def test_a_deed_without_a_sentence_is_found(doc):
    [function] = functions(ast.parse(f"def f():\n    {doc or '...'}"))

    assert not sentence(function)


def test_a_deed_that_asks_oddly_is_found():
    odd = {
        "def f(case, by): ...",
        "def f(by, case, area): ...",
        "def f(by, case, **more): ...",
        "def f(by): ...",
    }

    assert all(oddly_asked(functions(ast.parse(code))[0]) for code in odd)
    assert oddly_asked(functions(ast.parse("def f(by, case, *, area, said): ..."))[0]) == []
