"""What is looked at in the test of nearly every deed: what the log gained, and a file in which help has ended."""

from contextlib import contextmanager

import pytest

from klang.access.predicates import Refused
from klang.access.use_cases import REGISTER
from klang.casework.actions import add_to_team, take_step
from klang.casework.journey import reasons_of
from klang.casework.journey_terms import State, View
from klang.casework.models import Case, Step
from klang.casework.team import Place
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.people.told import deeds


@contextmanager
def leaves(*traces):
    """What is done inside leaves exactly these traces, and the house knows each by name."""
    before = len(deeds())
    yield
    assert tuple(deeds()[before:]) == traces
    named = {trace.partition(": ")[2] or trace for trace in traces}
    assert named <= set(REGISTER)


@contextmanager
def refuses(trace, why):
    """What is tried inside is refused with this sentence, and the refusal is the one trace it leaves."""
    with leaves(f"refused: {trace}"), pytest.raises(Refused, match=why):
        yield


def ended(case):
    """The same file after help has ended."""
    Case.objects.filter(pk=case.pk).update(closed_month=case.opened_month)
    return Case.objects.get(pk=case.pk)


def closed(by, case):
    """The same file after help has ended as it ends: by a step."""
    begun = Step.objects.filter(case=case).exists()
    for step in (State.CLOSED,) if begun else (State.NOTICE, State.CLOSED):
        reason = reasons_of(State.NOTICE, step)[0] if step is State.CLOSED else ""
        take_step(fresh(by), case, to=step, view=View.NOT_ASKED, why="ยังพักอยู่", reason=reason)
    return Case.objects.get(pk=case.pk)


def joins(lena, case, who, *drawers, right=Right.READ, until=None):
    """A colleague gets a seat with these drawers, and comes in anew."""
    place = Place(drawers or (Drawer.PLAN,), right, until)
    add_to_team(fresh(lena), case, account=who.account_id, place=place)
    return fresh(who)


NO_SEAT, ENDED, NOT_IN_CHARGE = "do not have a seat", "has ended", "Only those responsible"
