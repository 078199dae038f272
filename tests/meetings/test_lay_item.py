from dataclasses import replace
from datetime import timedelta

import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.meetings.actions import call_meeting, close_item, close_meeting, lay_item, note_attendance
from klang.meetings.items import newest_of
from klang.meetings.models import AgendaItem, Attending, OnAgenda
from klang.meetings.reads import minutes
from klang.meetings.terms import Agrees, Here, Reason
from klang.meetings.troubles import Incomplete, ItemClosed
from klang.survivors.actions import register
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.meetings.told import deeds_about, dues

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WHY = OnAgenda(Reason.PLACEMENT, ("อยู่ที่ไหนต่อ", "ใครไปเป็นเพื่อน 9 ธ.ค."), Agrees.AGREES)


def test_why_and_what_to_agree_on_are_kept(lena, mali, file, meeting):
    item = lay_item(lena, file, meeting=meeting, words=WHY)

    assert minutes(fresh(mali), item).item.words.about == WHY


def test_laid_again_it_is_the_same_item_in_a_later_version(lena, file, meeting, item):
    again = lay_item(lena, file, meeting=meeting, words=WHY)

    assert (again.row, again.version) == (item.row, 2)
    assert AgendaItem.objects.count() == 2


def test_wording_it_anew_leaves_attendance_as_it_was_noted(lena, file, meeting, item):
    here = (Attending(lena.account_id, Here.PRESENT),)
    note_attendance(lena, item, attendance=here)

    lay_item(fresh(lena), file, meeting=meeting, words=WHY)

    read = minutes(fresh(lena), item).item.words
    assert (read.attendance, read.about) == (here, WHY)


def test_a_case_added_later_asks_its_team_for_lines(cast, lena, file, meeting):
    other = register(fresh(lena), cast.house, call_name="ฟ้า")

    lay_item(fresh(lena), other, meeting=meeting)

    assert dues(other, DueCode.INPUT) == {lena.account_id: meeting.on - timedelta(days=1)}


def test_two_who_word_it_at_the_same_time_do_not_overwrite_each_other(lena, mali, file, meeting, item):
    lay_item(mali, file, meeting=meeting, words=WHY, seen=1)

    with pytest.raises(ChangedMeanwhile):
        lay_item(fresh(lena), file, meeting=meeting, words=OnAgenda(Reason.REVIEW), seen=1)

    assert newest_reason(lena, item) == Reason.PLACEMENT


def newest_reason(by, item):
    return minutes(fresh(by), item).item.words.about.reason


def test_without_agreement_the_legal_basis_is_written_down(lena, file, meeting):
    with pytest.raises(Incomplete) as missing:
        lay_item(lena, file, meeting=meeting, words=OnAgenda(agrees=Agrees.ANOTHER_BASIS))

    assert missing.value.fields == ("why",)


def test_it_is_remembered(lena, file, meeting):
    lay_item(lena, file, meeting=meeting, words=WHY)

    assert deeds_about(file)[-1] == "meetings.item_laid"


def test_without_a_seat_nothing_is_laid(stranger, file, meeting):
    with pytest.raises(Refused, match="do not have a seat"):
        lay_item(stranger, file, meeting=meeting, words=WHY)

    assert deeds_about(file)[-1] == "refused: meetings.item_laid"


def test_who_may_only_read_lays_nothing(lena, nok, file, meeting, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        lay_item(fresh(nok), file, meeting=meeting, words=WHY)


def test_a_case_in_which_help_has_ended_is_not_laid(lena, file, meeting):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        lay_item(lena, Case.objects.get(pk=file.pk), meeting=meeting, words=WHY)


def test_nothing_is_laid_on_the_agenda_of_a_closed_meeting(lena, file, meeting):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        lay_item(fresh(lena), file, meeting=meeting, words=WHY)

    assert deeds_about(file)[-1] == "refused: meetings.item_laid"


def test_a_case_is_not_laid_at_a_meeting_of_strangers(cast, lena, nok):
    theirs = call_meeting(nok, cast.labour, on=nok.today)
    mine = register(lena, cast.house, call_name="ฟ้า")

    with pytest.raises(Refused, match="not yours"):
        lay_item(fresh(lena), mine, meeting=theirs)


def test_a_closed_item_stays_as_it_is(lena, file, meeting, item):
    close_item(lena, item)

    with pytest.raises(ItemClosed):
        lay_item(fresh(lena), file, meeting=meeting, words=replace(WHY, reason=Reason.RETURN))


def test_it_is_not_there_for_those_who_do_not_hold_the_plan(lena, nok, file, item, wages_for_nok):
    assert minutes(fresh(nok), item).item is None
    with pytest.raises(RuntimeError):
        newest_of(fresh(lena), item)
