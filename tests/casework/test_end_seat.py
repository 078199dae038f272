from uuid import uuid4

import pytest
from django.urls import reverse

from klang.access.predicates import Refused
from klang.casework.actions import answer_offer, end_seat, note, offer_second
from klang.casework.calendar import remind
from klang.casework.models import Case
from klang.casework.reads import notes_of_case, team_of_case
from klang.casework.terms import DueCode
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def seat_of(who, case):
    return case.seats.get(account=who.account_id, ended=False).id


def test_whoever_is_out_of_the_team_finds_no_file(lena, mali, case):
    note(lena, case, text="ได้เตียงริมหน้าต่าง")
    mali = joins(lena, case, mali)

    end_seat(fresh(lena), case, seat=seat_of(mali, case))

    assert not Case.objects.of(fresh(mali)).exists()
    with pytest.raises(Refused, match="do not have a seat"):
        notes_of_case(fresh(mali), case)


def test_what_they_held_gets_new_keys_and_stays_readable(lena, mali, case):
    kept = note(lena, case, text="ได้เตียงริมหน้าต่าง")
    mali = joins(lena, case, mali, Drawer.PLAN)

    end_seat(fresh(lena), case, seat=seat_of(mali, case))

    kept.refresh_from_db()
    assert kept.epoch == 2
    assert [one.words.text for one in notes_of_case(fresh(lena), case)] == ["ได้เตียงริมหน้าต่าง"]


def test_it_leaves_one_trace(lena, mali, case):
    mali = joins(lena, case, mali)

    with leaves("casework.unseated"):
        end_seat(fresh(lena), case, seat=seat_of(mali, case))


def test_who_has_no_seat_ends_none(lena, stranger, case):
    with refuses("casework.unseated", NO_SEAT):
        end_seat(stranger, case, seat=seat_of(lena, case))


def test_who_only_writes_ends_none(lena, mali, case):
    mali = joins(lena, case, mali, right=Right.WRITE)

    with refuses("casework.unseated", NOT_IN_CHARGE):
        end_seat(mali, case, seat=seat_of(lena, case))


def test_the_last_who_answers_for_a_file_stays(lena, case):
    with refuses("casework.unseated", "stays responsible"):
        end_seat(lena, case, seat=seat_of(lena, case))

    assert Case.objects.of(fresh(lena)).get() == case


def test_a_second_who_has_not_answered_does_not_yet_answer_for_it(lena, mali, case):
    offer_second(lena, case, account=mali.account_id)

    with refuses("casework.unseated", "stays responsible"):
        end_seat(fresh(lena), case, seat=seat_of(lena, case))


def test_the_first_leaves_when_the_second_has_said_yes(lena, mali, case):
    offer_second(lena, case, account=mali.account_id)
    answer_offer(fresh(mali), case, accepts=True)

    end_seat(fresh(mali), case, seat=seat_of(lena, case))

    assert [one.account for one in team_of_case(fresh(mali), case)] == [mali.account_id]
    assert not Case.objects.of(fresh(lena)).exists()


def test_a_seat_is_taken_back_also_when_help_has_ended(lena, mali, case):
    mali = joins(lena, case, mali)

    end_seat(fresh(lena), ended(case), seat=seat_of(mali, case))

    assert not Case.objects.of(fresh(mali)).exists()


def test_a_seat_that_is_not_there_changes_no_key(lena, case):
    end_seat(lena, case, seat=uuid4())

    assert case.rosters.count() == 1


def test_what_they_had_to_do_falls_to_whoever_answers(lena, mali, case):
    mali = joins(lena, case, mali, right=Right.WRITE)
    for code in (DueCode.ACTION, DueCode.INPUT):
        remind(case, mali.account_id, lena.today, code)

    end_seat(fresh(lena), case, seat=seat_of(mali, case))

    assert dues(case, DueCode.ACTION) == {lena.account_id: lena.today}
    assert dues(case, DueCode.INPUT) == {}


def test_who_keeps_another_seat_keeps_what_they_had_to_do(lena, mali, case):
    joins(lena, case, mali)
    first = seat_of(mali, case)
    joins(lena, case, mali, Drawer.HEALTH)
    remind(case, mali.account_id, lena.today, DueCode.ACTION)

    end_seat(fresh(lena), case, seat=first)

    assert dues(case, DueCode.ACTION) == {mali.account_id: lena.today}


def test_it_is_one_button_on_the_page_of_what_they_see(lena, mali, case):
    joins(lena, case, mali)
    client, seat = client_of(fresh(lena)), seat_of(mali, case)
    there = reverse("casework:end_seat", args=[case.pk, seat])

    assert there in client.get(reverse("desk:seen_by", args=[case.pk, mali.account_id])).content.decode()
    client.post(there)

    assert not case.seats.filter(account=mali.account_id, ended=False).exists()
