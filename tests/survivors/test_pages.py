"""The pages about who someone is to us, as they are met with scripts off."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from klang.casework.models import Case, Due
from klang.survivors.actions import register
from klang.survivors.reads import portrait
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

ZERO_CARD = "00-1234-567890-1"


@pytest.fixture
def case(cast, lena):
    return register(lena, cast.house, call_name="มะทันดา")


def page(name, case, *more):
    return reverse(f"survivors:{name}", args=[case.pk, *more])


def seen(lena, case):
    return portrait(fresh(lena), case)


def sees(lena, case, language="th"):
    client = client_of(lena)
    client.cookies["klang_lang"] = language
    said = client.get(page("person", case)).content.decode()
    return said.replace("\u2060", "").replace("\xa0", " ")


# Registering.


def test_a_file_is_begun_with_a_name_a_yes_and_nothing_else(cast, lena):
    answer = client_of(lena).post(reverse("survivors:register"), {"call_name": "ดาว", "may_write": "YES"})

    case = Case.objects.get()
    assert answer["Location"] == reverse("desk:case", args=[case.pk])
    assert not Due.objects.exists()


def test_no_answer_is_chosen_beforehand(cast, lena):
    assert " checked" not in client_of(lena).get(reverse("survivors:register")).content.decode()


@pytest.mark.parametrize("given", [{"may_write": "LATER"}, {}])
def test_later_and_not_asked_yet_stand_in_today_after_seven_days(cast, lena, given):
    client_of(lena).post(reverse("survivors:register"), {"call_name": "ดาว", **given})

    [due] = Due.objects.all()
    assert (due.on - date.today()).days in {6, 7, 8}
    assert due.code == "ASK_AGAIN"


def test_after_a_no_nothing_is_kept_and_the_page_says_what_still_helps(cast, lena):
    answer = client_of(lena).post(reverse("survivors:register"), {"call_name": "ดาว", "may_write": "NO"})

    assert not Case.objects.exists()
    assert "ดาว" not in answer.content.decode()
    assert "1300" in answer.content.decode()


def test_several_files_are_begun_at_once_one_for_each_line(cast, lena):
    client_of(lena).post(reverse("survivors:several"), {"names": "ดาว\r\n\r\nမသန္တာ\r\n"})

    assert Case.objects.count() == 2


@pytest.mark.parametrize("names", ["", "ดาว\n" * 51, "ด" * 201])
def test_too_many_names_or_too_long_ones_are_named_and_still_there(cast, lena, names):
    answer = client_of(lena).post(reverse("survivors:several"), {"names": names})

    assert answer.status_code == 422
    assert names in answer.content.decode().replace("\r\n", "\n")
    assert not Case.objects.exists()


# Age and languages.


@pytest.mark.parametrize(
    ("year", "told"), [("2545", "พ.ศ. 2545 (ค.ศ. 2002)"), ("2002", "พ.ศ. 2545 (ค.ศ. 2002)")]
)
def test_a_birth_is_read_back_in_both_calendars_with_the_age(cast, lena, case, year, told):
    given = {"call_name": "มะทันดา", "born_month": "5", "born_year": year, "version": "1"}

    client_of(lena).post(page("describe", case), given)

    assert f"พฤษภาคม {told} อายุ" in sees(lena, case)


def test_two_digits_of_a_year_are_asked_about_never_guessed(cast, lena, case):
    answer = client_of(lena).post(page("describe", case), {"call_name": "มะทันดา", "born_year": "45"})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["born"]
    assert 'value="45"' in answer.content.decode()
    assert seen(lena, case).person.words.born is None


def test_about_then_is_kept_as_about_then(cast, lena, case):
    given = {"call_name": "มะทันดา", "born_year": "2545", "born_about": "on", "version": "1"}

    client_of(lena).post(page("describe", case), given)

    assert seen(lena, case).person.words.born.approximate
    assert 'name="born_about"' in client_of(lena).get(page("describe", case)).content.decode()


def test_an_answer_may_be_one_of_the_four(cast, lena, case):
    given = {
        "call_name": "มะทันดา",
        "born_instead": "DOES_NOT_KNOW",
        "literacy": "ASK_LATER",
        "languages": ["my", "shn"],
        "interpreter_wish_instead": "RATHER_NOT_SAY",
        "version": "1",
    }

    answer = client_of(lena).post(page("describe", case), given)

    assert answer.status_code == 302
    words = seen(lena, case).person.words
    assert words.languages == ("my", "shn")
    assert {one.question: one.why for one in words.unanswered} == {
        "born": "DOES_NOT_KNOW",
        "literacy": "ASK_LATER",
        "interpreter_wish": "RATHER_NOT_SAY",
    }
    shown = client_of(lena).get(page("describe", case)).content.decode()
    assert shown.count(" checked") == 5


def test_an_answer_and_a_reason_for_none_are_asked_about(cast, lena, case):
    given = {"call_name": "มะทันดา", "born_year": "2545", "born_instead": "DOES_NOT_KNOW"}

    assert client_of(lena).post(page("describe", case), given).status_code == 422


def test_describing_does_not_forget_what_another_page_asked(cast, lena):
    case = register(lena, cast.house, call_name="ดาว", may_write="LATER")

    client_of(lena).post(page("describe", case), {"call_name": "ดาวเรือง", "version": "1"})

    assert (seen(lena, case).name, seen(lena, case).person.words.may_write) == ("ดาวเรือง", "LATER")


@pytest.mark.parametrize(("years", "said"), [(14, "อายุต่ำกว่า 18 ปี"), (18, "อาจอายุต่ำกว่า 18 ปี")])
def test_the_page_says_when_she_is_or_may_be_under_18(cast, lena, case, years, said):
    year = str(localdate().year + 543 - years)
    client_of(lena).post(page("describe", case), {"call_name": "ดาว", "born_year": year, "version": "1"})

    assert said in sees(lena, case)


def test_the_age_band_for_figures_is_offered_from_her_birth(cast, lena, case):
    client_of(lena).post(page("describe", case), {"call_name": "ดาว", "born_year": "2540", "version": "1"})

    form = client_of(lena).get(page("facts", case)).context["form"]

    assert form.initial["age_band"] == "FROM_25_TO_34"


# Papers.


@pytest.mark.parametrize(
    ("kind", "number", "thai", "english"),
    [
        ("PINK_CARD", ZERO_CARD, "เลขหลักสุดท้ายไม่ตรง", "Its last digit does not fit"),
        ("THAI_ID", ZERO_CARD, "ขึ้นต้นด้วย 0 เป็นเลข", "It begins with 0: a number"),
        ("THAI_ID", "0-1001-00230-70-5", "เลขหลักสุดท้ายไม่ตรง", "Its last digit does not fit"),
        ("THAI_ID", "12345", "ยาวหรือสั้นกว่า", "It is longer or shorter"),
        ("NRC", "no such shape", "รูปแบบต่าง", "It does not look the way"),
        ("CCCD", "079", "ยาวหรือสั้นกว่า", "It is longer or shorter"),
        ("CHINESE_ID", "110105194912310021", "เลขหลักสุดท้ายไม่ตรง", "Its last digit does not fit"),
        (
            "CCCD",
            "001299012345",
            "วันเกิดในเลขนี้เป็นไปไม่ได้",
            "The birth inside the number cannot be",
        ),  # born in 2099
    ],
)
def test_an_unusual_number_is_kept_as_written_with_a_warning_and_never_refused(
    cast, lena, case, kind, number, thai, english
):
    answer = client_of(lena).post(page("add_paper", case), {"kind": kind, "number": number})

    assert answer.status_code == 302
    [paper] = seen(lena, case).papers
    assert paper.words.number == number
    assert thai in sees(lena, case)
    assert english in sees(lena, case, "en")
    assert "The number looks unusual" in sees(lena, case, "en")


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("THAI_ID", "๓-๑๐๐๖-๐๐๔๔๕-๖๓-๕"),
        ("NRC", "12/OUKAMA(N)123456"),
        ("CHINESE_ID", "11010519491231002X"),
        ("OTHER", "whatever stands there"),
    ],
)
def test_an_ordinary_number_has_no_warning(cast, lena, case, kind, number):
    client_of(lena).post(page("add_paper", case), {"kind": kind, "number": number})

    assert "เลขนี้ไม่เหมือนรูปแบบทั่วไป" not in sees(lena, case)
    assert seen(lena, case).papers[0].words.warnings == ()


def test_a_number_is_hidden_until_somebody_asks_for_it(cast, lena, case):
    client_of(lena).post(page("add_paper", case), {"kind": "THAI_ID", "number": "3100600445635"})

    assert "<summary>x-xxxx-xxxxx-63-5" in sees(lena, case)


def test_no_papers_and_an_unknown_number_are_ordinary_answers(cast, lena, case):
    client = client_of(lena)

    client.post(page("add_paper", case), {"kind": "NONE"})
    client.post(page("add_paper", case), {"kind": "PASSPORT", "number_instead": "DOES_NOT_KNOW"})

    assert [one.words.kind for one in seen(lena, case).papers] == ["NONE", "PASSPORT"]
    assert "ไม่ทราบ" in sees(lena, case)


# Safe contact.


def test_the_rules_of_safe_contact_stand_wherever_a_contact_is_shown(cast, lena, case):
    given = {"way": "LINE", "value": "ร้านเสื้อผ้า", "hours": "หลัง 20.00 น.", "never": ["HOME_VISIT"]}
    client = client_of(lena)
    client.post(page("contact", case), given)

    pages = [page("person", case), page("contact", case), reverse("desk:case", args=[case.pk])]

    for where in pages:
        shown = client.get(where).content.decode()
        assert "หลัง 20.00 น." in shown
        assert "ห้ามฝากข้อความ" in shown.replace("\u2060", "")


def test_an_old_contact_is_corrected_and_not_left_standing(cast, lena, case):
    client = client_of(lena)
    client.post(page("contact", case), {"way": "PHONE", "value": "081 000 0001"})
    [contact] = seen(lena, case).contacts

    client.post(page("change_contact", case, contact.row), {"way": "PHONE", "value": "081 000 0002"})

    assert [one.words.value for one in seen(lena, case).contacts] == ["081 000 0002"]


def test_a_rule_alone_is_enough_and_nothing_at_all_is_asked_about(cast, lena, case):
    client = client_of(lena)

    assert client.post(page("contact", case), {}).status_code == 422
    assert client.post(page("contact", case), {"never": ["CALL_FAMILY"]}).status_code == 302


def test_a_contact_of_nobody_is_not_found(cast, lena, case):
    assert client_of(lena).get(page("change_contact", case, case.pk)).status_code == 404
