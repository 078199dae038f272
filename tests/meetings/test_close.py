import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.meetings.actions import close_item, close_meeting
from klang.meetings.models import AgendaItem, Meeting
from klang.meetings.reads import minutes
from klang.meetings.troubles import ItemClosed
from tests.cast import fresh
from tests.meetings.told import deeds_about, dues

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_closed_item_says_since_when_and_asks_nobody_for_lines(lena, mali, file, item):
    close_item(lena, item)

    assert minutes(fresh(mali), item).item.words.closed_on == lena.today
    assert dues(file, DueCode.INPUT) == {}


def test_an_item_is_closed_once(lena, item):
    close_item(lena, item)

    with pytest.raises(ItemClosed):
        close_item(fresh(lena), item)


def test_closing_an_item_is_remembered(lena, file, item):
    close_item(lena, item)

    assert deeds_about(file)[-1] == "meetings.item_closed"


def test_without_a_seat_no_item_is_closed(stranger, file, item):
    with pytest.raises(Refused, match="do not have a seat"):
        close_item(stranger, item)

    assert deeds_about(file)[-1] == "refused: meetings.item_closed"


def test_who_may_only_read_closes_no_item(nok, item, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        close_item(fresh(nok), item)


def test_where_help_has_ended_no_item_is_closed(lena, file, item):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        close_item(lena, AgendaItem.objects.get(pk=item.pk))


def test_a_closed_meeting_asks_nobody_for_lines(lena, file, meeting, item):
    close_meeting(lena, meeting)

    assert Meeting.objects.get().closed_on == lena.today
    assert dues(file, DueCode.INPUT) == {}


def test_closing_a_meeting_is_remembered_by_its_office(cast, lena, meeting):
    close_meeting(lena, meeting)

    assert deeds_about(cast.house)[-1] == "meetings.closed"


def test_whoever_called_the_meeting_closes_it(cast, mali, meeting):
    with pytest.raises(Refused, match="Whoever called"):
        close_meeting(mali, meeting)

    assert deeds_about(cast.house)[-1] == "refused: meetings.closed"


def test_a_meeting_is_closed_once(lena, meeting):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        close_meeting(fresh(lena), meeting)


def test_in_a_closed_meeting_no_item_is_closed(lena, meeting, item):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        close_item(fresh(lena), AgendaItem.objects.get(pk=item.pk))
