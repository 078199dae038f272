"""Which script a text is written in."""

from collections import Counter
from enum import StrEnum
from typing import Final


class Script(StrEnum):
    """A script, by its ISO 15924 code."""

    THAI = "Thai"
    LAO = "Laoo"
    BURMESE = "Mymr"
    KHMER = "Khmr"
    LATIN = "Latn"
    HAN = "Hani"
    JAPANESE = "Jpan"
    ARABIC = "Arab"
    OTHER = "Zzzz"
    NONE = "Zyyy"  # no letter at all


_RANGES: Final = (
    ("\u0e01", "\u0e3a", Script.THAI),
    ("\u0e40", "\u0e4e", Script.THAI),
    ("\u0e80", "\u0edf", Script.LAO),
    ("\u1000", "\u103f", Script.BURMESE),
    ("\u1050", "\u108f", Script.BURMESE),
    ("\uaa60", "\uaa7f", Script.BURMESE),
    ("\u1780", "\u17d3", Script.KHMER),
    ("A", "Z", Script.LATIN),
    ("a", "z", Script.LATIN),
    ("\u00c0", "\u024f", Script.LATIN),
    ("\u1e00", "\u1eff", Script.LATIN),
    ("\u3040", "\u30ff", Script.JAPANESE),
    ("\u3400", "\u9fff", Script.HAN),
    ("\U00020000", "\U0003ffff", Script.HAN),
    ("\u0600", "\u06ff", Script.ARABIC),
)


def script_of(text: str) -> Script:
    """The script most of its letters are in; of two that tie, the one that comes first."""
    counted = Counter(script for script in map(_script_of_sign, text) if script is not None)
    if Script.JAPANESE in counted:
        return Script.JAPANESE  # kana among Chinese characters: a Japanese paper
    return counted.most_common(1)[0][0] if counted else Script.NONE


def _script_of_sign(sign: str) -> Script | None:
    for first, last, script in _RANGES:
        if first <= sign <= last:
            return script
    return Script.OTHER if sign.isalpha() else None
