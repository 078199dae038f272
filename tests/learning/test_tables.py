"""Lists from files, good and hostile."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from klang.learning.importers import tables
from klang.learning.importers.pages import Unreadable
from klang.learning.importers.tables import read_table
from klang.learning.terms import LARGEST, Why

ROWS = (("ชื่อ", "หน่วยงาน"), ("คุณน้ำ", "บ้านริมน้ำ"))
TEXT = "\n".join(",".join(row) for row in ROWS)


def book(*rows, **more):
    made, file = Workbook(), io.BytesIO()
    for row in rows:
        made.active.append(list(row))
    for title in more:
        made.create_sheet(title)
    made.save(file)
    return file.getvalue()


def packed(**files):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name.replace("__", "/").replace("_", "."), data)
    return file.getvalue()


def why(data):
    with pytest.raises(Unreadable) as found:
        read_table(data)
    return found.value.why


@pytest.mark.parametrize(
    "data",
    [
        book(*ROWS),
        book(*ROWS, another=True),
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("cp874"),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode(),
        TEXT.replace("\n", "\r\n").encode() + b"\r\n,\r\n",
    ],
    ids=["xlsx", "sheets", "utf-8", "bom", "utf-16", "tis-620", "semicolons", "tabs", "windows"],
)
def test_a_list_is_read_as_offices_save_it(data):
    assert read_table(data) == ROWS


def test_numbers_and_empty_cells_are_text():
    assert read_table(book(("ชื่อ", 1.0, 1.5, None, True))) == (("ชื่อ", "1", "1.5", "", "True"),)


def test_empty_rows_between_keep_their_place_and_those_at_the_end_are_none():
    assert read_table(book(("ชื่อ",), (None,), ("คุณน้ำ",), (None,))) == (("ชื่อ",), (), ("คุณน้ำ",))


def test_a_formula_is_read_as_it_is_written_and_never_worked_out():
    assert read_table(book(("ชื่อ",), ('=HYPERLINK("http://x","y")',)))[1] == ('=HYPERLINK("http://x","y")',)


def test_a_cell_is_one_line_without_the_sign_between_our_own_parts():
    assert read_table('ชื่อ\n"คุณ\nน้ำ | ฟ้า"'.encode()) == (("ชื่อ",), ("คุณ น้ำ / ฟ้า",))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", Why.EMPTY),
        (b" \n ", Why.EMPTY),
        (b",,\n,", Why.EMPTY),
        (book(), Why.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Why.OLD_TABLE),
        (b"%PDF-1.4", Why.NO_TABLE),
        (b"\x89PNG\r\n", Why.NO_TABLE),
        (packed(word__document_xml="<w/>"), Why.NO_TABLE),
        (b"PK\x03\x04 half", Why.NOT_WHOLE),
        (book(*ROWS)[:-200], Why.NOT_WHOLE),
        (packed(a_xml='<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), Why.NOT_WHOLE),
        (b"a\x00b", Why.UNKNOWN),
        (b"name\n\xff\xfc", Why.LETTERS),
        (b'name\n"' + b"x" * 200_000 + b'"', Why.NO_TABLE),
        (b"x" * (LARGEST + 1), Why.TOO_LARGE),
    ],
    ids=[
        *("nothing", "blank", "commas", "no-row", "locked", "pdf", "picture", "another-zip", "half"),
        *("cut", "entities", "nul", "letters", "one-huge-cell", "too-large"),
    ],
)
def test_what_cannot_be_read_says_why(data, said):
    assert why(data) is said


def test_a_file_that_unpacks_without_end_is_not_unpacked():
    assert why(packed(xl__worksheets__sheet1_xml=b"0" * (101 << 20))) is Why.TOO_MUCH


def test_a_list_longer_than_any_workshop_is_told(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 2)

    assert len(read_table(b"a\nb\nc")) == 3
    assert why(b"a\nb\nc\nd") is Why.TOO_MUCH
    assert why(book(*[("a",)] * 4)) is Why.TOO_MUCH


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", book(*ROWS)[:400]]))
def test_whatever_is_sent_there_are_rows_or_a_reason(data, before):
    with suppress(Unreadable):
        assert read_table(before + data)
