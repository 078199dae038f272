"""Calling a meeting, laying a case on its agenda, and closing it."""

from collections.abc import Sequence
from datetime import date, timedelta

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.calendar import remind, touch
from klang.casework.models import Case, Due
from klang.casework.terms import DueCode
from klang.meetings import rules
from klang.meetings.items import change_item
from klang.meetings.models import AgendaItem, ItemWords, Meeting, OnAgenda
from klang.meetings.team import writers
from klang.meetings.troubles import Incomplete
from klang.people.models import Agency
from klang.vault.registers import Drawer


@use_case("meetings.called", may=rules.may_call)
def call_meeting(by: Actor, agency: Agency, *, on: date, cases: Sequence[Case] = ()) -> Meeting:
    """Call a team meeting for a day, with these cases on its agenda."""
    if not rules.day_is_plausible(on, by.today):
        raise Incomplete(["on"])
    meeting = Meeting.objects.create(agency=agency, on=on, called_by=by.account_id)
    for case in cases:
        lay_item(by, case, meeting=meeting)
    return meeting


@use_case("meetings.item_laid", may=rules.may_lay_item)
def lay_item(
    by: Actor, case: Case, *, meeting: Meeting, words: OnAgenda | None = None, seen: int = 0
) -> AgendaItem:
    """Put a case on the agenda, or say better why; its team is asked for three lines by the day before."""
    rules.may_put_on_agenda.require(by, meeting)
    words = words or OnAgenda()
    if lacks := words.lacks():
        raise Incomplete(lacks)
    touch(by, case)
    before = AgendaItem.laid().filter(case=case, meeting_id=meeting.pk).first()
    if before is not None:
        return change_item(by, before, seen=seen, about=words)
    item: AgendaItem = AgendaItem.objects.seal(
        by, case, ItemWords(words), drawer=Drawer.PLAN, meeting_id=meeting.pk
    )
    _ask_for_lines(by, item, meeting)
    return item


def _ask_for_lines(by: Actor, item: AgendaItem, meeting: Meeting) -> None:
    if meeting.on < by.today:
        return
    day_before = max(meeting.on - timedelta(days=1), by.today)
    for account in writers(item.case, by.today):
        remind(item.case, account, day_before, DueCode.INPUT, item.row)


@use_case("meetings.closed", may=rules.may_close_meeting)
def close_meeting(by: Actor, meeting: Meeting) -> Meeting:
    """Close the meeting: nobody is asked for lines any more, and its minutes stand."""
    meeting.closed_on = by.today
    meeting.save(update_fields=["closed_on"])
    rows = AgendaItem.laid().filter(meeting_id=meeting.pk).values("row")
    Due.objects.filter(code=DueCode.INPUT, about__in=rows, done_on=None).update(done_on=by.today)
    return meeting
