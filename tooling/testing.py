"""Everything that is tested: on SQLite with a real browser, and what asks a database again on PostgreSQL."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from tests import engines

from tooling import obtaining
from tooling.environment import setup
from tooling.running import PYTHON, Trouble, call, say

ENGINES: Final = ("sqlite", "postgresql")
_NO_TESTS: Final = 5  # pytest's word for: nothing here is called that
_OURS: Final = ("-p", "tests.plugins_no_skips", "-p", "tests.plugins_engines", "-p", "tests.plugins_covered")
# Files begin in the order of tests/conftest.py: xdist's own would begin with whatever has the most tests.
_SPREAD: Final = ("-q", "-n", "2", "--durations=20", "--dist", "loadfile", "--no-loadscope-reorder", *_OURS)


def test(rest: list[str]) -> int:
    """Run the tests on both engines, getting what is missing; words after it go to pytest (`-k date`)."""
    wanted, asked = chosen(rest)
    setup(dev=True)
    obtaining.debian_packages(browser=True, postgresql="postgresql" in wanted)
    browser = _or_in_ci_never(obtaining.has_chromium(), "Chromium", "the tests in a browser are left out")
    if "postgresql" in wanted:
        there = obtaining.has_postgresql()
        if not _or_in_ci_never(there, "PostgreSQL", "the tests run on SQLite only"):
            wanted.remove("postgresql")
    both = len(wanted) == len(ENGINES)
    with tempfile.TemporaryDirectory() as lines:
        flags = {engine: (*left_out(engine, both=both), *counted(lines, wanted, asked)) for engine in wanted}
        codes = [_on(engine, flags[engine], asked, browser=browser) for engine in wanted]
        if counted(lines, wanted, asked):
            codes.append(call(PYTHON, "-m", "tooling.inside.lines", lines))
    return judged(codes, some_asked=bool(asked))


def chosen(rest: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which engines, and what is left for pytest."""
    words = iter(rest)
    wanted, asked = "both", []
    for word in words:
        if word == "--engine":
            wanted = next(words, "")
        elif word.startswith("--engine="):
            wanted = word.partition("=")[2]
        else:
            asked.append(word)
    if wanted not in {*ENGINES, "both"}:
        raise Trouble("Say --engine sqlite, --engine postgresql or --engine both.")
    return [engine for engine in ENGINES if wanted in {engine, "both"}], asked


def judged(codes: list[int], *, some_asked: bool) -> int:
    """One answer for all runs: a choice of tests may be empty on one engine, but not on all."""
    if some_asked and any(code == 0 for code in codes):
        codes = [code for code in codes if code != _NO_TESTS]
    return max(codes, default=1)


def marks(engine: str, *, browser: bool) -> str:
    """Which tests this engine runs: the browser's stories once, and one of them on both."""
    if not browser:
        return "not browser"
    return "" if engine == "sqlite" else "not browser or both_engines"


def left_out(engine: str, *, both: bool) -> tuple[str, ...]:
    """Where both engines run, what never asks a database runs once: its answer on the other is the same."""
    return ("--meeting-the-database",) if both and engine == "postgresql" else ()


def counted(folder: str, wanted: list[str], asked: list[str]) -> tuple[str, ...]:
    """Lines are counted where everything runs: some stand only in the way of one engine."""
    return (f"--lines-into={folder}",) if len(wanted) == len(ENGINES) and not asked else ()


def _on(engine: str, flags: tuple[str, ...], asked: list[str], *, browser: bool) -> int:
    say(f"Testing on {'SQLite' if engine == 'sqlite' else 'PostgreSQL'}.")
    strict = ["--no-skips"] if _in_ci() else []
    with _database(engine) as database:
        words = [*_SPREAD, *flags, *strict, "-m", marks(engine, browser=browser), *asked]
        return call(PYTHON, "-m", "pytest", *words, env=house_of_its_own() | database)


@contextmanager
def _database(engine: str) -> Iterator[dict[str, str]]:
    if engine == "sqlite":
        yield {}
        return
    with engines.postgresql() as address:
        yield {"KLANG_DATABASE": address}


def house_of_its_own() -> dict[str, str]:
    """Nothing of an installation on this machine: tests must not stand in somebody's house."""
    return {name: value for name, value in os.environ.items() if not name.startswith("KLANG_")}


def _or_in_ci_never(there: bool, what: str, without: str) -> bool:
    if not there and _in_ci():
        raise Trouble(f"There is no {what}, and in CI nothing may be left out.")
    if not there:
        say(f"Without {what} {without}.")
    return there


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"1", "true"}
