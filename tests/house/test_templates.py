"""A page receives opened values and asks no database; nobody's words are called safe; nothing prints."""

import ast
import re

import pytest

from tests.house.looking import ROOT, SRC, faults, imported, read, templates, tree, written

TAG = re.compile(r"{[{%].*?[%}]}", re.DOTALL)
ASKS = re.compile(
    r"\.(objects|\w+_set|all|filter|exclude|exists|order_by|select_related|prefetch_related|values)\b"
)
TRUSTS = re.compile(r"\|\s*(safe|safeseq)\b|autoescape\s+off")
SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>|\son\w+\s*=|javascript:|\sstyle\s*=", re.IGNORECASE)
FROM_ELSEWHERE = re.compile(r"(src|href|action)\s*=\s*[\"']?\s*(https?:)?//", re.IGNORECASE)
WRITING = (
    SRC / "web" / "writing.py"
)  # the one pattern for all, compared with Django's by tests/web/test_writing.py
TRUSTING = {"mark_safe", "SafeString", "SafeText", "SafeData"}


def asks(page):
    """What a page asks of the database."""
    return [tag for tag in TAG.findall(page) if ASKS.search(tag)]


def trusts(page):
    """Where a page takes somebody's words for its own."""
    return [tag for tag in TAG.findall(page) if TRUSTS.search(tag)]


def trusting(code):
    """Where code calls words safe instead of putting them into a pattern of its own."""
    for node in ast.walk(code):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) in TRUSTING
        ):
            yield node.lineno
        if isinstance(node, ast.Attribute) and node.attr == "mark_safe":
            yield node.lineno


def tables_in(path):
    return [module for module, _ in imported(tree(path)) if module.endswith((".models", "django.db"))]


def prints(code):
    for node in ast.walk(code):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in {"print", "pprint", "breakpoint"}:
            yield node.lineno


def test_a_page_asks_no_database():
    assert faults(lambda path: asks(read(path)), templates()) == {}


def test_a_page_takes_nobodys_words_for_its_own():
    assert faults(lambda path: trusts(read(path)), templates()) == {}


def test_a_page_holds_no_script_no_style_and_nothing_from_elsewhere():
    assert faults(lambda path: SCRIPT.findall(read(path)), templates()) == {}
    assert faults(lambda path: FROM_ELSEWHERE.findall(read(path)), templates()) == {}


def test_nothing_is_called_safe():
    assert faults(lambda path: trusting(tree(path)), [path for path in written() if path != WRITING]) == {}


def test_nothing_prints_or_stops_to_look_around():
    assert faults(lambda path: prints(tree(path)), written(SRC, ROOT / "tests", ROOT / "tooling")) == {}


def test_what_shows_words_on_a_page_knows_no_tables():
    assert faults(tables_in, sorted(SRC.glob("*/templatetags/*.py"))) == {}


@pytest.mark.parametrize(
    "page",
    [
        "{% for one in case.notes.all %}{% endfor %}",
        "{{ case.need_set.count }}",
        "{% if case.seats.exists %}{% endif %}",
        "{{ Case.objects.first }}",
    ],
)
def test_a_page_that_asks_is_found(page):
    assert asks(page)


@pytest.mark.parametrize(
    "page", ["{{ words|safe }}", "{{ words | safe }}", "{% autoescape off %}{{ words }}"]
)
def test_a_page_that_trusts_is_found(page):
    assert trusts(page)


@pytest.mark.parametrize(
    "page", ["<script>x()</script>", '<a onclick="x()">', "<a href='javascript:x'>", '<p style="color:red">']
)
def test_a_script_or_style_in_a_page_is_found(page):
    assert SCRIPT.search(page)


def test_something_from_elsewhere_is_found():
    assert FROM_ELSEWHERE.search('<img src="https://example.org/a.png">')
    assert FROM_ELSEWHERE.search('<script src="//example.org/a.js">')
    assert not FROM_ELSEWHERE.search('<a href="/cases/">')


@pytest.mark.parametrize(
    "code", ["mark_safe(x)", "safestring.mark_safe(x)", "SafeString(x)", "f = a.mark_safe"]
)
def test_calling_something_safe_is_found(code):
    assert list(trusting(ast.parse(code)))


def test_a_print_is_found():
    assert list(prints(ast.parse("def f():\n    print(1)"))) == [2]
