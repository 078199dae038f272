import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.names import Kind, Name, called, in_use, name_of, searchable, sort_key
from klang.lang.partial_dates import PartialDate
from klang.lang.scripts import Script, script_of
from klang.lang.searching import best
from klang.lang.titles import split_title, suggest_title


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
    ("text", "title"),
    [
        ("Ma Thandar", "Ma"),
        ("U Aung Kyaw Moe", "U"),
        ("Daw Nilar", "Daw"),
        ("Nang Kham", "Nang"),
        ("Saw Eh Doh", "Saw"),
        ("Ko Ko Lwin", ""),  # doubled, it is the name
        ("ma ma lay", ""),
        ("Thandar", ""),
        ("Ma", ""),
        ("Mario Rossi", ""),
        ("မသန္တာဝင်း", "မ"),
        ("ဦးအောင်ကျော်", "ဦး"),
        ("ဒေါ်နီလာထွန်း", "ဒေါ်"),
        ("ကိုကိုလွင်", ""),
        ("မ", ""),
        ("မင်း", ""),
        ("သီဟအောင်", ""),
        ("ดาว", ""),
        ("นางฟ้า", "นาง"),
        ("นายหัว", "นาย"),
        ("ນາງຟ້າ", "ນາງ"),
        ("นายิกา", ""),
    ],
)
def test_what_may_be_a_title_is_suggested_and_the_name_stays_whole(text, title):
    assert suggest_title(text) == title
    assert name_of(text).as_spoken == text


def test_a_name_needs_no_surname_no_title_and_no_parts():
    name = name_of("ดาว")

    assert (name.as_spoken, name.title, name.given, name.family, name.script) == (
        "ดาว",
        "",
        "",
        "",
        Script.THAI,
    )
    assert name.known


def test_a_one_unit_burmese_name_stays_one_unit():
    name = name_of("မသန္တာ")

    assert (name.as_spoken, name.title, name.family_first, called(name)) == ("မသန္တာ", "", False, "မသန္တာ")


@pytest.mark.parametrize("kind", [Kind.NICKNAME, Kind.ALIAS, Kind.CALLED])
@pytest.mark.parametrize("text", ["นาง ฟ้า", "คุณ แม่", "นายหัว ใหญ่", "ดร. เต้"])
def test_a_name_of_every_day_keeps_what_looks_like_a_title(text, kind):
    name = name_of(text, kind)

    assert (name.as_spoken, name.title) == (text, "")


@pytest.mark.parametrize("text", ["", "  ", "ไม่ทราบชื่อ", "ไม่ทราบ ชื่อ", "Unknown", "-", "မသိ", "ບໍ່ຮູ້ຊື່"])
def test_somebody_without_a_known_name_is_somebody_too(text):
    name = name_of(text)

    assert not name.known
    assert called(name) == ""
    assert searchable([name]) == ""


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
        (Name(as_spoken="Somchai Jaidee", script=Script.LATIN, given="Somchai"), "Somchai"),
        (name_of("พี่ดาว คนสวย", Kind.CALLED), "พี่ดาว คนสวย"),
        (name_of("ดาว", Kind.NICKNAME), "ดาว"),
    ],
)
def test_somebody_is_called_as_their_country_calls(name, said):
    assert called(name) == said


def test_names_stand_in_order_and_the_unknown_last():
    names = [name_of(text) for text in ("", "เชียง", "ดาว", "น.ส. จันทร์", "Anna", "ช้าง")]

    ordered = [name.as_spoken for name in sorted(names, key=sort_key)]

    assert ordered == ["Anna", "จันทร์", "ช้าง", "เชียง", "ดาว", ""]


def test_somebody_is_found_by_each_name_and_never_by_a_title():
    names = [
        name_of("น.ส. สุดารัตน์ ศรีสุข"),
        name_of("ดาว", Kind.NICKNAME),
        Name(as_spoken="သန္တာ", romanised="Thandar", title="Ma"),
    ]

    found_by = [
        sought for sought in ("สุดา", "ดาว", "thandar", "သန္တာ", "น.ส.") if best(sought, [searchable(names)], 1)
    ]

    assert found_by == ["สุดา", "ดาว", "thandar", "သန္တာ"]


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
    suggest_title(text)


def test_a_name_does_not_print_itself():
    assert "ดาว" not in repr(name_of("ดาว"))
