"""What is said before the meeting: three lines of each discipline, and what the survivor wants it to know."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.calendar import touch
from klang.casework.models import Due
from klang.casework.rules import may_write_the_plan
from klang.casework.terms import DueCode
from klang.lang.said import Said
from klang.meetings import rules
from klang.meetings.items import change_item
from klang.meetings.models import AgendaItem, Line, LineWords, Message, MessageWords
from klang.meetings.team import opens_by
from klang.meetings.terms import MEETING_DRAWERS
from klang.meetings.troubles import Incomplete
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer


@use_case("meetings.line_given", may=rules.may_give_line)
def give_line(
    by: Actor,
    item: AgendaItem,
    *,
    discipline: str,
    lines: Sequence[str],
    drawer: str = "",
    account: UUID | None = None,
) -> Line:
    """Give the lines of one discipline: one's own, or those a colleague told whoever writes the plan."""
    kept, whose = tuple(filter(None, map(str.strip, lines))), account or by.account_id
    if not rules.lines_fit(kept):
        raise Incomplete(["lines"])
    if whose != by.account_id:
        _may_write_for(by, item, whose)
    touch(by, item.case)
    drawer = rules.drawer_of(discipline, drawer)
    words = LineWords(item.meeting_id, whose, discipline, kept)
    line: Line = Line.objects.seal(
        by, item.case, words, drawer=drawer, row=_row_of_line(by, item, drawer, whose)
    )
    waiting = Due.objects.filter(case=item.case, about=item.row, code=DueCode.INPUT, done_on=None)
    waiting.filter(account=whose).update(done_on=by.today)
    return line


def _may_write_for(by: Actor, item: AgendaItem, colleague: UUID) -> None:
    may_write_the_plan.require(by, item)
    if colleague not in opens_by(item.case, by.today):
        raise Incomplete(["account"])


def _row_of_line(by: Actor, item: AgendaItem, drawer: str, account: UUID) -> UUID | None:
    for line in Line.objects.whole(by, item.case, among=[drawer]):
        if line.words.meeting == item.meeting_id and line.words.account == account:
            row: UUID = line.row
            return row
    return None


@use_case("meetings.message_written", may=rules.may_write_message)
def write_message(  # noqa: PLR0913  six by name after the thing, as every deed may have
    by: Actor,
    item: AgendaItem,
    *,
    said: Said | None,
    drawers: Sequence[str] = (Drawer.PLAN,),
    takes_part: str = "",
    spokesperson: str = "",
    seen: int = 0,
) -> AgendaItem:
    """Write down what the survivor wants the meeting to know, word for word, in the drawers they chose."""
    lacks = rules.part_lacks(takes_part, spokesperson)
    if said is not None and not _may_lie_in(drawers):
        lacks.append("drawers")
    if lacks:
        raise Incomplete(lacks)
    touch(by, item.case)
    if said is not None:
        _copy(by, item, said, drawers)
    return change_item(by, item, seen=seen, takes_part=takes_part, spokesperson=spokesperson)


def _may_lie_in(drawers: Iterable[str]) -> bool:
    chosen = set(drawers)
    return bool(chosen) and chosen <= set(MEETING_DRAWERS)


def _copy(by: Actor, item: AgendaItem, said: Said, drawers: Sequence[str]) -> None:
    """One copy in each drawer that was chosen; a copy elsewhere is taken back by its next version."""
    before = {copy.drawer: copy.row for copy in _copies(by, item)}
    words, nothing = MessageWords(item.meeting_id, said), MessageWords(item.meeting_id, taken_back=True)
    for drawer in dict.fromkeys([*drawers, *before]):
        copy = words if drawer in drawers else nothing
        Message.objects.seal(by, item.case, copy, drawer=drawer, row=before.get(drawer))


def _copies(by: Actor, item: AgendaItem) -> list[Record[MessageWords]]:
    found = Message.objects.whole(by, item.case)
    return [copy for copy in found if copy.words.meeting == item.meeting_id and not copy.words.after]


@use_case("meetings.statement_added", may=rules.may_add_statement)
def add_statement(
    by: Actor, item: AgendaItem, *, said: Said, drawers: Sequence[str] = (Drawer.PLAN,)
) -> list[Message]:
    """Add what the survivor says about the minutes; it stands under them, and nothing is written over."""
    lacks = [] if said.first.strip() else ["said"]
    if not _may_lie_in(drawers):
        lacks.append("drawers")
    if lacks:
        raise Incomplete(lacks)
    touch(by, item.case)
    words = MessageWords(item.meeting_id, said, after=True)
    return [Message.objects.seal(by, item.case, words, drawer=drawer) for drawer in dict.fromkeys(drawers)]
