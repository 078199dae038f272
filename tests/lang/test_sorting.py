import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.sorting import sort_key

signs = st.text(st.sampled_from("กขคเแโไะาำิ่้๊๋็์\u0e4d ฮabéđĐ1๑ກເໄ່ກာ王"), max_size=8)


@pytest.mark.parametrize(
    "right",
    [
        ["กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก"],  # tones only between words else the same
        ["กลม", "กวาง", "กะ", "กา", "กำ", "กิน", "เก", "แก", "โกน", "ไก่", "ขา"],
        ["จันทร์", "เชียงราย", "เชียงใหม่", "ดาว"],  # เชียงราย stands under ช
        ["เก็ง", "เก่ง", "เก้ง", "เก๋ง"],
        ["ขาว", "เข", "เขา", "เข่า", "เข้า", "ไข่", "คน"],
        ["รัก", "ฤดู", "ลม", "ฦๅ", "วัน"],
        ["นกน้อย", "นก น้อย"][::-1],  # a space stands before any letter
        ["ดาว", "ดาวเรือง", "เดือน"],
        ["ผู้จัดการ", "ผู้เสียหาย", "ฝน", "พ่อ"],
        ["ກາ", "ກ່າ", "ເກ", "ໄກ", "ຂາ"],
        ["An", "Ân", "Anh", "Đan", "Em"],
        ["1", "๒", "3", "Anna", "ดาว", "ນ້ອຍ", "မသန္တာ", "សុខ", "王"],
    ],
)
def test_words_stand_in_the_order_of_the_dictionary(right):
    shuffled = random.Random(5).sample(right, len(right))

    assert sorted(shuffled, key=sort_key) == right


def test_two_ways_of_typing_sara_am_stand_together():
    assert sort_key("น\u0e4dา")[:2] == sort_key("นำ")[:2]


@settings(deadline=None, max_examples=300)
@given(signs, signs)
def test_no_two_different_texts_tie(one, other):
    assert (sort_key(one) == sort_key(other)) == (one == other)


@settings(deadline=None, max_examples=300)
@given(signs, signs, signs)
def test_the_order_is_one_line(one, other, third):
    keys = sorted([sort_key(one), sort_key(other), sort_key(third)])

    assert keys[0] <= keys[1] <= keys[2]
    assert keys[0] <= keys[2]


@given(st.text(max_size=12))
def test_any_text_at_all_has_its_place(text):
    assert sort_key(text) <= sort_key(text)
