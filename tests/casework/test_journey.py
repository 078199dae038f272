"""The journey: every pair of states answered, nobody stuck, nobody turned away when they come back."""

from collections import Counter
from datetime import date
from itertools import pairwise, product
from pathlib import Path

import polib
import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

import klang
from klang.casework import journey, journey_reasons, journey_steps, journey_terms, legal_periods
from klang.casework.journey import STEPS, Kind, NoSuchStep, may_go, steps_from, what_follows, why_not
from klang.casework.journey_diagram import journey_diagram
from klang.casework.journey_reasons import Condition, Room, StepReason
from klang.casework.journey_steps import Step, StringsAttached, without_strings
from klang.casework.journey_terms import MINE, State, View
from klang.casework.legal_periods import LEGAL_PERIODS, Clock, LegalPeriod, Standing, ends_on, period_in_force

HOUSE = Path(klang.__file__).parent
CATALOGUE = HOUSE / "locale" / "th" / "LC_MESSAGES" / "django.po"
DIAGRAM = HOUSE.parents[1] / "docs" / "states" / "journey.md"
PAIRS = list(product(State, State))
THE_DAY = date(2026, 11, 23)
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


@pytest.mark.parametrize(("now", "to"), PAIRS)
def test_every_pair_of_states_is_a_step_or_is_refused_with_a_reason(now, to):
    refusal = why_not(now, to, been=set(State))

    assert bool(refusal) == ((now, to) not in STEPS)
    assert not refusal or refusal.endswith(".")
    assert may_go(now, to, been=set(State)) is (not refusal)


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


def test_on_their_own_page_everyone_reads_where_they_stand_but_nobody_that_they_are_missing():
    assert set(State) - set(MINE) == {State.MISSING}


def test_every_word_of_the_journey_is_in_the_thai_catalogue():
    kept = {(entry.msgctxt or "", entry.msgid) for entry in polib.pofile(CATALOGUE) if entry.msgstr}
    enums = {
        "state": journey_terms.State,
        "view": journey_terms.View,
        "reason": journey_reasons.StepReason,
        "condition": journey_reasons.Condition,
        "clock": legal_periods.Clock,
    }

    with translation.override("en"):
        said = {(context, str(label)) for context, enum in enums.items() for label in enum.labels}
        said |= {("mine state", str(label)) for label in MINE.values()}
        said |= {("", why_not(now, to)) for now, to in PAIRS if why_not(now, to)}
        said |= {("", journey.view_lacks(view, words, "")) for view in View for words in ("", "Yes.")}

    assert said - kept - {("", "")} == set()


def test_her_own_words_for_the_state_are_not_the_staff_s():
    kept = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(CATALOGUE)}

    with translation.override("en"):
        staff = {state: kept["state", str(state.label)] for state in MINE}
        same = [state for state in MINE if kept["mine state", str(MINE[state])] == staff[state]]

    assert same == [State.RETURN]


def test_the_drawing_in_the_docs_is_the_journey_as_it_is():
    assert DIAGRAM.read_text(encoding="utf-8") == journey_diagram()


def test_the_drawing_leaves_no_step_out():
    drawn = journey_diagram()

    for (now, to), step in STEPS.items():
        if step.kind is Kind.ONWARD:
            assert f"    {now.value} --> {to.value}\n" in drawn
            assert f"| {now.value} | {to.value} | {step.owner} |" in drawn
    assert "**DECLINED** (Not now) from every other state.\n" in drawn
    assert "**MISSING** (Out of contact) from every other state.\n" in drawn
