from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import models

from klang.casework.models.file import CaseRecord
from klang.lang.said import Said
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class BasisWords:
    """Why a seat may open what it opens: a consent, a section of law, the opening of the file."""

    ground: str
    section: str = ""  # of law, with its Act
    reason: str = ""
    agency: UUID | None = None
    purpose: str = ""
    drawers: tuple[str, ...] = ()
    until: date | None = None
    answer: UUID | None = None  # the answer to a request for consent that this stands on


class Basis(CaseRecord):
    """Why somebody has a seat in this case."""

    TYPE = "basis"

    # Sealed, in the plan drawer: ground, section of law, purpose.
    envelope = Envelope(holds=BasisWords)


@dataclass(frozen=True, repr=False)
class PartWords:
    """Lead or second: offered, and accepted or not."""

    kind: str
    account: UUID
    offered_on: date
    accepted_on: date | None = None
    declined_on: date | None = None
    reason: str = ""


class Part(CaseRecord):
    """Who answers for this case; its row is the seat."""

    TYPE = "part"

    # Sealed, in the plan drawer.
    envelope = Envelope(holds=PartWords)


@dataclass(frozen=True, repr=False)
class StepWords:
    """One step of the journey, and what she thinks of it."""

    state: str
    view: str
    said: Said = field(default_factory=Said)
    why: str = ""
    reason: str = ""


class Step(CaseRecord):
    """A step of the journey; the newest says where the work stands."""

    TYPE = "step"

    # In the open: the month help ended, repeated here so that it cannot be moved from outside.
    closed_month = models.DateField(null=True)

    # Sealed, in the plan drawer: the state, the reason, her view in her words.
    envelope = Envelope(holds=StepWords)


@dataclass(frozen=True, repr=False)
class NoteWords:
    """A short note: what happened, or what she said."""

    text: str
    area: str = ""
    her_words: bool = False
    taken_back: bool = False  # it was written by mistake
    handed_on: bool = False  # she gave them into her worker's hand, written down by a peer


class Note(CaseRecord):
    """A short note, which is also the timeline."""

    TYPE = "note"

    # In the open: nothing but ids.

    # Sealed, in the drawer its writer chose.
    envelope = Envelope(holds=NoteWords)


@dataclass(frozen=True, repr=False)
class NextWords:
    """The next time we meet: how, and where as agreed with her."""

    way: str = ""
    time: str = ""
    place_word: str = ""


class Next(CaseRecord):
    """The next appointment."""

    TYPE = "next"

    # In the open: the day, which also stands in somebody's Today.
    on = models.DateField()

    # Sealed, in the plan drawer: how and where.
    envelope = Envelope(holds=NextWords)
