from dataclasses import replace
from datetime import timedelta

import pytest

from klang.casework.actions import take_step
from klang.casework.actions.journey import NotHere, ReasonMissing, ViewMissing
from klang.casework.journey import NoSuchStep
from klang.casework.journey_terms import State, View
from klang.casework.models import Case, Step
from klang.casework.reads import journey_of_case
from klang.casework.terms import DueCode
from klang.lang.said import Said
from klang.people.models import Worker
from klang.vault.records.holding import Altered
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = Said("တွေ့ချင်တယ်", "my", "อยากพบก่อน")
UNASKED = {"view": View.NOT_ASKED, "why": "ยังพักอยู่"}


def go(by, case, *states, **more):
    for state in states:
        taken = take_step(fresh(by), case, to=state, **{**UNASKED, **more})
    return taken


def been(by, case):
    return [step.words.state for step in journey_of_case(fresh(by), case)]


def test_what_she_thinks_of_it_is_kept_in_her_own_words(lena, case):
    take_step(lena, case, to=State.PRESCREEN, view=View.PARTLY, said=WORDS)

    [step] = journey_of_case(fresh(lena), case)
    assert (step.words.state, step.words.view, step.words.said) == (State.PRESCREEN, View.PARTLY, WORDS)


def test_the_only_reason_there_is_is_kept_without_asking(lena, case):
    go(lena, case, State.PRESCREEN)

    [step] = journey_of_case(fresh(lena), case)
    assert step.words.reason == "AS_PLANNED"


def test_those_responsible_are_reminded_of_the_legal_period_that_begins(lena, case):
    go(lena, case, State.PRESCREEN, State.REFLECTION)

    assert dues(case, DueCode.CLOCK)[lena.account_id] > lena.today


def test_whoever_stands_behind_the_lead_is_reminded_too(cast, lena, mali, case):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)

    go(lena, case, State.PRESCREEN, State.REFLECTION)

    assert dues(case, DueCode.CLOCK).keys() == {lena.account_id, cast.officer.account_id}


@pytest.mark.parametrize("into", [State.PROTECTION, State.COMMUNITY_CARE])
def test_nobody_comes_into_protection_or_care_who_does_not_want_it(lena, case, into):
    go(lena, case, State.PRESCREEN, State.IDENT, State.CONFIRMED)

    with pytest.raises(ViewMissing, match="only for who wants it"):
        take_step(fresh(lena), case, to=into, view=View.DISAGREE, said=WORDS)

    assert been(lena, case)[-1] == State.CONFIRMED


def test_another_office_does_not_lead_before_it_has_accepted(lena, case):
    go(lena, case, State.PRESCREEN)

    with pytest.raises(NotHere, match="only after it has accepted"):
        go(lena, case, State.TRANSFERRED)


def test_it_leaves_one_trace(lena, case):
    with leaves("casework.step_taken"):
        go(lena, case, State.PRESCREEN)


def test_who_has_no_seat_takes_none(stranger, case):
    with refuses("casework.step_taken", NO_SEAT):
        go(stranger, case, State.PRESCREEN)


def test_who_may_only_read_takes_none(lena, mali, case):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.READ)

    with refuses("casework.step_taken", "not write"):
        go(mali, case, State.PRESCREEN)


@pytest.mark.parametrize(
    "given",
    [
        {"view": View.AGREE},
        {"view": View.AGREE, "said": replace(WORDS, language="", translation="")},
        {"view": View.NOT_ASKED},
        {"view": View.OWN_WISH},
    ],
)
def test_without_her_view_nothing_is_written(lena, case, given):
    with leaves(), pytest.raises(ViewMissing):
        take_step(lena, case, to=State.PRESCREEN, **given)

    assert not Step.objects.exists()


def test_a_journey_begins_only_where_one_begins(lena, case):
    with pytest.raises(NotHere, match="does not begin here"):
        go(lena, case, State.PLAN)


def test_it_goes_only_where_a_step_leads(lena, case):
    go(lena, case, State.PRESCREEN)

    with pytest.raises(NoSuchStep, match="panel"):
        go(lena, case, State.CONFIRMED)

    assert been(lena, case) == [State.PRESCREEN]


@pytest.mark.parametrize("reason", ["", "GOALS_MET"])
def test_where_there_are_several_reasons_one_of_them_is_chosen(lena, case, reason):
    go(lena, case, State.PRESCREEN)

    with pytest.raises(ReasonMissing):
        go(lena, case, State.MISSING, reason=reason)


def test_declining_needs_no_words_and_no_step_before(lena, case):
    take_step(lena, case, to=State.DECLINED, view=View.OWN_WISH)
    take_step(fresh(lena), case, to=State.DECLINED, view=View.OWN_WISH)

    assert been(lena, case) == [State.DECLINED, State.DECLINED]


def test_a_file_that_ends_says_so_in_the_open_by_its_month(lena, case):
    go(lena, case, State.NOTICE)

    go(lena, case, State.CLOSED, reason="NO_FURTHER")

    assert Case.objects.get(pk=case.pk).closed_month == lena.today.replace(day=1)


def test_it_is_opened_again_by_a_step(lena, case):
    go(lena, case, State.NOTICE)
    go(lena, case, State.CLOSED, reason="NO_FURTHER")

    go(lena, case, State.ASSESS, reason="CAME_BACK")

    assert Case.objects.get(pk=case.pk).closed_month is None


def test_declining_in_a_file_that_has_ended_does_not_open_it_again(cast, lena, case):
    go(lena, case, State.NOTICE)
    go(lena, case, State.CLOSED, reason="NO_FURTHER")
    later = cast.at(lena, lena.at + timedelta(days=60))

    take_step(later, case, to=State.DECLINED, view=View.OWN_WISH)

    assert Case.objects.get(pk=case.pk).closed_month == lena.today.replace(day=1)


def test_a_month_moved_from_outside_is_noticed(lena, case):
    go(lena, case, State.PRESCREEN)
    Step.objects.update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Altered):
        journey_of_case(fresh(lena), case)
