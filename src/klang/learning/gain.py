"""What was learned between two tests, item by item. Pure.

Of the people who took both, the mean of each test is taken. The normalised gain is how much of what could still be
learned was learned: (after - before) / (most - before), over the means (Hake). Its interval of 95 % is by the delta
method over the pairs, with Student's t; under five people nothing is told.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import NormalDist, fmean, stdev
from typing import Final
from uuid import UUID

ENOUGH: Final = 5
_Z: Final = NormalDist().inv_cdf(0.975)

Sheets = Mapping[UUID, Sequence[int]]  # each person's points, item by item
Pairs = Sequence[tuple[int, int]]  # each person's points before and after


@dataclass(frozen=True)
class Gain:
    """What a group learned of one item: means before and after, the gain, and the normalised gain with its interval."""

    people: int
    most: int
    before: float
    after: float
    normalised: float | None = None  # nothing, where all had everything before
    low: float | None = None
    high: float | None = None

    @property
    def gain(self) -> float:
        """How many points more."""
        return self.after - self.before


def gain_of(pairs: Pairs, most: int) -> Gain | None:
    """What these people learned; nothing under five."""
    if len(pairs) < ENOUGH:
        return None
    before, after = fmean(one for one, _ in pairs), fmean(one for _, one in pairs)
    plain = (len(pairs), most, before, after)
    left = most - before
    if left <= 0:
        return Gain(*plain)
    share = (after - before) / left
    wide = _half_width([((later - after) - (1 - share) * (first - before)) / left for first, later in pairs])
    return Gain(*plain, share, share - wide, share + wide)


def gains(before: Sheets, after: Sheets, most: Sequence[int]) -> tuple[int, list[Gain | None], Gain | None]:
    """How many took both, what they learned of each item, and of all of them together."""
    both = sorted(before.keys() & after.keys())
    items = [
        gain_of([(before[one][at], after[one][at]) for one in both], points) for at, points in enumerate(most)
    ]
    whole = gain_of([(sum(before[one]), sum(after[one])) for one in both], sum(most))
    return len(both), items, whole


def _half_width(influence: Sequence[float]) -> float:
    """Half of the interval, by how much each pair moves the gain."""
    return t_975(len(influence) - 1) * stdev(influence) / sqrt(len(influence))


def t_975(free: int) -> float:
    """Student's t that 97.5 % lie below, by the expansion of Cornish and Fisher; right to three places from 4 on."""
    z = _Z
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return z + fsum(term / float(free) ** power for power, term in enumerate(terms, start=1))


@dataclass(frozen=True)
class Likert:
    """What people answered to one question from 1 to 5: how many each, and the mean."""

    counts: tuple[int, ...]

    @property
    def answers(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def mean(self) -> float | None:
        """The mean; nothing where nobody answered."""
        total = sum(value * count for value, count in enumerate(self.counts, start=1))
        return total / self.answers if self.answers else None


def likert(answers: Sequence[int | None]) -> Likert:
    """The sums of these answers; who did not answer is not counted."""
    return Likert(tuple(sum(one == value for one in answers) for value in range(1, 6)))
