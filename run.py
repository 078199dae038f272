"""The one command of a checkout: `python3 run.py` lists what it can do. Standard library only."""

import os
import signal
import sys
from collections.abc import Callable

from tooling.checking import check, fix
from tooling.environment import setup as make_environment
from tooling.locking import lock
from tooling.obtaining import debian_packages, has_chromium
from tooling.running import PYTHON, ROOT, VENV, Trouble, call, say
from tooling.testing import test


def main(words: list[str]) -> int:
    """Run one command."""
    name, *rest = words or [""]
    if name not in COMMANDS:
        return _list(known=not words)
    # Whoever ends this from outside is heard like a Ctrl-C: what was begun is put away first.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # A house begins in many processes: what one of them compiled, the next need not compile again.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    try:
        return COMMANDS[name](rest)
    except KeyboardInterrupt:
        say("\nปิดแล้ว · Stopped.")
        return 130
    except Trouble as trouble:
        say(str(trouble))
        return 1


def setup(rest: list[str]) -> int:
    """Make the environment and nothing else (`--dev`: with everything that tests and checks need)."""
    make_environment(dev="--dev" in rest)
    say("พร้อมแล้ว · Ready.")
    return 0


def demo(rest: list[str]) -> int:
    """Serve an invented office on http://127.0.0.1:8000 (`--port`, `--cases N`, `--lang`)."""
    make_environment()
    return call(VENV / "bin" / "klang", "demo", *rest)


def bench(rest: list[str]) -> int:
    """Answer a question asked of speed: `bench NAME`, one of benchmarks/; its own words follow."""
    there = sorted(path.stem for path in (ROOT / "benchmarks").glob("[a-z]*.py"))
    name, *words = rest or [""]
    if name not in there:
        say(f"Say which: {', '.join(there) or 'there is none yet'}.")
        return 2
    make_environment(dev=True)
    return call(PYTHON, "-m", f"benchmarks.{name}", *words)


def leakscan(rest: list[str]) -> int:
    """Put a marker into every field of every form, then search everything that was written for it."""
    make_environment(dev=True)
    debian_packages(browser=True, postgresql=False)
    has_chromium()
    return call(PYTHON, "-m", "tests.leakscan", *rest)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    one.__name__: one for one in (demo, test, setup, check, fix, bench, leakscan, lock)
}


def _list(*, known: bool) -> int:
    say("python3 run.py …")
    for name, command in COMMANDS.items():
        say(f"  {name:<9} {command.__doc__}")
    return 0 if known else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
