import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.joining import join_terms, parted

JOINER, BREAK, SPACE = "\u2060", "\u200b", "\u00a0"
thai = st.lists(
    st.sampled_from(
        [
            "ผู้เสียหาย",
            "ผู้จัดการรายกรณี",
            "ตกลง",
            "ไหม",
            "ก็ได้",
            "แล้ว",
            " ",
            "3",
            "วัน",
            "ๆ",
            "จ.",
            "ตาก",
            "น.",
            "a",
            "\n",
        ]
    ),
    max_size=10,
)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("ผู้เสียหาย", "ผู้-เสี-ย-หา-ย"),
        ("นัดหมาย", "นั-ด-ห-มา-ย"),
        ("ถามผู้เสียหายก่อน", "ถามผู้-เสี-ย-หา-ยก่อน"),
        ("ผู้จัดการรายกรณี", "ผู้-จั-ด-กา-ร/รา-ย-ก-ร-ณี"),
        ("นักสังคมสงเคราะห์", "นั-ก-สั-ง-ค-ม/ส-ง-เค-รา-ะ-ห์"),
        ("ใบอนุญาตทำงาน", "ใ-บ-อ-นุ-ญา-ต/ทำ-งา-น".replace("ใ-บ", "ใบ")),
        ("เจ้าหน้าที่เวร", "เจ้า-ห-น้า-ที่-เว-ร"),  # the longer term, not the shorter within it
        ("หนังสือเดินทาง", "ห-นั-ง-สื-อ-เดิ-น-ทา-ง"),
        ("ไปได้ไหม", "ไปได้-ไหม"),
        ("ไม่ตอบก็ได้", "ไม่ตอบ-ก็-ได้"),
        ("บันทึกแล้ว", "บันทึก-แล้ว"),
        ("เขียน เอง", "เขียน_เอง"),
        ("แล้วค่อยตอบ", "แล้วค่อยตอบ"),  # at the beginning it is no last word
        ("อื่น ๆ", "อื่น_ๆ"),
        ("รอ 5 นาที", "รอ 5_นาที"),
        ("๕ ราย", "๕_ราย"),
        ("5 นาทีก่อน", "5 นาทีก่อน"),
        ("27 พ.ย. 2569", "27_พ.ย. 2569"),
        ("27 พฤศจิกายน", "27_พฤศจิกายน"),
        ("พ.ศ. 2545 (ค.ศ. 2002)", "พ.ศ._2545 (ค.ศ._2002)"),
        ("09.30 น. ที่ห้องประชุม", "09.30_น. ที่ห้องประชุม"),
        ("ร.ต.อ. สมชาย", "ร.ต.อ._สมชาย"),
        ("จ. ตาก", "จ._ตาก"),
        ("รพ. แม่สอด", "รพ._แม่สอด"),
        ("พ.ร.บ. คุ้มครอง", "พ.ร.บ._คุ้มครอง"),
        ("จ. 23 พ.ย.", "จ. 23_พ.ย."),
        ("Klang 2026", "Klang 2026"),
        ("", ""),
    ],
)
def test_what_belongs_together_stays_together(text, joined):
    shown = join_terms(text)

    assert shown.replace(JOINER, "-").replace(BREAK, "/").replace(SPACE, "_") == joined


@settings(deadline=None)
@given(thai)
def test_joining_twice_is_joining_once_and_nothing_is_lost(words):
    text = "".join(words)

    joined = join_terms(text)

    assert join_terms(joined) == joined
    assert parted(joined) == text


@settings(deadline=None)
@given(st.text(max_size=20))
def test_no_letter_of_any_text_is_changed(text):
    joined = join_terms(text)

    assert parted(joined) == parted(text)
