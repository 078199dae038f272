"""What is asked about a text that is brought in, and what is searched."""

from klang.learning.forms.texts import BringIn, Find

__all__ = ["BringIn", "Find"]
