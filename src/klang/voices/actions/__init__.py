"""What is done with voices: they are heard, joined, answered, and told back."""

from klang.voices.actions.arriving import TrayFull, accept, put, put_aside
from klang.voices.actions.hearing import begin, choose, end_hearing
from klang.voices.actions.listening import note_voice
from klang.voices.actions.releasing import Told, release, take_down
from klang.voices.actions.themes import add, begin_activity, decide, join, note_result, report_back

__all__ = [
    "Told",
    "TrayFull",
    "accept",
    "add",
    "begin",
    "begin_activity",
    "choose",
    "decide",
    "end_hearing",
    "join",
    "note_result",
    "note_voice",
    "put",
    "put_aside",
    "release",
    "report_back",
    "take_down",
]
