"""What is done with voices: they are heard, joined, answered, and told back."""

from klang.voices.actions.arriving import ManyRecordings, TrayFull, accept, put, put_aside
from klang.voices.actions.complaining import (
    answer_complaint,
    complain,
    hand_on,
    settle_complaint,
    take_in,
)
from klang.voices.actions.hearing import begin, begin_handling, choose, end_hearing
from klang.voices.actions.listening import note_voice
from klang.voices.actions.releasing import Told, release, take_down
from klang.voices.actions.themes import add, begin_activity, decide, join, note_result, report_back

__all__ = [
    "ManyRecordings",
    "Told",
    "TrayFull",
    "accept",
    "add",
    "answer_complaint",
    "begin",
    "begin_activity",
    "begin_handling",
    "choose",
    "complain",
    "decide",
    "end_hearing",
    "hand_on",
    "join",
    "note_result",
    "note_voice",
    "put",
    "put_aside",
    "release",
    "report_back",
    "settle_complaint",
    "take_down",
    "take_in",
]
