"""Every deed is met in a test by the trace it leaves, and by somebody to whom the answer is no.

Met is a trace that a test looks for in the log: as the word of `leaves` or `refuses`, or in a comparison with what the
log says. Where several deeds share a test, their traces stand in its table and the word is a name. Without keys in
hand no line can be signed: that no is met where the deed is tried inside `stays_shut` or `raises`.
"""

import ast
from functools import cache

from tests.house.looking import ROOT, functions, tree, written
from tests.house.test_use_cases import DEEDS

NO = {"Refused", "NoKey"}


@cache
def modules():
    return [tree(path) for path in written(ROOT / "tests") if "house" not in path.parts]


def words(nodes):
    """The texts that stand in these pieces of code as they are."""
    found = {getattr(one, "value", None) for node in nodes for one in ast.walk(node)}
    return {one for one in found if isinstance(one, str)}


def names(nodes):
    """The names that stand in these pieces of code."""
    return {getattr(one, "attr", getattr(one, "id", "")) for node in nodes for one in ast.walk(node)}


def tables(test, module):
    """What a test is given: its marks, and what the file writes down under the names in them."""
    written_down = [one for one in module.body if isinstance(one, ast.Assign)]
    kept = {name: one.value for one in written_down for name in names(one.targets)}
    found, waiting = [], list(test.decorator_list)
    while waiting:
        found.append(waiting.pop())
        waiting += [kept.pop(name) for name in names(found[-1:]) if name in kept]
    return found


def given(test, module, arguments):
    """The pieces of code that these arguments of a call may be: themselves, or what stands in the tables."""
    own = {one.arg for one in test.args.args}
    return [*arguments, *(tables(test, module) if own & names(arguments) else [])]


def met(test, module):
    """The traces that a test looks for."""
    for node in ast.walk(test):
        if isinstance(node, ast.Call) and names([node.func]) & {"leaves", "refuses"}:
            before = "refused: " if "refuses" in names([node.func]) else ""
            told = node.args[:1] if before else node.args
            yield from (before + trace for trace in words(given(test, module, told)))
        if isinstance(node, ast.Compare) and names([node]) & {"deeds", "deeds_about", "deed"}:
            yield from words([node])


def tried(test, module):
    """The deeds that a test tries where the answer must be no."""
    for node in ast.walk(test):
        if isinstance(node, ast.With) and says_no(names(item.context_expr for item in node.items)):
            called = [one.func for line in node.body for one in ast.walk(line) if isinstance(one, ast.Call)]
            yield from names(given(test, module, called))


def says_no(named):
    return "stays_shut" in named or ("raises" in named and bool(NO & named))


@cache
def of_all(look):
    """What a look at every test of the house finds."""
    return {one for module in modules() for test in functions(module) for one in look(test, module)}


def test_every_deed_is_met_by_its_trace():
    looked_for = of_all(met)

    assert [trace for trace, _, _ in DEEDS if trace not in looked_for] == []


def test_every_deed_is_met_by_somebody_who_may_not():
    refused, said_no = of_all(met), of_all(tried)

    unmet = [
        trace for trace, deed, _ in DEEDS if f"refused: {trace}" not in refused and deed.name not in said_no
    ]

    assert unmet == []


def found(look, code):
    module = ast.parse(code)
    return {one for test in functions(module) for one in look(test, module)}


def test_a_trace_is_met_where_the_log_is_looked_at_and_nowhere_else():
    looked = 'def test():\n with leaves("needs.noted"): x()\n assert deeds()[-1] == "refused: needs.read"'
    shared = 'READS = ["needs.read"]\n@mark("trace", READS)\ndef test(trace):\n with refuses(trace): x()'
    spoken = 'TOLD = ["needs.read"]\ndef test(trace):\n note("needs.noted")\n with leaves(trace): x()'

    assert found(met, looked) == {"needs.noted", "refused: needs.read"}
    assert "refused: needs.read" in found(met, shared)
    assert found(met, spoken) == set()


def test_a_deed_is_tried_where_the_answer_must_be_no_and_nowhere_else():
    shut = "def test():\n with stays_shut(): note_need(by, case)"
    shared = "@mark([note_need])\ndef test(deed):\n with leaves(), pytest.raises(NoKey): deed(by, case)"
    otherwise = "def test():\n with raises(ValueError): note_need(by, case)\n note_need(by, case)"

    assert all("note_need" in found(tried, code) for code in (shut, shared))
    assert found(tried, otherwise) == set()
