"""Each contract between rooms turns red when somebody writes the line it forbids."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.house.looking import ROOT, SRC
from tests.house.test_hidden_imports import CONTRACTS

PLANTS = [
    ("Rooms stand on each other in one direction only", "lang/digits.py", "klang.vault.box"),
    ("Rooms stand on each other in one direction only", "consent/actions.py", "klang.needs.reads"),
    ("Rooms stand on each other in one direction only", "exchange/__init__.py", "klang.desk.reads"),
    ("Rooms stand on each other in one direction only", "needs/reads.py", "klang.config.settings"),
    (
        "Inside a room, the page asks the deed and never the other way round",
        "needs/reads.py",
        "klang.needs.forms",
    ),
    (
        "Inside a room, the page asks the deed and never the other way round",
        "needs/rules.py",
        "klang.needs.models",
    ),
    (
        "Inside a room, the page asks the deed and never the other way round",
        "people/terms.py",
        "klang.people.rules",
    ),
    ("Only the vault calls a library of cryptography", "needs/actions.py", "nacl.secret"),
    ("Only the vault calls a library of cryptography", "people/doors.py", "cryptography.hazmat"),
    ("The box knows no Django", "vault/box.py", "django.db"),
    ("The box knows no Django", "vault/grants.py", "klang.vault.records.tables"),
    ("Nothing leans on what leans on it, at any depth", "lang/digits.py", "klang.lang.dates"),
    ("Nothing leans on what leans on it, at any depth", "vault/box.py", "klang.vault.records.sealing"),
    ("Nobody imports exchange", "config/urls.py", "klang.exchange.htcds"),
    ("The pages of web are its own", "people/reads.py", "klang.web.views"),
    ("The pages of people are its own", "casework/typed.py", "klang.people.forms"),
    ("The pages of casework are its own", "survivors/naming.py", "klang.casework.views"),
    ("The pages of survivors are its own", "consent/telling.py", "klang.survivors.forms"),
    ("The pages of consent are its own", "meetings/views/table.py", "klang.consent.views"),
    ("The pages of needs are its own", "meetings/forms.py", "klang.needs.forms"),
    ("The pages of meetings are its own", "desk/homes.py", "klang.meetings.urls"),
    ("The pages of learning are its own", "desk/rows.py", "klang.learning.views"),
    ("Learning seals nothing itself", "learning/actions/texts.py", "klang.vault.box"),
    (
        "No room a case passes through leans on what stands beside the case",
        "needs/reads.py",
        "klang.learning.reads",
    ),
    (
        "No room a case passes through leans on what stands beside the case",
        "meetings/reads.py",
        "klang.voices.reads",
    ),
    ("Rooms stand on each other in one direction only", "voices/reads.py", "klang.casework.reads"),
    ("The pages of voices are its own", "desk/homes.py", "klang.voices.forms"),
    (
        "No room a case passes through leans on what stands beside the case",
        "needs/reads.py",
        "klang.peers.reads",
    ),
    ("Rooms stand on each other in one direction only", "peers/reads.py", "klang.casework.reads"),
    ("The pages of peers are its own", "desk/homes.py", "klang.peers.forms"),
    ("Only the desk leans on peers", "exchange/__init__.py", "klang.peers.reads"),
    ("The pages of desk are its own", "exchange/__init__.py", "klang.desk.forms"),
]


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """The house, copied: its Python alone, and its contracts."""
    folder = tmp_path_factory.mktemp("copied")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(SRC, folder / "src" / "klang", ignore=_all_but_python)
    return folder


def _all_but_python(folder, names):
    return [name for name in names if not (name.endswith(".py") or (Path(folder) / name).is_dir())]


@contextmanager
def planted(path, module):
    """Somebody writes one more line at the top of a file, and takes it back."""
    before = path.read_text(encoding="utf-8")
    path.write_text(f"import {module}\n{before}", encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(before, encoding="utf-8")


def broken(folder):
    """The contracts that are broken in this copy, by their names."""
    looked = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(folder / "src"), "NO_COLOR": "1", "COLUMNS": "200"},
        capture_output=True,
        check=False,
        text=True,
    )
    assert re.search(r"^Contracts: \d+ kept, \d+ broken\.$", looked.stdout, re.MULTILINE), looked.stdout
    return set(re.findall(r"^(.+) BROKEN$", looked.stdout, re.MULTILINE))


def test_the_copy_is_in_order_before_anything_is_planted(copied):
    assert broken(copied) == set()


@pytest.mark.parametrize(("contract", "place", "module"), PLANTS)
def test_a_line_that_is_forbidden_breaks_its_contract(copied, contract, place, module):
    with planted(copied / "src" / "klang" / place, module):
        assert contract in broken(copied)


def test_every_contract_has_a_line_that_breaks_it():
    assert {contract for contract, _, _ in PLANTS} == {one["name"] for one in CONTRACTS}
