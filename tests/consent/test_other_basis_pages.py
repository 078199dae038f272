"""The page of another legal basis, as it is met with scripts off."""

from datetime import timedelta

import pytest
from django.urls import reverse

from klang.casework.models import Case, Due
from klang.consent.reads import other_bases_of_case
from klang.survivors.actions import register
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def case(cast, lena):
    return register(lena, cast.house, call_name="ดาว")


@pytest.fixture
def on_law(nok):
    return {
        "ground": "LAW",
        "section": "มาตรา 33",
        "reason": "ศาลสั่งให้ส่งเอกสาร",
        "workers": [str(nok.account_id)],
        "drawers": ["legal"],
        "known_as": "ดาว",
        "days": "7",
    }


def test_another_legal_basis_stands_with_its_section_and_its_last_day(cast, lena, nok, case, on_law):
    shown = (
        client_of(lena).post(reverse("consent:other", args=[case.pk]), on_law, follow=True).content.decode()
    )

    assert "มาตรา 33" in shown
    assert "Nok" in shown
    assert Case.objects.of(nok).exists()
    [basis] = other_bases_of_case(fresh(lena), case)
    assert basis.words.section == "มาตรา 33"
    assert Due.objects.filter(case=case, code="CONSENT_ENDS").exists()


def test_another_legal_basis_that_has_ended_says_so(cast, lena, nok, case, on_law):
    client_of(lena).post(reverse("consent:other", args=[case.pk]), on_law)
    later = cast.at(fresh(lena), lena.at + timedelta(days=400))

    [basis] = other_bases_of_case(later, case)

    assert basis.ended


@pytest.mark.parametrize("missing", ["ground", "section", "reason", "workers", "drawers", "days"])
def test_another_legal_basis_needs_its_section_its_reason_and_its_people(cast, lena, case, on_law, missing):
    sent = {name: value for name, value in on_law.items() if name != missing}

    answer = client_of(lena).post(reverse("consent:other", args=[case.pk]), sent)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [missing]


def test_the_seat_of_another_legal_basis_is_ended_on_the_same_page(cast, lena, nok, case, on_law):
    client = client_of(lena)
    client.post(reverse("consent:other", args=[case.pk]), on_law)
    [basis] = other_bases_of_case(fresh(lena), case)

    client.post(reverse("casework:end_seat", args=[case.pk, basis.seats[0][0]]))

    assert not Case.objects.of(nok).exists()
