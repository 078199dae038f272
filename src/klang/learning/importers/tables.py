"""Rows from a list: XLSX, or CSV in the letters and with the separators that offices use. Nothing in it is worked out."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any, Final

from openpyxl import load_workbook

from klang.learning.importers.archives import check_packed_table
from klang.learning.importers.letters import letters_of
from klang.learning.importers.pages import Unreadable, tidy
from klang.learning.terms import LARGEST, Why

MOST_ROWS: Final = 2_500
_MOST_COLUMNS: Final = 30
_PACKED: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_OTHER_FILES: Final = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")

Row = tuple[str, ...]


def read_table(data: bytes) -> tuple[Row, ...]:
    """The rows of a list, the first of which says what each column is; Unreadable says what is wrong with it."""
    if len(data) > LARGEST:
        raise Unreadable(Why.TOO_LARGE)
    if not data.strip():
        raise Unreadable(Why.EMPTY)
    if data.startswith(_OLD):
        raise Unreadable(Why.OLD_TABLE)
    if data.startswith(_OTHER_FILES):
        raise Unreadable(Why.NO_TABLE)
    rows = _packed(data) if data.startswith(_PACKED) else _separated(data)
    return _worth_keeping(rows)


def _worth_keeping(rows: Iterator[Row]) -> tuple[Row, ...]:
    """The rows; empty ones keep their place, so that a row is named by the number its writer sees."""
    found: list[Row] = []
    for row in rows:
        if len(found) > MOST_ROWS:
            raise Unreadable(Why.TOO_MUCH)
        found.append(_without_empty_end(row))
    while found and not found[-1]:
        found.pop()
    if not found:
        raise Unreadable(Why.EMPTY)
    return tuple(found)


def _without_empty_end(row: Row) -> Row:
    last = max((at for at, cell in enumerate(row, start=1) if cell), default=0)
    return row[:last]


def _packed(data: bytes) -> Iterator[Row]:
    check_packed_table(data)
    try:
        book = load_workbook(BytesIO(data), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        for row in sheet.iter_rows(max_row=MOST_ROWS + 2, max_col=_MOST_COLUMNS, values_only=True):
            yield tuple(_cell(value) for value in row)
    except Exception:  # the library raises many kinds, and none says more than this
        raise Unreadable(Why.NO_TABLE) from None


def _cell(value: Any) -> str:
    return "" if value is None else _plain(str(value))


def _separated(data: bytes) -> Iterator[Row]:
    text = _letters(data)
    first = text.partition("\n")[0]
    separator = max(",;\t|", key=first.count)
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=separator):
            yield tuple(_plain(value) for value in row[:_MOST_COLUMNS])
    except csv.Error:
        raise Unreadable(Why.NO_TABLE) from None


def _letters(data: bytes) -> str:
    """UTF-8 where it is; else the Thai letters of older machines."""
    try:
        return letters_of(data)
    except Unreadable as no:
        if no.why is not Why.LETTERS:
            raise
    return letters_of(data, "tis-620")


def _plain(value: str) -> str:
    """One cell as one line, without the sign by which our own page keeps the parts of a row apart."""
    return " ".join(tidy(value).replace("|", "/").split())
