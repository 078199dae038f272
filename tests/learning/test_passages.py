"""How a page is shown: paragraphs made whole, nothing cut from its letter."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.repair import repair
from klang.learning.passages import excerpt, paragraphs, whole_letters
from tests.learning.made import SEED


def shown(text):
    return [(one.level, "".join(piece.text for piece in one.pieces)) for one in paragraphs(text)]


def marked(pieces):
    return [piece.text for piece in pieces if piece.found]


def test_lines_that_paper_broke_are_made_whole_and_paragraphs_stay():
    told = dict.fromkeys(text for _, text in shown(repair(SEED.decode()).text))

    assert "คำนำ" in told
    assert any("กิจกรรมที่จัดขึ้นจากเสียงสะท้อนของผู้เข้าร่วม" in text for text in told)
    assert any(text.startswith("การประชุมเชิงปฏิบัติการ เรื่อง") for text in told)
    assert "นางสุวรีย์ ใจหาญ" in told


def test_headings_lists_and_short_lines_stand_alone():
    assert shown("# หนึ่ง\n\nก\nข\n\n• ค\n• ง") == [(1, "หนึ่ง"), (0, "ก"), (0, "ข"), (0, "• ค"), (0, "• ง")]


def test_latin_lines_are_joined_with_a_space():
    line = "a line that is as long as the paper is wide, "

    assert shown(f"{line}\n{line}\nend") == [(0, f"{line} {line} end")]


def test_what_is_damaged_is_marked_and_stays_as_it_is():
    [one] = paragraphs("ค\ufffdนำ")

    assert [(piece.text, piece.damaged) for piece in one.pieces] == [
        ("ค", False),
        ("\ufffd", True),
        ("นำ", False),
    ]


def test_what_was_found_is_marked_beside_what_is_damaged():
    [one] = paragraphs("ค\ufffdนำ ล่าม ล่าม", ["ล่าม"])

    assert [piece.text for piece in one.pieces if piece.damaged] == ["\ufffd"]
    assert marked(one.pieces) == ["ล่าม", "ล่าม"]


def test_what_was_found_over_a_damaged_place_is_told_as_found():
    [one] = paragraphs("ค\ufffdนำ", ["ค\ufffdนำ"])

    assert [(piece.text, piece.found, piece.damaged) for piece in one.pieces] == [("ค\ufffdนำ", True, False)]


@pytest.mark.parametrize(
    ("text", "stretch", "wide"),
    [
        ("แม่น้ำ", (0, 2), "แม่"),
        ("แม่น้ำ", (2, 3), "ม่"),
        ("น้ำใจ", (0, 1), "น้ำ"),
        ("é" + "e\u0301x", (1, 2), "e\u0301"),
    ],
)
def test_no_mark_is_cut_from_its_letter(text, stretch, wide):
    [(start, end)] = whole_letters(text, [stretch])

    assert wide in (text[start:end], text[max(start - 1, 0) : end])
    assert not unicodedata.category((text + " ")[end]).startswith("M")
    assert not unicodedata.category(text[start]).startswith("M")


def test_an_excerpt_stands_around_what_was_found_and_is_cut_at_spaces():
    text = repair(SEED.decode()).text

    pieces = excerpt(text, ("แม่น้ำโขง",))

    assert marked(pieces) == ["แม่น้ำโขง"]
    whole = "".join(piece.text for piece in pieces)
    assert whole.startswith("… ")
    assert whole.endswith(" …")
    assert len(whole) < 250


def test_an_excerpt_of_a_short_page_is_all_of_it():
    assert excerpt("คำนำ", ("คำนำ",))[0].text == "คำนำ"
    assert "".join(piece.text for piece in excerpt("หน้า คำนำ สั้น", ("คำนำ",))) == "หน้า คำนำ สั้น"


def test_an_excerpt_for_what_is_not_there_is_the_beginning():
    assert "".join(piece.text for piece in excerpt("ก" * 500, ("ข",))) == "ก" * 180


@given(st.text("กำน้ำแม่ โขงab\n", max_size=400), st.text("กำน้แม่", min_size=1, max_size=4))
def test_an_excerpt_never_begins_or_ends_within_a_letter(text, sought):
    for piece in excerpt(text, (sought,)):
        if piece.found:
            at = piece.text[0]
            assert not unicodedata.category(at).startswith("M") or text.lstrip()[:1] == at


@given(st.text("กำน้ำแม่ โขงab\n#•", max_size=300))
def test_a_page_loses_no_letter(text):
    plain = "".join("".join(one[1] for one in shown(text)).split())

    assert plain.replace("#", "") == "".join(text.split()).replace("#", "")
