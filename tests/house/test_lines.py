"""The lines that no test ran are named, where nothing may be left to chance."""

import os
import subprocess
import sys

import pytest
from tooling import testing
from tooling.inside import lines

from tests.house.looking import ROOT

RULES = """def may(by, it):
    if it.closed:
        return False
    return by.seat
"""
SOME_TESTS = """
from types import SimpleNamespace as Some
from klang.needs.rules import may

def test_who_has_a_seat_may():
    assert may(Some(seat=True), Some(closed=False))
"""
AND_THE_OTHER = """
def test_nobody_may_in_a_closed_file():
    assert not may(Some(seat=True), Some(closed=True))
"""


@pytest.fixture
def house(tmp_path):
    """A small house: a rule, a form that nobody looks at, and the settings of our own."""
    room = tmp_path / "src" / "klang" / "needs"
    room.mkdir(parents=True)
    (room.parent / "__init__.py").touch()
    (room / "__init__.py").touch()
    (room / "rules.py").write_text(RULES)
    (room / "forms.py").write_text(RULES)
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    (tmp_path / "pytest.ini").write_text("[pytest]\npythonpath = src\n")
    return tmp_path


def ran(house, tests):
    """The lines that these tests do not meet, in the whole of this house."""
    (house / "lines").mkdir(exist_ok=True)
    (house / "test_some.py").write_text(tests)
    env = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    words = ["-m", "pytest", "-q", "-p", "xdist", "-n", "1", "-p", "tests.plugins_covered"]
    words += [f"--lines-into={house / 'lines'}", f"--lines-of={house}"]
    subprocess.run([sys.executable, *words], cwd=house, env=env, check=True, capture_output=True)
    return lines.unmet(house / "lines", house)


def test_a_line_and_a_way_that_no_test_goes_are_named(house):
    assert ran(house, SOME_TESTS) == {"src/klang/needs/rules.py": ["line 3"]}


def test_a_way_past_a_line_that_no_test_goes_is_named(house):
    (house / "src" / "klang" / "needs" / "rules.py").write_text(
        RULES.replace("return False", "it.seen = True")
    )

    assert ran(house, SOME_TESTS.replace("closed=False", "closed=True")) == {
        "src/klang/needs/rules.py": ["from 2 to 4"]
    }


def test_where_every_way_was_gone_nothing_is_named(house):
    assert ran(house, SOME_TESTS + AND_THE_OTHER) == {}


def test_a_file_that_no_test_knows_is_named_whole(house):
    (house / "src" / "klang" / "needs" / "reads.py").write_text("def needs(by):\n    return []\n")

    assert "src/klang/needs/reads.py" in ran(house, SOME_TESTS + AND_THE_OTHER)


def test_where_nothing_was_written_down_every_file_is_named(house):
    (house / "lines").mkdir()

    assert lines.unmet(house / "lines", house) == {"src/klang/needs/rules.py": ["all of it"]}


@pytest.mark.parametrize("part", ["vault", "access", "audit"])
def test_everything_of_the_ground_is_looked_at(part):
    looked_at = {path.name for path in (ROOT / "src" / "klang" / part).glob("*.py")}

    assert looked_at <= {path.name for path in lines.gated(ROOT) if path.parent.name == part}
    assert looked_at


def test_lines_are_counted_where_everything_runs_on_both_engines():
    assert testing.counted("lines", ["sqlite", "postgresql"], []) == ("--lines-into=lines",)
    assert testing.counted("lines", ["sqlite"], []) == ()
    assert testing.counted("lines", ["sqlite", "postgresql"], ["-k", "date"]) == ()
