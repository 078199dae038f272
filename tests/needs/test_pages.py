"""The pages of needs and strengths, as they are met with scripts off."""

import pytest
from django.urls import reverse

from klang.casework.actions import add_to_team
from klang.casework.team import Place
from klang.needs.models import Need
from klang.needs.reads import needs_of_case, strengths_of_case
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

THAI = {"area": "HOUSING", "source": "HERSELF", "said_original": "อยากได้ห้องที่ล็อกได้", "said_language": "th"}
ZAWGYI = "ေကာ္ဖီေသာက္ခ်င္တယ္ ျဖစ္ပါတယ္"


def page(name, case, *more):
    return reverse(f"needs:{name}", args=[case.pk, *more])


def test_her_words_are_kept_in_her_script_with_the_translation_and_the_interpreter_beside(cast, lena, case):
    given = {
        "area": "WAGES",
        "source": "INTERPRETER",
        "said_original": "လစာမရသေးပါ",
        "said_language": "my",
        "said_heard": "INTERPRETED",
        "said_translation": "ยังไม่ได้ค่าจ้าง",
        "said_interpreter": "คุณมล",
    }

    shown = client_of(lena).post(page("note", case), given, follow=True).content.decode()

    assert '<q lang="my" dir="auto">လစာမရသေးပါ</q>' in shown
    assert "ยังไม่ได้ค่าจ้าง" in shown
    assert "คุณมล" in shown


def test_what_was_only_interpreted_is_never_an_empty_original(cast, lena, case):
    given = {**THAI, "said_original": "", "said_language": "my", "said_heard": "ONLY_TRANSLATED"}
    client = client_of(lena)

    without = client.post(page("note", case), given)
    done = client.post(page("note", case), {**given, "said_translation": "อยากได้ห้อง"}, follow=True)

    assert without.status_code == 422
    assert '<q lang="th" dir="auto">อยากได้ห้อง</q>' in done.content.decode()
    assert "ล่าม" in done.content.decode().split("<q ")[1]


@pytest.mark.parametrize(("missing", "place"), [("area", "id_area_0"), ("said_original", "id_said_0")])
def test_what_is_missing_is_named_and_what_was_typed_is_still_there(cast, lena, case, missing, place):
    given = {name: value for name, value in THAI.items() if name != missing}

    answer = client_of(lena).post(page("note", case), {**given, "said_interpreter": "คุณมล"})

    assert answer.status_code == 422
    assert f'href="#{place}"' in answer.content.decode()
    assert "คุณมล" in answer.content.decode()
    assert not Need.objects.exists()


def test_before_a_word_is_typed_the_page_says_where_it_lies_and_who_can_read_it(cast, lena, mali, case):
    add_to_team(lena, case, account=mali.account_id, place=Place((Drawer.HEALTH,), Right.READ))

    shown = client_of(lena).get(page("note", case))

    labels = dict(shown.context["form"].fields["drawer"].choices)
    assert "Mali" in labels["health"]
    assert "Mali" not in labels["plan"]
    assert Drawer.FACTS not in labels
    body = shown.content.decode()
    assert body.index("id_drawer") < body.index("id_said")


@pytest.mark.parametrize(("chosen", "kept"), [("", "legal"), ("plan", "plan")])
def test_the_part_of_life_chooses_where_it_lies_and_it_can_be_changed(cast, lena, case, chosen, kept):
    client_of(lena).post(page("note", case), {**THAI, "area": "WAGES", "drawer": chosen})

    assert Need.objects.get().drawer == kept


def test_nothing_is_written_where_one_may_not_write(cast, lena, mali, case):
    add_to_team(lena, case, account=mali.account_id, place=Place((Drawer.PLAN,), Right.WRITE))

    answer = client_of(mali).post(page("note", case), {**THAI, "area": "HEALTH"})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["drawer"]
    assert "อยากได้ห้องที่ล็อกได้" in answer.content.decode()


def test_words_that_look_typed_in_zawgyi_are_asked_about_with_both_looks(cast, lena, case):
    given = {**THAI, "said_original": ZAWGYI, "said_language": "my"}
    client = client_of(lena)

    asked = client.post(page("note", case), given)
    client.post(page("note", case), {**given, "keyboard": "ZAWGYI"})

    assert asked.status_code == 422
    assert "ကော်ဖီသောက်ချင်တယ်" in asked.content.decode()
    [need] = needs_of_case(fresh(lena), case)
    assert (need.words.said.original, need.words.said.encoding) == (ZAWGYI, "zawgyi")


@pytest.mark.parametrize("words", ["မသန္တာ", "လစာ သုံးလ မရသေးပါ"])
def test_nobody_who_types_in_unicode_is_asked_about_a_keyboard(cast, lena, case, words):
    answer = client_of(lena).post(page("note", case), {**THAI, "said_original": words, "said_language": "my"})

    assert answer.status_code == 302


def test_what_she_builds_on_is_a_strength_and_not_a_need(cast, lena, case):
    client_of(lena).post(page("strength", case), {**THAI, "said_original": "เย็บผ้าเป็น"})

    [strength] = strengths_of_case(fresh(lena), case)
    assert strength.words.said.original == "เย็บผ้าเป็น"
    assert needs_of_case(fresh(lena), case) == []


def test_a_need_said_again_keeps_the_earlier_words(cast, lena, case):
    client = client_of(lena)
    client.post(page("note", case), THAI)
    need = Need.objects.get().row

    again = {"said_original": "อยากได้ห้องใกล้ที่เรียน", "said_language": "th", "version": "1"}
    shown = client.post(page("versions", case, need), again, follow=True).content.decode()

    assert "อยากได้ห้องที่ล็อกได้" in shown
    assert "อยากได้ห้องใกล้ที่เรียน" in shown


def test_a_need_said_again_without_words_is_asked_again(cast, lena, case):
    client = client_of(lena)
    client.post(page("note", case), THAI)

    answer = client.post(page("versions", case, Need.objects.get().row), {"version": "1"})

    assert answer.status_code == 422


def test_a_need_that_is_not_there_is_not_found(cast, lena, case):
    assert client_of(lena).get(page("versions", case, case.pk)).status_code == 404
