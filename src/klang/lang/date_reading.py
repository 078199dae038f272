"""Reading a date as people write it, in พ.ศ. or ค.ศ.; what is not certain is asked, never guessed."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from klang.lang.date_words import AGE, LEXICON
from klang.lang.digits import to_plain
from klang.lang.months import SPOKEN, long_month
from klang.lang.partial_dates import BUDDHIST_OFFSET, Calendar, PartialDate


class Reason(StrEnum):
    """Why a date could not be read."""

    EMPTY = "EMPTY"
    NOT_A_DATE = "NOT_A_DATE"
    WHICH_YEAR = "WHICH_YEAR"  # two digits: `candidates` says which dates it can be
    YEAR_OUT_OF_RANGE = "YEAR_OUT_OF_RANGE"
    YEAR_MISSING = "YEAR_MISSING"
    MONTH_MISSING = "MONTH_MISSING"
    ERA_DISAGREES = "ERA_DISAGREES"  # พ.ศ. written before a ค.ศ. year, or the other way
    NO_SUCH_DAY = "NO_SUCH_DAY"
    AGE_NEEDS_TODAY = "AGE_NEEDS_TODAY"


@dataclass(frozen=True, repr=False)
class Unreadable:
    """Why, what was written (cut short), and for two digits the dates it can be."""

    reason: Reason
    echo: str
    candidates: tuple[PartialDate, ...] = ()


_BE: Final = range(2400, 2701)
_CE: Final = range(1900, 2158)
_LONGEST: Final = 80
_OLDEST: Final = 120
_ECHO: Final = 60
# A two-digit year is offered in each century somebody alive today can mean.
_YEARS_BACK, _YEARS_ON = 100, 10


# n a short number, N one of three digits or more, m a month by name -> which of them is what
_ORDERS: Final = {
    "N": "y", "n": "y", "Nn": "ym", "nN": "my", "Nnn": "ymd", "nnN": "dmy", "nnn": "dmy",
    "mN": "my", "mn": "my", "Nm": "ym", "nmN": "dmy", "nmn": "dmy", "Nmn": "ymd", "mnN": "mdy", "mnn": "mdy",
}  # fmt: skip
_ERAS: Final = {"BE": Calendar.BE, "CE": Calendar.CE}
_WITHOUT_YEAR: Final = {"nn", "nm", "m"}


# The dots of พ.ค. or พ. ค. belong to the word; those of 14.5.2545 part three numbers.
_abbreviated = re.compile(r"(?<=[^\d\s])\.(?:\s+(?=[ก-ฮ]\.))?")


@dataclass
class _Heard:
    """The parts of a date in the order they were written."""

    parts: list[tuple[str, str]]
    about: bool = False
    eras: set[Calendar] = field(default_factory=set)


def read(text: str, today: dt.date | None = None) -> PartialDate | Unreadable:
    """The date somebody wrote, or why it cannot be read; an age needs to know today."""
    if not text.strip():
        return Unreadable(Reason.EMPTY, "")
    if len(text) > _LONGEST:
        return _unreadable(Reason.NOT_A_DATE, text)
    plain = to_plain(unicodedata.normalize("NFC", text)).casefold()
    plain = _abbreviated.sub("", plain)
    if age := AGE.fullmatch(plain):
        return _from_age(text, age, today)
    heard = _heard(plain)
    if heard is None:
        return _unreadable(Reason.NOT_A_DATE, text)
    return _date(text, heard, today)


def from_boxes(
    day: str, month: str, year: str, today: dt.date | None = None, language: str = "en"
) -> PartialDate | Unreadable:
    """The same from three boxes; day and month may be left empty, the month may be a name or a number."""
    given = [day.strip(), _named(month.strip(), language), year.strip()]
    written = " ".join(part for part in given if part)
    if len(written) > _LONGEST:
        return _unreadable(Reason.NOT_A_DATE, written)
    if given[0] and given[2] and not given[1]:
        return _unreadable(Reason.MONTH_MISSING, written)
    if written and not given[2] and (given[1] or len(given[0]) <= 2):
        return _unreadable(Reason.YEAR_MISSING, written)
    return read(written, today)


def _named(month: str, language: str) -> str:
    """A month by its name, in words that are read again: so that no number beside it is taken for the day."""
    number = to_plain(month)
    if not (number.isdecimal() and len(number) <= 2 and 1 <= int(number) <= 12):
        return month
    name = long_month(int(number), language)
    return name if name.casefold() in SPOKEN else long_month(int(number), "en")


def _heard(plain: str) -> _Heard | None:
    heard = _Heard([])
    for match in LEXICON.finditer(plain):
        kind = match.lastgroup or "other"
        if kind == "other":
            return None
        if kind in _ERAS:
            heard.eras.add(_ERAS[kind])
        elif kind == "about":
            heard.about = True
        elif kind != "skip":
            heard.parts.append((kind, match.group()))
    return heard


def _date(text: str, heard: _Heard, today: dt.date | None) -> PartialDate | Unreadable:
    shape = "".join("m" if kind == "month" else "N" if len(word) > 2 else "n" for kind, word in heard.parts)
    if shape in _WITHOUT_YEAR:
        return _unreadable(Reason.YEAR_MISSING, text)
    if shape not in _ORDERS:
        return _unreadable(Reason.NOT_A_DATE, text)
    named = {what: _value(*part) for what, part in zip(_ORDERS[shape], heard.parts, strict=True)}
    year = heard.parts[_ORDERS[shape].index("y")][1]
    if len(year) == 2:
        return _which_year(text, heard, named, today)
    calendar = _calendar(int(year))
    if calendar is None:
        return _unreadable(Reason.YEAR_OUT_OF_RANGE, text)
    if heard.eras - {calendar}:
        return _unreadable(Reason.ERA_DISAGREES, text)
    date = _made(text, heard, named, calendar)
    return date or _unreadable(Reason.NO_SUCH_DAY, text)


def _value(kind: str, word: str) -> int:
    return SPOKEN[re.sub(r"\s", "", word)] if kind == "month" else int(word)


def _calendar(year: int) -> Calendar | None:
    if year in _BE:
        return Calendar.BE
    return Calendar.CE if year in _CE else None


def _which_year(text: str, heard: _Heard, named: dict[str, int], today: dt.date | None) -> Unreadable:
    options = [
        (calendar, century + named["y"])
        for calendar, century in (
            (Calendar.BE, 2500), (Calendar.BE, 2400), (Calendar.CE, 1900), (Calendar.CE, 2000),
        )
        if not heard.eras - {calendar} and _can_be(calendar, century + named["y"], today)
    ]  # fmt: skip
    dates = [_made(text, heard, {**named, "y": year}, calendar) for calendar, year in options]
    found = tuple(date for date in dates if date)
    return Unreadable(Reason.WHICH_YEAR if found else Reason.NO_SUCH_DAY, _echo(text), found)


def _can_be(calendar: Calendar, year: int, today: dt.date | None) -> bool:
    if today is None:
        return not (calendar is Calendar.BE and year < 2500)
    gregorian = year - BUDDHIST_OFFSET if calendar is Calendar.BE else year
    return today.year - _YEARS_BACK <= gregorian <= today.year + _YEARS_ON


def _made(text: str, heard: _Heard, named: dict[str, int], calendar: Calendar) -> PartialDate | None:
    offset = BUDDHIST_OFFSET if calendar is Calendar.BE else 0
    try:
        return PartialDate(
            year=named["y"] - offset,
            month=named.get("m"),
            day=named.get("d"),
            about=heard.about,
            calendar_given=calendar,
            as_given=text.strip(),
        )
    except ValueError:
        return None


def _from_age(text: str, match: re.Match[str], today: dt.date | None) -> PartialDate | Unreadable:
    if today is None:
        return _unreadable(Reason.AGE_NEEDS_TODAY, text)
    age = int(match["age"] or match["age2"])
    if age > _OLDEST:
        return _unreadable(Reason.YEAR_OUT_OF_RANGE, text)
    return PartialDate(
        year=today.year - age,
        about=bool(match["about"] or match["about2"]),
        calendar_given=Calendar.AGE,
        as_given=text.strip(),
        said_on=today,
    )


def _unreadable(reason: Reason, text: str) -> Unreadable:
    return Unreadable(reason, _echo(text))


def _echo(text: str) -> str:
    """What was written, fit to stand in a sentence: one line, no control characters, not too long."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text[: 4 * _ECHO])
    shown = " ".join(shown.split())
    return shown if len(shown) <= _ECHO else shown[:_ECHO].rstrip() + "…"
