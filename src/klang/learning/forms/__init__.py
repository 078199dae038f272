"""What is asked about texts and workshops, and what is searched."""

from klang.learning.forms.people import (
    ChooseList,
    CorrectParticipant,
    LookOverList,
    WhoCame,
    WriteParticipant,
    as_kept,
)
from klang.learning.forms.texts import BringIn, Find
from klang.learning.forms.workshops import (
    AnnounceSeries,
    AnnounceWorkshop,
    GivePlace,
    WriteSession,
    WriteTrainer,
)

__all__ = [
    "AnnounceSeries",
    "AnnounceWorkshop",
    "BringIn",
    "ChooseList",
    "CorrectParticipant",
    "Find",
    "GivePlace",
    "LookOverList",
    "WhoCame",
    "WriteParticipant",
    "WriteSession",
    "WriteTrainer",
    "as_kept",
]
