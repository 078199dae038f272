"""How many questions each page asks of the database, written down: a list that grows slow shows here first."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from klang.lang.said import Said
from klang.needs.actions import note_need, reword_need
from klang.needs.terms import Area
from klang.survivors.actions import register
from klang.voices import actions as voices
from klang.voices.models import ArrivedWords
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import joins
from tests.voices.told import joined

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

QUESTION = re.compile("(?:[0-9]+ times: )?(?:SELECT|INSERT|UPDATE|DELETE)")
LISTS = {"desk:today": 12, "desk:caseload": 9}
SEEN_BY = 32
OF_VOICES = {"voices:said": 25, "voices:themes": 24, "voices:tray": 12, "voices:answers": 13}
OF_A_CASE = {
    "desk:case": 23,
    "desk:who_looked": 24,
    "desk:hand_over": 3,
    "desk:step": 12,
    "survivors:person": 12,
    "survivors:describe": 12,
    "needs:of_case": 18,
    "needs:note": 34,
    "consent:of_case": 29,
    "consent:ask": 23,
    "desk:seat": 23,
    "casework:note": 25,
    "meetings:of_case": 27,
}


def asked(client, address):
    """The questions of a page; what only keeps a transaction apart is none."""
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert client.get(address).status_code == 200
    return sum(bool(QUESTION.match(one["sql"])) and "advisory" not in one["sql"] for one in seen)


@pytest.fixture
def office(cast):
    """A worker with so many files, each with a need in it."""

    def of(number):
        for _ in range(number):
            case = register(fresh(cast.lena), cast.house, call_name="ดาว")
            note_need(fresh(cast.lena), case, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"))
        return client_of(fresh(cast.lena)), case

    return of


def warm(client, address):
    client.get(address)
    return asked(client, address)


@pytest.mark.parametrize("page", LISTS)
def test_a_list_asks_no_more_for_many_files_than_for_few(office, page):
    client, _ = office(3)
    few = warm(client, reverse(page))
    client, _ = office(12)

    assert (few, warm(client, reverse(page))) == (LISTS[page], LISTS[page])


@pytest.mark.parametrize("page", OF_A_CASE)
def test_a_page_of_a_file_asks_as_many_as_are_written_down(office, page):
    client, case = office(1)

    assert warm(client, reverse(page, args=[case.pk])) == OF_A_CASE[page]


def test_looking_with_other_eyes_asks_as_many_as_are_written_down(office, lena, mali):
    client, case = office(1)
    joins(lena, case, mali)

    assert warm(client, reverse("desk:seen_by", args=[case.pk, mali.account_id])) == SEEN_BY


def test_a_file_with_many_needs_asks_no_more_than_one_with_few(office, lena):
    client, case = office(1)
    few = warm(client, reverse("needs:of_case", args=[case.pk]))
    for _ in range(9):
        note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"))

    assert warm(client, reverse("needs:of_case", args=[case.pk])) == few


def test_what_was_said_before_is_looked_up_in_the_log_at_once(office, lena):
    client, case = office(1)
    needs = [note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ห้องที่เงียบ")).row for _ in range(4)]
    home = reverse("desk:case", args=[case.pk])
    reword_need(fresh(lena), case, need=needs[0], said=Said("ห้องที่สว่าง"))
    one = warm(client, home)
    for need in needs[1:]:
        reword_need(fresh(lena), case, need=need, said=Said("ห้องที่สว่าง"))

    assert warm(client, home) == one


@pytest.fixture
def heard(cast):
    """Somebody who hears, with so many voices, themes and things that arrived."""
    team = voices.begin(fresh(cast.officer), cast.house)

    def of(number):
        for _ in range(number):
            joined(cast.officer, team)
            voices.put(fresh(cast.lena), team, words=ArrivedWords("รถตอนเย็น"))
        return client_of(fresh(cast.officer))

    return of


@pytest.mark.parametrize("page", OF_VOICES)
def test_what_was_said_asks_no_more_for_much_than_for_little(heard, page):
    few = warm(heard(1), reverse(page))

    assert (few, warm(heard(6), reverse(page))) == (OF_VOICES[page], OF_VOICES[page])
