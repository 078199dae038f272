"""A date as precise as it is known: three boxes and "about", read back in both calendars, never guessed."""

from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils.functional import lazystr
from django.utils.timezone import localdate
from django.utils.translation import get_language, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.lang.dates import Calendar, PartialDate, Reason, Unreadable, from_boxes, of_day, read_back
from klang.lang.months import long_month
from klang.lang.partial_dates import BUDDHIST_OFFSET
from klang.web.forms.parts import Parts

_UNREADABLE: Final = _("This date could not be read: “%(written)s”. The year alone is enough.")
WHY: Final = {
    Reason.EMPTY: _UNREADABLE,
    Reason.NOT_A_DATE: _UNREADABLE,
    Reason.AGE_NEEDS_TODAY: _UNREADABLE,
    Reason.WHICH_YEAR: _("“%(written)s” can be %(years)s. Write the year that is meant with four digits."),
    Reason.YEAR_OUT_OF_RANGE: _("The year in “%(written)s” is too far away. Look at its digits again."),
    Reason.YEAR_MISSING: _("“%(written)s” has no year. Write about which year it was."),
    Reason.MONTH_MISSING: _("“%(written)s” has no month. Choose it, or leave the day empty."),
    Reason.ERA_DISAGREES: _("In “%(written)s” the year and its era do not fit together."),
    Reason.NO_SUCH_DAY: _("There is no such day: “%(written)s”. The month and the year are enough."),
}


class _Month:
    """The name of a month in the language of the page it is shown on."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __str__(self) -> str:
        return long_month(self._number, get_language() or "en")


class DateBoxes(Parts):
    """Day, month by name, year in either calendar, and whether it is only about then."""

    template_name = "web/date.html"

    def __init__(self, *, birth: bool) -> None:
        months = [("", "–"), *((str(number), lazystr(_Month(number))) for number in range(1, 13))]
        super().__init__(
            {
                "day": (_("Day"), forms.TextInput(attrs={"inputmode": "numeric"})),
                "month": (_("Month"), forms.Select(choices=months)),
                "year": (_("Year, B.E. or C.E."), forms.TextInput(attrs={"inputmode": "numeric"})),
                "about": (pgettext_lazy("answer", "About (approximate)"), forms.CheckboxInput()),
            },
            _apart,
        )
        self._birth = birth

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """With the line that reads back what was understood."""
        context = super().get_context(name, value, attrs)
        found = _found(value if isinstance(value, list) else self.decompress(value))
        today = localdate() if self._birth else None
        spoken = get_language() or "en"
        back = read_back(found, spoken, today) if isinstance(found, PartialDate) else ""
        context["widget"]["back"] = back
        return context


class PartialDateField(forms.Field):
    """A date with no more in it than is known; `birth` says that it is somebody's birth. Its value may be None."""

    def __init__(self, *, birth: bool = False, required: bool = False, **kwargs: Any) -> None:
        super().__init__(widget=DateBoxes(birth=birth), required=required, **kwargs)
        self._birth = birth

    def clean(self, value: Any) -> PartialDate | None:
        """The date, or the sentence that says what could not be read in it."""
        found = _found(value or _apart(None))
        if isinstance(found, Unreadable) and found.reason is not Reason.EMPTY:
            raise _refusal(found)
        date = found if isinstance(found, PartialDate) else None
        self.validate(date)
        if date and self._birth and date.first_day > localdate():
            raise forms.ValidationError(
                _("This day is still to come. Look at the year again."), code="future"
            )
        return date


def _found(boxes: list[Any]) -> PartialDate | Unreadable:
    day, month, year, about = boxes
    found = from_boxes(day or "", month or "", year or "", localdate(), get_language() or "en")
    return replace(found, about=True) if about and isinstance(found, PartialDate) else found


def _refusal(found: Unreadable) -> forms.ValidationError:
    years = " · ".join(_year(date) for date in found.candidates)
    told = {"written": found.echo, "years": years}
    return forms.ValidationError(WHY[found.reason], code=found.reason.lower(), params=told)


def _year(date: PartialDate) -> str:
    if date.calendar_given is Calendar.BE:
        return pgettext("year", "B.E. %(year)s") % {"year": date.year + BUDDHIST_OFFSET}
    return pgettext("year", "C.E. %(year)s") % {"year": date.year}


def _apart(value: Any) -> list[Any]:
    """A kept date, as it stands in the boxes: the year in the calendar it was given in."""
    if value is None:
        return ["", "", "", False]
    date = value if isinstance(value, PartialDate) else of_day(value)
    buddhist = date.calendar_given is Calendar.BE or get_language() == "th"
    year = date.year + BUDDHIST_OFFSET if buddhist else date.year
    return [str(date.day or ""), str(date.month or ""), str(year), date.approximate]
