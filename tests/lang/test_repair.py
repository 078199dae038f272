from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.repair import Why, is_damaged, repair

PREFACE = Path(__file__).parent / "data" / "handbook-preface.txt"
PIECES = [*"กนดาำ่้ิุ์ เแa\n", "\u0e4d", "\u00a0", "\uf70b", "\uf701", "\u200b", "\ufffd"]
thai = st.text(st.sampled_from(PIECES), max_size=14)


def test_the_preface_of_the_handbook_has_twenty_six_faults_and_all_are_mended():
    repaired = repair(PREFACE.read_text(encoding="utf-8"))

    assert repaired.count == len(repaired.changes) == 26
    assert repaired.doubts == ()
    for word in ("คำนำ", "สำนักงาน", "แม่น้ำโขง", "คำนึงถึง", "จำนวน", "ผู้อำนวยการ", "การกระทำ", "ผู้จัดทำ", "สำหรับ"):
        assert word in repaired.text


def test_each_of_the_twenty_six_says_what_stood_where_and_what_stands_there_now():
    page = PREFACE.read_text(encoding="utf-8")

    changes = repair(page).changes

    mended = {change.before: change.after for change in changes}
    assert set(mended) == {"ค ำ", "น ำ", "ส า", "ด า", "น ้า", "ค า", "ท า", "อ า", "จ า"}
    assert set(mended.values()) == {"คำ", "นำ", "สำ", "ดำ", "น้ำ", "ทำ", "อำ", "จำ"}
    assert all(page[change.offset :].startswith(change.before) for change in changes)


def test_nothing_but_the_faults_is_touched_on_the_page():
    page = PREFACE.read_text(encoding="utf-8")
    repaired = repair(page)

    by_hand, done = "", 0
    for change in repaired.changes:
        by_hand += page[done : change.offset] + change.after
        done = change.offset + len(change.before)

    assert repaired.text == by_hand + page[done:]


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("แม่น ้าโขง", "แม่น้ำโขง"),
        ("แม่น้ำโขง", "แม่น้ำโขง"),
        ("น้าสาว", "น้าสาว"),  # an aunt is no river
        ("ค ำน ำ", "คำนำ"),
        ("สำานักงาน", "สำนักงาน"),
        ("ทำำ", "ทำ"),
        ("น\u0e4dาไป", "นำไป"),
        ("น้\u0e4dา", "น้ำ"),
        ("น\u0e4d้า", "น้ำ"),
        ("นำ้", "น้ำ"),
        ("น ้ า", "น้ำ"),
        ("สำ านัก", "สำนัก"),
        ("สำ \u00a0ำนัก", "สำนัก"),
        ("ทํ า", "ทำ"),
        ("ท ํ า", "ทำ"),
        ("นํ ้า", "น้ำ"),
        ("น้ ํา", "น้ำ"),
        ("นำ ้", "น้ำ"),
        ("ที\uf70aนี\uf70b", "ที่นี้"),
        ("ป\uf701น", "ปิน"),
        ("\uf700าน", "ฐาน"),
        ("ผู ้เสียหาย", "ผู้เสียหาย"),
        ("สิทธ ิ", "สิทธิ"),
        ("ศูนย ์", "ศูนย์"),
        ("เเม่", "แม่"),
        ("น้้อง", "น้อง"),
        ("ก้ินข้าว", "กิ้นข้าว"),
        ("พื้นที่อื่น ๆ ต่อไป", "พื้นที่อื่น ๆ ต่อไป"),
        ("Workshop ไทย – ญี่ปุ่น", "Workshop ไทย – ญี่ปุ่น"),
        ("မသန္တာ ນ້ຳ ទឹក nước 水", "မသန္တာ ນ້ຳ ទឹក nước 水"),
        ("", ""),
    ],
)
def test_damage_is_mended_and_what_is_whole_stays(damaged, right):
    repaired = repair(damaged)

    assert (repaired.text, repaired.doubts) == (right, ())
    assert (repaired.count == 0) == (damaged == right)


@pytest.mark.parametrize(
    ("text", "why", "offset"),
    [
        ("ก�รค้ามนุษย์", Why.LOST, 1),
        ("ตัว\ue123อักษร", Why.PRIVATE, 3),
        ("abc ่า", Why.STRAY_SIGN, 4),
        ("น่ ้า", Why.STRAY_SIGN, 3),
        ("น่้า", Why.TWO_TONES, 1),
        ("น ้าและก�ร", Why.LOST, 8),  # counted in the original, also after a repair
    ],
)
def test_what_has_no_one_right_reading_is_marked_and_never_guessed(text, why, offset):
    [doubt] = repair(text).doubts

    assert (doubt.why, doubt.offset) == (why, offset)
    assert text[offset:].startswith(doubt.text)
    assert doubt.text in repair(text).text


@settings(deadline=None, max_examples=300)
@given(thai)
def test_repairing_twice_changes_nothing_more(text):
    once = repair(text)

    twice = repair(once.text)

    assert (twice.text, twice.count) == (once.text, 0)
    assert not any(change.before == change.after for change in once.changes)


@settings(deadline=None, max_examples=300)
@given(thai)
def test_the_quick_question_never_misses_what_the_repair_would_do(text):
    assert is_damaged(text) or repair(text).count == 0


@settings(deadline=None)
@given(st.text(max_size=20))
def test_any_text_at_all_is_survived(text):
    once = repair(text)

    assert repair(once.text).text == once.text
