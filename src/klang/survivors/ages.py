"""How old she is as far as is known, and whether she may still be a child. Pure."""

from dataclasses import dataclass
from datetime import date

from klang.lang.dates import Ages, Doubt, PartialDate, age_on, child_on, doubts
from klang.survivors.terms.facts import derive_age_band
from klang.survivors.terms.person import Grown


@dataclass(frozen=True, repr=False)
class AgeKnown:
    """What a date of birth tells today."""

    grown: Grown
    ages: Ages | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True)
class _Span:
    earliest: date
    latest: date


def age_known(born: PartialDate | None, today: date) -> AgeKnown:
    """How old she is, whether she may be under 18, and what should be asked again."""
    if born is None:
        return AgeKnown(Grown.NOT_KNOWN)
    child = child_on(born, today)
    grown = Grown.UNSURE if child is None else Grown.NO if child else Grown.YES
    return AgeKnown(grown, age_on(born, today), doubts(born, today))


def band_of(born: PartialDate | None, today: date) -> str | None:
    """The coarse band for figures, where her date of birth tells it."""
    return derive_age_band(_Span(born.first_day, born.last_day), today) if born else None
