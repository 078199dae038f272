"""Everything about dates in one place: what they are, how they are read, shown and counted."""

from klang.lang.ages import Ages, age_on, child_on
from klang.lang.date_reading import Reason, Unreadable, from_boxes, read
from klang.lang.date_showing import read_back, show, show_full, show_time, show_with_weekday
from klang.lang.partial_dates import (
    Calendar,
    Doubt,
    PartialDate,
    Precision,
    days_of_fiscal_year,
    doubts,
    fiscal_year,
    from_iso,
    of_day,
)

__all__ = [
    "Ages", "Calendar", "Doubt", "PartialDate", "Precision", "Reason", "Unreadable", "age_on", "child_on",
    "days_of_fiscal_year", "doubts", "fiscal_year", "from_boxes", "from_iso", "of_day", "read", "read_back",
    "show", "show_full", "show_time", "show_with_weekday",
]  # fmt: skip
