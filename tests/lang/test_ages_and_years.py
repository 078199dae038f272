import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.dates import (
    Ages,
    Calendar,
    Doubt,
    PartialDate,
    Reason,
    age_on,
    child_on,
    days_of_fiscal_year,
    doubts,
    fiscal_year,
    read,
)

TODAY = dt.date(2026, 11, 22)
days = st.dates(dt.date(1900, 1, 1), dt.date(2157, 12, 31))


@pytest.mark.parametrize(
    "text", ["อายุ 24", "24 ปี", "อายุ ๒๔ ปี", "age 24", "24 years old", "ອາຍຸ 24 ປີ", "24 tuổi", "24岁"]
)
def test_an_age_alone_says_the_year_and_no_more(text):
    date = read(text, TODAY)

    assert (date.iso, date.calendar_given, date.approximate) == ("2002", Calendar.AGE, True)
    assert (date.first_day, date.last_day) == (dt.date(2001, 11, 23), dt.date(2002, 11, 22))
    assert age_on(date, TODAY) == Ages(24, 24)


def test_an_age_said_with_about_is_wider():
    date = read("อายุประมาณ 24 ปี", TODAY)

    assert date.about
    assert age_on(date, TODAY) == Ages(22, 26)


def test_an_age_cannot_be_read_without_a_today():
    assert read("อายุ 24").reason is Reason.AGE_NEEDS_TODAY


def test_an_age_said_on_a_leap_day_is_counted_to_the_day_before_march():
    date = read("อายุ 17", dt.date(2024, 2, 29))

    assert date.last_day == dt.date(2007, 2, 28)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14/5/2545", ()),
        ("5 ธ.ค. 2570", (Doubt.FUTURE,)),
        ("22 พ.ย. 2569", ()),
        ("23 พ.ย. 2569", (Doubt.FUTURE,)),
        ("2569", ()),  # the year has begun
        ("1 ก.พ. 2480", (Doubt.NEW_YEAR_IN_APRIL,)),
        ("มี.ค. 2483", (Doubt.NEW_YEAR_IN_APRIL,)),
        ("1 เม.ย. 2483", ()),
        ("1 ม.ค. 2484", ()),
        ("2480", ()),
        ("1 Feb 1937", ()),  # given in ค.ศ. there is no doubt
    ],
)
def test_a_future_date_and_an_old_new_year_are_flagged(text, expected):
    assert doubts(read(text, TODAY), TODAY) == expected


@pytest.mark.parametrize(
    ("born", "on", "ages"),
    [
        ("14/5/2545", dt.date(2026, 5, 13), Ages(23, 23)),
        ("14/5/2545", dt.date(2026, 5, 14), Ages(24, 24)),
        ("พ.ค. 2545", dt.date(2026, 5, 14), Ages(23, 24)),
        ("2545", TODAY, Ages(23, 24)),
        ("ประมาณ 2545", TODAY, Ages(21, 26)),
        ("2545", PartialDate(year=2025), Ages(22, 23)),
        ("2569", TODAY, Ages(0, 0)),
        ("2569", dt.date(2025, 12, 31), None),
        ("29/2/2547", dt.date(2022, 2, 28), Ages(17, 17)),
    ],
)
def test_an_age_is_as_exact_as_the_dates_allow(born, on, ages):
    assert age_on(read(born, TODAY), on) == ages


@pytest.mark.parametrize(
    ("born", "on", "child"),
    [
        ("14/5/2551", TODAY, False),
        ("23/11/2551", TODAY, True),
        ("2551", TODAY, None),  # born in 2008: seventeen or eighteen
        ("2552", TODAY, True),
        ("2550", TODAY, False),
        ("อายุ 17", TODAY, True),
        ("อายุ 18", TODAY, False),
        ("ประมาณ 2552", TODAY, None),
        ("2552", PartialDate(year=2027), None),
        ("2569", dt.date(2020, 1, 1), None),
    ],
)
def test_a_child_is_told_from_an_adult_only_where_the_dates_tell(born, on, child):
    assert child_on(read(born, TODAY), on) is child


def test_the_thai_fiscal_year_begins_in_october():
    assert fiscal_year(dt.date(2026, 9, 30)) == 2569
    assert fiscal_year(dt.date(2026, 10, 1)) == 2570
    assert days_of_fiscal_year(2570) == (dt.date(2026, 10, 1), dt.date(2027, 9, 30))


@given(days)
def test_each_day_lies_in_its_fiscal_year(day):
    first, last = days_of_fiscal_year(fiscal_year(day))

    assert first <= day <= last
