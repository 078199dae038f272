"""Who leads: asked, answered, handed on, and never left to nobody."""

import pytest
from django.urls import reverse

from klang.casework.actions import answer_lead, answer_offer, end_seat, offer_lead, offer_second
from klang.casework.reads import team_of_case
from klang.casework.terms import DueCode, PartKind
from klang.vault.registers import Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import dues, plainly
from tests.remembered import ENDED, NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def second(lena, mali, case):
    """Mali, who shares responsibility for Lena's file."""
    offer_second(fresh(lena), case, account=mali.account_id)
    answer_offer(fresh(mali), case, accepts=True)
    return fresh(mali)


@pytest.fixture
def asked(lena, case, second):
    """Mali was asked to take the lead."""
    offer_lead(fresh(lena), case, account=second.account_id)
    return fresh(second)


def parts(by, case):
    return {one.account: (one.part, one.waits) for one in team_of_case(fresh(by), case)}


def seat_of(who, case):
    return case.seats.get(account=who.account_id, ended=False).id


def test_with_a_yes_the_two_change_places(lena, case, asked):
    answer_lead(asked, case, accepts=True)

    assert parts(lena, case) == {
        asked.account_id: (PartKind.LEAD, False),
        lena.account_id: (PartKind.SECOND, False),
    }
    assert dues(case, DueCode.LEAD) == {}


def test_nothing_changes_before_the_yes_nor_with_a_no(lena, case, asked):
    before = parts(lena, case)

    answer_lead(asked, case, accepts=False)

    assert (
        parts(lena, case)
        == before
        == {
            lena.account_id: (PartKind.LEAD, False),
            asked.account_id: (PartKind.SECOND, False),
        }
    )
    assert dues(case, DueCode.LEAD) == {}


def test_who_was_asked_reads_it_on_today(lena, case, asked):
    assert dues(case, DueCode.LEAD) == {asked.account_id: lena.today}


def test_asking_and_answering_leave_one_trace_each(lena, case, second):
    with leaves("casework.lead_offered"):
        offer_lead(fresh(lena), case, account=second.account_id)
    with leaves("casework.lead_answered"):
        answer_lead(fresh(second), case, accepts=True)


def test_only_who_shares_responsibility_can_be_asked(lena, mali, stranger, case):
    joins(lena, case, stranger, right=Right.WRITE)
    offer_second(fresh(lena), case, account=mali.account_id)

    for account in (stranger.account_id, mali.account_id):
        with refuses("casework.lead_offered", "share responsibility first"):
            offer_lead(fresh(lena), case, account=account)


def test_who_has_no_seat_asks_nobody(stranger, case, second):
    with refuses("casework.lead_offered", NO_SEAT):
        offer_lead(stranger, case, account=second.account_id)


def test_who_only_writes_asks_nobody(lena, stranger, case, second):
    stranger = joins(lena, case, stranger, right=Right.WRITE)

    with refuses("casework.lead_offered", NOT_IN_CHARGE):
        offer_lead(stranger, case, account=second.account_id)


def test_nobody_is_asked_when_help_has_ended(lena, case, second):
    with refuses("casework.lead_offered", ENDED):
        offer_lead(fresh(lena), ended(case), account=second.account_id)


def test_who_has_no_seat_has_nothing_to_answer(stranger, case, asked):
    with refuses("casework.lead_answered", NO_SEAT):
        answer_lead(stranger, case, accepts=True)


def test_who_was_not_asked_takes_nothing_on(case, second):
    with refuses("casework.lead_answered", "Nobody waits"):
        answer_lead(second, case, accepts=True)


def test_who_takes_the_lead_out_of_the_team_leads_from_now_on(lena, case, second):
    end_seat(second, case, seat=seat_of(lena, case))

    assert parts(second, case) == {second.account_id: (PartKind.LEAD, False)}


def test_who_leads_does_not_go_before_somebody_else_leads(lena, case, second):
    with refuses("casework.unseated", "take the lead first"):
        end_seat(fresh(lena), case, seat=seat_of(lena, case))

    assert parts(lena, case)[lena.account_id] == (PartKind.LEAD, False)


def test_the_home_of_the_file_asks_and_answers_it(lena, case, second):
    with_button = client_of(fresh(lena)).get(reverse("desk:case", args=[case.pk]))
    assert "ขอให้เป็นผู้รับผิดชอบหลัก" in plainly(with_button)

    client_of(fresh(lena)).post(reverse("casework:lead", args=[case.pk]), {"account": second.account_id})
    hers = client_of(fresh(second))
    assert "มีคนขอให้คุณเป็นผู้รับผิดชอบหลัก" in plainly(hers.get(reverse("desk:case", args=[case.pk])))
    hers.post(reverse("casework:answer_lead", args=[case.pk]), {"accepts": "yes"})

    assert parts(lena, case)[second.account_id] == (PartKind.LEAD, False)
