"""The normal form in which words are looked for, in any script, without spaces."""

import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from klang.lang.letters import Letters, compose, substitute, translate
from klang.lang.repair import PRIVATE, RULES, is_damaged, mended

# The Burmese nought is typed for the letter wa; among digits it is one.
_LETTER: Final = "[\u1000-\u103f]"
_NO_DIGIT: Final = "(?<![0-9\u1040-\u1049])"
_NO_DIGIT_AFTER: Final = "(?![0-9\u1040-\u1049])"
# The neighbours' variant spellings of one and the same sign. Thai has its own, fuller rules (`repair.py`).
_VARIANTS: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        ("\u0ecd([\u0ec8-\u0ecb]?)\u0eb2", "\\1\u0eb3"),  # Lao: nikhahit and aa are am
        ("\u0eb3([\u0ec8-\u0ecb])", "\\1\u0eb3"),
        ("\u0edc", "\u0eab\u0e99"),  # Lao: the joined ho-no and ho-mo
        ("\u0edd", "\u0eab\u0ea1"),
        ("\u1025(?=[\u103a\u1039\u102c])", "\u1009"),  # Burmese: the letter u typed for nya before asat or aa
        ("\u1005\u103b", "\u1008"),  # Burmese: ca with medial ya, which looks like jha
        (f"{_NO_DIGIT}\u1040\u1040(?={_LETTER})|(?<={_LETTER})\u1040\u1040{_NO_DIGIT_AFTER}", "\u101d\u101d"),
        (f"{_NO_DIGIT}\u1040(?={_LETTER})|(?<={_LETTER})\u1040{_NO_DIGIT_AFTER}", "\u101d"),
        ("\u17d2\u178a", "\u17d2\u178f"),  # Khmer: da and ta look the same below a letter
    )
)
_variant = re.compile("[\u0ecd\u0eb3\u0edc\u0edd\u1025\u1005\u1040\u178a]")
_STROKES: Final = {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"}
_accent = re.compile("[\u0300-\u036f\ufe00-\ufe0f]")


_BAR: Final = "|"  # stays a bar when it is folded, and no rule names it


class _Table(dict[int, str]):
    """What each letter becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded_letter(chr(code))
        return self[code]


def _folded_letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter.isspace() or kind in {"Cf", "Cc"} or _accent.match(letter):
        return ""
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if "LATIN" not in unicodedata.name(letter, "") and not "\uff01" <= letter <= "\uff5e":
        return letter.casefold()
    plain = unicodedata.normalize("NFKD", letter).casefold()
    return "".join(_STROKES.get(part, part) for part in plain if not unicodedata.combining(part))


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """Composed, repaired, without spaces, case and Latin accents, with 0 to 9 for every script's digits."""
    while (folded := _folded_once(text)) != text:
        text = folded
    return folded


def fold_all(texts: Sequence[str]) -> list[str]:
    """The same for many at once: no rule reaches across a bar, and where a text has one itself each is folded apart."""
    together = fold(_BAR.join(texts)).split(_BAR)
    return together if len(together) == len(texts) else [fold(text) for text in texts]


def fold_with_offsets(text: str) -> tuple[str, tuple[int, ...]]:
    """The normal form, and for each of its letters where it stood, to highlight what was found."""
    letters = Letters.of(text)
    while True:
        before = letters.text
        letters = _letters_folded_once(letters)
        if letters.text == before:
            return letters.text, letters.places


def highlight(text: str, sought: str) -> list[tuple[int, int]]:
    """The stretches of the text that hold what is sought, whatever spaces or accents stand between."""
    wanted = fold(sought)
    folded, places = fold_with_offsets(text)
    ends = (*places, len(text))
    found: list[tuple[int, int]] = []
    at = folded.find(wanted) if wanted else -1
    while at >= 0:
        found.append((places[at], _end(text, ends, at + len(wanted))))
        at = folded.find(wanted, at + len(wanted))
    return found


def _end(text: str, ends: tuple[int, ...], after: int) -> int:
    """Where the stretch ends in the text, without the spaces that follow it."""
    start = ends[after - 1]
    end = max(ends[after], start + 1)
    return start + max(len(text[start:end].rstrip()), 1)


def _folded_once(text: str) -> str:
    if text.isascii():
        return text.translate(_TABLE)
    text = unicodedata.normalize("NFC", text)
    while is_damaged(text):
        mended_text = _mended_once(text)
        if mended_text == text:
            break
        text = mended_text
    if _variant.search(text):
        for pattern, into in _VARIANTS:
            text = pattern.sub(into, text)
    return text.translate(_TABLE)


def _mended_once(text: str) -> str:
    text = text.translate(PRIVATE)
    for pattern, into in RULES:
        text = pattern.sub(into, text)
    return unicodedata.normalize("NFC", text)


def _letters_folded_once(letters: Letters) -> Letters:
    letters, _ = mended(compose(letters))
    for pattern, into in _VARIANTS:
        letters, _ = substitute(letters, pattern, into)
    return translate(letters, _TABLE)
