"""Showing a date and a time as each language of the house writes them."""

import datetime as dt
from typing import Final

from klang.lang.ages import Ages, age_on
from klang.lang.months import WEEKDAYS, long_month, short_month
from klang.lang.partial_dates import BUDDHIST_OFFSET, PartialDate, Precision, of_day

_ABOUT: Final = {
    "th": "ประมาณ {}", "en": "about {}", "lo": "ປະມານ {}", "km": "ប្រហែល {}", "my": "{} ခန့်",
    "vi": "khoảng {}", "zh": "约{}",
}  # fmt: skip
_PATTERNS: Final = {
    "zh": {
        Precision.DAY: "{year}年{month}{day}日",
        Precision.MONTH: "{year}年{month}",
        Precision.YEAR: "{year}年",
    },
    "th": {
        Precision.DAY: "{day} {month} {year}",
        Precision.MONTH: "{month} {year}",
        Precision.YEAR: "พ.ศ. {year}",
    },
}
_PATTERN: Final = {
    Precision.DAY: "{day} {month} {year}",
    Precision.MONTH: "{month} {year}",
    Precision.YEAR: "{year}",
}
# The weekday first, then the day and the month by name; the year only where it is not this year's.
_WITH_WEEKDAY: Final = {
    "th": "วัน{weekday}ที่ {day} {month}", "en": "{weekday} {day} {month}", "lo": "ວັນ{weekday} ທີ {day} {month}",
    "km": "ថ្ងៃ{weekday} ទី {day} {month}", "my": "{weekday}နေ့ {day} {month}", "vi": "{weekday} {day} {month}",
    "zh": "{weekday} {month}{day}日",
}  # fmt: skip


def show(date: PartialDate | dt.date, language: str) -> str:
    """The date among other things: 22 พ.ย. 2569, 22 Nov 2026; only what is known."""
    return _shown(_partial(date), language, short=True)


def show_full(date: PartialDate | dt.date, language: str) -> str:
    """The date with the whole name of its month: 22 พฤศจิกายน 2569, 22 November 2026."""
    return _shown(_partial(date), language, short=False)


def show_with_weekday(day: dt.date, language: str, today: dt.date) -> str:
    """The date as one says it to somebody: วันศุกร์ที่ 27 พฤศจิกายน; the year only if it is not this year."""
    known = language if language in _WITH_WEEKDAY else "en"
    said = _WITH_WEEKDAY[known].format(
        weekday=WEEKDAYS[known][day.weekday()], day=day.day, month=long_month(day.month, known)
    )
    return said if day.year == today.year else f"{said} {_year(day.year, known)}"


def show_time(time: dt.time, language: str, until: dt.time | None = None) -> str:
    """A time, or from when until when: 09.30 น., 15.00–17.00 น., 09:30."""
    point, after = (".", " น.") if language == "th" else (":", "")
    times = [time] if until is None else [time, until]
    return "–".join(f"{each.hour:02}{point}{each.minute:02}" for each in times) + after


def read_back(date: PartialDate, language: str, today: dt.date | None = None) -> str:
    """What was understood, in both calendars, with the age where today is told: the line under the boxes."""
    ages = None if today is None else age_on(date, today)
    return _back_in_thai(date, ages) if language == "th" else _back_in_english(date, ages)


def _back_in_thai(date: PartialDate, ages: Ages | None) -> str:
    year = f"พ.ศ. {date.year + BUDDHIST_OFFSET} (ค.ศ. {date.year})"
    said = _about(" ".join([*_day_and_month(date, "th"), year]), date, "th")
    return f"= {said}" + (f" อายุ {_ages(ages)}" if ages else "")


def _back_in_english(date: PartialDate, ages: Ages | None) -> str:
    year = f"{date.year} (B.E. {date.year + BUDDHIST_OFFSET})"
    said = _about(" ".join([*_day_and_month(date, "en"), year]), date, "en")
    return f"= {said}" + (f", age {_ages(ages)}" if ages else "")


def _day_and_month(date: PartialDate, language: str) -> list[str]:
    day = [] if date.day is None else [str(date.day)]
    return day if date.month is None else [*day, long_month(date.month, language)]


def _ages(ages: Ages) -> str:
    return str(ages.low) if ages.certain else f"{ages.low}–{ages.high}"


def _shown(date: PartialDate, language: str, *, short: bool) -> str:
    name = short_month if short else long_month
    month = "" if date.month is None else name(date.month, language)
    pattern = _PATTERNS.get(language, _PATTERN)[date.precision]
    return _about(pattern.format(day=date.day, month=month, year=_year(date.year, language)), date, language)


def _about(said: str, date: PartialDate, language: str) -> str:
    return _ABOUT.get(language, _ABOUT["en"]).format(said) if date.approximate else said


def _year(gregorian: int, language: str) -> int:
    return gregorian + BUDDHIST_OFFSET if language == "th" else gregorian


def _partial(date: PartialDate | dt.date) -> PartialDate:
    return date if isinstance(date, PartialDate) else of_day(date)
