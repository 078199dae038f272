"""The pages of a file's journey, notes and appointments, as they are met with scripts off."""

from datetime import date

import pytest
from django.urls import reverse

from klang.casework import reads
from klang.casework.actions import add_to_team
from klang.casework.models import Due
from klang.casework.team import Place
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SAID = {"said_original": "ได้ วันนี้คุยได้", "said_language": "th", "said_heard": "SPOKEN"}
FIRST = {"to": "PRESCREEN", "view": "AGREE", **SAID}


def page(name, case):
    return reverse(f"casework:{name}", args=[case.pk])


def journey(lena, case):
    return [step.words for step in reads.journey_of_case(fresh(lena), case)]


def begun(lena, case):
    client = client_of(lena)
    assert client.post(page("step", case), FIRST).status_code == 302
    return client


def test_a_step_keeps_what_she_thinks_of_it_in_her_own_words(cast, lena, case):
    begun(lena, case)

    [step] = journey(lena, case)

    assert (step.state, step.view, step.reason) == ("PRESCREEN", "AGREE", "AS_PLANNED")
    assert step.said.original == "ได้ วันนี้คุยได้"


def test_a_step_without_her_view_is_not_taken_and_what_was_typed_is_still_there(cast, lena, case):
    given = {"to": "PRESCREEN", **SAID}

    answer = client_of(lena).post(page("step", case), given)

    assert answer.status_code == 422
    assert "ได้ วันนี้คุยได้" in answer.content.decode()
    assert 'href="#id_view_0"' in answer.content.decode()
    assert journey(lena, case) == []


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"view": "AGREE"}, "said"),
        ({"view": "COULD_NOT_BE_ASKED"}, "why"),
        ({"view": "OWN_WISH", **SAID}, "view"),
    ],
)
def test_a_view_needs_her_words_or_the_reason_why_not(cast, lena, case, given, place):
    answer = client_of(lena).post(page("step", case), {"to": "PRESCREEN", **given})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [place]


def test_being_out_of_contact_needs_its_own_reason(cast, lena, case):
    client = begun(lena, case)
    given = {"to": "MISSING", "view": "COULD_NOT_BE_ASKED", "why": "โทรไม่ติด"}

    without = client.post(page("step", case), given)
    answer = client.post(page("step", case), {**given, "reason": "UNREACHABLE"})

    assert (without.status_code, list(without.context["form"].errors)) == (422, ["reason"])
    assert answer.status_code == 302
    assert journey(lena, case)[-1].reason == "UNREACHABLE"


def test_a_reason_of_another_step_is_refused(cast, lena, case):
    client = begun(lena, case)

    given = {"to": "REFLECTION", "view": "AGREE", "reason": "UNSAFE", **SAID}

    assert client.post(page("step", case), given).status_code == 422


@pytest.mark.parametrize("before", [[], [FIRST], [FIRST, {"to": "DECLINED", "view": "OWN_WISH"}]])
def test_one_press_from_the_page_of_the_file_is_enough_to_decline(cast, lena, case, before):
    client = client_of(lena)
    for step in before:
        client.post(page("step", case), step)

    home = client.get(reverse("desk:case", args=[case.pk])).content.decode()
    answer = client.post(page("step", case), {"to": "DECLINED", "view": "OWN_WISH"})

    assert '<input type="hidden" name="to" value="DECLINED">' in home
    assert answer.status_code == 302
    assert (journey(lena, case)[-1].state, journey(lena, case)[-1].reason) == ("DECLINED", "OWN_WISH")


def test_the_page_of_a_step_says_where_the_journey_stands(cast, lena, case):
    client = begun(lena, case)

    shown = client.get(page("step", case)).content.decode().replace("\u2060", "")

    assert "คัดกรองเบื้องต้น" in shown


def test_before_a_note_is_written_the_page_says_who_can_read_each_part(cast, lena, mali, case):
    add_to_team(lena, case, account=mali.account_id, place=Place((Drawer.HEALTH,), Right.READ))

    shown = client_of(lena).get(page("note", case))

    labels = dict(shown.context["form"].fields["drawer"].choices)
    assert "Mali" in labels["health"]
    assert "Mali" not in labels["plan"]


def test_a_note_can_only_be_put_where_its_writer_may_write(cast, lena, mali, case):
    add_to_team(lena, case, account=mali.account_id, place=Place((Drawer.PLAN,), Right.WRITE))

    answer = client_of(mali).post(page("note", case), {"text": "ดื่มน้ำแล้ว", "drawer": "health"})

    assert answer.status_code == 422
    assert "ดื่มน้ำแล้ว" in answer.content.decode()


def test_the_next_appointment_is_one_tap(cast, lena, case):
    client = client_of(lena)
    choices = client.get(page("next", case)).context["form"].fields["soon"].choices
    week = choices[2][0]

    answer = client.post(page("next", case), {"soon": week, "time": "09.30 น."})

    assert answer.status_code == 302
    assert Due.objects.get(case=case, code="APPOINTMENT").on == date.fromisoformat(week)


def test_an_appointment_on_another_day_is_written_in_three_boxes_in_either_calendar(cast, lena, case):
    given = {"on_day": "14", "on_month": "1", "on_year": "2599"}

    answer = client_of(lena).post(page("next", case), given)

    assert answer.status_code == 302
    assert Due.objects.get(case=case, code="APPOINTMENT").on == date(2056, 1, 14)


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"on_month": "1", "on_year": "2599"},
        {"on_day": "14", "on_month": "1", "on_year": "2560"},
        {"on_day": "14", "on_month": "1", "on_year": "99"},
    ],
)
def test_a_day_that_is_missing_past_or_unsure_is_asked_again(cast, lena, case, given):
    answer = client_of(lena).post(page("next", case), {**given, "place_word": "ที่เดิม"})

    assert answer.status_code == 422
    assert "ที่เดิม" in answer.content.decode()
    assert not Due.objects.filter(case=case).exists()


def test_no_page_of_casework_asks_the_browser_for_its_calendar(cast, lena, case):
    client = client_of(lena)

    for name in ("next", "step", "note", "seat", "second"):
        assert 'type="date"' not in client.get(page(name, case)).content.decode()
