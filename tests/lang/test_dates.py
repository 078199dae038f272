import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.dates import (
    Calendar,
    PartialDate,
    Precision,
    Reason,
    Unreadable,
    from_boxes,
    from_iso,
    of_day,
    read,
)

TODAY = dt.date(2026, 11, 22)
years = st.integers(1900, 2157)
days = st.dates(dt.date(1900, 1, 1), dt.date(2157, 12, 31))


@st.composite
def partial_dates(draw):
    day = draw(days)
    known = draw(st.integers(1, 3))
    return PartialDate(
        year=day.year,
        month=day.month if known > 1 else None,
        day=day.day if known > 2 else None,
        about=draw(st.booleans()),
        calendar_given=draw(st.sampled_from([Calendar.BE, Calendar.CE])),
    )


@pytest.mark.parametrize(
    ("text", "iso", "calendar"),
    [
        ("๑๔/๕/๒๕๔๕", "2002-05-14", "BE"),
        ("14 พ.ค. 2545", "2002-05-14", "BE"),
        ("14 พ. ค. 2545", "2002-05-14", "BE"),
        ("14พค2545", "2002-05-14", "BE"),
        ("14-พ.ค.-2545", "2002-05-14", "BE"),
        ("14 พฤษภา 2545", "2002-05-14", "BE"),
        ("วันที่ 14 พ.ค. พ.ศ. 2545", "2002-05-14", "BE"),
        ("วันที่ 14 เดือน 5 ปี 2545", "2002-05-14", "BE"),
        ("วันศุกร์ที่ 27 พฤศจิกายน 2569", "2026-11-27", "BE"),
        ("24 กรกฎาคม 2560", "2017-07-24", "BE"),
        ("๒๔ ก.ค. ๒๕๖๐", "2017-07-24", "BE"),
        ("14/05/2002", "2002-05-14", "CE"),
        ("14.5.2545", "2002-05-14", "BE"),
        ("14 5 2545", "2002-05-14", "BE"),
        ("2002-05-14", "2002-05-14", "CE"),
        ("2545-05-14", "2002-05-14", "BE"),
        ("2545/5", "2002-05", "BE"),
        ("5/2545", "2002-05", "BE"),
        ("พ.ค. 2545", "2002-05", "BE"),
        ("พ.ค. ค.ศ. 2002", "2002-05", "CE"),
        ("2545 พ.ค.", "2002-05", "BE"),
        ("2545 พ.ค. 14", "2002-05-14", "BE"),
        ("เดือนพฤษภาคมปี2545", "2002-05", "BE"),
        ("2560", "2017", "BE"),
        ("พ.ศ.2560", "2017", "BE"),
        ("ค.ศ. 2017", "2017", "CE"),
        ("พุทธศักราช 2545", "2002", "BE"),
        ("14 พฤษภาคม พุทธศักราช ๒๕๔๕", "2002-05-14", "BE"),
        ("คริสต์ศักราช 2002", "2002", "CE"),
        ("คริสตศักราช 2002", "2002", "CE"),
        ("ต้นปี 2545", "2002", "BE"),
        ("29 ก.พ. 2547", "2004-02-29", "BE"),
        ("2400", "1857", "BE"),
        ("1900", "1900", "CE"),
        ("2157", "2157", "CE"),
        ("14 May 2002", "2002-05-14", "CE"),
        ("May 14, 2002", "2002-05-14", "CE"),
        ("the 14th of May, 2002", "2002-05-14", "CE"),
        ("14 Sept. 2002", "2002-09-14", "CE"),
        ("2002 A.D.", "2002", "CE"),
        ("໑໔ ພຶດສະພາ ໒໐໐໒", "2002-05-14", "CE"),
        ("១៤ ឧសភា ២០០២", "2002-05-14", "CE"),
        ("၁၄ ဇူလိုင် ၂၀၀၂", "2002-07-14", "CE"),
        ("2002 ခုနှစ် မေလ 14 ရက်", "2002-05-14", "CE"),
        ("14 tháng 5 năm 2002", "2002-05-14", "CE"),
        ("3 tháng giêng 1998", "1998-01-03", "CE"),
        ("Tháng Giêng năm 1998", "1998-01", "CE"),
        ("3 tháng chạp 1998", "1998-12-03", "CE"),
        ("2002年5月14日", "2002-05-14", "CE"),
    ],
)
def test_a_date_is_read_as_people_write_it(text, iso, calendar):
    date = read(text, TODAY)

    assert isinstance(date, PartialDate)
    assert (date.iso, date.calendar_given, date.as_given, date.about) == (iso, calendar, text, False)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ประมาณ 2545", "2002"),
        ("ประมาณปี 2545", "2002"),
        ("ราว ๆ พ.ค. 2545", "2002-05"),
        ("ราวๆ ๒๕๔๕", "2002"),
        ("2545 กว่า", "2002"),
        ("c. 2002", "2002"),
        ("about May 2002", "2002-05"),
        ("~14/5/2545", "2002-05-14"),
    ],
)
def test_about_is_kept(text, iso):
    date = read(text, TODAY)

    assert (date.iso, date.about) == (iso, True)


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("45", ["BE 2002", "CE 1945"]),
        ("ปี 45", ["BE 2002", "CE 1945"]),
        ("ประมาณปี 58", ["BE 2015", "CE 1958"]),
        ("14 พ.ค. 45", ["BE 2002-05-14", "CE 1945-05-14"]),
        ("24/7/60", ["BE 2017-07-24", "CE 1960-07-24"]),
        ("29/2/47", ["BE 2004-02-29"]),  # 1947 had no such day
        ("พ.ศ. 45", ["BE 2002"]),  # even then it is asked
        ("ค.ศ. 15", ["CE 2015"]),
        ("30", ["BE 1987", "CE 1930", "CE 2030"]),
    ],
)
def test_a_year_of_two_digits_is_asked_and_never_guessed(text, candidates):
    asked = read(text, TODAY)

    assert isinstance(asked, Unreadable)
    assert asked.reason is Reason.WHICH_YEAR
    assert [f"{date.calendar_given} {date.iso}" for date in asked.candidates] == candidates
    assert all(date.as_given == text for date in asked.candidates)


def test_without_a_today_each_century_is_offered():
    assert [date.year for date in read("45").candidates] == [2002, 1945, 2045]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.EMPTY),
        (" \n ", Reason.EMPTY),
        ("สวัสดี", Reason.NOT_A_DATE),
        ("maybe 2545", Reason.NOT_A_DATE),
        ("14 พ.ค. 2545 บ่าย", Reason.NOT_A_DATE),
        ("09:30", Reason.NOT_A_DATE),
        ("1/1/1/1", Reason.NOT_A_DATE),
        ("ปี", Reason.NOT_A_DATE),
        ("🙂", Reason.NOT_A_DATE),
        ("14/5/\0", Reason.NOT_A_DATE),
        ("9" * 10_000, Reason.NOT_A_DATE),
        ("31/2/2545", Reason.NO_SUCH_DAY),
        ("31 ก.พ. 2545", Reason.NO_SUCH_DAY),
        ("29/2/2545", Reason.NO_SUCH_DAY),
        ("1/13/2545", Reason.NO_SUCH_DAY),
        ("29/2/45", Reason.NO_SUCH_DAY),
        ("0/5/2545", Reason.NO_SUCH_DAY),
        ("0/2545", Reason.NO_SUCH_DAY),
        ("14/5/1488", Reason.YEAR_OUT_OF_RANGE),
        ("1388", Reason.YEAR_OUT_OF_RANGE),  # the Burmese era is a note, not a date
        ("2158", Reason.YEAR_OUT_OF_RANGE),
        ("2399", Reason.YEAR_OUT_OF_RANGE),
        ("2701", Reason.YEAR_OUT_OF_RANGE),
        ("12569-02-21", Reason.YEAR_OUT_OF_RANGE),
        ("545", Reason.YEAR_OUT_OF_RANGE),
        ("อายุ 121", Reason.YEAR_OUT_OF_RANGE),
        ("14/5", Reason.YEAR_MISSING),
        ("14 พ.ค.", Reason.YEAR_MISSING),
        ("พ.ค.", Reason.YEAR_MISSING),
        ("พ.ศ. 2002", Reason.ERA_DISAGREES),
        ("ค.ศ. 2545", Reason.ERA_DISAGREES),
        ("พ.ศ. 2545 ค.ศ.", Reason.ERA_DISAGREES),
        ("พุทธศักราช 2002", Reason.ERA_DISAGREES),
        ("คริสต์ศักราช 2545", Reason.ERA_DISAGREES),
    ],
)
def test_what_cannot_be_read_says_why(text, reason):
    unreadable = read(text, TODAY)

    assert isinstance(unreadable, Unreadable)
    assert unreadable.reason is reason
    assert unreadable.candidates == ()


@pytest.mark.parametrize(
    ("text", "echo"),
    [("31 ก.พ. 2545", "31 ก.พ. 2545"), (" 31\n\0ก.พ. ", "31 ก.พ."), ("ก" * 10_000, "ก" * 60 + "…"), ("", "")],
)
def test_what_was_written_is_echoed_so_that_it_can_stand_in_a_sentence(text, echo):
    assert read(text, TODAY).echo == echo


@given(partial_dates())
def test_a_date_comes_back_from_its_iso_form_as_it_was(date):
    again = from_iso(date.iso, date.calendar_given, about=date.about)

    assert again == date


@pytest.mark.parametrize(
    "text", ["", "2002-5", "14/5/2002", "2002-02-30", "0000", "2002-13", "2002-05-14T00:00"]
)
def test_what_is_no_iso_date_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        from_iso(text)


def test_a_day_without_its_month_is_no_date():
    with pytest.raises(ValueError, match="without its month"):
        PartialDate(year=2002, day=14)


@given(partial_dates())
def test_no_day_is_ever_made_up(date):
    assert date.iso.count("-") == ["year", "month", "day"].index(date.precision)
    assert date.first_day <= date.last_day
    assert (date.first_day == date.last_day) == (date.precision is Precision.DAY and not date.about)


@settings(deadline=None)
@given(partial_dates())
def test_what_is_written_in_buddhist_years_or_common_ones_is_read_alike(date):
    offset = 543 if date.calendar_given is Calendar.BE else 0
    written = date.iso.replace(str(date.year), str(date.year + offset), 1)

    again = read(written, TODAY)

    assert (again.iso, again.calendar_given) == (date.iso, date.calendar_given)


@settings(deadline=None, max_examples=300)
@given(st.text(st.sampled_from("0123456789๑๔ /-.พคศมวทีปaMayอายุประมาณ~\n\0"), max_size=16), st.booleans())
def test_any_text_at_all_gets_an_answer(text, with_today):
    answer = read(text, TODAY if with_today else None)

    assert isinstance(answer, PartialDate | Unreadable)
    assert isinstance(from_boxes(text[:4], text[4:8], text[8:], TODAY), PartialDate | Unreadable)


def test_the_furthest_years_have_a_first_and_a_last_day():
    assert PartialDate(year=1, about=True).first_day == dt.date(1, 1, 1)
    assert PartialDate(year=9999, about=True).last_day == dt.date(9999, 12, 31)
    assert PartialDate(year=2002, calendar_given=Calendar.AGE).first_day == dt.date(2001, 1, 1)
    assert of_day(TODAY).first_day == TODAY


def test_a_date_and_what_was_written_do_not_print_themselves():
    assert "2002" not in repr(read("14/5/2545", TODAY))
    assert "45" not in repr(read("45", TODAY)).split(" at ")[0]
