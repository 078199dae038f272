"""An item of the agenda, version by version: each deed changes its own part and leaves the rest as it was."""

from dataclasses import replace
from typing import Any

from klang.access.actor import Actor
from klang.meetings.models import AgendaItem, ItemWords
from klang.meetings.troubles import ItemClosed
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer


def newest_of(by: Actor, item: AgendaItem) -> Record[ItemWords] | None:
    """The item as it stands now; nothing for those who do not hold the plan."""
    found: Record[ItemWords] | None = AgendaItem.objects.one(by, item.case, item.row)
    return found


def open_item(by: Actor, item: AgendaItem) -> Record[ItemWords]:
    """The item, which is not closed."""
    found = newest_of(by, item)
    if found is None or found.words.closed_on is not None:
        raise ItemClosed
    return found


def change_item(by: Actor, item: AgendaItem, *, seen: int = 0, **changes: Any) -> AgendaItem:
    """The next version of an item that is not closed."""
    words = replace(open_item(by, item).words, **changes)
    changed: AgendaItem = AgendaItem.objects.seal(
        by, item.case, words, drawer=Drawer.PLAN, row=item.row, seen=seen, meeting_id=item.meeting_id
    )
    return changed
