"""What a consent allows and for how long, asked of plain values."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.casework.terms import Ground
from klang.consent import rules
from klang.consent.rules import Asked
from klang.consent.terms import GivenBy, Purpose, Said, Standing
from klang.survivors.terms.person import Grown

TODAY = date(2026, 11, 23)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("said", "until", "withdrawn", "stands"),
    [
        (Said.THINKS, None, None, Standing.THINKING),
        (Said.DOES_NOT_AGREE, None, None, Standing.REFUSED),
        (Said.AGREES, TOMORROW, None, Standing.AGREED),
        (Said.AGREES, TODAY, None, Standing.AGREED),
        (Said.AGREES, YESTERDAY, None, Standing.ENDED),
        (Said.AGREES, None, None, Standing.ENDED),
        (Said.AGREES, TOMORROW, TODAY, Standing.WITHDRAWN),
        (Said.AGREES, YESTERDAY, YESTERDAY, Standing.WITHDRAWN),
        (Said.AGREES, TOMORROW, TOMORROW, Standing.AGREED),
    ],
)
def test_where_a_request_stands(said, until, withdrawn, stands):
    assert rules.standing(said, until, withdrawn, TODAY) is stands


@given(st.sampled_from(Said), st.none() | days, st.none() | days, days)
def test_only_a_yes_with_a_living_day_that_was_not_taken_back_is_agreed(said, until, withdrawn, today):
    agreed = rules.standing(said, until, withdrawn, today) is Standing.AGREED

    lives = until is not None and today <= until
    assert agreed == (said is Said.AGREES and lives and not (withdrawn and withdrawn <= today))


@given(days, days)
def test_a_consent_reaches_from_today_to_180_days(until, today):
    assert rules.day_is_allowed(until, today) == (0 <= (until - today).days <= 180)


@pytest.mark.parametrize("grown", ["", *Grown])
@pytest.mark.parametrize("said", Said)
@pytest.mark.parametrize("given_by", GivenBy)
def test_only_a_yes_of_a_possible_child_alone_does_not_count(grown, said, given_by):
    alone = given_by is GivenBy.HERSELF
    child = grown in (Grown.NO, Grown.UNSURE)

    assert rules.may_answer_alone(grown, said, given_by) == (not (said is Said.AGREES and alone and child))


def test_what_living_consents_open_together():
    standings = [
        (Standing.AGREED, ("legal",)),
        (Standing.AGREED, ("legal", "plan")),
        (Standing.WITHDRAWN, ("health",)),
        (Standing.ENDED, ("story",)),
    ]

    assert rules.drawers_of(standings) == {"legal", "plan"}
    assert rules.drawers_of([]) == frozenset()


YES = Asked(UUID(int=1), Purpose.WAGES, frozenset({"legal", "plan"}))


@pytest.mark.parametrize("said", Said)
def test_only_a_no_takes_an_earlier_yes_back(said):
    assert rules.undoes(YES, said, YES) == (said is Said.DOES_NOT_AGREE)


@pytest.mark.parametrize(
    ("later", "undone"),
    [
        (Asked(UUID(int=1), Purpose.WAGES, frozenset({"plan", "health"})), True),
        (Asked(UUID(int=1), Purpose.WAGES, frozenset({"health"})), False),
        (Asked(UUID(int=1), Purpose.FUND, frozenset({"legal"})), False),
        (Asked(UUID(int=2), Purpose.WAGES, frozenset({"legal"})), False),
    ],
)
def test_a_no_is_about_the_same_agency_the_same_purpose_and_some_same_part(later, undone):
    assert rules.undoes(later, Said.DOES_NOT_AGREE, YES) is undone


@pytest.mark.parametrize("ground", Ground)
def test_another_basis_is_a_ground_of_law_with_its_section_and_reason(ground):
    assert rules.is_a_legal_basis(ground, "s.33", "why") == (ground in (Ground.LAW, Ground.EMERGENCY))
    assert not rules.is_a_legal_basis(ground, " ", "why")
    assert not rules.is_a_legal_basis(ground, "s.33", " ")


def test_taking_back_is_asked_less_than_giving():
    assert set(rules.may_withdraw.questions) < set(rules.may_record_consent.questions)
