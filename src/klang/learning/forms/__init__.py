"""What is asked about texts and workshops, and what is searched."""

from klang.learning.forms.certificates import (
    CheckCertificate,
)
from klang.learning.forms.commitments import (
    AnswerCommitment,
    WriteCommitment,
)
from klang.learning.forms.learned import (
    EnterScores,
    NoteEvaluation,
    WriteQuestions,
    line_of,
)
from klang.learning.forms.people import (
    ChooseList,
    CorrectParticipant,
    LookOverList,
    WhoCame,
    WriteParticipant,
    as_kept,
)
from klang.learning.forms.registering import OpenRegistration, RegisterForIt, TakePeopleIn
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
    "AnswerCommitment",
    "BringIn",
    "CheckCertificate",
    "ChooseList",
    "CorrectParticipant",
    "EnterScores",
    "Find",
    "GivePlace",
    "LookOverList",
    "NoteEvaluation",
    "OpenRegistration",
    "RegisterForIt",
    "TakePeopleIn",
    "WhoCame",
    "WriteCommitment",
    "WriteParticipant",
    "WriteQuestions",
    "WriteSession",
    "WriteTrainer",
    "as_kept",
    "line_of",
]
