"""Where the marks of a plot stand: one line for each item, from -1 to 1. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from klang.learning.gain import Gain

LEFT, WIDTH, LINE, TOP = 40, 260, 28, 24
_TICKS: Final = (-1.0, -0.5, 0.0, 0.5, 1.0)


@dataclass(frozen=True)
class Mark:
    """One item's mark: its number, and where it and the ends of its interval stand."""

    number: int
    y: float
    x: float
    low: float
    high: float


@dataclass(frozen=True)
class Tick:
    """One line of the scale."""

    x: float
    value: float


@dataclass(frozen=True)
class Plot:
    """A whole plot."""

    marks: list[Mark]
    ticks: list[Tick]
    height: int
    width: int = LEFT + WIDTH + 20


def plot(gains: Sequence[Gain | None]) -> Plot:
    """The plot of these items; one without a normalised gain keeps its line empty."""
    marks = [
        Mark(at + 1, TOP + LINE * at + LINE / 2, _x(one.normalised), _x(one.low or 0), _x(one.high or 0))
        for at, one in enumerate(gains)
        if one is not None and one.normalised is not None
    ]
    return Plot(marks, [Tick(_x(value), value) for value in _TICKS], TOP + LINE * len(gains) + 10)


def _x(value: float) -> float:
    """Where a value stands; what lies beyond the scale stands at its end."""
    return round(LEFT + (max(-1.0, min(1.0, value)) + 1) / 2 * WIDTH, 1)
