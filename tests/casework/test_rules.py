"""Who may do what in a case, asked of plain values."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from klang.access.actor import Actor
from klang.casework import rules
from klang.vault.registers import Drawer, Right

ME, FILE = UUID(int=1), UUID(int=2)


@dataclass
class Sits:
    """One seat: some drawers, one right."""

    drawers: tuple[str, ...]
    right: Right

    def gives(self, drawer, right):
        return drawer in self.drawers and self.right.includes(right)


@dataclass
class File:
    """As much of a file as a rule asks about."""

    case_id: UUID = FILE
    closed_month: date | None = None
    seats: list = field(default_factory=list)
    offers: list = field(default_factory=list)

    @property
    def case(self):
        return self

    def seats_of(self, by):
        return self.seats if by.account_id == ME else []

    def offers_to(self, by):
        return self.offers if by.account_id == ME else []


def me(*, seated=True):
    return Actor(ME, datetime(2026, 11, 23, tzinfo=UTC), frozenset({FILE} if seated else ()))


def sits(right, *drawers):
    return [Sits(drawers or (Drawer.PLAN,), right)]


def test_only_who_has_a_seat_reads_and_writes():
    assert rules.may_read(me(), File())
    assert rules.may_write(me(), File())
    assert "do not have a seat" in rules.may_read.refusal(me(seated=False), File())
    assert "do not have a seat" in rules.may_write.refusal(me(seated=False), File())


def test_when_help_has_ended_one_reads_and_does_not_write():
    over = File(closed_month=date(2026, 11, 1))

    assert rules.may_read(me(), over)
    assert "has ended" in rules.may_write.refusal(me(), over)


@pytest.mark.parametrize("right", Right)
def test_only_who_is_responsible_changes_the_team(right):
    assert rules.may_change_team(me(), File(seats=sits(right))) == (right is Right.MANAGE)
    assert rules.may_take_back(me(), File(seats=sits(right))) == (right is Right.MANAGE)


def test_who_was_asked_and_has_not_answered_is_not_responsible_yet():
    asked = File(seats=sits(Right.MANAGE), offers=["offer"])

    assert not rules.may_change_team(me(), asked)
    assert rules.may_answer_offer(me(), asked)


def test_being_responsible_is_of_the_plan():
    assert not rules.may_change_team(me(), File(seats=sits(Right.MANAGE, Drawer.HEALTH)))


def test_what_was_given_is_taken_back_also_when_help_has_ended():
    over = File(closed_month=date(2026, 11, 1), seats=sits(Right.MANAGE))

    assert rules.may_take_back(me(), over)
    assert not rules.may_change_team(me(), over)


@pytest.mark.parametrize("right", Right)
def test_who_writes_in_the_plan_takes_a_step(right):
    assert rules.may_take_step(me(), File(seats=sits(right))) == right.includes(Right.WRITE)


def test_a_step_can_be_taken_also_when_help_has_ended():
    assert rules.may_take_step(me(), File(closed_month=date(2026, 11, 1), seats=sits(Right.WRITE)))


def test_nobody_answers_an_offer_that_was_not_made():
    assert "no offer" in rules.may_answer_offer.refusal(me(), File(seats=sits(Right.MANAGE)))


@pytest.mark.parametrize(
    "may", [rules.may_change_team, rules.may_take_back, rules.may_answer_offer, rules.may_take_step]
)
def test_every_rule_asks_for_a_seat_first(may):
    full = File(seats=sits(Right.MANAGE), offers=["offer"])

    assert "do not have a seat" in may.refusal(me(seated=False), full)
