"""What is done with texts and about workshops."""

from klang.learning.actions.places import give_place, take_place_back
from klang.learning.actions.programme import write_session, write_trainer
from klang.learning.actions.texts import AlreadyKept, Told, bring_in, keep, throw_away
from klang.learning.actions.workshops import (
    SeriesTold,
    WorkshopTold,
    announce_series,
    announce_workshop,
    tell_workshop_anew,
)

__all__ = [
    "AlreadyKept",
    "SeriesTold",
    "Told",
    "WorkshopTold",
    "announce_series",
    "announce_workshop",
    "bring_in",
    "give_place",
    "keep",
    "take_place_back",
    "tell_workshop_anew",
    "throw_away",
    "write_session",
    "write_trainer",
]
