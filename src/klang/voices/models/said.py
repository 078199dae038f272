from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from klang.lang.said import Said
from klang.vault.records.tables import Envelope
from klang.voices.models.team import TeamRecord
from klang.voices.terms import State


@dataclass(frozen=True, repr=False)
class VoiceWords:
    """What somebody said about our work, as it was said, and how it came to us."""

    said: Said
    source: str
    way: str
    reach: str = ""  # how they can be answered, only where they wish it
    slip: str = ""  # the digest of their slip's code
    answers: dict[str, str] = field(default_factory=dict)  # to a few questions, each by its code


class Voice(TeamRecord):
    """Something that was said about our work."""

    TYPE = "voice"

    # In the open: nothing but ids.

    # Sealed: the words, where they come from, how they came, and what was answered to a few questions.
    envelope = Envelope(holds=VoiceWords)


@dataclass(frozen=True, repr=False)
class Verdict:
    """What was decided about a theme, why, by whom, and when it is looked at again."""

    what: str
    reason: str
    by_whom: str
    on: date
    review_on: date | None = None


@dataclass(frozen=True, repr=False)
class Outcome:
    """What came of it, and by what one sees that."""

    text: str
    on: date
    evidence: str = ""


@dataclass(frozen=True, repr=False)
class Report:
    """What was told back, to whom, and when."""

    to: str
    text: str
    on: date


@dataclass(frozen=True, repr=False)
class ThemeWords:
    """Several voices that say the same, and what became of them so far."""

    title: str
    voices: tuple[UUID, ...]
    since: date  # when the first of them was heard
    state: str = State.HEARD
    answered_on: date | None = None  # when it was first decided
    verdict: Verdict | None = None
    outcome: Outcome | None = None
    report: Report | None = None


class Theme(TeamRecord):
    """Voices that say the same, from what was heard to what was told."""

    TYPE = "theme"

    # In the open: nothing but ids.

    # Sealed: the title, which voices, where it stands, decision, result and report.
    envelope = Envelope(holds=ThemeWords)


@dataclass(frozen=True, repr=False)
class ActivityWords:
    """What is done, by whom, and because of which theme; without one it has no origin."""

    kind: str
    text: str
    on: date
    carries: str = ""
    theme: UUID | None = None


class Activity(TeamRecord):
    """Something that is done about our work."""

    TYPE = "activity"

    # In the open: nothing but ids.

    # Sealed: what, by whom, because of which theme.
    envelope = Envelope(holds=ActivityWords)
