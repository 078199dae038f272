"""Her own page: her words, what she agreed to, who looked; and nothing else answers while she holds the phone."""

import pytest
from django.urls import reverse

from klang.desk.reads import turned_to_her
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.terms import Area
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import stays_shut, without_keys
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def words(lena, case):
    note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"))


@pytest.fixture
def in_her_hands(lena, case, words):
    client = client_of(fresh(lena))
    client.post(reverse("desk:hand_over", args=[case.pk]), {"pin": "2569"})
    return client


def test_her_words_are_shown_to_her_and_the_looking_is_one_line(lena, case, words):
    with leaves("desk.turned_to_her"):
        hers = turned_to_her(fresh(lena), case)

    assert [one.words.said.first for one in hers.needs] == ["ประตูที่ล็อกได้"]
    assert (hers.strengths, hers.agreed) == ([], [])
    assert hers.looks


def test_whose_keys_are_put_away_shows_nothing(lena, case, words):
    with stays_shut():
        turned_to_her(without_keys(lena), case)


def test_who_has_no_seat_shows_nothing(stranger, case):
    with refuses("desk.turned_to_her", "seat"):
        turned_to_her(stranger, case)


@pytest.mark.parametrize("page", ["desk:today", "desk:caseload", "desk:case", "needs:note", "web:more"])
def test_every_other_page_leads_back_to_hers(in_her_hands, case, page):
    args = [case.pk] if page in {"desk:case", "needs:note"} else []

    assert in_her_hands.get(reverse(page, args=args))["Location"] == reverse("desk:hers")
    assert in_her_hands.post(reverse(page, args=args))["Location"] == reverse("desk:hers")


def test_her_page_carries_no_id_and_shows_her_words(in_her_hands, case):
    answer = in_her_hands.get(reverse("desk:hers"))

    assert "ประตูที่ล็อกได้" in answer.content.decode()
    assert "ขอเปลี่ยนล่ามได้ทุกเมื่อ" in answer.content.decode()
    assert str(case.pk) not in answer.content.decode()


def test_the_pin_takes_it_back_and_a_wrong_one_does_not(in_her_hands, case):
    back = reverse("desk:take_back")
    assert in_her_hands.get(back).status_code == 200
    assert in_her_hands.post(back, {"pin": "0000"}).status_code == 422
    assert in_her_hands.post(back, {"pin": "2569"}).status_code == 422  # too early

    assert in_her_hands.get(reverse("desk:today"))["Location"] == reverse("desk:hers")


def test_the_right_pin_leads_to_the_file(in_her_hands, case):
    answer = in_her_hands.post(reverse("desk:take_back"), {"pin": "2569"})

    assert answer["Location"] == reverse("desk:case", args=[case.pk])
    assert in_her_hands.get(reverse("desk:today")).status_code == 200


@pytest.mark.parametrize("page", ["desk:hers", "desk:take_back"])
def test_where_nothing_was_handed_over_there_is_no_page_of_hers(lena, page):
    assert client_of(lena).get(reverse(page))["Location"] == reverse("desk:today")


def test_an_address_that_is_not_there_shows_nothing_of_work_and_keeps_the_exit(in_her_hands):
    answer = in_her_hands.get("/nowhere/")

    page = answer.content.decode()
    assert answer.status_code == 404
    assert "data-exit" in page
    assert reverse("desk:caseload") not in page
    assert reverse("people:lock") not in page
