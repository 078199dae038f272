"""What never asks a database runs on one engine; what may ask one runs on both."""

import os
import subprocess
import sys

import pytest
from tooling import testing

from klang.people.here import directory_agency
from klang.people.models import Installation
from tests.conftest import LONGEST
from tests.house.looking import ROOT

SOME_TESTS = """
import pytest

@pytest.fixture
def db(): pass

@pytest.fixture
def cast(db): pass

@pytest.mark.django_db
def test_is_marked(): pass

def test_is_given_what_asks(cast): pass

@pytest.mark.once
def test_is_for_one_engine(cast): pass

@pytest.mark.both_engines
def test_has_a_server_of_its_own(): pass

@pytest.mark.parametrize("number", [1, 2])
def test_is_a_judgement(number): pass
"""
A_PAGE = """
import pytest

@pytest.mark.django_db
def test_is_a_page(): pass
"""
AMONG_OTHERS = """
import pytest
from somewhere import client_of

@pytest.fixture
def visitor():
    def comes(who): return client_of(who)
    return comes

@pytest.mark.django_db
def test_is_given_a_client(visitor): pass

@pytest.mark.django_db
def test_makes_a_client(): client_of("her").get("/")
"""
MEETING = {"test_is_marked", "test_is_given_what_asks", "test_has_a_server_of_its_own"}
MARKED = "[pytest]\nmarkers =\n    django_db\n    both_engines\n    once\n"


@pytest.fixture
def collected(tmp_path):
    """Which tests are collected with these flags."""
    (tmp_path / "pytest.ini").write_text(MARKED)
    (tmp_path / "test_some.py").write_text(SOME_TESTS)
    (tmp_path / "test_some_pages.py").write_text(A_PAGE)
    (tmp_path / "somewhere.py").write_text("def client_of(who): return who")
    (tmp_path / "test_others.py").write_text(AMONG_OTHERS)
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}

    def with_flags(*flags):
        words = [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "--collect-only",
            "-p",
            "tests.plugins_engines",
            *flags,
        ]
        ran = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True, check=True)
        return {line.partition("::")[2] for line in ran.stdout.splitlines() if "::" in line}

    return with_flags


def test_the_second_engine_is_asked_by_whatever_may_ask_a_database(collected):
    assert collected("--meeting-the-database") == MEETING


def test_the_first_engine_leaves_nothing_out(collected):
    others = {"test_is_a_judgement[1]", "test_is_a_judgement[2]", "test_is_a_page"}
    others |= {"test_is_given_a_client", "test_makes_a_client", "test_is_for_one_engine"}

    assert collected() == MEETING | others


def test_of_the_house_itself_only_what_asks_a_database_is_left():
    asked = ("tests/lang/test_digits.py", "tests/config/test_commands.py", "tests/needs/test_note_need.py")
    asked += ("tests/needs/test_pages.py", "tests/pages/test_query_counts.py")
    words = [sys.executable, "-m", "pytest", "-q", "--collect-only", "-p", "tests.plugins_engines", *asked]

    ran = subprocess.run(
        [*words, "--meeting-the-database"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    left = {line.partition("::")[0] for line in ran.stdout.splitlines() if "::" in line}
    assert left == {"tests/needs/test_note_need.py", "tests/pages/test_query_counts.py"}


def test_whoever_did_not_ask_for_the_database_is_let_into_none():
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        Installation.objects.exists()
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        directory_agency()


def test_only_the_second_engine_of_two_leaves_something_out():
    assert "--meeting-the-database" in testing.spread("postgresql", both=True)
    assert "--meeting-the-database" not in testing.spread("postgresql", both=False)
    assert "--meeting-the-database" not in testing.spread("sqlite", both=True)


def test_whatever_takes_longest_is_there():
    assert [name for name in LONGEST if not (ROOT / "tests" / name).exists()] == []
