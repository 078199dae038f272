import datetime as dt

import pytest
from django.utils import translation

from klang.lang.dates import Calendar, PartialDate, Reason
from klang.web.forms import PartialDateField
from klang.web.forms.dates import WHY
from tests.web.asked import answer, ask, sentence


def boxes(day="", month="", year="", **about):
    return {"it_day": day, "it_month": month, "it_year": year, **about}


@pytest.fixture(autouse=True)
def in_thai():
    with translation.override("th"):
        yield


def test_a_whole_day_in_either_calendar_is_the_same_day():
    buddhist = answer(PartialDateField(), **boxes("14", "5", "2545"))
    common = answer(PartialDateField(), **boxes("14", "5", "2002"))

    assert buddhist.iso == common.iso == "2002-05-14"
    assert buddhist.calendar_given is Calendar.BE
    assert buddhist.as_given == "14 พฤษภาคม 2545"


def test_no_day_and_no_month_is_made_up():
    assert answer(PartialDateField(), **boxes(month="5", year="2545")).iso == "2002-05"
    assert answer(PartialDateField(), **boxes(year="๒๕๔๕")).iso == "2002"


def test_about_is_kept():
    assert answer(PartialDateField(), **boxes(year="2545", it_about="on")).about


def test_nothing_asked_is_nothing():
    assert answer(PartialDateField(), **boxes()) is None
    assert answer(PartialDateField()) is None


def test_a_date_can_be_needed():
    assert sentence(PartialDateField(required=True), **boxes()) == "เลือกหรือเขียนตรงนี้"


def test_two_digits_are_asked_with_every_year_they_can_be_and_what_was_typed_stays():
    form = ask(PartialDateField(), **boxes("14", "5", "45"))

    assert form.errors["it"] == ["“14 พฤษภาคม 45” อาจเป็น พ.ศ. 2545 · ค.ศ. 1945 เขียนปีให้ครบ 4 หลัก"]
    assert 'value="45"' in str(form["it"])
    assert 'value="5" selected' in str(form["it"])


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (boxes("31", "2", "2545"), "ไม่มีวันที่นี้ในปฏิทิน: “31 กุมภาพันธ์ 2545” เขียนแค่เดือนกับปีก็ได้"),
        (boxes(year="ตอนฝนตก"), "อ่านวันที่นี้ไม่ออก: “ตอนฝนตก” เขียนแค่ปีก็ได้"),
        (boxes(year="1488"), "ปีใน “1488” ไกลเกินไป ดูตัวเลขอีกครั้ง"),
        (boxes(month="5"), "“พฤษภาคม” ยังไม่มีปี เขียนปีโดยประมาณก็ได้"),
        (boxes("14", year="2545"), "“14 2545” ยังไม่มีเดือน เลือกเดือน หรือเว้นวันที่ไว้"),
        (boxes(year="พ.ศ. 2002"), "ปีใน “พ.ศ. 2002” ไม่ตรงกับ พ.ศ. หรือ ค.ศ. ที่เขียนไว้"),
        (boxes(year="2545\x00"), "อ่านวันที่นี้ไม่ออก: “2545” เขียนแค่ปีก็ได้"),
        (boxes("9" * 10_000), "อ่านวันที่นี้ไม่ออก: “" + "9" * 60 + "…” เขียนแค่ปีก็ได้"),
        (boxes(month="13", year="2545"), "ไม่มีวันที่นี้ในปฏิทิน: “13 2545” เขียนแค่เดือนกับปีก็ได้"),
    ],
)
def test_what_cannot_be_read_is_said_back(given, says):
    assert sentence(PartialDateField(), **given) == says


def test_every_reason_has_its_sentence():
    assert set(WHY) == set(Reason)


def test_nobody_is_born_tomorrow():
    after = str(dt.date.today().year + 2 + 543)

    assert sentence(PartialDateField(birth=True), **boxes(year=after)) == "วันนี้ยังมาไม่ถึง ดูปีอีกครั้ง"
    assert answer(PartialDateField(), **boxes(year=after)) is not None


def test_what_was_understood_is_read_back_in_both_calendars():
    shown = str(ask(PartialDateField(), **boxes("14", "5", "2545"))["it"])

    assert "= 14 พฤษภาคม พ.ศ. 2545 (ค.ศ. 2002)" in shown


def test_a_birth_is_read_back_with_the_age():
    shown = str(ask(PartialDateField(birth=True), **boxes("14", "5", "2545"))["it"])

    assert "อายุ" in shown


@pytest.mark.parametrize(
    ("kept", "language", "year"),
    [
        (PartialDate(year=2002, month=5, calendar_given=Calendar.BE), "en", "2545"),
        (PartialDate(year=2002, month=5), "th", "2545"),
        (dt.date(2002, 5, 14), "en", "2002"),
    ],
)
def test_a_kept_date_comes_back_into_its_boxes(kept, language, year):
    field = PartialDateField(initial=kept)

    with translation.override(language):
        form = type("Asked", (type(ask(field)),), {"it": field})()
        shown = str(form["it"])

    assert f'value="{year}"' in shown
    assert 'value="5" selected' in shown


def test_months_are_named_in_the_language_of_the_page():
    form = ask(PartialDateField())

    assert "พฤษภาคม" in str(form["it"])
    with translation.override("en"):
        assert "May" in str(form["it"])


def test_no_browser_calendar_is_ever_asked():
    assert 'type="date"' not in str(ask(PartialDateField())["it"])
