"""The journey: every pair of states answered, nobody stuck, nobody turned away when they come back."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.casework import journey, journey_steps
from klang.casework.journey import STEPS, Kind, NoSuchStep, may_go, steps_from, why_not
from klang.casework.journey_reasons import Condition, Room, StepReason
from klang.casework.journey_steps import Step, StringsAttached, without_strings
from klang.casework.journey_terms import State, View

PAIRS = list(product(State, State))
# What the national process names, state by state, as the way out of it.
NATIONAL = {
    "NOTICE": "VERIFY CLOSED",
    "VERIFY": "RESCUE PRESCREEN",
    "RESCUE": "PRESCREEN",
    "PRESCREEN": "REFLECTION IDENT NOT_VICTIM",
    "REFLECTION": "IDENT DECLINED",
    "IDENT": "CONFIRMED NOT_VICTIM REFLECTION",
    "NOT_VICTIM": "PRESCREEN IDENT",
    "CONFIRMED": "PROTECTION COMMUNITY_CARE DECLINED",
    "PROTECTION": "ASSESS",
    "COMMUNITY_CARE": "ASSESS",
    "ASSESS": "PLAN",
    "PLAN": "SERVICES",
    "SERVICES": "PRE_RETURN REINTEG TRANSFERRED",
    "PRE_RETURN": "RETURN REINTEG STAY",
    "STAY": "REINTEG",
    "RETURN": "REINTEG",
    "REINTEG": "FOLLOWUP",
    "FOLLOWUP": "CLOSE_REVIEW SERVICES",
    "CLOSE_REVIEW": "CLOSED FOLLOWUP",
    "CLOSED": "ASSESS",
    "TRANSFERRED": "",
    "DECLINED": "",
    "MISSING": "",
}


def reachable(start: State, pairs: set[tuple[State, State]]) -> set[State]:
    found, ahead = {start}, [start]
    while ahead:
        now = ahead.pop()
        new = {to for come_from, to in pairs if come_from == now} - found
        found |= new
        ahead.extend(new)
    return found


def of_kind(*kinds: Kind) -> set[tuple[State, State]]:
    return {pair for pair, step in STEPS.items() if step.kind in kinds}


def test_there_are_23_states_and_the_tracks_are_not_among_them():
    assert len(State) == 23
    assert not {"JUSTICE", "FEEDBACK", "REOPENED", "REFERRED_OUT", "INCONCLUSIVE"} & set(State.values)


@pytest.mark.parametrize("now", State)
def test_every_pair_of_states_is_a_step_or_is_refused_with_a_reason(now):
    refusals = {to: why_not(now, to, been=set(State)) for to in State}

    assert {to for to, refusal in refusals.items() if not refusal} == {
        to for to in State if (now, to) in STEPS
    }
    assert all(refusal.endswith(".") for refusal in refusals.values() if refusal)
    assert all(may_go(now, to, been=set(State)) is (not refusal) for to, refusal in refusals.items())


def test_the_refusals_say_different_things_where_the_reasons_differ():
    refused = [
        (State.PLAN, State.PLAN),
        (State.TRANSFERRED, State.PLAN),
        (State.CLOSED, State.SERVICES),
        (State.PLAN, State.NOTICE),
        (State.PRESCREEN, State.CONFIRMED),
        (State.SERVICES, State.CLOSED),
        (State.NOTICE, State.TRANSFERRED),
        (State.PLAN, State.RESCUE),
        (State.DECLINED, State.CONFIRMED),
    ]

    assert len({why_not(now, to) for now, to in refused}) == len(refused)


@pytest.mark.parametrize("now", State)
def test_every_way_of_the_national_process_is_there(now):
    for to in NATIONAL[now].split():
        assert may_go(now, State(to), been={State.FOLLOWUP})


def test_every_state_can_be_reached_from_where_a_journey_begins_without_a_door_aside():
    onward = of_kind(Kind.ONWARD)

    for first in journey.FIRST:
        assert set(State) - {State.NOTICE, State.VERIFY, State.RESCUE} <= (
            reachable(first, onward) | {State.DECLINED, State.MISSING, State.TRANSFERRED}
        )
    assert reachable(State.NOTICE, onward) >= {State.VERIFY, State.RESCUE}
    assert reachable(State.NOTICE, set(STEPS)) == set(State)


def test_every_state_has_a_way_onward_but_where_another_agency_leads():
    without = {state for state in State if state not in {now for now, _ in of_kind(Kind.ONWARD)}}

    assert without == {State.TRANSFERRED}
    assert set(steps_from(State.TRANSFERRED)) == {State.DECLINED, State.MISSING}


def test_a_journey_begins_with_a_notice_or_a_meeting():
    assert {state for state in State if journey.may_begin(state)} == {State.NOTICE, State.PRESCREEN}


def test_each_step_belongs_to_exactly_one_room_and_each_room_has_steps():
    by_room = {room: {pair for pair in STEPS if journey.owner_of(*pair) is room} for room in Room}

    assert all(by_room.values())
    assert Counter(pair for pairs in by_room.values() for pair in pairs) == Counter(list(STEPS))


def test_rooms_are_named_as_in_the_house():
    named = {
        "casework",
        "survivors",
        "consent",
        "safety",
        "identification",
        "needs",
        "plans",
        "services",
        "meetings",
        "justice",
        "followup",
    }

    assert {room.value for room in Room} <= named


def test_the_panel_alone_confirms_and_consent_alone_takes_into_protection():
    onward = of_kind(Kind.ONWARD, Kind.ASIDE)

    assert [now for now, to in onward if to is State.CONFIRMED] == [State.IDENT]
    assert journey.owner_of(State.IDENT, State.CONFIRMED) is Room.IDENTIFICATION
    assert {journey.owner_of(now, to) for now, to in STEPS if to is State.PROTECTION} == {Room.CONSENT}
    assert STEPS[State.CONFIRMED, State.PROTECTION].condition is Condition.PROTECTION_WANTED


def test_who_asks_for_the_owner_of_no_step_hears_why_there_is_none():
    with pytest.raises(NoSuchStep, match="panel"):
        journey.owner_of(State.PRESCREEN, State.CONFIRMED)


def test_a_step_is_handed_out_only_where_the_journey_may_go():
    step = journey.step_between(State.DECLINED, State.PLAN, been={State.PLAN})

    assert step.kind is Kind.BACK
    with pytest.raises(NoSuchStep, match="has been"):
        journey.step_between(State.DECLINED, State.PLAN, been={State.ASSESS})


@pytest.mark.parametrize("state", [state for state in State if state is not State.DECLINED])
def test_one_may_decline_from_anywhere_in_one_click_and_come_back(state):
    step = journey.step_between(state, State.DECLINED)

    assert step.needs_lead is False
    assert step.condition is Condition.NONE
    assert step.reasons == (StepReason.OWN_WISH,)
    assert journey.view_fits(step, View.OWN_WISH)
    assert journey.view_is_enough(View.OWN_WISH, "", "")
    assert state not in journey_steps.BACK_TO or may_go(State.DECLINED, state, been={state})
    assert {State.ASSESS, State.PRESCREEN, State.RESCUE} <= set(steps_from(State.DECLINED))


@pytest.mark.parametrize("state", [state for state in State if state is not State.MISSING])
def test_contact_may_be_lost_anywhere_and_found_again(state):
    step = journey.step_between(state, State.MISSING)

    assert step.needs_lead is False
    assert set(step.reasons) == {StepReason.UNREACHABLE, StepReason.LEFT, StepReason.UNSAFE}
    assert state not in journey_steps.BACK_TO or may_go(State.MISSING, state, been={state})
    assert {State.ASSESS, State.PRESCREEN, State.RESCUE} <= set(steps_from(State.MISSING))


@pytest.mark.parametrize("aside", journey_steps.BACK_FROM)
def test_the_way_back_is_no_shortcut_past_the_panel(aside):
    assert not may_go(aside, State.CONFIRMED)
    assert not may_go(aside, State.CONFIRMED, been={State.PRESCREEN, aside})
    assert may_go(aside, State.CONFIRMED, been={State.CONFIRMED})


def test_a_file_is_handed_over_only_where_somebody_leads_and_nobody_declined():
    from_states = {now for now, to in STEPS if to is State.TRANSFERRED}

    assert State.SERVICES in from_states
    assert not {State.NOTICE, State.VERIFY, State.RESCUE, State.DECLINED, State.CLOSED} & from_states


def test_there_are_many_states_to_come_back_to():
    assert len(journey_steps.BACK_TO) == 18


def test_a_review_that_says_not_yet_leads_back_to_where_it_was_asked_for_and_nowhere_else():
    after_screening = steps_from(State.CLOSE_REVIEW, been={State.PRESCREEN, State.CLOSE_REVIEW})

    assert set(after_screening) == {
        State.CLOSED,
        State.PRESCREEN,
        State.DECLINED,
        State.MISSING,
        State.TRANSFERRED,
    }
    assert after_screening[State.PRESCREEN].reasons == (StepReason.NOT_YET,)


def test_only_a_review_or_an_empty_notice_closes():
    closing = {now: STEPS[now, to] for now, to in STEPS if to is State.CLOSED}

    assert set(closing) == {State.NOTICE, State.VERIFY, State.CLOSE_REVIEW}
    assert closing[State.NOTICE].reasons == (StepReason.REFERRED_OUT, StepReason.NO_FURTHER)
    assert journey.owner_of(State.VERIFY, State.CLOSED) is Room.IDENTIFICATION
    assert StepReason.AGENCY_LIMITS in closing[State.CLOSE_REVIEW].reasons
    assert len(closing[State.CLOSE_REVIEW].reasons) == 12


def test_what_the_process_calls_a_state_and_is_none_is_a_reason():
    assert STEPS[State.IDENT, State.REFLECTION].reasons == (StepReason.INCONCLUSIVE,)
    assert STEPS[State.CLOSED, State.ASSESS].reasons == (StepReason.CAME_BACK,)
    assert journey.owner_of(State.CLOSED, State.ASSESS) is Room.FOLLOWUP


def test_every_step_has_a_reason_and_every_reason_has_a_step():
    used = {reason for step in STEPS.values() for reason in step.reasons}

    assert all(step.reasons for step in STEPS.values())
    assert used == set(StepReason)


def test_nothing_but_a_notice_its_check_and_a_rescue_begins_without_a_named_lead():
    leadless = {to for (_, to), step in STEPS.items() if not step.needs_lead}

    assert leadless == {State.NOTICE, State.VERIFY, State.RESCUE, State.DECLINED, State.MISSING}


def test_no_step_hangs_on_justice_or_on_sharing():
    assert not {step.condition for step in STEPS.values()} & journey_steps.NEVER


@pytest.mark.parametrize("string", [Condition.JUSTICE, Condition.SHARING])
def test_a_journey_with_strings_attached_is_refused(string):
    pair = (State.PLAN, State.SERVICES)
    tied = Step(Room.PLANS, Kind.ONWARD, True, string, (StepReason.AS_PLANNED,), ())

    with pytest.raises(StringsAttached):
        without_strings({**STEPS, pair: tied})


def test_the_table_cannot_be_changed_while_it_is_used():
    with pytest.raises(TypeError):
        STEPS[State.PRESCREEN, State.CONFIRMED] = STEPS[State.IDENT, State.CONFIRMED]


def test_ways_onward_come_first_among_the_steps_offered():
    offered = list(steps_from(State.FOLLOWUP))

    assert set(offered[:3]) == {State.CLOSE_REVIEW, State.SERVICES, State.PRESCREEN}
    assert set(offered[3:]) == {State.DECLINED, State.MISSING, State.TRANSFERRED}


@given(st.data(), st.sampled_from(journey.FIRST))
def test_no_walk_gets_stuck_and_none_slips_past_the_panel_or_the_plan(data, first):
    now, been, walked = first, {first}, []

    for _ in range(25):
        to = data.draw(st.sampled_from(sorted(steps_from(now, been), key=list(State).index)))
        walked.append((now, to))
        been.add(to)
        now = to

    assert may_go(now, State.DECLINED, been) or now is State.DECLINED
    assert State.CONFIRMED not in been or (State.IDENT, State.CONFIRMED) in walked
    assert State.PROTECTION not in been or State.CONFIRMED in been
    assert State.SERVICES not in been or State.PLAN in been
    assert State.RETURN not in been or State.PRE_RETURN in been
    back_to_help = reachable(now, {pair for pair in STEPS if may_go(*pair, been)})
    assert {State.ASSESS, State.CLOSED} <= back_to_help
