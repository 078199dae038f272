"""Every sentence is translated, none is built from pieces, and nothing stands in the catalogue that nobody says."""

import ast
import io
import re
from functools import cache
from pathlib import Path

import polib
import pytest
from babel.messages.extract import extract
from django.utils.translation import templatize

from klang.web.tongues import MORE

SRC = Path(__file__).parents[2] / "src" / "klang"
THAI = polib.pofile(str(SRC / "locale" / "th" / "LC_MESSAGES" / "django.po"))
PLACE = re.compile(r"%\((\w+)\)[sd]|(?<!%)%[sd]")

_ONE, _CONTEXT, _SEVERAL, _CONTEXT_SEVERAL = None, ((1, "c"), 2), (1, 2), ((1, "c"), 2, 3)
SAYS = {
    "_": _ONE,
    "gettext": _ONE,
    "gettext_lazy": _ONE,
    "gettext_noop": _ONE,
    "pgettext": _CONTEXT,
    "pgettext_lazy": _CONTEXT,
    "ngettext": _SEVERAL,
    "ngettext_lazy": _SEVERAL,
    "npgettext": _CONTEXT_SEVERAL,
    "npgettext_lazy": _CONTEXT_SEVERAL,
}


def _said_in(path):
    """(context, sentence, several) for everything said in one file."""
    text = path.read_text(encoding="utf-8")
    code = templatize(text) if path.suffix == ".html" else text
    for _line, message, _comments, context in extract("python", io.BytesIO(code.encode()), SAYS):
        one, several = (message, "") if isinstance(message, str) else message
        yield context or "", one, several


@cache
def _everything_said():
    files = [*SRC.rglob("*.py"), *SRC.glob("*/templates/**/*.html"), *SRC.glob("*/templates/**/*.txt")]
    return {said: path for path in sorted(files) for said in _said_in(path)}


def _kept():
    return {(entry.msgctxt or "", entry.msgid, entry.msgid_plural): entry for entry in THAI}


def _translated(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_sentence_is_said_in_thai():
    kept = _kept()

    missing = {
        said: path.relative_to(SRC).as_posix()
        for said, path in _everything_said().items()
        if said not in kept
    }

    assert missing == {}


def test_no_entry_of_the_catalogue_is_without_thai():
    assert [
        entry.msgid for entry in THAI if not all(_translated(entry)) or entry.fuzzy or entry.obsolete
    ] == []


def test_nothing_stands_in_the_catalogue_that_nobody_says():
    assert set(_kept()) - set(_everything_said()) == set()


def _places(text):
    return sorted(found[0] for found in PLACE.finditer(text))


def test_a_translation_leaves_the_same_places_open():
    odd = [
        (entry.msgid, thai)
        for entry in THAI
        for thai in _translated(entry)
        if _places(thai) != _places(entry.msgid_plural or entry.msgid)
    ]

    assert odd == []


def test_one_sentence_is_translated_once():
    assert len(_kept()) == len(THAI)


@pytest.mark.parametrize("language", MORE)
def test_another_language_says_nothing_that_nobody_says_and_leaves_the_same_places_open(language):
    book = polib.pofile(str(SRC / "locale" / language / "LC_MESSAGES" / "django.po"))

    said = {(entry.msgctxt or "", entry.msgid, "") for entry in book}
    odd = [entry.msgid for entry in book if _places(entry.msgstr) != _places(entry.msgid)]

    assert said - set(_everything_said()) == set()
    assert (odd, len(said)) == ([], len(book))


def _pieces(code):
    """Lines on which a sentence to translate is put together from pieces, or is no plain sentence."""
    for node in ast.walk(ast.parse(code)):
        called = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else ""
        if called not in SAYS:
            continue
        several = called.startswith(("n", "_n"))
        sentences = node.args[:-1] if several else node.args
        if not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in sentences):
            yield node.lineno


def test_no_sentence_is_built_from_pieces():
    found = {path: list(_pieces(path.read_text(encoding="utf-8"))) for path in SRC.rglob("*.py")}

    assert len(found) > 400
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize(
    "code", ['_(f"{name} is here")', '_("Hello " + name)', "gettext(name)", '_("a" % b)']
)
def test_pieces_are_found(code):
    assert list(_pieces(code)) == [1]


def test_a_sentence_over_several_lines_is_one_sentence():
    assert list(_pieces('_(\n    "One thing, "\n    "and another."\n)')) == []
