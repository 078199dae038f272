"""What lies sealed in a workshop: its programme, its trainers, and why somebody works on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID, uuid5

from django.db import models

from klang.learning.models.announced import Workshop
from klang.people.models import BasisWords
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope


class WorkshopRecord(SealedRow):
    """A sealed row of a workshop."""

    OWNER = "workshop"

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="%(class)s_version")]

    @classmethod
    def only(cls, workshop: Workshop) -> UUID:
        """The row of what there is one of in a workshop: no two kinds share a row, for the log knows a thing by it."""
        return uuid5(workshop.pk, cls.TYPE)


class WorkshopPlace(WorkshopRecord):
    """Why somebody may open what lies in a workshop."""

    TYPE = "basis"

    # Sealed, in the workshop's directory: the ground.
    envelope = Envelope(holds=BasisWords)


@dataclass(frozen=True, repr=False)
class TrainerWords:
    """Somebody who teaches: name, organisation, topics, languages."""

    name: str
    organisation: str = ""
    topics: str = ""
    languages: tuple[str, ...] = ()
    left_out: bool = False


class Trainer(WorkshopRecord):
    """Somebody who teaches at a workshop."""

    TYPE = "trainer"

    # Sealed, in the workshop's directory: name, organisation, topics, languages.
    envelope = Envelope(holds=TrainerWords)


@dataclass(frozen=True, repr=False)
class SessionWords:
    """One session of the programme: which day, in which order, what, how long, with what and by whom."""

    on: date
    number: int
    kind: str
    title: str
    minutes: int
    supplies: str = ""
    material: str = ""  # which version of which material
    trainer: UUID | None = None
    objective: str = ""
    left_out: bool = False


class Session(WorkshopRecord):
    """One session of a workshop's programme."""

    TYPE = "session"

    # Sealed, in the workshop's directory: the session and who leads it.
    envelope = Envelope(holds=SessionWords)


@dataclass(frozen=True, repr=False)
class ParticipantWords:
    """Somebody who comes: number in the list, name, agency, role, province, and what they agreed to."""

    number: int
    name: str
    agency: str = ""
    role: str = ""
    province: str = ""
    photo: bool = False  # agrees to be in photographs
    contact: bool = False  # agrees to stand in the list of addresses
    reach: str = ""  # how they wish to be reached about the workshop
    needs: str = ""  # food, an interpreter, a way in without steps
    left_out: bool = False


class Participant(WorkshopRecord):
    """Somebody who comes to a workshop."""

    TYPE = "participant"

    # Sealed, in the workshop's directory: who comes, from where, and what they agreed to.
    envelope = Envelope(holds=ParticipantWords)


@dataclass(frozen=True, repr=False)
class HalfDay:
    """Who was there in one half of a day."""

    on: date
    half: str
    here: tuple[UUID, ...] = ()


@dataclass(frozen=True, repr=False)
class AttendanceWords:
    """Who was there, half-day by half-day, as far as it was noted."""

    halves: tuple[HalfDay, ...] = ()


class Attendance(WorkshopRecord):
    """Who was there; one for a workshop."""

    TYPE = "attendance"

    # Sealed, in the workshop's directory: who was there when.
    envelope = Envelope(holds=AttendanceWords)


@dataclass(frozen=True, repr=False)
class ProofWords:
    """One certificate: whose, its number, its day, its code, and whether it was taken back."""

    participant: UUID
    name: str
    number: int
    on: date
    code: str
    taken_back_on: date | None = None


class Proof(WorkshopRecord):
    """A certificate; whoever holds its code can ask whether it counts."""

    TYPE = "proof"

    # In the open: digests of the code, and of the code with the name. Its row is made from both.
    code_digest = models.CharField(max_length=64, db_index=True)
    name_digest = models.CharField(max_length=64)

    # Sealed, in the workshop's directory: whose it is, its number, its day and its code.
    envelope = Envelope(holds=ProofWords)

    @classmethod
    def of_code(cls, digest: str) -> "Proof | None":
        """The newest version of the certificate with this code, by what lies in the open."""
        found: Any = cls.objects.filter(code_digest=digest).order_by("-version").first()
        return cast("Proof | None", found)
