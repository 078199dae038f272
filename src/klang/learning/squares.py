"""An address as the squares that a telephone reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

import segno

_EDGE: Final = 4  # squares that stay white around it


@dataclass(frozen=True)
class Squares:
    """How many squares a side has, and where the black ones lie, as the path of a drawing."""

    side: int
    path: str


def squares_of(address: str) -> Squares:
    """An address in squares; a quarter of them may be dirty before it is not read any more."""
    rows = list(segno.make(address, error="q", micro=False).matrix_iter(border=_EDGE))
    return Squares(len(rows), "".join(_row(at, row) for at, row in enumerate(rows)))


def _row(at: int, row: Iterable[int]) -> str:
    found, left = "", 0
    for black, group in groupby(row):
        long = len(list(group))
        found += f"M{left} {at}h{long}v1h-{long}z" if black else ""
        left += long
    return found
