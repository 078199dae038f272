"""Everything that is tested: on SQLite with a real browser, and what asks a database again on PostgreSQL."""

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from tests import engines

from tooling import obtaining
from tooling.environment import setup
from tooling.running import PYTHON, Trouble, beside, call, say

_CALLED: Final = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}
ENGINES: Final = tuple(_CALLED)
_NO_TESTS: Final = 5  # pytest's word for: nothing here is called that
_OURS: Final = ("-p", "tests.plugins_no_skips", "-p", "tests.plugins_engines", "-p", "tests.plugins_covered")
# Files begin in the order of tests/conftest.py: xdist's own would begin with whatever has the most tests.
_SPREAD: Final = ("-q", "--durations=20", "--dist", "loadfile", "--no-loadscope-reorder", *_OURS)


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
    with tempfile.TemporaryDirectory() as lines:
        told = counted(lines, wanted, asked)
        both = len(wanted) == len(ENGINES)
        runs = {
            engine: (*spread(engine, both=both), *told, "-m", marks(engine, browser=browser), *asked)
            for engine in wanted
        }
        codes = _each(runs) if runs else []
        if told:
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


def spread(engine: str, *, both: bool) -> tuple[str, ...]:
    """How a run is spread; where both engines run, what never asks a database runs once.

    A browser lets its core wait now and then: the second run takes that time, and is no wider than it. A third worker
    made two cores no faster (1,200 s instead of 1,144 for everything).
    """
    beside_another = both and engine == "postgresql"
    return (*_SPREAD, "-n", "1", "--meeting-the-database") if beside_another else (*_SPREAD, "-n", "2")


def counted(folder: str, wanted: list[str], asked: list[str]) -> tuple[str, ...]:
    """Lines are counted where everything runs: some stand only in the way of one engine."""
    return (f"--lines-into={folder}",) if len(wanted) == len(ENGINES) and not asked else ()


def _each(runs: Mapping[str, tuple[str, ...]]) -> list[int]:
    """The first engine before everybody's eyes, another one beside it: how each ended."""
    strict = ("--no-skips",) if _in_ci() else ()
    programs = {engine: (PYTHON, "-m", "pytest", *strict, *words) for engine, words in runs.items()}
    first, *others = programs
    with ExitStack() as together:
        folder = Path(together.enter_context(tempfile.TemporaryDirectory()))
        env = {engine: house_of_its_own() | together.enter_context(_database(engine)) for engine in programs}
        begun = [
            together.enter_context(beside(*programs[engine], env=env[engine], into=folder / engine))
            for engine in others
        ]
        say(f"Testing on {_CALLED[first]}.")
        codes = [call(*programs[first], env=env[first])]
        for engine, ended in zip(others, begun, strict=True):
            say(f"Tested on {_CALLED[engine]} beside it.")
            codes.append(ended())
        return codes


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
