"""A word written as it is heard sounds like the word; what sounds otherwise stays apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.folding import fold
from klang.lang.sounding import sounded, sounded_with_places

THAI = st.text(st.characters(min_codepoint=0x0E01, max_codepoint=0x0E4E), max_size=40)


@pytest.mark.parametrize(
    ("heard", "spelt"),
    [
        ("สัมพาส", "สัมภาษณ์"),
        ("อนุญาด", "อณุญาด"),
        ("กัม", "กรรม"),
        ("บันเทา", "บรรเทา"),
        ("บันทุก", "บรรทุก"),
        ("ทำ", "ธรรม"),
        ("ศูนกลาง", "ศูนย์กลาง"),
        ("สิดทิ", "ศิดธิ"),
        ("ไห้", "ให้"),
        ("สพาน", "สะพาน"),
        ("คำไห้การ", "คำให้การ"),
        ("พริกสา", "พฤกษา"),
        ("คะ", "ค่ะ"),
        ("สังฆ", "สังค"),
    ],
)
def test_what_is_heard_alike_is_written_alike(heard, spelt):
    assert sounded(fold(heard)) == sounded(fold(spelt))


@pytest.mark.parametrize(
    ("one", "other"), [("กา", "ขา"), ("มา", "นา"), ("เรือ", "เสือ"), ("ดี", "ดู"), ("จับ", "จบ")]
)
def test_what_is_heard_otherwise_stays_apart(one, other):
    assert sounded(fold(one)) != sounded(fold(other))


@pytest.mark.parametrize("text", ["Chiang Rai 26–27", "ဆရာမ", "ບ້ານ", "ផ្ទះ", "nhà", ""])
def test_what_is_not_thai_stays_as_it_is(text):
    assert sounded(fold(text)) == fold(text)


@given(THAI)
def test_every_letter_knows_where_it_stood(text):
    letters = sounded_with_places(text)

    assert letters.text == sounded(text)
    assert list(letters.places) == sorted(letters.places)
    assert all(0 <= place < len(text) for place in letters.places)
