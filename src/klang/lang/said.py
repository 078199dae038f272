"""Words as somebody said them: the original in its own language and script, the translation beside it."""

from dataclasses import dataclass
from enum import StrEnum


class Heard(StrEnum):
    """How the words reached the paper."""

    SPOKEN = "SPOKEN"  # she said it, and it was written down as said
    WRITTEN = "WRITTEN"  # she wrote it herself
    INTERPRETED = "INTERPRETED"  # said in her language, written down in it, and interpreted
    ONLY_TRANSLATED = "ONLY_TRANSLATED"  # said in her language, written down only in ours by the interpreter


@dataclass(frozen=True, repr=False)
class Said:
    """What somebody said. `original` is empty only where it was written down in translation alone."""

    original: str = ""
    language: str = "th"
    translation: str = ""
    into: str = "th"
    interpreter: str = ""
    heard: Heard = Heard.SPOKEN
    encoding: str = ""  # "zawgyi" where the original was typed so, and kept as it was typed

    @property
    def first(self) -> str:
        """The words to show first: her own where they were written down, else the translation."""
        return self.original or self.translation

    @property
    def first_language(self) -> str:
        """The language of the words shown first."""
        return self.language if self.original else self.into

    @property
    def beside(self) -> str:
        """The translation, where it stands beside the original."""
        return self.translation if self.original else ""
