"""The clock of a complaint: dated rows, because the period may change, and judgements of plain days."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from klang.voices.terms import Standing


@dataclass(frozen=True)
class Period:
    """Within how many days the first answer is given, from which day on."""

    days: int
    valid_from: date
    source: str


FIRST_ANSWER: Final = (Period(15, date(2008, 6, 5), "Default of the house"),)

SOON: Final = timedelta(days=2)  # so long before a first answer is due it is said


def first_answer_by(received: date) -> date:
    """By which day a complaint that came on this day is answered for the first time."""
    [*_, row] = sorted(
        (one for one in FIRST_ANSWER if one.valid_from <= received), key=lambda one: one.valid_from
    )
    return received + timedelta(days=row.days)


def is_soon(answer_by: date, today: date) -> bool:
    """Whether a first answer is due in these days, or late."""
    return answer_by - SOON <= today


def standing(received: date, answered: date | None, settled: date | None, today: date) -> Standing:
    """Where a complaint stands today."""
    if settled:
        return Standing.SETTLED
    if answered:
        return Standing.ANSWERED
    return Standing.LATE if today > first_answer_by(received) else Standing.WAITS
