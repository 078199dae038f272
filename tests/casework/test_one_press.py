"""What one press of a button does is done by a post and never by opening its address."""

from uuid import uuid4

import pytest
from django.http import Http404
from django.test import RequestFactory
from django.urls import reverse

from klang.casework.one_press import one_press
from tests.browser_free import client_of
from tests.cast import fresh
from tests.people.told import deeds
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

PAGES = [
    *("casework:take_back_note", "casework:end_seat", "needs:take_back_need", "needs:take_back_strength"),
    *("survivors:take_back_name", "survivors:take_back_paper"),
]


@pytest.fixture
def asked():
    """A request of somebody's, and a view whose deed only remembers what it was given."""
    given = []
    view = one_press(lambda by, case, **named: given.append((by, case, named)), to="desk:case")

    def ask(who, method, case_id, **named):
        request = getattr(RequestFactory(), method)("/")
        request.actor = who
        return view(request, case_id=case_id, **named), given

    return ask


@pytest.mark.parametrize("page", PAGES)
def test_to_open_its_address_does_nothing(lena, case, page):
    client = client_of(lena)

    with leaves():
        answer = client.get(reverse(page, args=[case.pk, uuid4()]))

    assert answer.status_code == 405


def test_what_the_address_names_is_what_the_deed_takes_and_the_page_goes_on(lena, case, asked):
    who, row = fresh(lena), uuid4()

    answer, given = asked(who, "post", case.pk, note=row)

    assert given == [(who, case, {"note": row})]
    assert answer.url == reverse("desk:case", args=[case.pk])


def test_in_a_file_that_is_not_there_for_somebody_nothing_is_done(stranger, case, asked):
    with pytest.raises(Http404):
        asked(stranger, "post", case.pk, note=uuid4())

    assert deeds()[-1] == "refused: access.looked_for"
