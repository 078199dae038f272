"""What is done with a text: it is brought in, looked over, and kept or thrown away."""

from klang.learning.actions.texts import AlreadyKept, Told, bring_in, keep, throw_away

__all__ = ["AlreadyKept", "Told", "bring_in", "keep", "throw_away"]
