"""The text that is read to her before she answers, and the digest by which an answer names it."""

from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "texts"
_VERSION: Final = 1
UNCHECKED: Final = frozenset({"my"})  # a native speaker has not yet read it


@dataclass(frozen=True, repr=False)
class Spoken:
    """One text in one language."""

    language: str
    lines: tuple[str, ...]
    digest: str
    checked: bool


@cache
def spoken(language: str) -> Spoken:
    """The text in this language, or in English where there is none yet."""
    known = language if (_FOLDER / language).is_dir() else "en"
    text = (_FOLDER / known / f"spoken-{_VERSION}.txt").read_text(encoding="utf-8")
    digest = sha256(text.encode()).hexdigest()
    return Spoken(known, tuple(text.splitlines()), digest, known not in UNCHECKED)


def languages() -> list[str]:
    """The languages there is a text in."""
    return sorted(folder.name for folder in _FOLDER.iterdir() if folder.is_dir())
