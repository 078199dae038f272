"""The pages of a file's notes and appointments, as they are met with scripts off."""

from datetime import date

import pytest
from django.urls import reverse

from klang.casework.actions import add_to_team
from klang.casework.models import Due
from klang.casework.team import Place
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def page(name, case):
    return reverse(f"casework:{name}", args=[case.pk])


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

    for name in ("next", "note"):
        assert 'type="date"' not in client.get(page(name, case)).content.decode()
