"""Rules and terms are pure: they can be judged on a napkin, with no database, clock, chance, request or key.

Pure is what imports only the part of the standard library named below, translation, choices, the predicate
maker, `klang.lang`, the frozen codes, and other rooms' rules and terms; and what asks its subject for facts
without fetching, writing, opening or sealing anything itself.
"""

import ast
import re

import pytest

from tests.house.looking import SRC, calls, faults, imported, tree, written

STANDARD = {
    "__future__",
    "abc",
    "bisect",
    "calendar",
    "collections",
    "collections.abc",
    "dataclasses",
    "datetime",
}
STANDARD |= {
    "decimal",
    "enum",
    "fractions",
    "functools",
    "itertools",
    "math",
    "operator",
    "re",
    "string",
    "types",
}
STANDARD |= {"typing", "unicodedata"}
OURS = re.compile(
    r"klang\.(access\.(actor|predicates)|lang(\.\w+)?|vault\.(registers|encoding)|\w+\.(rules|terms)(\.\w+)?|casework\.(journey_?\w*|legal_periods))"
)
ONLY = {
    "django.db.models": {"TextChoices", "IntegerChoices"},
    "django.utils.translation": {"gettext_lazy", "pgettext_lazy", "ngettext_lazy", "npgettext_lazy"},
    "django.utils.functional": {"Promise"},
    "uuid": {"UUID"},
}
CLOCK = {"now", "utcnow", "today", "fromtimestamp"}
CLOCKS = {"date", "datetime", "timezone", "time"}
REACHES = {"objects", "_default_manager", "_base_manager", "ledger"}
DOES = {
    "open",
    "seal",
    "key",
    "save",
    "delete",
    "create",
    "bulk_create",
    "get_or_create",
    "update_or_create",
    "update",
}
DOES |= {"print", "input", "exec", "eval", "__import__", "import_module"}


def pure_files():
    return [path for path in written() if {"rules", "terms"} & {path.stem, path.parent.name}]


def impure_imports(code):
    for module, name in imported(code):
        if module not in STANDARD and not OURS.fullmatch(module) and name not in ONLY.get(module, ()):
            yield f"{module} {name}".strip()


def impure_deeds(code):
    for node in ast.walk(code):
        if isinstance(node, ast.Attribute) and node.attr in REACHES:
            yield node.attr
        if isinstance(node, ast.Attribute) and node.attr in CLOCK and getattr(node.value, "id", "") in CLOCKS:
            yield f"{node.value.id}.{node.attr}"
    yield from (name for name in calls(code) if name in DOES)


def impure(code):
    return [*impure_imports(code), *impure_deeds(code)]


def keys_in(path):
    return [
        one.lineno for one in ast.walk(tree(path)) if isinstance(one, ast.Attribute) and one.attr == "keyring"
    ]


def test_rules_and_terms_are_pure():
    assert faults(lambda path: impure(tree(path)), pure_files()) == {}


def test_only_the_rules_of_people_look_at_keys():
    elsewhere = [path for path in pure_files() if not path.is_relative_to(SRC / "people")]

    assert faults(keys_in, elsewhere) == {}


def test_what_calls_itself_pure_is_pure():
    told = [path for path in written() if (ast.get_docstring(tree(path)) or "").endswith("Pure.")]
    told = [
        path
        for path in told
        if path.is_relative_to(SRC / "casework") or path.is_relative_to(SRC / "survivors")
    ]

    # Outside rules and terms a sentence may be translated at once: it is made while a page is shown.
    assert faults(lambda path: [one for one in impure(tree(path)) if "translation" not in one], told) == {}


@pytest.mark.parametrize(
    "code",
    [
        "from django.db import models",
        "from django.db.models import Q",
        "from django.utils import timezone",
        "from django.utils.timezone import now",
        "import time",
        "import secrets",
        "from uuid import uuid4",
        "from klang.needs.models import Need",
        "from klang.vault.records.holding import holding",
        "from klang.people.reads import directory",
        "from django.http import HttpRequest",
        "def f(by, case): return date.today() > case.until",
        "def f(by, case): return datetime.now()",
        "def f(by, case): return type(case).objects.filter(pk=1).exists()",
        "def f(by, case): return case.key(by, 'plan')",
        "def f(by, case): case.save()",
    ],
)
def test_what_is_not_pure_is_found(code):
    assert impure(ast.parse(code))


def test_a_question_may_ask_its_subject_and_the_actor_for_the_day():
    code = "def f(by, subject): return subject.case.seats_of(by) and subject.until > by.today"

    assert impure(ast.parse(code)) == []
