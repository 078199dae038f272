import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.folding import fold, fold_all, fold_with_offsets, highlight

signs = st.text(
    st.sampled_from(
        list("กนดาำ่้ิเแ \u00a0\u0e4d๑\uf70bAăĐß\u0301İıﬁＡ３①ນໍາຳໜ່ໝကဦ်ဥ၁၀စျာဝခ្មដ១王\u200b\u2060\n\0🙂")
    ),
    max_size=12,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("แม่น ้าโขง", "แม่น้ำโขง"),
        ("กลุ่ม เพื่อน ช่วยเพื่อน", "กลุ่มเพื่อนช่วยเพื่อน"),
        ("กลุ่ม\nเพื่อน", "กลุ่มเพื่อน"),
        ("พ.ศ. ๒๕๖๐", "พ.ศ.2560"),
        ("น\u0e4dา", "นำ"),
        ("ที\uf70a", "ที่"),
        ("น้า", "น้า"),  # tones tell words apart: folding keeps them
        ("ນໍ້າ", "ນ້ຳ"),
        ("ຂອງ ໜອງ", "ຂອງຫນອງ"),
        ("ໝູ່", "ຫມູ່"),
        ("໒໐໒໖", "2026"),
        ("မ သန္တာ", "မသန္တာ"),
        ("ဦး", "ဦး"),
        ("ပဥ်", "ပဉ်"),
        ("ဥာဏ်", "ဉာဏ်"),  # the letter u typed for nya
        ("ပဥ္စမ", "ပဉ္စမ"),
        ("ဥမ္မာ", "ဥမ္မာ"),  # and where it is the letter u
        ("စျေး", "ဈေး"),
        ("၀င်း", "ဝင်း"),  # nought typed for the letter wa
        ("ဇော်၀င်း", "ဇော်ဝင်း"),
        ("သီ၀", "သီဝ"),
        ("မ၀၀ခိုင်", "မဝဝခိုင်"),
        ("၀၀ခိုင်", "ဝဝခိုင်"),
        ("အသက် ၁၀ နှစ်", "အသက်10နှစ်"),  # among digits, or alone, it is nought
        ("၁၀ကျပ် ၁၀၀ကျပ်", "10ကျပ်100ကျပ်"),
        ("အခန်း၀၁", "အခန်း01"),
        ("ကမ 0၀၁", "ကမ001"),
        ("၀", "0"),
        ("បណ្ដា", "បណ្តា"),
        ("၁၂/ဥကမ", "12/ဥကម".replace("ម", "မ")),
        ("សុខ\u200bសុភា", "សុខសុភា"),
        ("១៩៩៨", "1998"),
        ("Nguyễn Thị Hương", "nguyenthihuong"),
        (
            "Đặng Thị Bích Ngọc",
            "dangthibichngoc",
        ),
        ("Trâ\u0300n", "tran"),
        ("Ma THANDAR", "mathandar"),
        ("Łódź Straße Æsir", "lodzstrasseaesir"),
        ("王 秀英", "王秀英"),
        ("ＷＡＮＧ　１２", "wang12"),
        ("ผู้\u2060เสียหาย", "ผู้เสียหาย"),
        ("\0🙂", "🙂"),
        ("", ""),
    ],
)
def test_what_is_the_same_to_a_reader_becomes_the_same_to_the_search(text, folded):
    assert fold(text) == folded


@settings(deadline=None, max_examples=300)
@given(signs)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@settings(deadline=None, max_examples=300)
@given(st.lists(signs, max_size=5))
def test_many_at_once_fold_as_each_by_itself(texts):
    assert fold_all(texts) == [fold(text) for text in texts]


@pytest.mark.parametrize("odd", ["ดาว|ฟ้า", "ดาว｜ฟ้า", "|"])
def test_a_name_with_a_bar_in_it_stays_one_name(odd):
    assert fold_all(["ฟ้า", odd, "Hương"]) == ["ฟ้า", fold(odd), "huong"]


@settings(deadline=None, max_examples=300)
@given(signs)
def test_the_places_go_forward_and_the_two_ways_of_folding_agree(text):
    folded, places = fold_with_offsets(text)

    assert folded == fold(text)
    assert len(places) == len(folded)
    assert list(places) == sorted(places)
    assert all(0 <= place < len(text) for place in places)


@settings(deadline=None)
@given(st.text(max_size=15))
def test_any_text_at_all_folds(text):
    assert fold_with_offsets(text)[0] == fold(text) == fold(fold(text))


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(["น้ำ", "ดาว", "Hương", "ພອນ", "သန", "ខ្ម", "王", "๒๕"]), min_size=1, max_size=5),
    st.data(),
)
def test_each_letter_is_led_back_to_the_word_it_came_from(words, data):
    text = " ".join(words)
    folded, places = fold_with_offsets(text)

    at = data.draw(st.integers(0, len(folded) - 1))

    assert folded[at] in fold(text[places[at] :])[:1]


@pytest.mark.parametrize(
    ("text", "sought", "shown"),
    [
        ("ลุ่มแม่น ้าโขง” (โครงการ)", "แม่น้ำโขง", ["แม่น ้าโขง"]),
        ("ทีมสห\nวิชาชีพ และ ทีมสหวิชาชีพ", "สหวิชาชีพ", ["สห\nวิชาชีพ", "สหวิชาชีพ"]),
        ("chị Hương ở đây", "huong", ["Hương"]),
        ("Straße 5", "strasse", ["Straße"]),
        ("ดาว  มา", "ดาว", ["ดาว"]),
        ("ดาว", "เดือน", []),
        ("ดาว", " ", []),
    ],
)
def test_what_was_found_is_shown_as_it_stands_in_the_text(text, sought, shown):
    assert [text[start:end] for start, end in highlight(text, sought)] == shown
