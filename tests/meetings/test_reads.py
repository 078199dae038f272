"""What people look at of meetings: each of one's own cases and nobody else's, and every reading leaves its trace."""

import pytest

from klang.access.predicates import Refused
from klang.meetings.actions import give_line
from klang.meetings.reads import (
    agenda,
    cases_for_agenda,
    decisions_of_case,
    extract,
    meetings_of,
    meetings_of_case,
    minutes,
    table,
)
from klang.people.terms import Discipline
from tests.cast import fresh
from tests.desk.told import stays_shut, without_keys
from tests.meetings.told import deeds_about
from tests.remembered import NO_SEAT, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

OF_A_CASE = {
    "meetings.of_case_read": lambda by, item: meetings_of_case(by, item.case),
    "meetings.decisions_read": lambda by, item: decisions_of_case(by, item.case),
    "meetings.minutes_read": minutes,
    "meetings.extract_read": lambda by, item: extract(by, item, agency=item.case.agency_id),
}


@pytest.mark.parametrize(("trace", "read"), OF_A_CASE.items(), ids=list(OF_A_CASE))
def test_who_has_no_seat_reads_nothing_and_whoever_has_leaves_one_trace(lena, stranger, item, trace, read):
    with leaves(trace):
        read(fresh(lena), item)
    with refuses(trace, NO_SEAT):
        read(stranger, item)


@pytest.mark.parametrize("read", [meetings_of, cases_for_agenda])
def test_without_keys_in_hand_no_list_is_shown(cast, lena, item, read):
    with stays_shut():
        read(without_keys(lena), cast.house)


def test_the_list_names_ones_own_cases_and_says_whose_lines_are_awaited(cast, lena, mali, item):
    [listed] = meetings_of(fresh(mali), cast.house)

    assert [(one.item, one.waits) for one in listed.about] == [(item.row, True)]
    assert deeds_about(cast.house)[-1] == "meetings.listed"


def test_a_colleague_of_the_office_sees_that_a_meeting_is_held_and_not_about_whom(cast, stranger, item):
    [listed] = meetings_of(fresh(stranger), cast.house)

    assert listed.meeting.pk == item.meeting_id
    assert listed.about == []


def test_the_agenda_holds_one_person_after_the_other(cast, lena, meeting, item):
    [one] = agenda(fresh(lena), meeting)

    assert (one.item, one.name) == (item.row, "ดาว")
    assert deeds_about(cast.house)[-1] == "meetings.agenda_read"


def test_the_agenda_of_another_office_is_refused_and_the_refusal_is_remembered(cast, nok, meeting):
    with pytest.raises(Refused):
        agenda(fresh(nok), meeting)

    assert deeds_about(cast.house)[-1] == "refused: meetings.agenda_read"


def test_only_files_whose_plan_one_writes_can_be_laid_on_an_agenda(cast, lena, nok, wages_for_nok, file):
    own = cases_for_agenda(fresh(lena), cast.house)
    theirs = cases_for_agenda(fresh(nok), cast.labour)

    assert [one.case for one in own] == [file.pk]
    assert theirs == []
    assert deeds_about(cast.labour)[-1] == "meetings.cases_read"


def test_on_the_table_lie_the_lines_and_who_still_owes_them(lena, mali, item):
    give_line(mali, item, discipline=Discipline.SOCIAL_WORK, lines=["ห้องเช่าเดิมล็อกไม่ได้"])

    seen = table(fresh(lena), item)

    assert [one.words.account for one in seen.minutes.lines] == [mali.account_id]
    assert seen.waiting == [lena.account_id]
    assert deeds_about(item.case)[-1] == "meetings.laid_on_table"


def test_the_table_of_a_case_one_does_not_sit_in_is_refused(stranger, item):
    with pytest.raises(Refused):
        table(fresh(stranger), item)

    assert deeds_about(item.case)[-1] == "refused: meetings.laid_on_table"
