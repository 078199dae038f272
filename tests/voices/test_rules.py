"""Where a theme may go, whose turn it is, and how well we answer: judged with plain values."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import klang
from klang.voices import rules
from klang.voices.figures import Loop, Share, answered_in_time, loop_time, with_origin
from klang.voices.states_diagram import states_diagram
from klang.voices.terms import ANSWERED_WITHIN, State, Turn

DIAGRAM = Path(klang.__file__).parents[2] / "docs" / "states" / "theme.md"
DAY = date(2026, 11, 23)


def after(days):
    return DAY + timedelta(days=days)


def test_every_state_has_its_ways_on_and_somebody_whose_turn_it_is():
    assert set(rules.STEPS) == set(rules.TURNS) == set(State)
    assert {to for ways in rules.STEPS.values() for to in ways} == set(State) - {State.HEARD}
    assert set(rules.TURNS.values()) == set(Turn)


def test_nothing_is_left_to_do_only_where_it_was_told():
    still = {state for state in State if rules.STEPS[state]}

    assert set(State) - still == {State.TOLD}
    assert {state for state in State if rules.TURNS[state] is Turn.NOBODY} == {State.TOLD}


def test_from_everywhere_a_theme_can_be_told_back():
    reached = {State.TOLD}
    for _ in State:
        reached |= {state for state in State if set(rules.STEPS[state]) & reached}

    assert reached == set(State)


def test_nothing_is_told_back_before_it_was_decided():
    assert [now for now in State if rules.leads_to(now, State.TOLD)] == [State.NOT, State.DONE]


@pytest.mark.parametrize(
    ("now", "ways"),
    [
        (State.HEARD, [State.TO_DO, State.LATER, State.NOT]),
        (State.TO_DO, [State.LATER, State.NOT]),
        (State.NOT, [State.TO_DO]),
        (State.UNDER_WAY, [State.NOT]),
        (State.TOLD, []),
    ],
)
def test_what_can_be_decided(now, ways):
    assert rules.verdicts_from(now) == ways


def test_the_drawing_in_the_docs_is_what_the_rules_say():
    assert DIAGRAM.read_text(encoding="utf-8") == states_diagram()


def test_a_theme_counts_once_it_was_decided_or_its_time_is_over():
    loops = [
        Loop(DAY, after(60)),  # just in time
        Loop(DAY, after(61)),
        Loop(DAY),  # its time is over
        Loop(after(30)),  # there is still time
    ]

    assert answered_in_time(loops, after(ANSWERED_WITHIN + 1)) == Share(1, 3)
    assert answered_in_time(loops[2:], after(ANSWERED_WITHIN)) == Share(0, 0)


def test_an_activity_has_an_origin_or_none():
    assert with_origin([True, False, True]) == Share(2, 3)
    assert with_origin([]) == Share(0, 0)


def test_the_way_takes_the_days_of_the_middle_one_that_was_told():
    told = [Loop(DAY, after(1), after(days)) for days in (10, 90, 40)]

    assert loop_time([*told, Loop(DAY, after(1))]) == 40
    assert loop_time([Loop(DAY)]) is None


days = st.integers(0, 400)


@given(st.lists(st.tuples(days, st.none() | days)), days)
def test_a_share_is_never_more_than_the_whole(loops, today):
    told = [Loop(after(since), after(since + more) if more is not None else None) for since, more in loops]

    share = answered_in_time(told, after(today))

    assert 0 <= share.part <= share.whole <= len(loops)
