"""The card of one request in her own language: who will know what, for what, until when, and that no costs nothing."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from klang.consent.spoken import UNCHECKED
from klang.lang.dates import show_full
from klang.vault.registers import CASE_DRAWERS

_FOLDER: Final = Path(__file__).parent / "texts"
_VERSION: Final = 1


@dataclass(frozen=True)
class CardText:
    """What stands on every card in one language."""

    language: str
    says: dict[str, Any]
    digest: str

    @property
    def checked(self) -> bool:
        """Whether a native speaker has read it."""
        return self.language not in UNCHECKED


@dataclass(frozen=True, repr=False)
class Card:
    """One request as it is shown to her."""

    text: CardText
    office: str
    knows: tuple[str, ...]
    knows_not: tuple[str, ...]
    used_for: str
    until: str
    excluded: str = ""


@cache
def card_text(language: str) -> CardText:
    """The words of the card in this language, or in English where there are none yet."""
    known = language if (_FOLDER / language / f"card-{_VERSION}.toml").is_file() else "en"
    text = (_FOLDER / known / f"card-{_VERSION}.toml").read_text(encoding="utf-8")
    return CardText(known, tomllib.loads(text), sha256(text.encode()).hexdigest())


def card(
    language: str, office: str, purpose: str, drawers: Iterable[str], until: date | None, excluded: str = ""
) -> Card:
    """The card of one request; what is not named in it will not be known."""
    text = card_text(language)
    named = tuple(drawers)
    names = text.says["drawers"]
    return Card(
        text,
        office,
        tuple(names[one] for one in named),
        tuple(names[one] for one in CASE_DRAWERS if one not in named),
        text.says["purposes"][purpose],
        show_full(until, text.language) if until else "–",
        excluded,
    )
