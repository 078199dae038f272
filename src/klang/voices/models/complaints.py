from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.lang.said import Said
from klang.vault.records.tables import Envelope
from klang.voices.models.team import TeamRecord
from klang.voices.terms import Wish


@dataclass(frozen=True, repr=False)
class ComplaintArrived:
    """A complaint on its way to those who handle it."""

    text: str
    language: str = "th"
    about: str = ""  # a colleague's account, where it was said
    wish: str = Wish.ANSWER
    urgent: bool = False  # somebody may not be safe
    reach: str = ""


@dataclass(frozen=True, repr=False)
class ComplaintWords:
    """How one of us behaved, as it was said, what is wished for, and what was done about it."""

    said: Said
    received_on: date
    about: UUID | None = None
    wish: str = Wish.ANSWER
    urgent: bool = False
    reach: str = ""
    answer: str = ""
    answered_on: date | None = None
    outcome: str = ""
    settled_on: date | None = None


class Complaint(TeamRecord):
    """A complaint in the hands of those who handle it; whom it is about holds no key of theirs."""

    TYPE = "complaint"

    # In the open: nothing but ids.

    # Sealed: the words, whom it is about, the wish, the days of its clock, answer and outcome.
    envelope = Envelope(holds=ComplaintWords)
