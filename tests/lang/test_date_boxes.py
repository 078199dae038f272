"""A date in three boxes, of which two may be left empty."""

import datetime as dt

import pytest

from klang.lang.dates import Reason, from_boxes

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("boxes", "iso"),
    [
        (("14", "5", "2545"), "2002-05-14"),
        (("๑๔", "พฤษภาคม", "๒๕๔๕"), "2002-05-14"),
        (("", "พ.ค.", "2545"), "2002-05"),
        (("", "", " 2545 "), "2002"),
        (("", "", "ประมาณ 2545"), "2002"),
        (("", "๕", "2545"), "2002-05"),
        (("14/5/2545", "", ""), "2002-05-14"),  # pasted whole into the first box
    ],
)
def test_three_boxes_are_read_and_may_be_left_empty(boxes, iso):
    assert from_boxes(*boxes, TODAY).iso == iso


@pytest.mark.parametrize(
    ("boxes", "reason"),
    [
        (("", "", ""), Reason.EMPTY),
        (("14", "", "2545"), Reason.MONTH_MISSING),
        (("14", "5", ""), Reason.YEAR_MISSING),
        (("", "5", ""), Reason.YEAR_MISSING),
        (("14", "", ""), Reason.YEAR_MISSING),
        (("14", "5", "45"), Reason.WHICH_YEAR),
        (("31", "2", "2545"), Reason.NO_SUCH_DAY),
        (("", "13", "2545"), Reason.NO_SUCH_DAY),
        (("x", "y", "z"), Reason.NOT_A_DATE),
        (("1" * 99, "2", "3"), Reason.NOT_A_DATE),
        (("1/2", "3", "2545"), Reason.NOT_A_DATE),
    ],
)
def test_three_boxes_that_make_no_date_say_why(boxes, reason):
    assert from_boxes(*boxes, TODAY).reason is reason


@pytest.mark.parametrize("language", ["th", "en", "lo", "km", "my", "vi", "zh", "ja"])
@pytest.mark.parametrize("month", ["1", "01", "๑"])
def test_a_short_year_beside_a_month_is_asked_and_not_taken_for_a_day(language, month):
    asked = from_boxes("", month, "60", TODAY, language)

    assert asked.reason is Reason.WHICH_YEAR
    assert [f"{date.calendar_given} {date.iso}" for date in asked.candidates] == ["BE 2017-01", "CE 1960-01"]


def test_a_month_is_echoed_by_its_name_in_the_language_of_the_page():
    assert from_boxes("31", "2", "2545", TODAY, "th").echo == "31 กุมภาพันธ์ 2545"
    assert from_boxes("31", "2", "2545", TODAY).echo == "31 February 2545"
