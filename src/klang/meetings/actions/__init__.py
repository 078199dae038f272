"""What is done about a meeting: calling it, preparing it, and what it resolves."""

from klang.meetings.actions.calling import call_meeting, close_meeting, lay_item
from klang.meetings.actions.preparing import add_statement, give_line, write_message
from klang.meetings.actions.resolving import close_item, note_attendance, resolve

__all__ = [
    "add_statement",
    "call_meeting",
    "close_item",
    "close_meeting",
    "give_line",
    "lay_item",
    "note_attendance",
    "resolve",
    "write_message",
]
