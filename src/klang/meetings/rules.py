"""Who may do what at a meeting, and what a resolution still lacks. Answered with plain values."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.casework.rules import case_is_open, has_a_seat, may_write_the_plan
from klang.meetings.terms import (
    DRAWER_OF,
    EARLIEST_CALL_DAYS,
    LATEST_CALL_DAYS,
    LONGEST_LINE,
    MOST_LINES,
    MOST_TO_AGREE_ON,
    Agrees,
    Standing,
    TakesPart,
    Wish,
)
from klang.people.rules import is_signed_in
from klang.people.terms import Discipline
from klang.vault.registers import Drawer, Right


@question(no=_("A meeting is called by the office that holds it. Call one for your own office."))
def works_in_this_office(by: Actor, subject: Any) -> bool:
    """Whether this person works in the office the meeting is called for."""
    return bool(subject.workers.filter(account_id=by.account_id).exists())


@question(no=_("This meeting is not yours to look at. Ask the person who called it."))
def is_invited(by: Actor, subject: Any) -> bool:
    """Whether this person works in the office that called it, or sits in the team of a case on its agenda."""
    return bool(subject.is_there_for(by))


@question(no=_("This meeting is closed. What is new goes to the next one."))
def meeting_is_open(by: Actor, subject: Any) -> bool:
    """Whether the meeting has not been closed."""
    return subject.meeting.closed_on is None


@question(no=_("Whoever called the meeting closes it. Ask them."))
def called_the_meeting(by: Actor, subject: Any) -> bool:
    """Whether this person called the meeting."""
    return bool(subject.called_by == by.account_id)


@question(no=_("You may read in this file, but not write. Tell your lines to the person responsible for it."))
def may_write_some_part(by: Actor, subject: Any) -> bool:
    """Whether this person may write in any part of the file."""
    return any(Right(seat.right).includes(Right.WRITE) for seat in subject.case.seats_of(by))


may_see_meetings = is_signed_in
may_look_at_agenda = is_signed_in & is_invited
may_call = is_signed_in & works_in_this_office
may_close_meeting = called_the_meeting & meeting_is_open
may_put_on_agenda = is_invited & meeting_is_open
may_lay_item = has_a_seat & case_is_open & may_write_the_plan
may_give_line = has_a_seat & case_is_open & meeting_is_open & may_write_some_part
may_write_message = has_a_seat & case_is_open & meeting_is_open & may_write_the_plan
may_add_statement = has_a_seat & may_write_the_plan
may_resolve = has_a_seat & case_is_open & meeting_is_open & may_write_the_plan
may_lay_on_table = has_a_seat & case_is_open
may_read_minutes = has_a_seat


def drawer_of(discipline: str, chosen: str = "") -> str:
    """The drawer words of this discipline lie in: the one that was chosen, else the discipline's own."""
    return str(chosen or DRAWER_OF.get(Discipline(discipline), Drawer.PLAN))


def day_is_plausible(on: date, today: date) -> bool:
    """Whether a meeting can be on this day: not longer ago than a month, nor further than a year away."""
    return -EARLIEST_CALL_DAYS <= (on - today).days <= LATEST_CALL_DAYS


def lines_fit(lines: Collection[str]) -> bool:
    """Whether these are one, two or three lines, none of them longer than a line."""
    return 0 < len(lines) <= MOST_LINES and all(len(line) <= LONGEST_LINE for line in lines)


# What is said beside a field that still lacks something.
LACKS: Final[Mapping[str, str | Promise]] = {
    "text": _("Write what the meeting agreed."),
    "wish": _("Say whether this is as they wish."),
    "reason": _("Write the reason: it is not as they wish, or their wish is not known."),
    "tells": _("Choose who tells them."),
    "review_on": _("Choose a day after today on which this is looked at again."),
    "owner": _("Choose who carries it out."),
    "due": _("Choose by which day, today or later."),
    "why": _("Write the section of law, and why it is needed."),
    "agree_on": _("Seven things at most can be talked through. What you wrote is still here."),
    "spokesperson": _("Write who speaks for them."),
    "lines": _("Write one to three lines, each at most 300 characters. What you wrote is still here."),
    "drawers": _("Choose at least one part of the file."),
    "said": _("Write it as it was said. A few words are enough."),
    "on": _("Choose a day at most a month ago and a year ahead."),
    "account": _("Choose somebody in the team."),
}


def wish_lacks(wish: str, reason: str, tells: UUID | None, review_on: date | None, today: date) -> list[str]:
    """What the question *as they wish?* still lacks; a resolution is not final before it lacks nothing."""
    lacks = [] if wish in Wish.values else ["wish"]
    # *Not known* asks for the same three as *not as they wish*, or it would be the way around them.
    if wish in {Wish.DIFFERS, Wish.NOT_KNOWN}:
        lacks += [] if reason.strip() else ["reason"]
        lacks += [] if tells else ["tells"]
        lacks += [] if review_on else ["review_on"]
    return [*lacks, "review_on"] if review_on and review_on <= today else lacks


def task_lacks(owner: UUID | None, due: date | None, today: date) -> list[str]:
    """What the task of a resolution lacks: somebody and a day go together, and the day has not passed."""
    if owner is None:
        return ["owner"] if due else []
    return [] if due and due >= today else ["due"]


def agenda_lacks(agrees: str, why: str, agree_on: Collection[str]) -> list[str]:
    """What an item still lacks: without agreement its legal basis; and a list that can be talked through."""
    lacks = ["why"] if agrees == Agrees.ANOTHER_BASIS and not why.strip() else []
    return lacks if len(agree_on) <= MOST_TO_AGREE_ON else [*lacks, "agree_on"]


def part_lacks(takes_part: str, spokesperson: str) -> list[str]:
    """Whoever is spoken for is spoken for by somebody with a name."""
    return ["spokesperson"] if takes_part == TakesPart.SPOKEN_FOR and not spokesperson.strip() else []


def who_cannot_open(
    people: Iterable[UUID | None], drawer: str, opens: Mapping[UUID, Collection[str]]
) -> list[UUID]:
    """Those of these people who do not hold the key of this drawer."""
    named = dict.fromkeys(one for one in people if one)
    return [one for one in named if drawer not in opens.get(one, ())]


def standing(owner: UUID | None, due: date | None, done: bool, today: date) -> Standing:
    """Where a resolution stands today."""
    if owner is None or due is None:
        return Standing.NOTHING_TO_DO
    if done:
        return Standing.DONE
    return Standing.LATE if due < today else Standing.UNDER_WAY


def leave_the_room(around: Iterable[UUID], team: Collection[UUID]) -> list[UUID]:
    """Those around the table who have no seat in this case, and so do not join its item."""
    return [one for one in dict.fromkeys(around) if one not in team]
