"""A whole day: a month or a year alone is no day on which something is done."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.lang.dates import Precision
from klang.web.forms.dates import PartialDateField


class DayField(PartialDateField):
    """Three boxes that together are one whole day."""

    def clean(self, value: Any) -> date | None:  # type: ignore[override]
        """The day, or None where nothing was written."""
        given = super().clean(value)
        if given is None:
            return None
        if given.precision is not Precision.DAY or given.about:
            raise forms.ValidationError(_("Write the day too, not only the month or the year."))
        return given.first_day
