"""How words typed in Zawgyi were meant to look: for showing beside the text, never to be kept in its place."""

import re
from typing import Final

_KINZI: Final = "\ue000"
# Zawgyi has a shape of its own for each letter that is stacked below another.
_STACKED: Final = {
    0x1060: "က", 0x1061: "ခ", 0x1062: "ဂ", 0x1063: "ဃ", 0x1065: "စ", 0x1066: "ဆ", 0x1067: "ဆ", 0x1068: "ဇ",
    0x1069: "ဈ", 0x106C: "ဋ", 0x106D: "ဌ", 0x1070: "ဏ", 0x1071: "တ", 0x1072: "တ", 0x1073: "ထ", 0x1074: "ထ",
    0x1075: "ဒ", 0x1076: "ဓ", 0x1077: "န", 0x1078: "ပ", 0x1079: "ဖ", 0x107A: "ဗ", 0x107B: "ဘ", 0x107C: "မ",
    0x1085: "လ",
}  # fmt: skip
# The same code points stand for other signs (see `burmese`), and some signs have several shapes.
_MEANT: Final[dict[int, str]] = {
    0x1039: "\u103a", 0x103A: "\u103b", 0x107D: "\u103b", 0x103B: "\u103c", 0x103C: "\u103d", 0x103D: "\u103e",
    0x1087: "\u103e", 0x1033: "\u102f", 0x1034: "\u1030", 0x105A: "\u102b\u103a", 0x1064: _KINZI,
    0x106A: "ဉ", 0x106B: "ည", 0x1086: "ဿ", 0x1088: "\u103e\u102f", 0x1089: "\u103e\u1030",
    0x108A: "\u103d\u103e", 0x108B: f"{_KINZI}\u102d", 0x108C: f"{_KINZI}\u102e", 0x108D: f"{_KINZI}\u1036",
    0x108E: "\u102d\u1036", 0x108F: "န", 0x1090: "ရ", 0x1094: "\u1037", 0x1095: "\u1037",
    **dict.fromkeys(range(0x107E, 0x1085), "\u103c"),
    **{shape: f"\u1039{letter}" for shape, letter in _STACKED.items()},
}  # fmt: skip
# E and ra stand before their letter, as the eye sees them; the ear hears them after it.
_syllable = re.compile("(\u1031?)(\u103c?)([က-ဪဿ])((?:\u1039[က-အ])*)([\u103b\u103d\u103e]*)")
_kinzi = re.compile(f"([က-အ])([\u103b-\u103e]*)(\u1031?){_KINZI}")
_above_and_below = re.compile("[\u102d-\u1030\u1032\u1036\u1037]{2,}")
_ORDER: Final = "\u102d\u102e\u1032\u102f\u1030\u1036\u1037"


def as_meant(text: str) -> str:
    """The words in Unicode, if they were typed in Zawgyi."""
    said = _syllable.sub(_as_heard, text.translate(_MEANT))
    said = _kinzi.sub("\u1004\u103a\u1039\\1\\2\\3", said)
    return _above_and_below.sub(lambda run: "".join(sorted(run[0], key=_ORDER.index)), said)


def _as_heard(syllable: re.Match[str]) -> str:
    e, ra, letter, stacked, medials = syllable.groups()
    return letter + stacked + "".join(sorted(ra + medials)) + e
