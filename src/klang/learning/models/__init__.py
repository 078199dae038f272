"""What is kept here: published texts, and workshops with all that lies sealed in them."""

from klang.learning.models.announced import Grant, Ring, Roster, Series, Workshop, announced
from klang.learning.models.records import (
    Attendance,
    AttendanceWords,
    HalfDay,
    Participant,
    ParticipantWords,
    PlaceWords,
    Session,
    SessionWords,
    Trainer,
    TrainerWords,
    WorkshopPlace,
)
from klang.learning.models.texts import Document, Edition, Page, Published, current, sums_of

__all__ = [
    "Attendance",
    "AttendanceWords",
    "Document",
    "Edition",
    "Grant",
    "HalfDay",
    "Page",
    "Participant",
    "ParticipantWords",
    "PlaceWords",
    "Published",
    "Ring",
    "Roster",
    "Series",
    "Session",
    "SessionWords",
    "Trainer",
    "TrainerWords",
    "Workshop",
    "WorkshopPlace",
    "announced",
    "current",
    "sums_of",
]
