"""What is found, in which order, and that nothing is missed: compared with the plain truth over a thousand words."""

import unicodedata
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.folding import fold
from klang.lang.repair import repair
from klang.learning.finding import Folded, a_slip_away, find
from tests.learning.generated import generated
from tests.learning.made import SEED


def folded(*texts):
    return [Folded(fold(text.split("\n")[0]), fold(text)) for text in texts]


def places(sought, pages):
    return [hit.at for hit in find(fold(sought), [fold(word) for word in sought.split()], pages)]


def test_what_stands_in_a_heading_comes_first_then_what_stands_there_often():
    pages = folded("ก\nล่าม", "ก\nล่าม ล่าม", "ล่าม\nก", "ก\nล่าม")

    assert places("ล่าม", pages) == [2, 1, 0, 3]


def test_all_words_are_looked_for_where_they_do_not_stand_together():
    pages = folded("case notes of a manager", "case manager", "manager")

    assert places("case manager", pages) == [1]
    assert places("manager case", pages) == [0, 1]


def test_nothing_is_found_for_nothing():
    assert places("", folded("ก")) == []


@pytest.mark.parametrize("sought", ["ศูนย์กาง", "ศูนย์กลวง", "ศูนย์กลางง", "ศูยน์กลาง", "ตูนย์กลาง", "ศูนย์กลา้ง"])
def test_one_slip_is_forgiven(sought):
    assert places(sought, folded("ก", "โดยยึดผู้เสียหายเป็นศูนย์กลางเสมอ")) == [1]


@pytest.mark.parametrize("sought", ["ศนกลาบ", "นำบ"])
def test_two_slips_or_a_slip_in_a_short_word_are_not(sought):
    assert places(sought, folded("คำนำ", "โดยยึดผู้เสียหายเป็นศูนย์กลาง")) == []


@given(st.text("กขคงาำิ่", min_size=6, max_size=14), st.data())
def test_any_one_slip_is_found(word, drawn):
    at = drawn.draw(st.integers(0, len(word) - 2))
    letter = drawn.draw(st.sampled_from("กขจ"))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]

    assert all(a_slip_away(slip, f"ฮฮ{word}ฮฮ") for slip in slips)


def test_no_page_is_missed_and_none_is_made_up_over_a_thousand_words():
    chance = Random(2560)
    texts = [repair(SEED.decode()).text, *generated(chance, 300)]
    pages = folded(*texts)
    plain = ["".join(text.split()).casefold() for text in texts]

    for _ in range(1000):
        source = chance.choice(plain)
        start = chance.randrange(len(source) - 12)
        sought = source[start : start + chance.randint(2, 12)]
        truth = {at for at, text in enumerate(plain) if sought in text}
        assert truth == set(places(spaced(chance, sought), pages))


def spaced(chance, sought):
    """The same word with a space put somewhere into it, as people and old files write."""
    at = chance.choice(
        [
            at
            for at in range(len(sought))
            if unicodedata.category(sought[at]) != "Mn" and sought[at] not in "าำ"
        ]
        or [0]
    )
    return sought[:at] + " " * chance.randrange(2) + sought[at:]


SPELT = ("ก", "ขั้นตอนการสัมภาษณ์และการขออนุญาตจากศูนย์")


@pytest.mark.parametrize(
    ("heard", "found"),
    [("สัมพาด", "สัมภาษณ์"), ("สำภาส", "สัมภาษณ์"), ("อณุญาติ", "อนุญาต"), ("ขันตอน", "ขั้นตอน"), ("สัมภาสน์", "สัมภาษณ์")],
)
def test_a_word_written_as_it_is_heard_is_found_as_it_is_spelt(heard, found):
    [hit] = find(fold(heard), [fold(heard)], folded(*SPELT))

    assert hit.at == 1
    assert hit.found[0] in fold(SPELT[1])
    assert fold(found)[:4] in hit.found[0]


def test_what_is_spelt_as_it_is_sought_is_found_before_what_only_sounds_so():
    assert places("สาน", folded("ศาลและฉาน", "สาน", "ซาน")) == [1]


def test_a_short_word_may_be_written_as_it_is_heard_too():
    assert places("พาสา", folded("ก", "ภาษาแม่")) == [1]


def test_what_only_sounds_so_is_found_before_what_has_a_slip():
    assert places("พาสาแม", folded("พาสาแก", "ภาษาแม่")) == [1]


@pytest.mark.parametrize("heard", ["ฉ", "พบ"])
def test_what_is_too_short_to_sound_like_anything_is_not_guessed(heard):
    assert places(heard, folded("ช", "ภบ")) == []
