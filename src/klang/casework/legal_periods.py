"""Periods that begin with a step: dated rows, because law and practice have changed five times. Pure.

A period that ends reminds lead and supervisor; it never moves anyone along the journey by itself.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Clock(TextChoices):
    """What should be done before the period ends."""

    NOTICE_ANSWERED = "NOTICE_ANSWERED", pgettext_lazy("clock", "Answer the notice")
    FACTS_CHECKED = "FACTS_CHECKED", pgettext_lazy("clock", "Check the facts")
    TEMPORARY_STAY = "TEMPORARY_STAY", pgettext_lazy("clock", "Temporary protection ends")
    COURT_STAY = "COURT_STAY", pgettext_lazy("clock", "Temporary protection allowed by the court ends")
    REFLECTION_SHELTER = "REFLECTION_SHELTER", pgettext_lazy("clock", "Rest in a temporary shelter ends")
    REFLECTION = "REFLECTION", pgettext_lazy("clock", "Recovery and reflection ends")
    RIGHTS_TOLD = "RIGHTS_TOLD", pgettext_lazy("clock", "Tell about rights")
    INTAKE = "INTAKE", pgettext_lazy("clock", "Intake")
    SAFETY_PLAN = "SAFETY_PLAN", pgettext_lazy("clock", "Safety plan")
    ASSESSED = "ASSESSED", pgettext_lazy("clock", "Needs and strengths talked through")
    PLAN_REVIEWED = "PLAN_REVIEWED", pgettext_lazy("clock", "Look at the plan again")
    HANDOVER_CONFIRMED = "HANDOVER_CONFIRMED", pgettext_lazy("clock", "Arrival confirmed")


class Standing(StrEnum):
    """How sure a row is."""

    REPORTED = "reported"  # read in a report, not in the text of the law
    UNCHECKED = "(K) unchecked"  # from professional knowledge: a Thai lawyer must confirm it before real use
    OURS = "ours"  # a default of this house, which an agency may change


@dataclass(frozen=True)
class LegalPeriod:
    """One period, for as long as it is in force; an open end is None."""

    code: Clock
    days: int
    valid_from: date | None
    valid_to: date | None
    source: str
    standing: Standing


_NRM: Final = date(2022, 3, 1)  # announced in Mar 2565; the day itself is (K) unchecked
_ACT: Final = date(2008, 6, 5)  # B.E. 2551 in force; (K) unchecked
_S29: Final = "Anti-Trafficking in Persons Act B.E. 2551, s.29"
_HOUSE: Final = "Default of the house"

LEGAL_PERIODS: Final = (
    LegalPeriod(Clock.NOTICE_ANSWERED, 1, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.FACTS_CHECKED, 3, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.TEMPORARY_STAY, 1, _ACT, None, _S29, Standing.UNCHECKED),
    LegalPeriod(Clock.COURT_STAY, 7, _ACT, None, _S29, Standing.UNCHECKED),
    LegalPeriod(Clock.REFLECTION_SHELTER, 15, _NRM, None, "NRM 2565, TIP Report 2023", Standing.REPORTED),
    LegalPeriod(Clock.REFLECTION, 45, _NRM, None, "NRM 2565, TIP Report 2022", Standing.REPORTED),
    LegalPeriod(Clock.RIGHTS_TOLD, 1, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.INTAKE, 1, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.SAFETY_PLAN, 2, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.ASSESSED, 30, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.PLAN_REVIEWED, 90, None, None, _HOUSE, Standing.OURS),
    LegalPeriod(Clock.HANDOVER_CONFIRMED, 7, None, None, _HOUSE, Standing.OURS),
)


def period_in_force(code: str, on: date, rows: tuple[LegalPeriod, ...] = LEGAL_PERIODS) -> LegalPeriod | None:
    """The row that holds on this day; the day a row ends is the last on which it holds."""
    return next(
        (
            row
            for row in rows
            if row.code == code
            and (row.valid_from is None or row.valid_from <= on)
            and (row.valid_to is None or on <= row.valid_to)
        ),
        None,
    )


def ends_on(code: str, begun_on: date, rows: tuple[LegalPeriod, ...] = LEGAL_PERIODS) -> date | None:
    """The day a period ends, by the law of the day it began; None where nothing was in force."""
    row = period_in_force(code, begun_on, rows)
    return begun_on + timedelta(days=row.days) if row else None
