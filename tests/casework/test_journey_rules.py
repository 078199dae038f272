"""What is said of a step, and what follows from it."""

from datetime import date
from itertools import pairwise

import pytest

from klang.casework import journey
from klang.casework.journey import STEPS, what_follows
from klang.casework.journey_terms import State, View
from klang.casework.legal_periods import LEGAL_PERIODS, Clock, LegalPeriod, Standing, ends_on, period_in_force

THE_DAY = date(2026, 11, 23)


@pytest.mark.parametrize("view", [View.AGREE, View.PARTLY, View.DISAGREE])
def test_a_view_is_heard_in_words_and_a_language(view):
    assert journey.view_is_enough(view, "ขอคิดก่อน", "", language="th")
    assert not journey.view_is_enough(view, "", "", language="th")
    assert not journey.view_is_enough(view, " \n", "was asleep", language="th")
    assert not journey.view_is_enough(view, "ขอคิดก่อน", "", language=" ")


@pytest.mark.parametrize("view", [View.NOT_ASKED, View.COULD_NOT_BE_ASKED])
def test_a_view_that_was_not_heard_says_why(view):
    assert journey.view_is_enough(view, "", "In hospital, asleep.")
    assert not journey.view_is_enough(view, "words", " ", language="th")


def test_what_is_missing_of_a_view_is_said_one_thing_at_a_time():
    asked = [
        journey.view_lacks(View.AGREE, "", "", language=""),
        journey.view_lacks(View.AGREE, "Yes.", "", language=""),
        journey.view_lacks(View.NOT_ASKED, "", ""),
    ]

    assert len(set(asked)) == 3
    assert all(asked)


def test_a_wish_of_ones_own_is_no_way_round_being_asked():
    fits = {pair for pair, step in STEPS.items() if journey.view_fits(step, View.OWN_WISH)}

    assert (State.CONFIRMED, State.PROTECTION) not in fits
    assert (State.PLAN, State.SERVICES) not in fits
    assert {(State.CLOSED, State.ASSESS), (State.DECLINED, State.PLAN), (State.PLAN, State.DECLINED)} <= fits
    assert {to for now, to in fits if now not in (State.DECLINED, State.MISSING)} == {
        State.DECLINED,
        State.CLOSED,
        State.CLOSE_REVIEW,
        State.ASSESS,
    }


def test_what_the_law_gives_begins_with_the_step_and_ends_on_a_day():
    following = what_follows(State.PRESCREEN, State.REFLECTION, THE_DAY)

    assert following.dues == (
        (Clock.REFLECTION_SHELTER, date(2026, 12, 8)),
        (Clock.REFLECTION, date(2027, 1, 7)),
    )


def test_a_journey_that_begins_with_a_meeting_has_its_clocks_too():
    assert [clock for clock, _ in what_follows(None, State.PRESCREEN, THE_DAY).dues] == [
        Clock.TEMPORARY_STAY,
        Clock.COURT_STAY,
    ]


def test_new_facts_do_not_begin_temporary_protection_anew():
    assert what_follows(State.SERVICES, State.PRESCREEN, THE_DAY).dues == ()


def test_declining_begins_nothing_and_asks_for_nothing():
    for state in State:
        if state is not State.DECLINED:
            following = what_follows(state, State.DECLINED, THE_DAY)
            assert following == journey.Following(dues=(), feedback_on=())


def test_declining_twice_begins_nothing():
    assert what_follows(State.DECLINED, State.DECLINED, THE_DAY) == journey.Following(dues=(), feedback_on=())


def test_how_our_help_was_is_asked_when_rest_ends_at_return_and_twice_at_the_end():
    assert what_follows(State.REFLECTION, State.IDENT, THE_DAY).feedback_on == (THE_DAY,)
    assert what_follows(State.PRE_RETURN, State.RETURN, THE_DAY).feedback_on == (THE_DAY,)
    assert what_follows(State.CLOSE_REVIEW, State.CLOSED, THE_DAY).feedback_on == (THE_DAY, date(2027, 2, 21))
    assert what_follows(State.ASSESS, State.PLAN, THE_DAY).feedback_on == ()


def test_a_period_is_that_of_the_day_it_began():
    rows = (
        LegalPeriod(Clock.REFLECTION, 30, None, date(2022, 2, 28), "older", Standing.OURS),
        LegalPeriod(Clock.REFLECTION, 45, date(2022, 3, 1), None, "newer", Standing.OURS),
    )

    assert ends_on(Clock.REFLECTION, date(2022, 2, 28), rows) == date(2022, 3, 30)
    assert ends_on(Clock.REFLECTION, date(2022, 3, 1), rows) == date(2022, 4, 15)


def test_before_a_law_there_is_no_period():
    assert period_in_force(Clock.REFLECTION, date(2021, 12, 31)) is None
    assert ends_on(Clock.REFLECTION, date(2021, 12, 31)) is None


def test_no_day_has_two_periods_of_one_kind_and_today_every_clock_has_one():
    for clock in Clock:
        rows = [row for row in LEGAL_PERIODS if row.code is clock]
        spans = sorted((row.valid_from or date.min, row.valid_to or date.max) for row in rows)
        assert all(first[1] < second[0] for first, second in pairwise(spans))
        assert period_in_force(clock, THE_DAY) is not None


def test_what_no_lawyer_has_checked_says_so():
    unchecked = {row.code for row in LEGAL_PERIODS if row.standing is Standing.UNCHECKED}

    assert unchecked == {Clock.TEMPORARY_STAY, Clock.COURT_STAY}


def test_every_clock_begins_with_some_step():
    begun = {clock for step in STEPS.values() for clock in step.clocks} | {
        clock for first in journey.FIRST for clock, _ in what_follows(None, first, THE_DAY).dues
    }

    assert begun == set(Clock)
