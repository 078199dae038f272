"""Work that is done in a process of its own, which holds no key: files from outside are read there, and paper is printed."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, Final

from klang.learning.importers.pages import ReadPage, Unreadable
from klang.learning.paper import Frame, OnPaper
from klang.learning.terms import LARGEST, Why

_LONGEST: Final = 180  # seconds
_SURROUNDINGS: Final = ("PATH", "LANG", "LC_ALL")  # no folder of ours is among them


class BrokeDown(Exception):
    """The other process ended without an answer; what it was given is not told."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__("What was to be read or printed in a process of its own did not come to an end.")


def pages_of(name: str, data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of a file; Unreadable says what is wrong with it."""
    return tuple(ReadPage(*one) for one in _read(data, name=name, first=first, rows=False))


def rows_of(data: bytes) -> tuple[tuple[str, ...], ...]:
    """The rows of a list; Unreadable says what is wrong with it."""
    return tuple(tuple(row) for row in _read(data, rows=True))


def print_certificates(frame: Frame, certificates: Sequence[OnPaper]) -> bytes:
    """These certificates as one PDF, a page for each."""
    told = asdict(frame) | {"certificates": [asdict(one) for one in certificates]}
    return _apart("paper", json.dumps(told).encode())


def _read(data: bytes, **asked: Any) -> list[Any]:
    """What is in the file; a reader that broke down over it says that it is damaged, and nothing else broke down."""
    if len(data) > LARGEST:
        raise Unreadable(Why.TOO_LARGE)
    try:
        told = json.loads(_apart("importers", json.dumps(asked).encode() + b"\n" + data))
    except BrokeDown as no:
        raise Unreadable(no.why) from None
    if "why" in told:
        raise Unreadable(Why(told["why"]))
    return list(told["found"])


def _apart(what: str, given: bytes) -> bytes:
    """What this part of the room answers; it is given nothing but this."""
    try:
        done = subprocess.run(  # noqa: S603 - this same program, and no word of the file is among its arguments
            [sys.executable, "-I", "-m", f"klang.learning.{what}"],
            input=given,
            env={name: os.environ[name] for name in _SURROUNDINGS if name in os.environ},
            cwd=os.sep,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_LONGEST,
            check=True,
        )
    except subprocess.TimeoutExpired:
        raise BrokeDown(Why.TOO_MUCH) from None
    except subprocess.CalledProcessError:
        raise BrokeDown(Why.NOT_WHOLE) from None
    return done.stdout
