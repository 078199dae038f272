"""Dates as people know them: a day, or only a month or a year, or about then."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

BUDDHIST_OFFSET: Final = 543
# "About" is as wide as people mean it when they say it of a year, of a month, of a day.
_ABOUT: Final = {"year": dt.timedelta(730), "month": dt.timedelta(92), "day": dt.timedelta(31)}
_iso = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


class Calendar(StrEnum):
    """How the year was given."""

    BE = "BE"  # พ.ศ.
    CE = "CE"  # ค.ศ.
    AGE = "AGE"  # only an age: the year is counted back, and may be one less


class Precision(StrEnum):
    """How much of the date is known."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


class Doubt(StrEnum):
    """What should be asked again before a date is believed."""

    FUTURE = "FUTURE"
    NEW_YEAR_IN_APRIL = "NEW_YEAR_IN_APRIL"  # January to March before พ.ศ. 2484 may lie a year later


@dataclass(frozen=True, repr=False, kw_only=True)
class PartialDate:
    """A date with no more in it than is known: no day and no month is ever made up."""

    year: int  # Gregorian
    month: int | None = None
    day: int | None = None
    about: bool = False
    calendar_given: Calendar = Calendar.CE
    as_given: str = ""
    said_on: dt.date | None = None  # when an age was told: it narrows the birth to the year before that day

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("A day without its month is no date.")
        dt.date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def precision(self) -> Precision:
        """What is known: the day, the month or only the year."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def approximate(self) -> bool:
        """Whether to say *about*: because it was said so, or because only an age was known."""
        return self.about or self.calendar_given is Calendar.AGE

    @property
    def iso(self) -> str:
        """As ISO 8601 writes it: 2002, 2002-05 or 2002-05-14."""
        parts = (f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part is not None))
        return "-".join(parts)

    @property
    def first_day(self) -> dt.date:
        """The earliest day it can have been."""
        if self.calendar_given is not Calendar.AGE:
            first = dt.date(self.year, self.month or 1, self.day or 1)
        elif self.said_on is None:
            first = dt.date(self.year - 1, 1, 1)
        else:
            first = _birthday(self.said_on, self.year - 1) + dt.timedelta(1)
        return _moved(first, -self._slack)

    @property
    def last_day(self) -> dt.date:
        """The latest day it can have been."""
        month = self.month or 12
        last = dt.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])
        if self.said_on is not None:
            last = _birthday(self.said_on, self.year)
        return _moved(last, self._slack)

    @property
    def _slack(self) -> dt.timedelta:
        return _ABOUT[self.precision] if self.about else dt.timedelta(0)


def from_iso(iso: str, calendar_given: Calendar = Calendar.CE, *, about: bool = False) -> PartialDate:
    """The date that was kept as `iso`."""
    match = _iso.fullmatch(iso)
    if match is None:
        raise ValueError("This is no ISO date.")
    year, month, day = (int(part) if part else None for part in match.groups())
    return PartialDate(year=year or 0, month=month, day=day, about=about, calendar_given=calendar_given)


def of_day(day: dt.date) -> PartialDate:
    """A whole day, as a partial date."""
    return PartialDate(year=day.year, month=day.month, day=day.day)


def doubts(date: PartialDate, today: dt.date) -> tuple[Doubt, ...]:
    """What to ask again: a day to come, or a month that an older calendar counted to the year before."""
    found: list[Doubt] = []
    if date.first_day > today:
        found.append(Doubt.FUTURE)
    old = date.calendar_given is Calendar.BE and date.year + BUDDHIST_OFFSET < 2484
    if old and date.month is not None and date.month <= 3:
        found.append(Doubt.NEW_YEAR_IN_APRIL)
    return tuple(found)


def fiscal_year(day: dt.date) -> int:
    """The Thai fiscal year, in พ.ศ.: from 1 October of the year before to 30 September."""
    return day.year + (day.month >= 10) + BUDDHIST_OFFSET


def days_of_fiscal_year(year: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of a Thai fiscal year given in พ.ศ."""
    gregorian = year - BUDDHIST_OFFSET
    return dt.date(gregorian - 1, 10, 1), dt.date(gregorian, 9, 30)


def _birthday(day: dt.date, year: int) -> dt.date:
    return day.replace(year=year, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _moved(day: dt.date, by: dt.timedelta) -> dt.date:
    try:
        return day + by
    except OverflowError:
        return day
