"""What is kept of a file: the file with its seats and keys, the records in it, the days that fall due."""

from klang.casework.models.file import Case, CaseRecord, Draft, Due, Grant, Ring, Roster, Seat
from klang.casework.models.records import (
    Basis,
    BasisWords,
    Next,
    NextWords,
    Note,
    NoteWords,
    Part,
    PartWords,
    Step,
    StepWords,
)

__all__ = [
    "Basis",
    "BasisWords",
    "Case",
    "CaseRecord",
    "Draft",
    "Due",
    "Grant",
    "Next",
    "NextWords",
    "Note",
    "NoteWords",
    "Part",
    "PartWords",
    "Ring",
    "Roster",
    "Seat",
    "Step",
    "StepWords",
]
