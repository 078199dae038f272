"""Identity numbers of the six countries: looked at, warned about, never refused."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from klang.lang import card_numbers, thai_numbers
from klang.lang.digits import to_plain
from klang.lang.number_words import Category, Caution, Looked

_LAST: Final = 3  # what stays to be seen of a masked number, where enough is hidden before it
_ENOUGH: Final = 7
# As Chinese and Japanese keyboards write letters and signs.
_FULL_WIDTH: Final = {0xFF00 + at: 0x20 + at for at in range(1, 0x5F)}
_parting = re.compile(r"[\s\-–—‐‑._·]")


class Kind(StrEnum):
    """What kind of paper a number stands on."""

    THAI_13 = "THAI_13"
    PINK_CARD = "PINK_CARD"  # thirteen digits too; mostly beginning with 0 or 00
    PASSPORT = "PASSPORT"
    CERTIFICATE_OF_IDENTITY = "CERTIFICATE_OF_IDENTITY"
    BORDER_PASS = "BORDER_PASS"  # noqa: S105
    UNHCR = "UNHCR"
    NRC = "NRC"
    CCCD = "CCCD"
    CMND = "CMND"
    CHINESE_18 = "CHINESE_18"
    LAO = "LAO"
    CAMBODIAN = "CAMBODIAN"
    OTHER = "OTHER"


@dataclass(frozen=True, repr=False)
class Number:
    """A number as it was written, in its normal form, and what looks unusual about it."""

    kind: Kind
    as_written: str
    normal: str
    warnings: tuple[Caution, ...] = ()
    category: Category | None = (
        None  # what the first digits of a Thai number hint at: a status, so handle it so
    )


_LOOKS: Final[dict[Kind, Callable[[str], Looked]]] = {
    Kind.THAI_13: thai_numbers.look,
    Kind.PINK_CARD: thai_numbers.look_at_pink_card,
    Kind.PASSPORT: card_numbers.look_at_passport,
    Kind.CERTIFICATE_OF_IDENTITY: card_numbers.look_at_passport,
    Kind.NRC: card_numbers.look_at_nrc,
    Kind.CCCD: card_numbers.look_at_cccd,
    Kind.CMND: card_numbers.look_at_cmnd,
    Kind.CHINESE_18: card_numbers.look_at_chinese,
}


def look_at(kind: Kind, text: str, today: dt.date | None = None) -> Number:
    """The number in its normal form, with codes for what looks unusual; whatever is written is kept."""
    written = text.strip()
    cleaned = _parting.sub("", to_plain(unicodedata.normalize("NFC", written.translate(_FULL_WIDTH)))).upper()
    if not cleaned:
        return Number(kind, written, "", (Caution.EMPTY,))
    looked = _LOOKS.get(kind, Looked)(cleaned)
    return Number(kind, written, looked.normal, looked.warnings + _to_come(looked, today), looked.category)


def _to_come(looked: Looked, today: dt.date | None) -> tuple[Caution, ...]:
    if (
        today is None
        or looked.born is None
        or looked.born <= today.year
        or Caution.BIRTH_DATE in looked.warnings
    ):
        return ()
    return (Caution.BIRTH_DATE,)


def shown(number: Number) -> str:
    """The number as its own card writes it: 1-1037-02071-81-1."""
    if number.kind in {Kind.THAI_13, Kind.PINK_CARD}:
        return thai_numbers.grouped(number.normal)
    return number.normal


def masked(number: Number) -> str:
    """The number with all but its end hidden: x-xxxx-xxxxx-81-1."""
    whole = shown(number)
    places = [at for at, sign in enumerate(whole) if unicodedata.category(sign)[0] in "LMN"]
    hidden = set(places[:-_LAST] if len(places) >= _ENOUGH else places)
    return "".join("x" if at in hidden else sign for at, sign in enumerate(whole))
