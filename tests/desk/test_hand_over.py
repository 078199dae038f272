"""Handing the phone over: a PIN for this once, one line in the log, and from then on her page alone."""

import pytest
from django.test import Client
from django.urls import reverse

from klang.desk.actions import hand_over
from klang.people.handing import SHORTEST
from klang.people.models import Session
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import stays_shut, without_keys
from tests.people.told import deeds
from tests.remembered import NO_SEAT, ended, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def gives(case):
    """Somebody chooses a PIN and presses the button."""

    def press(client, pin="2569"):
        return client.post(reverse("desk:hand_over", args=[case.pk]), {"pin": pin})

    return press


def in_hands():
    """Whose page each session shows."""
    return list(Session.objects.exclude(handed=None).values_list("handed", flat=True))


def test_from_then_on_the_phone_shows_her_page(lena, case, gives):
    answer = gives(client_of(fresh(lena)))

    assert answer["Location"] == reverse("desk:hers")
    assert in_hands() == [case.pk]


def test_handing_over_leaves_one_trace(lena, case):
    with leaves("desk.handed_over"):
        assert hand_over(fresh(lena), case) == case


def test_pressing_the_button_leaves_that_trace_too(lena, case, gives):
    client = client_of(fresh(lena))

    gives(client)

    assert deeds()[-1] == "desk.handed_over"


def test_looking_at_the_page_first_hands_nothing_over(lena, case):
    answer = client_of(fresh(lena)).get(reverse("desk:hand_over", args=[case.pk]))

    assert answer.status_code == 200
    assert in_hands() == []


def test_who_has_no_seat_hands_nothing_over(stranger, case):
    with refuses("desk.handed_over", NO_SEAT):
        hand_over(stranger, case)


def test_for_who_has_no_seat_the_page_is_not_there(stranger, gives):
    assert gives(client_of(fresh(stranger))).status_code == 404
    assert in_hands() == []


def test_whose_keys_are_put_away_hands_nothing_over(lena, case):
    with stays_shut():
        hand_over(without_keys(lena), case)


def test_who_is_not_signed_in_is_led_to_the_door(gives):
    assert gives(Client())["Location"].startswith(reverse("people:sign_in"))


@pytest.mark.parametrize("pin", ["", "12", "1" * (SHORTEST - 1), "123456789", "abcd", "12 34", "١٢٣"])
def test_a_pin_that_is_none_is_asked_again(lena, gives, pin):
    answer = gives(client_of(fresh(lena)), pin)

    assert answer.status_code == 422
    assert in_hands() == []


@pytest.mark.parametrize("pin", ["2569", " 2569 ", "๒๕๖๙", "၂၅၆၉", "25692569"])
def test_a_pin_may_be_typed_in_the_digits_of_any_script(lena, case, gives, pin):
    gives(client_of(fresh(lena)), pin)

    assert in_hands() == [case.pk]


def test_a_pin_typed_in_thai_digits_takes_it_back_in_others(lena, case, gives):
    client = client_of(fresh(lena))
    gives(client, "๒๕๖๙")

    answer = client.post(reverse("desk:take_back"), {"pin": "2569"})

    assert answer["Location"] == reverse("desk:case", args=[case.pk])
    assert in_hands() == []


def test_only_this_phone_is_handed_over(lena, gives):
    gives(client_of(fresh(lena)))

    assert client_of(fresh(lena)).get(reverse("desk:today")).status_code == 200


def test_the_pin_is_kept_nowhere_as_it_was_typed(lena, gives):
    gives(client_of(fresh(lena)), "25692569")

    [kept] = Session.objects.exclude(handed=None).values_list("pin", flat=True)
    assert b"25692569" not in bytes(kept)


def test_the_phone_is_handed_over_also_when_help_has_ended(lena, case):
    with leaves("desk.handed_over"):
        hand_over(fresh(lena), ended(case))


def test_another_office_does_not_hand_it_over_because_it_does_not_know_everybody_who_looked(
    lena, nok, file, agreed
):
    with refuses("desk.handed_over", "office that leads"):
        hand_over(fresh(nok), file)
    assert reverse("desk:hand_over", args=[file.pk]) not in page_of(nok, "case", file)
    assert "หน้านี้แสดงเฉพาะส่วนที่คุณเปิดได้" in page_of(nok, "who_looked", file)


def page_of(who, name, file):
    return client_of(fresh(who)).get(reverse(f"desk:{name}", args=[file.pk])).content.decode()
