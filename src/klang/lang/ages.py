"""How old somebody is, or was, as far as two dates tell."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from klang.lang.partial_dates import PartialDate, of_day

ADULT_FROM: Final = 18


@dataclass(frozen=True)
class Ages:
    """The youngest and the oldest somebody can have been."""

    low: int
    high: int

    @property
    def certain(self) -> bool:
        """Whether there is only one age it can have been."""
        return self.low == self.high


def age_on(born: PartialDate, on: PartialDate | dt.date) -> Ages | None:
    """The ages possible on that date; None where it lies before the birth."""
    when = on if isinstance(on, PartialDate) else of_day(on)
    oldest = _years(born.first_day, when.last_day)
    return None if oldest < 0 else Ages(max(_years(born.last_day, when.first_day), 0), oldest)


def child_on(born: PartialDate, on: PartialDate | dt.date, adult_from: int = ADULT_FROM) -> bool | None:
    """Whether they were a child then; None where the dates do not tell, and then a child is presumed."""
    ages = age_on(born, on)
    if ages is None or ages.low < adult_from <= ages.high:
        return None
    return ages.high < adult_from


def _years(born: dt.date, on: dt.date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))
