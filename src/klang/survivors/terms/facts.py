"""The six facts a page asks for counting, and how a birthday becomes a band. Pure."""

from dataclasses import dataclass, fields
from datetime import date
from types import MappingProxyType
from typing import Final, Protocol

from django.db.models import TextChoices

from klang.survivors.terms.facts_exploitation import Form
from klang.survivors.terms.facts_industry import Industry
from klang.survivors.terms.facts_person import AgeBand, NationalityGroup, SexGender
from klang.survivors.terms.facts_recruitment import Channel

# The four answers every question of the house takes; plain codes, so that words need no page.
ANSWERS: Final = frozenset({"ASK_LATER", "RATHER_NOT_SAY", "DOES_NOT_KNOW", "NOT_RELEVANT"})

WORDS_OF: Final = MappingProxyType[str, type[TextChoices]](
    {
        "sex_gender": SexGender,
        "age_band": AgeBand,
        "nationality": NationalityGroup,
        "form": Form,
        "industry": Industry,
        "channel": Channel,
    }
)

# The first age that is too old for each band; after the last of them one is 50 or older.
BANDS: Final = (
    (15, AgeBand.UNDER_15),
    (18, AgeBand.FROM_15_TO_17),
    (25, AgeBand.FROM_18_TO_24),
    (35, AgeBand.FROM_25_TO_34),
    (50, AgeBand.FROM_35_TO_49),
)


class NotACode(ValueError):
    """A fact is one of our codes or one of the four answers, never free words."""


class PartialBirth(Protocol):
    """A date of birth as far as it is known: the first and the last day it can be."""

    @property
    def earliest(self) -> date: ...

    @property
    def latest(self) -> date: ...


@dataclass(frozen=True, repr=False)
class Facts:
    """What may be counted about one person without knowing who it is; every one of the six may be missing."""

    sex_gender: str | None = None
    age_band: str | None = None
    nationality: str | None = None
    form: str | None = None
    industry: str | None = None
    channel: str | None = None

    def __post_init__(self) -> None:
        """Refuse what is no code, so that nothing anyone typed can slip among the figures."""
        for fact in fields(self):
            code = getattr(self, fact.name)
            if code is not None and code not in ANSWERS and code not in WORDS_OF[fact.name].values:
                raise NotACode("A fact is one of our codes or one of the four answers.")


def derive_age_band(birth: PartialBirth | int, on: date) -> AgeBand | None:
    """The band of an age, or of a birthday as far as it is known; None where child or adult is unsure."""
    if isinstance(birth, int):
        youngest = oldest = birth
    else:
        youngest, oldest = max(0, _age(birth.latest, on)), _age(birth.earliest, on)
    if oldest < 0 or (youngest < 18 <= oldest):
        return None
    if _band(youngest) == _band(oldest):
        return _band(oldest)
    return AgeBand.CHILD if oldest < 18 else AgeBand.ADULT


def _band(age: int) -> AgeBand:
    return next((band for too_old, band in BANDS if age < too_old), AgeBand.FROM_50)


def _age(born: date, on: date) -> int:
    had_birthday = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (not had_birthday)
