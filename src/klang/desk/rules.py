"""What a worker may look at from the desk, and how days are told."""

from datetime import date, datetime, timedelta

from klang.access.actor import BANGKOK
from klang.casework.rules import has_a_seat, may_write, may_write_somewhere, works_where_it_is_led
from klang.meetings.rules import may_look_at_agenda
from klang.people.rules import is_signed_in

may_look_at_own_desk = is_signed_in
may_open_case = has_a_seat
may_turn_to_her = has_a_seat & works_where_it_is_led
may_look_as = has_a_seat
may_tell_barrier = may_look_at_agenda
may_add_to_it = may_write & may_write_somewhere

SILENT_AFTER_DAYS = 14
MOST_WAITING = 100  # in the tray of one peer group


def tray_is_full(waiting: int) -> bool:
    """Whether so many wait for a group's answer that it is asked nothing more."""
    return waiting >= MOST_WAITING


def days_silent(last_on: date, today: date) -> int:
    """For how many days nobody wrote in a file."""
    return max((today - last_on).days, 0)


def is_silent(last_on: date, today: date) -> bool:
    """Whether it is time to ask how somebody is."""
    return days_silent(last_on, today) >= SILENT_AFTER_DAYS


def last_day(until: datetime) -> date:
    """The last day of a seat, of which the roster has the first moment after it."""
    return (until - timedelta(milliseconds=1)).astimezone(BANGKOK).date()
