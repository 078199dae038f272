import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.names import Kind, Name, called, each, in_use, kept, name_of, offered, renamed, shown
from klang.lang.partial_dates import PartialDate
from klang.lang.scripts import Script, script_of
from klang.lang.titles import split_title


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("ดาว", Script.THAI),
        ("ນ້ອຍ", Script.LAO),
        ("မသန္တာ", Script.BURMESE),
        ("ၸၢႆးထီးသႅင်", Script.BURMESE),
        ("សុខ", Script.KHMER),
        ("Nguyễn Thị Hương", Script.LATIN),
        ("王秀英", Script.HAN),
        ("ソムチャイ", Script.JAPANESE),
        ("田中ソム", Script.JAPANESE),
        ("محمد", Script.ARABIC),
        ("Иван", Script.OTHER),
        ("ดาว (Dao)", Script.THAI),
        ("๑๒ 12 ?!", Script.NONE),
        ("", Script.NONE),
    ],
)
def test_the_script_of_a_name_is_seen(text, script):
    assert script_of(text) is script


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        ("นายสมชาย ใจดี", "นาย", "สมชาย ใจดี"),
        ("นาย สมชาย", "นาย", "สมชาย"),
        ("น.ส. ดาว แสงทอง", "น.ส.", "ดาว แสงทอง"),
        ("น.ส.ดาว", "น.ส.", "ดาว"),
        ("นางสาวดาว แสงทอง", "นางสาว", "ดาว แสงทอง"),
        ("นาง แก้ว", "นาง", "แก้ว"),
        ("นางสาวิตรี ใจดี", "นาง", "สาวิตรี ใจดี"),
        ("นางฟ้า", "", "นางฟ้า"),  # attached and without a surname it may be the name
        ("นางเอก", "", "นางเอก"),
        ("นางแบบ", "", "นางแบบ"),
        ("นายหัว", "", "นายหัว"),
        ("นางสาวดาว", "", "นางสาวดาว"),
        ("ນາງຟ້າ", "", "ນາງຟ້າ"),
        ("ທ້າວບຸນມີ ແກ້ວມະນີ", "ທ້າວ", "ບຸນມີ ແກ້ວມະນີ"),
        ("ด.ช.เอก", "ด.ช.", "เอก"),
        ("ด.ญ. ฟ้า", "ด.ญ.", "ฟ้า"),
        ("เด็กหญิงฟ้า", "เด็กหญิง", "ฟ้า"),
        ("ร.ต.อ. สมชาย", "ร.ต.อ.", "สมชาย"),
        ("ร.ต.อ.หญิง ดาว", "ร.ต.อ.หญิง", "ดาว"),
        ("ว่าที่ร.ต.หญิงดาว ใจดี", "ว่าที่ร.ต.หญิง", "ดาว ใจดี"),
        ("ร.ต.อ. หญิง", "ร.ต.อ.", "หญิง"),  # her name is หญิง
        ("ร.ต.อ.หญิง", "ร.ต.อ.", "หญิง"),
        ("น.ส.หญิง ใจดี", "น.ส.", "หญิง ใจดี"),
        ("พล.ต.อ. สมชาย", "พล.ต.อ.", "สมชาย"),
        ("พล.ต.ท.สมชาย", "พล.ต.ท.", "สมชาย"),
        ("พล.ต.ต. สมชาย ใจดี", "พล.ต.ต.", "สมชาย ใจดี"),
        ("พล.ต.อ.", "", "พล.ต.อ."),
        ("ม.ล. ปิ่น", "ม.ล.", "ปิ่น"),
        ("ม.ร.ว.ปิ่น แสงทอง", "ม.ร.ว.", "ปิ่น แสงทอง"),
        ("รศ.ดร.สมชาย", "รศ.ดร.", "สมชาย"),
        ("พ.ต.ท. ดร. สมชาย ใจดี", "พ.ต.ท. ดร.", "สมชาย ใจดี"),
        ("นาย ดร.สมชาย", "นาย ดร.", "สมชาย"),
        ("ທ້າວ ບຸນມີ", "ທ້າວ", "ບຸນມີ"),
        ("ນາງ ນ້ອຍ", "ນາງ", "ນ້ອຍ"),
        ("លោក សុខ សុភា", "លោក", "សុខ សុភា"),
        ("អ្នកស្រី ចាន់", "អ្នកស្រី", "ចាន់"),
        ("Mr. Sok Sophea", "Mr.", "Sok Sophea"),
        ("Miss Dao", "Miss", "Dao"),
        ("สมชาย", "", "สมชาย"),
        ("คุณ แก้ว", "คุณ", "แก้ว"),
        ("คุณวุฒิ", "", "คุณวุฒิ"),
        ("นายิกา", "", "นายิกา"),  # a name that only begins like a title
        ("นาย", "", "นาย"),
        ("Mrs", "", "Mrs"),
        ("Mario", "", "Mario"),
        ("မသန္တာ", "", "မသန္တာ"),
        ("Ma Thandar", "", "Ma Thandar"),
        ("U Nu", "", "U Nu"),
        ("Sai Htee", "", "Sai Htee"),
        (" ดาว ", "", "ดาว"),
        ("", "", ""),
    ],
)
def test_only_a_title_that_can_be_nothing_else_is_taken_off(text, title, rest):
    assert split_title(text) == (title, rest)


@pytest.mark.parametrize(
    "text", ["Ma Thandar", "U Aung Kyaw Moe", "Sai Htee", "မသန္တာဝင်း", "ဦးအောင်ကျော်", "ဒေါ်နီလာထွန်း", "ကိုကိုလွင်"]
)
def test_a_burmese_title_grows_into_the_name_and_is_never_parted(text):
    assert (name_of(text).as_spoken, name_of(text).title) == (text, "")


def test_a_name_needs_no_surname_no_title_and_no_parts():
    name = name_of("ดาว")

    assert (name.as_spoken, name.title, name.script) == ("ดาว", "", Script.THAI)
    assert name.known


def test_a_one_unit_burmese_name_stays_one_unit():
    name = name_of("မသန္တာ")

    assert (name.as_spoken, name.title, name.family_first, called(name)) == ("မသန္တာ", "", False, "မသန္တာ")


@pytest.mark.parametrize("kind", [Kind.NICKNAME, Kind.ALIAS])
@pytest.mark.parametrize("text", ["นาง ฟ้า", "คุณ แม่", "นายหัว ใหญ่", "ดร. เต้"])
def test_a_name_of_every_day_keeps_what_looks_like_a_title(text, kind):
    name = name_of(text, kind)

    assert (name.as_spoken, name.title) == (text, "")


@pytest.mark.parametrize("text", ["", "  ", "ไม่ทราบชื่อ", "ไม่ทราบ ชื่อ", "Unknown", "-", "မသိ", "ບໍ່ຮູ້ຊື່"])
def test_somebody_without_a_known_name_is_somebody_too(text):
    name = name_of(text)

    assert not name.known
    assert called(name) == ""
    assert each(kept("", [name])) == ()


def test_the_order_is_family_first_where_the_country_writes_so():
    assert name_of("សុខ សុភា").family_first
    assert name_of("王秀英").family_first
    assert not name_of("王", Kind.NICKNAME).family_first
    assert not name_of("สมชาย ใจดี").family_first


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (name_of("นายสมชาย ใจดี"), "สมชาย"),
        (name_of("ບຸນມີ ແກ້ວມະນີ"), "ບຸນມີ"),
        (name_of("Aung Kyaw Moe"), "Aung Kyaw Moe"),
        (name_of("အောင်ကျော်မိုး"), "အောင်ကျော်မိုး"),
        (name_of("សុខ សុភា"), "សុភា"),
        (name_of("王秀英"), "王秀英"),
        (Name(as_spoken="Nguyễn Thị Hương", script=Script.LATIN, family_first=True), "Hương"),
        (name_of("พี่ดาว คนสวย", Kind.NICKNAME), "พี่ดาว คนสวย"),
        (name_of("ดาว", Kind.NICKNAME), "ดาว"),
    ],
)
def test_somebody_is_called_as_their_country_calls(name, said):
    assert called(name) == said


def test_somebody_is_found_by_each_name_and_never_by_a_title():
    names = [
        name_of("น.ส. สุดารัตน์ ศรีสุข"),
        name_of("ดาว", Kind.NICKNAME),
        Name(as_spoken="သန္တာ", romanised="Thandar", title="Ma"),
    ]

    text = kept("มะ  ทันดา", names)

    assert shown(text) == "มะ ทันดา"
    assert each(text) == ("มะ ทันดา", "สุดารัตน์ ศรีสุข", "ดาว", "သန္တာ", "Thandar")


def test_who_has_no_name_to_be_called_is_found_by_the_others_and_shown_by_none():
    text = kept("", [name_of("ดาว\nเรือง", Kind.NICKNAME)])

    assert (shown(text), each(text)) == ("", ("ดาว เรือง",))


def test_another_name_to_be_called_leaves_the_others():
    text = kept("ดาว", [name_of("ดาว", Kind.NICKNAME), name_of("ฟ้า", Kind.FORMER)])

    assert each(renamed(text, "เมฆ")) == ("เมฆ", "ดาว", "ฟ้า")
    assert renamed("ดาว", "เมฆ") == "เมฆ"
    assert each(text + kept("", [name_of("นก")])) == ("ดาว", "ดาว", "ฟ้า", "นก")


@given(st.lists(st.text(max_size=8), max_size=4), st.text(max_size=8))
def test_however_names_are_written_one_never_becomes_two(texts, call_name):
    names = [name_of(text) for text in texts]

    text = kept(call_name, names)

    assert shown(text) == " ".join(call_name.split())
    assert set(each(text)) == {" ".join(call_name.split()), *(name.as_spoken for name in names)} - {""}


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        ([name_of("น.ส. สุดารัตน์ ศรีสุข", Kind.FULL), name_of("ดาว", Kind.NICKNAME)], "ดาว"),
        ([name_of("น.ส. สุดารัตน์ ศรีสุข", Kind.FULL)], "สุดารัตน์"),
        ([name_of("ดาว", Kind.ALIAS), name_of("Sudarat", Kind.DOCUMENT), name_of("ฟ้า", Kind.FORMER)], ""),
        ([replace(name_of("ฟ้า", Kind.NICKNAME), until=PartialDate(year=2020)), name_of("ดาว")], "ดาว"),
    ],
)
def test_a_name_is_offered_to_call_somebody_by_but_no_former_one_and_none_of_a_work_place(names, said):
    assert offered(names, dt.date(2026, 11, 22)) == said


def test_a_name_is_in_use_between_its_dates_as_far_as_they_tell():
    old = Name(as_spoken="ฟ้า", until=PartialDate(year=2020))
    new = Name(as_spoken="ดาว", since=PartialDate(year=2020, month=6))
    always = Name(as_spoken="นก")
    names = [old, new, always]

    assert in_use(names, dt.date(2019, 1, 1)) == [old, always]
    assert in_use(names, dt.date(2020, 7, 1)) == [old, new, always]  # in the year of the change both may be
    assert in_use(names, dt.date(2021, 1, 1)) == [new, always]


@given(st.text(max_size=30))
def test_any_text_at_all_can_be_a_name(text):
    name = name_of(text)

    assert name.as_spoken in " ".join(text.split())
    assert called(name) in name.as_spoken


def test_a_name_does_not_print_itself():
    assert "ดาว" not in repr(name_of("ดาว"))


# How six countries name people, and what follows for one free name (the conventions of docs/glossary.md).
COUNTRIES = [
    # text, title, name, family first, what to say
    ("นาย สมชาย ใจดี", "นาย", "สมชาย ใจดี", False, "สมชาย"),  # Thailand: title, given, family; by the given name
    ("สมชาย วีระ ใจดี", "", "สมชาย วีระ ใจดี", False, "สมชาย"),  # with a middle name
    ("นะโพ", "", "นะโพ", False, "นะโพ"),  # one name, as in the hills
    ("ທ້າວ ບຸນມີ ແກ້ວມະນີ", "ທ້າວ", "ບຸນມີ ແກ້ວມະນີ", False, "ບຸນມີ"),  # Laos: Thao, given, family
    ("ນາງ ນ້ອຍ", "ນາງ", "ນ້ອຍ", False, "ນ້ອຍ"),
    ("ဒေါ်အောင်ဆန်းနု", "", "ဒေါ်အောင်ဆန်းနု", False, "ဒေါ်အောင်ဆန်းနု"),  # Myanmar: one unit, no surname
    *((f"{title} Htay Lwin", "", f"{title} Htay Lwin", False, f"{title} Htay Lwin") for title in (
        "U", "Ko", "Maung", "Daw", "Ma", "Sai", "Nang", "Saw", "Naw", "Mi", "Min", "Mahn", "Khun")),
    ("លោក សុខ សុភា", "លោក", "សុខ សុភា", True, "សុភា"),  # Cambodia: family, given
    ("អ្នកស្រី ចាន់ ធីតា", "អ្នកស្រី", "ចាន់ ធីតា", True, "ធីតា"),
    ("Nguyễn Thị Hương", "", "Nguyễn Thị Hương", False, "Nguyễn Thị Hương"),  # Viet Nam: until somebody says the order
    ("王秀英", "", "王秀英", True, "王秀英"),  # China: written in one piece
    ("ソムチャイ・ジャイディー", "", "ソムチャイ・ジャイディー", True, "ソムチャイ・ジャイディー"),  # on a Japanese paper
]  # fmt: skip


@pytest.mark.parametrize(("text", "title", "spoken", "family_first", "said"), COUNTRIES)
def test_a_name_is_taken_as_its_country_writes_it(text, title, spoken, family_first, said):
    name = name_of(text, Kind.FULL)

    assert (name.title, name.as_spoken, name.family_first, called(name)) == (
        title,
        spoken,
        family_first,
        said,
    )


def test_a_vietnamese_name_is_said_by_its_last_word_once_the_order_is_known():
    name = replace(name_of("Nguyễn Thị Hương", Kind.FULL), family_first=True)

    assert (name.as_spoken, called(name)) == ("Nguyễn Thị Hương", "Hương")
