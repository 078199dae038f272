"""How well we answer: figures of plain values, for those who hear."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median_low

from klang.voices.terms import ANSWERED_WITHIN


@dataclass(frozen=True)
class Loop:
    """One theme by its days: when it was first heard, decided, and told."""

    since: date
    answered_on: date | None = None
    told_on: date | None = None


@dataclass(frozen=True)
class Share:
    """So many of so many."""

    part: int
    whole: int


def answered_in_time(loops: Iterable[Loop], today: date) -> Share:
    """How many themes were decided in time, of those that were decided or whose time is over."""
    late = [(_days(one.since, one.answered_on or today), one.answered_on is not None) for one in loops]
    due = [(days, answered) for days, answered in late if answered or days > ANSWERED_WITHIN]
    return Share(sum(answered and days <= ANSWERED_WITHIN for days, answered in due), len(due))


def with_origin(origins: Iterable[bool]) -> Share:
    """How many activities there are because somebody said so."""
    told = list(origins)
    return Share(sum(told), len(told))


def loop_time(loops: Iterable[Loop]) -> int | None:
    """How many days it takes from the first voice to what is told back: the middle one; none where nothing was told."""
    days = [_days(one.since, one.told_on) for one in loops if one.told_on]
    return median_low(days) if days else None


def _days(first: date, last: date) -> int:
    return (last - first).days
