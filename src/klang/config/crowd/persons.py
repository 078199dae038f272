"""Invented persons: who they would be, drawn by the published figures and by a seed, the same ones every time."""

from dataclasses import dataclass
from random import Random
from typing import Final

from klang.casework.journey_terms import State
from klang.config.crowd.published import drawn, parts
from klang.survivors.terms.facts import Facts

SCRIPT_OF: Final = {
    "LAO": "lo",
    "MYANMAR": "my",
    "CAMBODIAN": "km",
    "VIETNAMESE": "vi",
    "CHINESE": "zh",
    "OTHER_ASEAN": "latin",
    "OTHER_ASIA": "latin",
}
LANGUAGE_OF: Final = {"latin": "en"}

S = State
_SAFE: Final = (S.PRESCREEN, S.IDENT, S.CONFIRMED, S.PROTECTION, S.ASSESS)
# How far a journey has come, and how many have come so far: ours, for no figure of it is published.
JOURNEYS: Final = (
    ((S.PRESCREEN,), 20),
    ((S.PRESCREEN, S.REFLECTION), 15),
    ((S.PRESCREEN, S.IDENT), 10),
    ((S.PRESCREEN, S.DECLINED), 10),
    (_SAFE, 15),
    ((*_SAFE, S.PLAN, S.SERVICES), 15),
    ((*_SAFE, S.PLAN, S.SERVICES, S.REINTEG, S.FOLLOWUP), 5),
    ((*_SAFE, S.PLAN, S.SERVICES, S.REINTEG, S.FOLLOWUP, S.CLOSE_REVIEW, S.CLOSED), 10),
)


@dataclass(frozen=True, repr=False)
class Invented:
    """One invented person: names, languages, facts, and how far the journey has come."""

    number: int
    name: str
    latin: str
    script: str
    facts: Facts
    journey: tuple[State, ...]
    days: int  # since the file was opened
    silent: int  # since somebody last wrote

    @property
    def language(self) -> str:
        """The language spoken at home."""
        return LANGUAGE_OF.get(self.script, self.script)

    @property
    def closed(self) -> bool:
        """Whether help has ended."""
        return self.journey[-1] is State.CLOSED

    @property
    def called(self) -> str:
        """The name to be called: the whole name of every third, else its first part."""
        return self.name if self.number % 3 == 0 else self.name.split()[0]


def invent(seed: int, number: int) -> Invented:
    """The person of this number; the same seed and number are always the same person."""
    chance = Random(f"klang crowd {seed} {number}")  # noqa: S311 - an invention needs no secret
    facts = _facts(chance)
    script = SCRIPT_OF.get(facts.nationality or "", "th")
    name, latin = _name(chance, script)
    [journey] = chance.choices([path for path, _ in JOURNEYS], [often for _, often in JOURNEYS])
    days = chance.randrange(len(journey) * 20, len(journey) * 20 + 700)
    silent = chance.choice((0, 0, 1, 2, 3, 5, 8, 13, 21, 34))
    return Invented(number, name, latin, script, facts, journey, days, silent)


def _facts(chance: Random) -> Facts:
    form = drawn(chance, "form")
    industry = drawn(chance, "industry") if form == "FORCED_LABOUR" else "ENTERTAINMENT"
    asked = ("sex_gender", "age_band", "nationality", "channel")
    return Facts(form=form, industry=industry, **{fact: drawn(chance, fact) for fact in asked})


def _name(chance: Random, script: str) -> tuple[str, str]:
    """A name as its people use it: Burmese in units without a surname, the family first in the east."""
    if script == "my":
        units = chance.sample(parts("my", "unit"), chance.choice((2, 3)))
        return "".join(unit for unit, _ in units), " ".join(latin for _, latin in units)
    given, family = chance.choice(parts(script, "given")), chance.choice(parts(script, "family"))
    pair = (family, given) if script in {"km", "vi", "zh"} else (given, family)
    gap = "" if script == "zh" else " "
    return gap.join(part for part, _ in pair), " ".join(latin for _, latin in pair)
