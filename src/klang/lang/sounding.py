"""Thai as it sounds, for whoever writes a word as she hears it: one letter for all that sound alike. Pure."""

import re
from typing import Final

from klang.lang.letters import Letters, substitute, translate

_SILENT: Final = (
    "[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c"  # a letter that is written and not spoken, under its mark
)
_SPELT: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (_SILENT, ""),
        ("รร(?=[\u0e01-\u0e2e](?![\u0e31-\u0e39]))", "\u0e31"),
        ("รร", "\u0e31น"),
        ("ฤา?", "ริ"),
        ("\u0e33", "\u0e31ม"),
    )
)
_ALIKE: Final = (
    *("คขฃฅฆ", "ชฉฌ", "สซศษ", "ยญ", "ดฎ", "ตฏ", "ทฐฑฒถธ", "นณ", "พผภ", "ฟฝ", "ลฬ", "หฮ"),
    *("ไใ", "\u0e34\u0e35", "\u0e36\u0e37", "\u0e38\u0e39"),  # and the short vowel for the long one
)
_FORGOTTEN: Final = (
    "\u0e30\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"  # the tones, and what is left out before a letter
)
_TABLE: Final = {ord(letter): group[0] for group in _ALIKE for letter in group[1:]} | {
    ord(mark): "" for mark in _FORGOTTEN
}


def sounded(folded: str) -> str:
    """How a normal form sounds; what is not Thai stays as it is."""
    for pattern, into in _SPELT:
        folded = pattern.sub(into, folded)
    return folded.translate(_TABLE)


def sounded_with_places(folded: str) -> Letters:
    """The same, and where each letter of it stood in the normal form."""
    letters = Letters.of(folded)
    for pattern, into in _SPELT:
        letters, _ = substitute(letters, pattern, into)
    return translate(letters, _TABLE)
