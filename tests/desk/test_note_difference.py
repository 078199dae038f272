"""A resolution that differs from what was wished is known to the supervisor, who sits in no file of it."""

import pytest
from django.test import Client
from django.urls import reverse

from klang.casework.calendar import remind
from klang.casework.models import Due
from klang.casework.terms import DueCode
from klang.desk.actions import note_difference
from klang.desk.reads import today
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import stays_shut, without_keys
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def due(file, mali):
    """Mali supervises, and has no seat in the file."""
    return remind(file, mali.account_id, mali.today, DueCode.DIFFERS).pk


def lines(cast, who):
    return [task.due for task in today(fresh(who), cast.house).supervised]


def test_what_is_known_stands_in_today_no_more(cast, mali, due):
    assert lines(cast, mali) == [due]

    client_of(fresh(mali)).post(reverse("desk:noted", args=[due]))

    assert lines(cast, mali) == []
    assert Due.objects.get(pk=due).done_on is not None


def test_it_leaves_one_trace(cast, mali, due):
    with leaves("desk.difference_noted"):
        note_difference(fresh(mali), cast.house, due=due)


def test_what_waits_for_somebody_else_or_is_something_else_stays(cast, lena, mali, file, due):
    other = remind(file, mali.account_id, mali.today, DueCode.ASK_AGAIN).pk

    note_difference(fresh(lena), cast.house, due=due)
    note_difference(fresh(mali), cast.house, due=other)

    assert Due.objects.filter(pk__in=[due, other], done_on=None).count() == 2


def test_whose_keys_are_put_away_notes_nothing(cast, mali, due):
    with stays_shut():
        note_difference(without_keys(mali), cast.house, due=due)


def test_who_is_not_signed_in_is_led_to_the_door(due):
    answer = Client().post(reverse("desk:noted", args=[due]))

    assert answer["Location"].startswith(reverse("people:sign_in"))
