"""Who may read the handbook and bring a text in; who may announce a workshop, work on it and lead it."""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.learning.terms import ASKED_AFTER
from klang.people.rules import (
    is_key_officer,
    is_signed_in,
    is_the_server,
    is_vouched_for,
    speaks_for_the_house,
)
from klang.vault.registers import Right


@question(no=_("Who came and what they said is open only to those who work on this workshop."))
def works_on_it(by: Actor, subject: Any) -> bool:
    """Whether this person has a place among those who work on the workshop."""
    return bool(subject.workshop.gives(by, Right.WRITE))


@question(no=_("Only those who lead this workshop say who works on it."))
def leads_it(by: Actor, subject: Any) -> bool:
    """Whether this person may say who else works on the workshop."""
    return bool(subject.workshop.gives(by, Right.MANAGE))


may_read = is_signed_in & is_vouched_for
may_bring_in = is_signed_in & speaks_for_the_house
may_announce = is_signed_in & is_key_officer
may_work_on = is_signed_in & works_on_it
may_lead = is_signed_in & leads_it
may_check = is_the_server


def is_open(closes_on: date | None, today: date) -> bool:
    """Whether one can still register; on the last day too."""
    return closes_on is not None and today <= closes_on


def days_fit(begins: date, ends: date) -> bool:
    """Whether a workshop ends on or after the day it begins, and within a month."""
    return 0 <= (ends - begins).days <= 31


def each_day(begins: date, ends: date) -> list[date]:
    """Every day of a workshop."""
    return [begins + timedelta(days=number) for number in range((ends - begins).days + 1)]


def months_after(day: date, months: int) -> date:
    """The same day so many months later; the last of the month where there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def to_ask(ended: date, today: date, answered: Collection[int]) -> int:
    """After how many months it is to be asked now whether something happened; 0 for not now.

    Whoever asks only after the second time asks once, not twice.
    """
    reached = [months for months in ASKED_AFTER if months_after(ended, months) <= today]
    return reached[-1] if reached and reached[-1] not in answered else 0
