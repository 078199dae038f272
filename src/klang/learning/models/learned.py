"""What lies sealed of what was learned: the questions, the points, and what people said at the end."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from klang.learning.models.records import WorkshopRecord
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class Item:
    """One question, its right answer, and how many points it gives."""

    text: str
    key: str = ""
    most: int = 1


@dataclass(frozen=True, repr=False)
class QuestionsWords:
    """The questions of a workshop, the same before and after."""

    items: tuple[Item, ...] = ()


class Questions(WorkshopRecord):
    """The questions asked before and after a workshop; one list for a workshop."""

    TYPE = "questions"

    # Sealed, in the workshop's directory: the questions and their right answers.
    envelope = Envelope(holds=QuestionsWords)


@dataclass(frozen=True, repr=False)
class Sheet:
    """One person's points, question by question."""

    participant: UUID
    points: tuple[int, ...]


@dataclass(frozen=True, repr=False)
class ScoresWords:
    """Everybody's points at one time."""

    when: str
    sheets: tuple[Sheet, ...] = ()


class Scores(WorkshopRecord):
    """Everybody's points at one time: before, after, or some months later."""

    TYPE = "scores"

    # Sealed, in the workshop's directory: who had which points.
    envelope = Envelope(holds=ScoresWords)


@dataclass(frozen=True, repr=False)
class EvaluationWords:
    """What one person said at the end, without a name: from 1 to 5, and in words."""

    marks: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)


class Evaluation(WorkshopRecord):
    """What one person said of a workshop at its end."""

    TYPE = "evaluation"

    # Sealed, in the workshop's directory: marks and words, without a name.
    envelope = Envelope(holds=EvaluationWords)


@dataclass(frozen=True, repr=False)
class Since:
    """What somebody said some months later: whether it happened, and what helped or stood in the way."""

    months: int
    happened: str
    said: str = ""
    on: date | None = None


@dataclass(frozen=True, repr=False)
class CommitmentWords:
    """What somebody wants to change, by when, and what became of it."""

    participant: UUID
    text: str
    by_on: date | None = None
    since: tuple[Since, ...] = ()


class Commitment(WorkshopRecord):
    """What somebody promised at a workshop to change in their work."""

    TYPE = "commitment"

    # Sealed, in the workshop's directory: who, what, by when, and what became of it.
    envelope = Envelope(holds=CommitmentWords)
