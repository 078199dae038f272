"""Who may do what in a case. A rule is a courtesy; the key is the lock."""

from datetime import datetime, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.vault.registers import Drawer, Right


@question(no=_("You do not have a seat in this team."))
def has_a_seat(by: Actor, subject: Any) -> bool:
    """Whether this person sits in the team of the case."""
    return subject.case_id in by.seats


@question(no=_("Help in this file has ended. It can be opened again when she comes back."))
def case_is_open(by: Actor, subject: Any) -> bool:
    """Whether the file is still worked in."""
    return subject.case.closed_month is None


@question(no=_("Only those responsible for the file can change its team. Ask them."))
def manages_the_team(by: Actor, subject: Any) -> bool:
    """Whether this person is lead or second, and has accepted it."""
    return _may(by, subject, Drawer.PLAN, Right.MANAGE) and not subject.case.offers_to(by)


@question(no=_("You may read here, but not write. Ask the person responsible for the file."))
def may_write_the_plan(by: Actor, subject: Any) -> bool:
    """Whether this person may write in the plan."""
    return _may(by, subject, Drawer.PLAN, Right.WRITE)


@question(no=_("You may read here, but not write. Ask the person responsible for the file."))
def may_write_somewhere(by: Actor, subject: Any) -> bool:
    """Whether this person may write in some part of the file."""
    return any(Right(seat.right).includes(Right.WRITE) for seat in subject.case.seats_of(by))


def _may(by: Actor, subject: Any, drawer: Drawer, right: Right) -> bool:
    return any(seat.gives(drawer, right) for seat in subject.case.seats_of(by))


@question(no=_("The office that leads hands this page to her: it knows everybody who looked."))
def works_where_it_is_led(by: Actor, subject: Any) -> bool:
    """Whether this person works in the office that leads."""
    led_here: bool = subject.case.is_led_where(by)
    return led_here


def is_fresh(at: datetime, now: datetime) -> bool:
    """Whether what was written at this moment can still be taken out as a mistake: for a day."""
    return now - at <= timedelta(hours=24)


may_read = has_a_seat
may_write = has_a_seat & case_is_open
may_change_team = has_a_seat & case_is_open & manages_the_team
may_take_back = has_a_seat & manages_the_team  # also when help has ended: a no counts for ever


@question(no=_("There is no offer that waits for your answer."))
def has_an_offer(by: Actor, subject: Any) -> bool:
    """Whether this person was asked to share responsibility and has not answered."""
    return bool(subject.case.offers_to(by))


@question(no=_("Nobody waits for you to say whether you take the lead."))
def is_asked_to_lead(by: Actor, subject: Any) -> bool:
    """Whether this person was asked to take the lead and has not answered."""
    return bool(subject.case.asks_to_lead(by))


may_answer_lead = has_a_seat & is_asked_to_lead
may_answer_offer = has_a_seat & has_an_offer
may_take_step = has_a_seat & may_write_the_plan
