import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.number_words import Category, Caution
from klang.lang.numbers import Kind, look_at, masked, shown
from klang.lang.thai_numbers import check_digit

CHECK = Caution.CHECK_DIGIT
ZERO = Caution.BEGINS_WITH_ZERO


@pytest.mark.parametrize(
    ("written", "warnings"),
    [
        ("3100600445635", ()),
        ("1234545678781", ()),
        ("1112034563562", ()),
        ("1-1037-02071-81-1", ()),
        ("1 1037 02071 81 1", ()),
        ("๑-๑๐๓๗-๐๒๐๗๑-๘๑-๑", ()),
        ("1101700230705", (CHECK,)),
        ("1103702071812", (CHECK,)),
        ("110370207181", (Caution.LENGTH,)),
        ("11037020718111", (Caution.LENGTH,)),
        ("1-1037-02071-81-A", (Caution.CHARACTERS,)),
        ("ไม่มี", (Caution.CHARACTERS,)),
        ("", (Caution.EMPTY,)),
        (" - ", (Caution.EMPTY,)),
        ("1280000000001", (Caution.PROVINCE_UNKNOWN, CHECK)),
        ("1" * 10_000, (Caution.LENGTH,)),
        ("\0", (Caution.CHARACTERS,)),
        ("🙂", (Caution.CHARACTERS,)),
    ],
)
def test_a_thai_number_is_looked_at_and_never_refused(written, warnings):
    number = look_at(Kind.THAI_13, written)

    assert number.as_written == written.strip()
    assert number.warnings == warnings


def with_check(twelve):
    return f"{twelve}{check_digit(twelve)}"


def test_numbers_that_begin_with_nought_are_numbers_too():
    stateless = look_at(Kind.THAI_13, with_check("050008900123"))
    migrant = look_at(Kind.THAI_13, with_check("001234567890"))

    assert (stateless.warnings, stateless.category) == ((ZERO,), Category.WITHOUT_CIVIL_STATUS)
    assert (migrant.warnings, migrant.category) == ((ZERO,), Category.REGISTERED_MIGRANT_WORKER)


def test_on_a_pink_card_a_nought_is_nothing_unusual():
    number = look_at(Kind.PINK_CARD, with_check("001234567890"))

    assert (number.warnings, number.category) == ((), Category.REGISTERED_MIGRANT_WORKER)
    assert look_at(Kind.PINK_CARD, "0012345678900").warnings in {(), (CHECK,)}


@pytest.mark.parametrize(
    ("first", "category"),
    [
        ("1", Category.BORN_AND_REGISTERED_IN_TIME),
        ("2", Category.REGISTERED_LATE),
        ("3", Category.IN_THE_FIRST_NUMBERING),
        ("4", Category.MOVED_IN_WITHOUT_A_NUMBER),
        ("5", Category.ADDED_LATER),
        ("6", Category.STAYING_FOR_A_TIME),
        ("7", Category.CHILD_OF_SOMEBODY_STAYING_FOR_A_TIME),
        ("8", Category.LAWFUL_ALIEN_OR_NATURALISED),
        ("9", Category.NOT_GIVEN_OUT),
        ("0", Category.WITHOUT_CIVIL_STATUS),
    ],
)
def test_the_first_digit_hints_at_how_somebody_came_into_the_register(first, category):
    number = look_at(Kind.THAI_13, with_check(first + "50010123456"))

    assert number.category is category
    assert (Caution.FIRST_DIGIT in number.warnings) == (first == "9")


def test_half_a_number_hints_at_nothing():
    assert look_at(Kind.THAI_13, "11037").category is None


@settings(deadline=None)
@given(st.text(st.sampled_from("0123456789"), min_size=12, max_size=12))
def test_one_wrong_digit_is_noticed_unless_it_is_the_check_digits_blind_pair(twelve):
    right = with_check(twelve)

    assert CHECK not in look_at(Kind.THAI_13, right).warnings
    for wrong in range(10):
        if str(wrong) != right[-1]:
            assert CHECK in look_at(Kind.THAI_13, right[:-1] + str(wrong)).warnings


@pytest.mark.parametrize(
    ("written", "normal", "warnings"),
    [
        ("12/OUKAMA(N)123456", "12/OUKAMA(N)123456", ()),
        ("12/OuKaMa (Naing) 123456", "12/OUKAMA(N)123456", ()),
        ("၁၂/ဥကမ(နိုင်)၁၂၃၄၅၆", "12/ဥကမ(N)123456", ()),
        ("၅/မရန (ဧည့်) ၀၀၁၂၃၄", "5/မရန(E)001234", ()),
        ("၅/မရန(နိုင်)ဝဝ၁၂၃၄", "5/မရန(N)001234", ()),  # the letter wa typed for the nought it looks like
        ("12／OUKAMA（N）123456", "12/OUKAMA(N)123456", ()),  # as a Chinese keyboard writes it
        ("１２／ＯＵＫＡＭＡ（Ｎ）１２３４５６", "12/OUKAMA(N)123456", ()),
        ("၁၂／ဥကမ（နိုင်）၁၂၃၄၅၆", "12/ဥကမ(N)123456", ()),
        ("9/MATANA(T)001234", "9/MATANA(T)001234", ()),
        ("9/MATANA(Y)001234", "9/MATANA(Y)001234", ()),
        ("9/MATANA(S)001234", "9/MATANA(S)001234", ()),
        ("05/MAYANA[P]001234", "5/MAYANA(P)001234", ()),
        ("15/OUKAMA(N)123456", "15/OUKAMA(N)123456", (Caution.STATE_UNKNOWN,)),
        ("12/OUKAMA(X)123456", "12/OUKAMA(X)123456", (Caution.SHAPE,)),
        ("12/OUKAMA(N)12345", "12/OUKAMA(N)12345", (Caution.SHAPE,)),
        ("AB 123456", "AB123456", (Caution.SHAPE,)),
        ("မသိ", "မသိ", (Caution.SHAPE,)),
        ("", "", (Caution.EMPTY,)),
    ],
)
def test_a_burmese_card_is_read_in_both_scripts(written, normal, warnings):
    number = look_at(Kind.NRC, written)

    assert (number.normal, number.warnings, number.as_written) == (normal, warnings, written)


@pytest.mark.parametrize(
    ("kind", "written", "warnings"),
    [
        (Kind.CCCD, "001099012345", ()),
        (Kind.CCCD, "096 303 012 345", ()),
        (Kind.CCCD, "097099012345", (Caution.PROVINCE_UNKNOWN,)),
        (Kind.CCCD, "001403012345", (Caution.BIRTH_DATE,)),  # born from 2100 on
        (Kind.CCCD, "001999999999", (Caution.BIRTH_DATE,)),
        (Kind.CCCD, "097999999999", (Caution.PROVINCE_UNKNOWN, Caution.BIRTH_DATE)),
        (Kind.CCCD, "００１０９９０１２３４５", ()),
        (Kind.CCCD, "00109901234", (Caution.LENGTH,)),
        (Kind.CCCD, "00109901234A", (Caution.CHARACTERS,)),
        (Kind.CMND, "012345678", ()),
        (Kind.CMND, "01234567", (Caution.LENGTH,)),
        (Kind.CHINESE_18, "11010519491231002X", ()),
        (Kind.CHINESE_18, "11010519491231002x", ()),
        (Kind.CHINESE_18, "110105194912310021", (CHECK,)),
        (Kind.CHINESE_18, "11010519490230002X", (Caution.BIRTH_DATE, CHECK)),
        (Kind.CHINESE_18, "110105491231002", (Caution.OLD_FORM,)),
        (Kind.CHINESE_18, "110105491331002", (Caution.OLD_FORM, Caution.BIRTH_DATE)),
        (Kind.CHINESE_18, "1101051949", (Caution.LENGTH,)),
        (Kind.CHINESE_18, "1101051949X31002X", (Caution.CHARACTERS,)),
        (Kind.PASSPORT, "AA1234567", ()),
        (Kind.PASSPORT, "AA/12", (Caution.SHAPE,)),
        (Kind.PASSPORT, "L898902C36UTO7408122F1204159ZE184226B<<<<<10", ()),
        (Kind.PASSPORT, "L898902C36UTO7408122F1204159ZE184226B<<<<<11", (CHECK,)),
        (Kind.PASSPORT, "L898902C46UTO7408122F1204159ZE184226B<<<<<10", (CHECK,)),
        (Kind.CERTIFICATE_OF_IDENTITY, "CI123456", ()),
        (Kind.LAO, "08-123 ເລກທີ 5", ()),
        (Kind.CAMBODIAN, "01234", ()),
        (Kind.UNHCR, "815-12C00001", ()),
        (Kind.BORDER_PASS, "ค 123/2569", ()),
        (Kind.OTHER, "", (Caution.EMPTY,)),
    ],
)
def test_the_numbers_of_the_neighbours_are_looked_at(kind, written, warnings):
    assert look_at(kind, written).warnings == warnings


FIRST_LINE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"  # both lines: the example of ICAO 9303
SECOND_LINE = "L898902C36UTO7408122F1204159ZE184226B<<<<<10"


@pytest.mark.parametrize(
    "written", [SECOND_LINE, f"{FIRST_LINE}\r\n{SECOND_LINE}", f"{FIRST_LINE} {SECOND_LINE}"]
)
def test_the_number_of_a_passport_is_taken_out_of_the_lines_for_machines(written):
    number = look_at(Kind.PASSPORT, written)

    assert (number.normal, number.warnings) == ("L898902C3", ())
    assert "ANNA" not in masked(number) + shown(number)


def test_a_digit_misread_in_both_lines_is_noticed_and_no_name_is_taken_for_the_number():
    number = look_at(Kind.PASSPORT, f"{FIRST_LINE}\n{SECOND_LINE[:-1]}1")

    assert (number.normal, number.warnings) == ("L898902C3", (CHECK,))


@pytest.mark.parametrize(
    ("written", "warnings"),
    [
        ("001226012345", ()),
        ("001227012345", (Caution.BIRTH_DATE,)),
        ("001199012345", ()),
        ("00139901234", (Caution.LENGTH,)),
    ],
)
def test_a_year_of_birth_still_to_come_is_cautioned(written, warnings):
    assert look_at(Kind.CCCD, written, dt.date(2026, 11, 22)).warnings == warnings


@pytest.mark.parametrize(
    ("kind", "written", "whole", "hidden"),
    [
        (Kind.THAI_13, "1103702071811", "1-1037-02071-81-1", "x-xxxx-xxxxx-81-1"),
        (Kind.PINK_CARD, "0012345678900", "0-0123-45678-90-0", "x-xxxx-xxxxx-90-0"),
        (Kind.THAI_13, "110370207", "110370207", "xxxxxx207"),
        (Kind.NRC, "12/OUKAMA(N)123456", "12/OUKAMA(N)123456", "xx/xxxxxx(x)xxx456"),
        (Kind.NRC, "၁၂/ဥကမ(နိုင်)၁၂၃၄၅၆", "12/ဥကမ(N)123456", "xx/xxx(x)xxx456"),
        (Kind.OTHER, "ABC123", "ABC123", "xxxxxx"),  # too short to leave anything
        (Kind.OTHER, "", "", ""),
    ],
)
def test_a_number_is_shown_as_its_card_writes_it_and_masked_but_for_its_end(kind, written, whole, hidden):
    number = look_at(kind, written)

    assert (shown(number), masked(number)) == (whole, hidden)


@settings(deadline=None)
@given(st.sampled_from(Kind), st.text(max_size=30))
def test_anything_at_all_may_be_written(kind, text):
    number = look_at(kind, text)

    assert number.as_written == text.strip()
    assert len(masked(number)) == len(shown(number))


def test_a_number_does_not_print_itself():
    assert "1103702071811" not in repr(look_at(Kind.THAI_13, "1103702071811"))
