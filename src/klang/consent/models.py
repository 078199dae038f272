from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import models

from klang.casework.models import CaseRecord
from klang.lang.said import Said
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class HowGiven:
    """The circumstances of an answer: language, interpreter, and whether they were alone."""

    language: str = "th"
    told: str = "READ_ALOUD"
    interpreter: str = ""
    alone: bool | None = None
    given_by: str = "HERSELF"
    with_whom: str = ""
    understood: str = ""  # what she said, in her words, that she understood
    text: str = ""  # the digest of the very text she was read
    card: str = ""  # the digest of the very card she was shown
    grown: str = ""  # whether she is 18 or older, where no date of birth tells


@dataclass(frozen=True, repr=False)
class AnswerWords:
    """One request and her answer: purpose x agency x drawers x until x how given."""

    agency: UUID
    purpose: str
    drawers: tuple[str, ...]
    said: str
    until: date | None = None
    workers: tuple[UUID, ...] = ()
    how: HowGiven = field(default_factory=HowGiven)
    known_as: str = ""
    excluded: str = ""
    answered_on: date | None = None
    withdrawn_on: date | None = None
    withdrawn_how: str = ""
    basis: str = ""  # the digest of the basis its seats stand on, in hex


@dataclass(frozen=True, repr=False)
class IntroductionWords:
    """Her yes to be announced to one peer group: every word of it as she looked at it, and what the group answered."""

    group: UUID
    called_group: str  # as the group shows itself
    called: str
    said: Said  # what she would like, word for word
    code: str  # under which the group's answer is found
    how: HowGiven = field(default_factory=HowGiven)
    item: UUID | None = None  # what waits in the group's tray
    asked_on: date | None = None
    taken_back_on: date | None = None
    reply: str = ""
    reply_text: str = ""
    replied_on: date | None = None

    @property
    def waits(self) -> bool:
        """Whether the group may still answer."""
        return self.taken_back_on is None and self.replied_on is None


class Introduction(CaseRecord):
    """She was announced to a peer group, with her yes to every word."""

    TYPE = "introduction"

    # In the open: nothing but ids.

    # Sealed, in the plan drawer: to whom, in which words, how she said yes, and the answer.
    envelope = Envelope(holds=IntroductionWords)


class Answer(CaseRecord):
    """What she said to one request, version by version."""

    TYPE = "answer"

    # In the open: which agency, and until when.
    agency_id = models.UUIDField()
    expires_on = models.DateField(null=True)

    # Sealed, in the plan drawer: purpose, drawers, her answer, how it was given.
    envelope = Envelope(holds=AnswerWords)
