"""What a meeting resolves: never final without the answer to *is it as they wish?*"""

from collections.abc import Sequence
from dataclasses import replace

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.calendar import lead_of, remind, supervisor_of, touch
from klang.casework.models import Due
from klang.casework.terms import DueCode
from klang.meetings import rules
from klang.meetings.items import change_item, open_item
from klang.meetings.models import AgendaItem, Attending, Decision, DecisionWords
from klang.meetings.team import opens_by
from klang.meetings.terms import Wish
from klang.meetings.troubles import CannotOpen, Incomplete
from klang.vault.registers import Drawer


@use_case("meetings.attendance_noted", may=rules.may_resolve)
def note_attendance(
    by: Actor, item: AgendaItem, *, attendance: Sequence[Attending], seen: int = 0
) -> AgendaItem:
    """Note who was in the room for this item, who sent apologies, and who did not join it."""
    touch(by, item.case)
    return change_item(by, item, seen=seen, attendance=tuple(attendance))


@use_case("meetings.resolved", may=rules.may_resolve)
def resolve(by: Actor, item: AgendaItem, *, words: DecisionWords, drawer: str = Drawer.PLAN) -> Decision:
    """Make a resolution final: as wished or not, who tells it, who does what by when, when it is reviewed."""
    open_item(by, item)
    if lacks := words.lacks(by.today):
        raise Incomplete(lacks)
    if shut := rules.who_cannot_open([words.owner, words.tells], drawer, opens_by(item.case, by.today)):
        raise CannotOpen(shut)
    touch(by, item.case)
    words = replace(words, meeting=item.meeting_id)
    decision: Decision = Decision.objects.seal(by, item.case, words, drawer=drawer)
    _remind_of(by, item, decision, words)
    return decision


def _remind_of(by: Actor, item: AgendaItem, decision: Decision, words: DecisionWords) -> None:
    lead = lead_of(by, item.case)
    supervisor = supervisor_of(lead) if words.wish == Wish.DIFFERS else None
    for account, on, code in (
        (words.owner, words.due, DueCode.ACTION),
        (words.tells, by.today, DueCode.TELL),
        (lead, words.review_on, DueCode.REVIEW),
        (supervisor, by.today, DueCode.DIFFERS),
    ):
        if account and on:
            remind(item.case, account, on, code, decision.row)


@use_case("meetings.item_closed", may=rules.may_resolve)
def close_item(by: Actor, item: AgendaItem) -> AgendaItem:
    """Close an item: what was resolved stands, and nobody is asked for lines any more."""
    touch(by, item.case)
    Due.objects.filter(case=item.case, about=item.row, code=DueCode.INPUT, done_on=None).update(
        done_on=by.today
    )
    return change_item(by, item, closed_on=by.today)
