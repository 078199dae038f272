"""Saying what happens, and running other programs so that Ctrl-C ends them in their own time."""

import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from signal import SIGINT, SIGKILL
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
VENV: Final = ROOT / ".venv"
PYTHON: Final = VENV / "bin" / "python"
_PATIENCE: Final = 8  # seconds a program may take to put its things away


class Trouble(Exception):
    """Something did not work. The message says what, and what to do."""


def say(line: str) -> None:
    """One plain line, at once; letters that the terminal does not know become question marks."""
    letters = sys.stdout.encoding or "utf-8"
    sys.stdout.write(line.encode(letters, "replace").decode(letters) + "\n")
    sys.stdout.flush()


def call(*words: object, env: Mapping[str, str] | None = None, folder: Path = ROOT) -> int:
    """Run a program to its end and give back its exit code."""
    program = subprocess.Popen([str(word) for word in words], env=env, cwd=folder)  # noqa: S603
    try:
        return program.wait()
    except KeyboardInterrupt:
        _let_end(program)
        raise


@contextmanager
def beside(*words: object, env: Mapping[str, str] | None, into: Path) -> Iterator[Callable[[], int]]:
    """Run a program while something else runs; whoever asks how it ended is told, in one piece, what it said."""
    with into.open("wb") as said:
        program = subprocess.Popen(  # noqa: S603
            [str(word) for word in words], env=env, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT
        )

    def ended() -> int:
        code, told = program.wait(), into.read_text(errors="replace").rstrip()
        if told:
            say(told)
        return code

    try:
        yield ended
    finally:
        if program.poll() is None:
            _let_end(program)


def must(*words: object, otherwise: str, env: Mapping[str, str] | None = None) -> None:
    """Run a program that has to succeed; Trouble, with the sentence given, if it does not."""
    if call(*words, env=env) != 0:
        raise Trouble(otherwise)


def _let_end(program: subprocess.Popen[bytes]) -> None:
    """A terminal sends Ctrl-C to everybody: ask again only who did not hear it, and insist at last."""
    for signal in (None, SIGINT, SIGKILL):
        if signal:
            program.send_signal(signal)
        with suppress(subprocess.TimeoutExpired, KeyboardInterrupt):
            program.wait(_PATIENCE)
            return
