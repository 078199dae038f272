"""A list of participants, row by row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.learning.lists import PARTS, Guest, Line, judge, known, lines_in, lines_of
from klang.learning.terms import RowWhy

HEAD = ("ลำดับ", "ชื่อ-สกุล", "หน่วยงาน", "ตำแหน่ง", "จังหวัด", "ถ่ายภาพ", "รายชื่อติดต่อ")
ROW = ("1", "คุณมะลิ", "บ้านริมน้ำ", "นักสังคมสงเคราะห์", "เชียงราย", "ได้", "ไม่")


def line(*parts, number=2):
    return Line(number, (*parts, *[""] * (len(PARTS) - len(parts))))


def whys(*lines, here=()):
    return [one.why for one in judge(lines, here).bad]


def test_a_row_becomes_somebody_who_comes_and_keeps_the_number_its_writer_sees():
    [found] = judge(lines_of([HEAD, ROW])).guests

    assert found == Guest(2, "คุณมะลิ", "บ้านริมน้ำ", "นักสังคมสงเคราะห์", "57", True, False)


@pytest.mark.parametrize("head", ["Name", "full name", "ชื่อ", " ชื่อ - สกุล ", "NAME"])
def test_a_column_of_names_is_found_however_it_is_written(head):
    [found] = lines_of([("no", head), ("1", "คุณบัว")])

    assert found.parts[0] == "คุณบัว"


def test_a_list_without_a_column_of_names_is_none():
    assert lines_of([("หน่วยงาน",), ("ก",)]) is None


def test_of_two_columns_of_one_kind_the_first_counts():
    [found] = lines_of([("ชื่อ", "name"), ("คุณบัว", "Bua")])

    assert found.parts[0] == "คุณบัว"


def test_an_empty_row_is_passed_over_and_a_short_one_is_read():
    found = lines_of([("หน่วยงาน", "ชื่อ"), ("", ""), ("ก",), ("ก", "คุณบัว")])

    assert [one.number for one in found] == [3, 4]
    assert whys(*found) == [RowWhy.NO_NAME]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (line("", "ก"), RowWhy.NO_NAME),
        (line("คุณบัว", "", "", "แดนไกล"), RowWhy.PROVINCE),
        (line("คุณบัว", "", "", "", "บางที"), RowWhy.UNCLEAR),
        (line("คุณบัว", "", "", "", "", "ไม่รู้"), RowWhy.UNCLEAR),
        (line('=HYPERLINK("x")'), RowWhy.FORMULA),
        (line("คุณบัว", "@SUM(1)"), RowWhy.FORMULA),
        (line("ก" * 201), RowWhy.TOO_LONG),
    ],
)
def test_a_row_that_cannot_be_kept_says_why(row, why):
    judged = judge([row])

    assert [(one.line, one.why) for one in judged.bad] == [(row, why)]
    assert judged.guests == ()


def test_somebody_who_is_there_twice_is_named_the_second_time():
    twice = [line("คุณบัว", "ก"), line("คุณ บัว", "ก", number=3), line("คุณบัว", "ข", number=4)]

    judged = judge(twice)

    assert [one.number for one in judged.guests] == [2, 4]
    assert whys(*twice) == [RowWhy.TWICE]
    assert whys(line("คุณบัว", "ก"), here={known("คุณบัว", "ก")}) == [RowWhy.TWICE]


@pytest.mark.parametrize("said", ["กรุงเทพฯ", "กทม.", "Bangkok", "กรุงเทพมหานคร", "จังหวัดกรุงเทพ"])
def test_a_province_is_known_by_the_names_people_write(said):
    assert judge([line("คุณบัว", "", "", said)]).guests[0].province == "10"


@pytest.mark.parametrize(
    ("said", "yes"), [("ได้", True), ("Yes", True), ("✓", True), ("ไม่ยินยอม", False), ("", False)]
)
def test_a_yes_is_a_yes(said, yes):
    assert judge([line("คุณบัว", "", "", "", said)]).guests[0].photo is yes


def test_what_was_corrected_on_our_page_is_read_again_as_it_stands():
    written = "\n".join(one.written for one in lines_of([HEAD, ROW]))

    assert lines_in(written) == lines_of([HEAD, ROW])
    assert lines_in("คุณบัว | ก\n\n  7 | คุณมะลิ") == [line("คุณบัว", "ก", number=1), line("คุณมะลิ", number=7)]


CELL = st.text(st.characters(exclude_characters="|", exclude_categories=["C", "Z"]), max_size=12)


@given(st.lists(st.lists(CELL, min_size=6, max_size=6), max_size=30))
def test_no_row_is_lost_whatever_stands_in_it(rows):
    lines = [Line(number, tuple(row)) for number, row in enumerate(rows, start=2)]

    judged = judge(lines)

    numbers = [one.number for one in judged.good] + [one.line.number for one in judged.bad]
    assert sorted(numbers) == [one.number for one in lines]
    assert [one.number for one in judged.good] == [one.number for one in judged.guests]
    assert lines_in("\n".join(one.written for one in lines)) == lines
