"""What may point at somebody in a free text is noticed; ordinary words are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.noticing import noticed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("อยากให้นางสาวสายใจ มาเล่าให้ฟังอีก", ["นางสาวสายใจ"]),
        ("ขอให้คุณสมใจ อยู่ด้วย", ["คุณสมใจ"]),
        ("ด.ญ.ฟ้า ชอบห้องสมุด", ["ด.ญ.ฟ้า"]),
        ("นาย สมหมาย พูดช้าดี", ["นาย สมหมาย"]),
        ("Mr. Smith was kind, and so was khun Malee", ["Mr. Smith", "khun Malee"]),
        ("โทร 081-234-5678 ได้", ["081-234-5678"]),
        ("โทร ๐๘๑ ๒๓๔ ๕๖๗๘ ได้", ["๐๘๑ ๒๓๔ ๕๖๗๘"]),
        ("+66 81 234 5678", ["+66 81 234 5678"]),
        ("บัตร 1-2345-67890-12-1 อยู่ที่สำนักงาน", ["1-2345-67890-12-1"]),
    ],
)
def test_a_name_after_a_title_and_a_number_are_noticed(text, found):
    assert noticed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "ขอบคุณมากที่รับฟัง",
        "คุณภาพของห้องดี มีคุณค่า",
        "นายจ้างไม่มาประชุม",
        "นายหน้า นายกเทศมนตรี",
        "อยากให้นางพยาบาลพูดช้า\u00a0ๆ",
        "เจ้านายใจดี",
        "อบรม 24 ถึง 27 กรกฎาคม 2560 มี 120 คน",
        "Dr is short for doctor",
        "",
    ],
)
def test_ordinary_words_are_left_alone(text):
    assert noticed(text) == []


def test_names_of_colleagues_are_noticed_as_words_of_their_own():
    names = ["Lena", "Mali", "คุณแก้ว", "คุณอร", "สายสมร"]

    assert noticed("lena spoke slowly, the normalisation too", names) == ["Lena"]
    assert noticed("อยากให้สายสมรมาอีก", names) == ["สายสมร"]
    assert noticed("แก้วอยู่บนโต๊ะ ข้าวอร่อย", names) == ["แก้ว"]


def test_the_same_name_is_told_once():
    assert noticed("คุณสมใจ และ คุณสมใจ") == ["คุณสมใจ"]


@given(st.text(max_size=200))
def test_what_is_noticed_stands_in_the_text(text):
    assert all(one in text for one in noticed(text))
