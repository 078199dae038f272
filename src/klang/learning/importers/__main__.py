"""What reads one file from outside: it comes in on one pipe, and its pages or rows go out on the other."""

import json
import resource
import sys
from dataclasses import astuple
from typing import Any, Final

from klang.learning.importers.files import read_file
from klang.learning.importers.pages import Unreadable
from klang.learning.importers.tables import read_table

_MEMORY: Final = 1 << 30  # bytes
_SECONDS: Final = 120  # of the processor


def main() -> None:
    """Read the file, and say what is in it or what is wrong with it."""
    _keep_small()
    asked = json.loads(sys.stdin.buffer.readline())
    try:
        found: Any = {"found": _read(asked, sys.stdin.buffer.read())}
    except Unreadable as no:
        found = {"why": no.why.value}
    json.dump(found, sys.stdout)


def _read(asked: dict[str, Any], data: bytes) -> list[Any]:
    if asked["rows"]:
        return list(read_table(data))
    return [astuple(page) for page in read_file(asked["name"], data, asked["first"])]


def _keep_small() -> None:
    """Little memory, little time, and not one byte into a file."""
    for of, most in (
        (resource.RLIMIT_AS, _MEMORY),
        (resource.RLIMIT_CPU, _SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(of, (most, most))


if __name__ == "__main__":
    main()
