import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.dates import (
    PartialDate,
    from_iso,
    read,
    read_back,
    show,
    show_full,
    show_time,
    show_with_weekday,
)
from klang.lang.months import MONTHS, WEEKDAYS

TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("language", "day", "month", "year", "about"),
    [
        ("th", "22 พ.ย. 2569", "พ.ย. 2569", "พ.ศ. 2569", "ประมาณ พ.ศ. 2569"),
        ("en", "22 Nov 2026", "Nov 2026", "2026", "about 2026"),
        ("lo", "22 ພະຈິກ 2026", "ພະຈິກ 2026", "2026", "ປະມານ 2026"),
        ("km", "22 វិច្ឆិកា 2026", "វិច្ឆិកា 2026", "2026", "ប្រហែល 2026"),
        ("my", "22 နိုဝင်ဘာ 2026", "နိုဝင်ဘာ 2026", "2026", "2026 ခန့်"),
        ("vi", "22 tháng 11 2026", "tháng 11 2026", "2026", "khoảng 2026"),
        ("zh", "2026年11月22日", "2026年11月", "2026年", "约2026年"),
        ("shn", "22 Nov 2026", "Nov 2026", "2026", "about 2026"),  # no table yet: English, never Thai
    ],
)
def test_a_date_is_shown_as_its_language_writes_it_and_no_more_than_is_known(
    language, day, month, year, about
):
    assert show(TODAY, language) == day
    assert show(from_iso("2026-11"), language) == month
    assert show(from_iso("2026"), language) == year
    assert show(from_iso("2026", about=True), language) == about


@pytest.mark.parametrize(
    ("language", "full", "weekday"),
    [
        ("th", "27 พฤศจิกายน 2569", "วันศุกร์ที่ 27 พฤศจิกายน"),
        ("en", "27 November 2026", "Friday 27 November"),
        ("lo", "27 ພະຈິກ 2026", "ວັນສຸກ ທີ 27 ພະຈິກ"),
        ("km", "27 វិច្ឆិកា 2026", "ថ្ងៃសុក្រ ទី 27 វិច្ឆិកា"),
        ("my", "27 နိုဝင်ဘာ 2026", "သောကြာနေ့ 27 နိုဝင်ဘာ"),
        ("vi", "27 tháng 11 2026", "Thứ Sáu 27 tháng 11"),
        ("zh", "2026年11月27日", "星期五 11月27日"),
        ("shn", "27 November 2026", "Friday 27 November"),
    ],
)
def test_the_long_form_has_the_whole_month_and_the_spoken_one_the_weekday(language, full, weekday):
    friday = dt.date(2026, 11, 27)

    assert show_full(friday, language) == full
    assert show_with_weekday(friday, language, TODAY) == weekday


def test_the_year_is_said_only_where_it_is_not_this_one():
    assert show_with_weekday(dt.date(2027, 1, 4), "th", TODAY) == "วันจันทร์ที่ 4 มกราคม 2570"
    assert show_with_weekday(dt.date(2027, 1, 4), "en", TODAY) == "Monday 4 January 2027"


def test_times_are_shown_with_a_point_in_thai():
    assert show_time(dt.time(9, 30), "th") == "09.30 น."
    assert show_time(dt.time(15), "th", dt.time(17)) == "15.00–17.00 น."
    assert show_time(dt.time(9, 30), "en") == "09:30"
    assert show_time(dt.time(15), "en", dt.time(17)) == "15:00–17:00"


@pytest.mark.parametrize(
    ("text", "thai", "english"),
    [
        ("14 พ.ค. 2545", "= 14 พฤษภาคม พ.ศ. 2545 (ค.ศ. 2002) อายุ 24", "= 14 May 2002 (B.E. 2545), age 24"),
        ("พ.ค. 2545", "= พฤษภาคม พ.ศ. 2545 (ค.ศ. 2002) อายุ 24", "= May 2002 (B.E. 2545), age 24"),
        ("2545", "= พ.ศ. 2545 (ค.ศ. 2002) อายุ 23–24", "= 2002 (B.E. 2545), age 23–24"),
        ("ประมาณ 2545", "= ประมาณ พ.ศ. 2545 (ค.ศ. 2002) อายุ 21–26", "= about 2002 (B.E. 2545), age 21–26"),
        ("อายุ 24", "= ประมาณ พ.ศ. 2545 (ค.ศ. 2002) อายุ 24", "= about 2002 (B.E. 2545), age 24"),
        ("5 ธ.ค. 2570", "= 5 ธันวาคม พ.ศ. 2570 (ค.ศ. 2027)", "= 5 December 2027 (B.E. 2570)"),
    ],
)
def test_what_was_understood_is_read_back_in_both_calendars(text, thai, english):
    date = read(text, TODAY)

    assert read_back(date, "th", TODAY) == thai
    assert read_back(date, "en", TODAY) == english


def test_no_age_is_said_of_a_date_that_is_no_birth():
    assert read_back(from_iso("2002-05-14"), "th") == "= 14 พฤษภาคม พ.ศ. 2545 (ค.ศ. 2002)"


@pytest.mark.parametrize("language", list(MONTHS))
def test_each_language_has_twelve_months_and_no_two_alike(language):
    assert len(set(MONTHS[language])) == 12
    assert len(set(WEEKDAYS[language])) == 7


@settings(deadline=None)
@given(
    st.dates(dt.date(1900, 1, 1), dt.date(2157, 12, 31)), st.sampled_from(sorted(MONTHS)), st.integers(1, 3)
)
def test_what_is_shown_can_be_read_again(day, language, known):
    date = PartialDate(
        year=day.year, month=day.month if known > 1 else None, day=day.day if known > 2 else None
    )

    for written in (show(date, language), show_full(date, language)):
        assert read(written, TODAY).iso == date.iso
