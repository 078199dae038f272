"""What stands in the two lists beside this page: how often a fact is drawn, and the parts of names."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

_HERE = Path(__file__).parent


def _lines(name: str) -> Iterator[list[str]]:
    for line in (_HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split()


@cache
def shares(fact: str) -> dict[str, int]:
    """How often each code of a fact was counted."""
    return {code: int(number) for about, code, number in _lines("figures.txt") if about == fact}


@cache
def parts(script: str, kind: str) -> tuple[tuple[str, str], ...]:
    """The parts of names of one kind in one script: as written, and in Latin letters."""
    found = _lines("names.txt")
    return tuple((written, latin) for here, what, written, latin in found if (here, what) == (script, kind))


def drawn(chance: Random, fact: str) -> str:
    """A code of this fact, as often as it was counted."""
    counted = shares(fact)
    return chance.choices(list(counted), list(counted.values()))[0]
