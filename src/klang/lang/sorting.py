"""Thai dictionary order, for lists that hold names of several scripts."""

import re
import unicodedata
from typing import Final, TypeAlias

from klang.lang.digits import to_plain

# Thai and Lao write some vowels before the consonant they follow in speech and in the dictionary.
_leading = re.compile("([เ-ไ])([ก-ฮ])|([\u0ec0-\u0ec4])([\u0e81-\u0eae\u0edc\u0edd])")
# Tones and silencers count only between words that are otherwise the same; so do Latin accents.
_LATER: Final = re.compile("[\u0e47-\u0e4c\u0e4e\u0ec8-\u0ecc\u0300-\u036f]")
_LATIN_BASE: Final = {"đ": "d", "ł": "l", "ø": "o"}
_nikhahit = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")

SortKey: TypeAlias = tuple[str, tuple[tuple[int, str], ...], str]


def sort_key(text: str) -> SortKey:
    """First the letters, then where they are equal the tones, then the text itself: no two texts tie."""
    plain = _nikhahit.sub("\\1\u0e33", unicodedata.normalize("NFC", text))
    letters = _accents_apart(to_plain(plain).casefold())
    swapped = _leading.sub(_consonant_first, letters)
    main: list[str] = []
    later: list[tuple[int, str]] = []
    for sign in swapped:
        if _LATER.match(sign):
            later.append((-len(main), sign))
        else:
            main.append(sign)
    return "".join(main), tuple(later), text


def _consonant_first(match: re.Match[str]) -> str:
    vowel, consonant = match[1] or match[3], match[2] or match[4]
    return f"{consonant}{vowel}"


def _accents_apart(text: str) -> str:
    """Latin letters and their accents one by one; the signs of other scripts stay together."""
    return "".join(_LATIN_BASE.get(sign, _decomposed(sign)) for sign in text)


def _decomposed(sign: str) -> str:
    latin = "\u00c0" <= sign <= "\u024f" or "\u1e00" <= sign <= "\u1eff"
    return unicodedata.normalize("NFD", sign) if latin else sign
