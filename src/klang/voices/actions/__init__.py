"""What is done with voices."""

from klang.voices.actions.hearing import begin, choose, end_hearing
from klang.voices.actions.listening import note_voice

__all__ = ["begin", "choose", "end_hearing", "note_voice"]
