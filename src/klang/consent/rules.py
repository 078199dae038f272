"""What a consent allows, and for how long. The latest word stands until it is changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from klang.casework.rules import may_change_team, may_read, may_take_back, may_write, may_write_somewhere
from klang.consent.terms import LONGEST_DAYS, NOT_BY_CONSENT, GivenBy, Said, Standing
from klang.survivors.terms.person import Grown

may_record_consent = may_change_team
may_withdraw = may_take_back
may_see = may_read
may_introduce = may_write & may_write_somewhere


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


@dataclass(frozen=True)
class Asked:
    """What a request asks for: one agency, one purpose, some drawers."""

    agency: UUID
    purpose: str
    drawers: frozenset[str]


def undoes(later: Asked, said: str, earlier: Asked) -> bool:
    """Whether an answer takes an earlier yes back: a no to the same agency and purpose, about any same drawer."""
    same = (later.agency, later.purpose) == (earlier.agency, earlier.purpose)
    return said == Said.DOES_NOT_AGREE and same and not later.drawers.isdisjoint(earlier.drawers)


def is_a_legal_basis(ground: str, section: str, reason: str) -> bool:
    """Whether somebody may look without a consent: on a ground of law, with its section and the reason."""
    return ground in NOT_BY_CONSENT and bool(section.strip() and reason.strip())


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
