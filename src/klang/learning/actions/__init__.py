"""What is done with texts and about workshops."""

from klang.learning.actions.certificates import (
    issue_certificates,
    take_certificate_back,
)
from klang.learning.actions.commitments import (
    answer_commitment,
    write_commitment,
)
from klang.learning.actions.learned import (
    enter_scores,
    note_evaluation,
    write_questions,
)
from klang.learning.actions.people import add_participants, correct_participant, note_who_came
from klang.learning.actions.places import give_place, take_place_back
from klang.learning.actions.programme import write_session, write_trainer
from klang.learning.actions.registering import (
    Closed,
    NoPlace,
    close_registration,
    open_registration,
    put_aside,
    register,
    take_in,
)
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
    "Closed",
    "NoPlace",
    "SeriesTold",
    "Told",
    "WorkshopTold",
    "add_participants",
    "announce_series",
    "announce_workshop",
    "answer_commitment",
    "bring_in",
    "close_registration",
    "correct_participant",
    "enter_scores",
    "give_place",
    "issue_certificates",
    "keep",
    "note_evaluation",
    "note_who_came",
    "open_registration",
    "put_aside",
    "register",
    "take_certificate_back",
    "take_in",
    "take_place_back",
    "tell_workshop_anew",
    "throw_away",
    "write_commitment",
    "write_questions",
    "write_session",
    "write_trainer",
]
