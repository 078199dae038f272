"""What is asked about voices: who hears them, what was said, and what becomes of it."""

from klang.voices.forms.complaints import Complain, HandOn, TakeInComplaint, WriteAnswer
from klang.voices.forms.hearing import ChooseHearer
from klang.voices.forms.listening import AFew, LookUp, NoteVoice, SayIt, TakeIn, WriteDown
from klang.voices.forms.themes import BeginActivity, Decide, JoinVoices, NoteResult, ReleaseIt, ReportBack

__all__ = [
    "AFew",
    "BeginActivity",
    "ChooseHearer",
    "Complain",
    "Decide",
    "HandOn",
    "JoinVoices",
    "LookUp",
    "NoteResult",
    "NoteVoice",
    "ReleaseIt",
    "ReportBack",
    "SayIt",
    "TakeIn",
    "TakeInComplaint",
    "WriteAnswer",
    "WriteDown",
]
