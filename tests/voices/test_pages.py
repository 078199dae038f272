"""The pages of voices, as they are met with scripts off."""

from uuid import uuid4

import pytest
from django.urls import reverse

from klang.voices.models import Seat, Team
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def at(name, *places):
    return reverse(f"voices:{name}", args=places)


def test_an_officer_begins_and_chooses_and_ends_on_pages(cast):
    pui = client_of(fresh(cast.officer))
    assert at("begin") in pui.get(at("hearers")).content.decode()

    pui.post(at("begin"))
    team = Team.of(cast.house).pk
    pui.post(at("choose", team), {"account": str(cast.lena.account_id), "right": "write"})

    shown = pui.get(at("hearers")).content.decode()
    assert "Lena" in shown
    assert at("begin") not in shown
    assert "Lena" in pui.get(at("leave", team, cast.lena.account_id)).content.decode()
    pui.post(at("leave", team, cast.lena.account_id))
    assert [seat.account for seat in Seat.objects.all()] == [cast.officer.account_id]


def test_whoever_hears_already_is_not_offered(cast, team):
    page = client_of(fresh(cast.officer)).get(at("choose", team.pk))

    offered = {code for code, _ in page.context["form"].fields["account"].choices}
    assert str(cast.lena.account_id) not in offered
    assert {str(cast.mali.account_id), str(cast.nok.account_id)} <= offered


def test_a_form_with_nobody_chosen_comes_back(cast, team):
    answer = client_of(fresh(cast.officer)).post(at("choose", team.pk), {"right": "write"})

    assert answer.status_code == 422
    assert Seat.objects.count() == 2


def test_others_see_who_hears_and_no_way_to_change_it(cast, team):
    shown = client_of(fresh(cast.stranger)).get(at("hearers")).content.decode()

    assert "Lena" in shown
    assert at("choose", team.pk) not in shown
    assert at("begin") not in shown


@pytest.mark.parametrize("name", ["choose", "leave"])
def test_who_does_not_choose_reads_why_before_anything_is_asked(cast, team, name):
    places = [team.pk, cast.lena.account_id] if name == "leave" else [team.pk]
    trace = {"choose": "voices.hearer_chosen", "leave": "voices.hearer_left"}[name]

    with leaves(f"refused: {trace}"):
        answer = client_of(fresh(cast.lena)).get(at(name, *places))

    assert answer.status_code == 403


def test_before_anybody_hears_there_is_nobody_to_choose(cast):
    pui = client_of(fresh(cast.officer))

    assert pui.get(at("choose", uuid4())).status_code == 404
    assert pui.get(at("leave", uuid4(), uuid4())).status_code == 404
    assert not Team.objects.exists()
