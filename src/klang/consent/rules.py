"""What a consent allows, and for how long. The latest word stands until it is changed."""

from collections.abc import Iterable
from datetime import date, timedelta

from klang.casework.rules import may_change_team, may_read
from klang.consent.terms import LONGEST_DAYS, GivenBy, Said, Standing
from klang.survivors.terms.person import Grown

may_record_consent = may_change_team
may_see = may_read


def standing(said: str, until: date | None, withdrawn_on: date | None, today: date) -> Standing:
    """Where one request stands on this day."""
    if said == Said.THINKS:
        return Standing.THINKING
    if said == Said.DOES_NOT_AGREE:
        return Standing.REFUSED
    if withdrawn_on is not None and withdrawn_on <= today:
        return Standing.WITHDRAWN
    if until is None or today > until:
        return Standing.ENDED
    return Standing.AGREED


def latest_day(today: date) -> date:
    """The last day a consent given today can reach."""
    return today + timedelta(days=LONGEST_DAYS)


def day_is_allowed(until: date, today: date) -> bool:
    """Whether a consent may be given until this day: from today, and not longer than the limit."""
    return today <= until <= latest_day(today)


def may_answer_alone(grown: str, said: str, given_by: str) -> bool:
    """Whether this answer counts: a yes of somebody who is or may be under 18 is given together with another."""
    alone = given_by == GivenBy.HERSELF
    return said != Said.AGREES or not alone or grown not in {Grown.NO, Grown.UNSURE}


def drawers_of(standings: Iterable[tuple[Standing, tuple[str, ...]]]) -> frozenset[str]:
    """Every drawer some living consent opens."""
    return frozenset(
        drawer for stands, drawers in standings if stands is Standing.AGREED for drawer in drawers
    )
