from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from klang.access.predicates import Refused
from klang.access.use_cases import AlreadyDone
from klang.casework.terms import DueCode
from klang.meetings.actions import call_meeting
from klang.meetings.models import AgendaItem, Meeting
from klang.meetings.troubles import Incomplete
from klang.vault.records.holding import NoKey
from tests.cast import fresh
from tests.meetings.told import deeds_about, dues

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_meeting_has_a_day_and_the_cases_that_were_chosen(cast, lena, file):
    friday = lena.today + timedelta(days=4)

    meeting = call_meeting(lena, cast.house, on=friday, cases=[file])

    assert (meeting.on, meeting.agency, meeting.called_by) == (friday, cast.house, lena.account_id)
    [item] = AgendaItem.objects.all()
    assert (item.case, item.meeting_id, item.drawer) == (file, meeting.pk, "plan")


def test_those_who_may_write_are_asked_for_three_lines_by_the_day_before(
    cast, lena, mali, file, wages_for_nok
):
    friday = lena.today + timedelta(days=4)

    call_meeting(fresh(lena), cast.house, on=friday, cases=[file])

    thursday = friday - timedelta(days=1)
    assert dues(file, DueCode.INPUT) == {lena.account_id: thursday, mali.account_id: thursday}


def test_for_a_meeting_today_the_lines_are_asked_for_today(cast, lena, file):
    call_meeting(lena, cast.house, on=lena.today, cases=[file])

    assert set(dues(file, DueCode.INPUT).values()) == {lena.today}


def test_a_meeting_held_on_paper_asks_nobody_for_lines(cast, lena, file):
    call_meeting(lena, cast.house, on=lena.today - timedelta(days=2), cases=[file])

    assert dues(file, DueCode.INPUT) == {}


def test_nothing_about_whom_it_is_lies_in_the_open(cast, lena, file):
    call_meeting(lena, cast.house, on=lena.today, cases=[file])

    columns = {field.attname for field in Meeting._meta.concrete_fields}
    assert columns == {"id", "agency_id", "on", "called_by", "closed_on"}
    assert AgendaItem.open_columns() == ("meeting_id",)


def test_it_is_remembered(cast, lena, file):
    call_meeting(lena, cast.house, on=lena.today, cases=[file])
    assert deeds_about(file)[-1] == "meetings.called"

    call_meeting(fresh(lena), cast.house, on=lena.today)
    assert deeds_about(cast.house)[-1] == "meetings.called"


def test_nobody_calls_a_meeting_for_another_office(cast, nok):
    with pytest.raises(Refused, match="your own office"):
        call_meeting(nok, cast.house, on=nok.today)

    assert deeds_about(cast.house)[-1] == "refused: meetings.called"
    assert not Meeting.objects.exists()


def test_without_keys_no_meeting_is_called(cast, lena):
    with pytest.raises(NoKey):
        call_meeting(replace(lena, keyring=None), cast.house, on=lena.today)


def test_a_strangers_case_is_not_laid_and_nothing_is_half_called(cast, stranger, file):
    with pytest.raises(Refused, match="seat"):
        call_meeting(stranger, cast.house, on=stranger.today, cases=[file])

    assert not Meeting.objects.exists()


@pytest.mark.parametrize("days", [-32, 367])
def test_a_day_far_away_is_a_slip_of_the_hand(cast, lena, days):
    with pytest.raises(Incomplete) as missing:
        call_meeting(lena, cast.house, on=lena.today + timedelta(days=days))

    assert missing.value.fields == ("on",)


def test_the_same_form_sent_twice_calls_one_meeting(cast, lena):

    once = replace(lena, once=uuid4())
    meeting = call_meeting(once, cast.house, on=lena.today)

    with pytest.raises(AlreadyDone) as before:
        call_meeting(once, cast.house, on=lena.today)

    assert before.value.place == f"meeting/{meeting.pk}"
    assert Meeting.objects.count() == 1
