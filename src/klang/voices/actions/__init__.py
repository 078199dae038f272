"""What is done with voices."""

from klang.voices.actions.hearing import begin, choose, end_hearing

__all__ = ["begin", "choose", "end_hearing"]
