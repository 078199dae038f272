"""What is asked about texts and workshops, and what is searched."""

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
    "Find",
    "GivePlace",
    "WriteSession",
    "WriteTrainer",
]
