import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.folding import fold
from klang.lang.searching import best, loosen, loosen_all, matches

NAMES = ["สมชาย ใจดี", "ดาว", "สุดารัตน์ ศรีสุข", "Nguyễn Thị Hương", "မသန္တာဝင်း"]
NAMES += ["ນ້ອຍ ໄຊຍະສານ", "សុខ សុភា", "王秀英", "ดาวเรือง", "นกน้อย"]
FOLDED = [fold(name) for name in NAMES]


def found(sought, limit=5):
    return [NAMES[at] for at in best(fold(sought), FOLDED, limit)]


@pytest.mark.parametrize(
    ("sought", "names"),
    [
        ("ดาว", ["ดาว", "ดาวเรือง"]),  # the whole name stands before the longer one
        ("ชาย", ["สมชาย ใจดี"]),
        ("ชายใจ", ["สมชาย ใจดี"]),
        ("huong", ["Nguyễn Thị Hương"]),
        ("Hưong", ["Nguyễn Thị Hương"]),
        ("သန္တာ", ["မသန္တာဝင်း"]),
        ("ໄຊຍະ", ["ນ້ອຍ ໄຊຍະສານ"]),
        ("សុភា", ["សុខ សុភា"]),
        ("秀英", ["王秀英"]),
        ("สุดารัต", ["สุดารัตน์ ศรีสุข"]),
        ("สุดาลัตน์", ["สุดารัตน์ ศรีสุข"]),
        ("สมชาว", ["สมชาย ใจดี"]),
        ("hunog", ["Nguyễn Thị Hương"]),
        ("ดาวเรืองง", ["ดาวเรือง"]),
        ("นกน้อ", ["นกน้อย"]),
        ("ณกน้อย", ["นกน้อย"]),
        ("ขจร", []),
        ("", []),
        (" ", []),
    ],
)
def test_a_name_is_found_by_a_part_of_it_and_by_a_part_with_one_slip(sought, names):
    assert found(sought) == names


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ณัฐวุฒิ", "ณัฐวุธ"),
        ("กิตติพงษ์", "กิตติพงศ์"),
        ("พรทิพย์", "พรทิพ"),
        ("สุดารัตน์", "สุดารัต"),
        ("ประเสริฐ", "ประเสริด"),
        ("จันทร์เพ็ญ", "จันเพ็ญ"),
        ("นภาพร", "นพาพร"),
        ("ธนพล", "ธนพน"),
        ("ศรีสุข", "สีสุข"),
        ("สุวรรณ", "สุวัน"),
    ],
)
def test_two_thai_spellings_of_one_name_find_each_other(one, other):
    assert matches(fold(one), fold(other)) > 0
    assert matches(fold(other), fold(one)) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("สมชาย", "สมหญิง"),
        ("สุดารัตน์", "สุภาวดี"),
        ("ณัฐวุฒิ", "ณัฐพล"),
        ("กิตติพงษ์", "กิตติชัย"),
        ("ประเสริฐ", "ประสิทธิ์"),
        ("นภาพร", "นภัสสร"),
        ("ธนพล", "ธนวัฒน์"),
    ],
)
def test_two_names_that_only_begin_alike_do_not(one, other):
    assert matches(fold(one), fold(other)) == 0


def test_the_nearer_answer_scores_higher():
    sought = fold("สุดา")

    scores = [matches(sought, fold(name)) for name in ("สุดา", "สุดารัตน์", "แม่สุดา", "สุฎา", "สุตา", "มานี")]

    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1
    assert scores[-1] == 0


def test_short_words_forgive_no_slip():
    assert best("ดา", [fold("ตา")], 5) == []
    assert matches("ดา", "ตา") == 0
    assert matches("", "ตา") == 0


def test_no_more_than_asked_for_are_shown():
    assert best("ดาว", ["ดาว"] * 9, 4) == [0, 1, 2, 3]
    assert best("ดาว", ["ดาว"], 0) == []


def test_what_was_loosened_before_gives_the_same_answer():
    loose = loosen_all(FOLDED)

    for sought in ("ณกน้อย", "สมชาว", "huong", "ดาว"):
        assert best(fold(sought), FOLDED, 5, loose) == best(fold(sought), FOLDED, 5)


@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("กรดัุิ์่ศaง"), max_size=6), max_size=6))
def test_loosening_many_at_once_is_loosening_each(names):
    assert loosen_all(names) == [loosen(name) for name in names]


@settings(deadline=None)
@given(
    st.text(st.sampled_from("กรดาสabc"), min_size=1, max_size=5),
    st.lists(st.text(st.sampled_from("กรดาสabc"), max_size=9), max_size=8),
)
def test_whoever_holds_the_words_as_written_is_always_found_first(sought, names):
    holding = [at for at, name in enumerate(names) if sought in name]

    order = best(sought, names, len(names) + 1)

    assert sorted(order[: len(holding)]) == holding
