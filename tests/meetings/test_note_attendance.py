import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.meetings.actions import close_item, close_meeting, note_attendance, write_message
from klang.meetings.models import AgendaItem, Attending
from klang.meetings.reads import minutes
from klang.meetings.terms import Here, TakesPart
from klang.meetings.troubles import ItemClosed
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.meetings.told import deeds_about

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def around(cast, lena):
    return (
        Attending(cast.lena.account_id, Here.PRESENT),
        Attending(cast.mali.account_id, Here.APOLOGIES),
        Attending(cast.nok.account_id, Here.NOT_JOINING),
    )


def test_who_was_in_the_room_is_kept_and_sealed(lena, mali, item, around):
    write_message(lena, item, said=None, takes_part=TakesPart.COMES)

    note_attendance(fresh(lena), item, attendance=around)

    words = minutes(fresh(mali), item).item.words
    assert (words.attendance, words.takes_part) == (around, TakesPart.COMES)


def test_noted_at_the_same_time_neither_overwrites_the_other(lena, mali, item, around):
    note_attendance(lena, item, attendance=around, seen=1)

    with pytest.raises(ChangedMeanwhile):
        note_attendance(mali, item, attendance=around[:1], seen=1)


def test_it_is_remembered(lena, file, item, around):
    note_attendance(lena, item, attendance=around)

    assert deeds_about(file)[-1] == "meetings.attendance_noted"


def test_without_a_seat_nothing_is_noted(stranger, file, item, around):
    with pytest.raises(Refused, match="do not have a seat"):
        note_attendance(stranger, item, attendance=around)

    assert deeds_about(file)[-1] == "refused: meetings.attendance_noted"


def test_who_may_only_read_notes_nothing(nok, item, around, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        note_attendance(fresh(nok), item, attendance=around)


def test_a_closed_item_stays_as_it_is(lena, item, around):
    close_item(lena, item)

    with pytest.raises(ItemClosed):
        note_attendance(fresh(lena), item, attendance=around)


def test_a_closed_meeting_stays_as_it_is(lena, meeting, item, around):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        note_attendance(fresh(lena), AgendaItem.objects.get(pk=item.pk), attendance=around)


def test_where_help_has_ended_nothing_is_noted(lena, file, item, around):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        note_attendance(lena, AgendaItem.objects.get(pk=item.pk), attendance=around)
