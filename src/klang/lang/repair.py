"""Repair of Thai text as PDF files and flip-books give it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from klang.lang.letters import Letters, Span, compose, substitute

_C: Final = "[\u0e01-\u0e2e]"  # consonants
_V: Final = "\u0e31\u0e34-\u0e3a"  # vowel signs above and below
_T: Final = "\u0e48-\u0e4b"  # tone marks
_MARK: Final = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # all that stands above or below
_GAP: Final = " \u00a0\u2009\u200a\u200b\u202f"
_SPACE: Final = f"[{_GAP}]+"
_TONES: Final = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
_PRIVATE_THAI: Final = (  # U+F700 to U+F71A, in this order
    f"\u0e10\u0e34\u0e35\u0e36\u0e37{_TONES}{_TONES}\u0e0d\u0e31\u0e4d\u0e47{_TONES}\u0e38\u0e39\u0e3a"
)

# Old fonts kept lowered and shifted marks in the private area; Word and Acrobat still write them out.
PRIVATE: Final = dict(enumerate(_PRIVATE_THAI, start=0xF700))

# No Thai word begins with า, ำ or a mark, so a space before one is damage. Where the tone is written
# twice and differently nothing says which is right: that is left, and told as a doubt.
RULES: Final = tuple(
    (re.compile(pattern), into)
    for pattern, into in (
        (f"({_C})([{_T}]){_SPACE}\\2?[าำ]", r"\1\2ำ"),  # น้ ำ, น้ ้า
        (f"({_C}){_SPACE}([{_T}]?)[าำ]", r"\1\2ำ"),  # ด า, ค ำ, น ้า
        (f"\u0e4d(?:{_SPACE})?([{_T}]?)(?:{_SPACE})?า", r"\1ำ"),  # nikhahit and aa, also apart: ทํ า
        (f"ำ(?:{_SPACE})?([{_T}])", r"\1ำ"),
        (f"ำ(?:(?:{_SPACE})?[าำ])+", "ำ"),  # flip-books: สำานักงาน, สำ านัก
        (f"(?<={_C}){_SPACE}(?=[{_MARK}])", ""),
        (f"(?<=[{_V}\u0e4d]){_SPACE}(?=[{_T}์])", ""),
        (f"(?<=[{_T}]){_SPACE}(?=[{_V}\u0e4d])", ""),
        ("เเ", "แ"),
        (f"([{_T}])([{_V}])", r"\2\1"),
        (f"([{_MARK}])\\1+", r"\1"),
    )
)
_private = re.compile("[\uf700-\uf71a]")
# Whatever a rule could match also matches here; most text matches nothing, and is passed over quickly.
_suspect = re.compile(f"[{_GAP}][{_MARK}าำ]|\u0e4d|ำ[{_T}าำ]|เเ|[{_T}][{_V}]|([{_MARK}])\\1|[\uf700-\uf71a]")


class Why(StrEnum):
    """Why a place in the text needs somebody's eye."""

    LOST = "LOST"  # U+FFFD: what stood here is gone
    PRIVATE = "PRIVATE"  # a letter of some font's own
    STRAY_SIGN = "STRAY_SIGN"  # a mark or a following vowel with no consonant to carry it
    TWO_TONES = "TWO_TONES"


_DOUBTS: Final = (
    (Why.LOST, re.compile("\ufffd+")),
    (Why.PRIVATE, re.compile("[\ue000-\uf8ff]+")),
    (Why.STRAY_SIGN, re.compile(f"(?<![\u0e01-\u0e3a\u0e40-\u0e4e\u25cc])[{_MARK}าำ]")),
    (Why.TWO_TONES, re.compile(f"[{_T}]{{2,}}")),
)


@dataclass(frozen=True)
class Change:
    """One repair: what stood in the original, what stands there now, and where."""

    before: str
    after: str
    offset: int


@dataclass(frozen=True)
class Doubt:
    """A place in the original that is damaged or odd, and was left as it is."""

    offset: int
    why: Why
    text: str


@dataclass(frozen=True)
class Repaired:
    """The repaired text, each change for somebody to look over, and what could not be repaired."""

    text: str
    count: int
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]


def repair(text: str) -> Repaired:
    """Mend what has only one right reading, and mark the rest; repairing twice changes nothing more."""
    letters, touched = mended(Letters.of(text))
    changes = tuple(
        change for change in _changes(text, letters, _merged(touched)) if change.before != change.after
    )
    return Repaired(letters.text, len(changes), changes, _doubts(letters))


def mended(letters: Letters) -> tuple[Letters, list[Span]]:
    """The letters after all rules, again and again until none has anything to do."""
    touched: list[Span] = []
    letters = compose(letters)
    while True:
        before = letters.text
        for code, into in _private_here(letters.text):
            letters, spans = substitute(letters, re.compile(code), into)
            touched += spans
        for pattern, into in RULES:
            letters, spans = substitute(letters, pattern, into)
            touched += spans
        letters = compose(letters)
        if letters.text == before:
            return letters, touched


def is_damaged(text: str) -> bool:
    """Whether any rule has something to do: the quick question before the slow repair."""
    return _suspect.search(text) is not None


def _private_here(text: str) -> list[tuple[str, str]]:
    return [(letter, PRIVATE[ord(letter)]) for letter in sorted(set(_private.findall(text)))]


def _merged(touched: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(touched, key=lambda span: (span.start, span.end)):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def _changes(original: str, letters: Letters, spans: list[Span]) -> Iterator[Change]:
    """What stands now where each stretch was; every letter is looked at once, however many repairs there are."""
    starts = [span.start for span in spans]
    after: list[list[str]] = [[] for _ in spans]
    for letter, place in zip(letters.text, letters.places, strict=True):
        at = bisect_right(starts, place) - 1
        if at >= 0 and place < spans[at].end:
            after[at].append(letter)
    for span, now in zip(spans, after, strict=True):
        yield Change(original[span.start : span.end], "".join(now), span.start)


def _doubts(letters: Letters) -> tuple[Doubt, ...]:
    found = [
        Doubt(letters.place(match.start()), why, match.group())
        for why, pattern in _DOUBTS
        for match in pattern.finditer(letters.text)
    ]
    return tuple(sorted(found, key=lambda doubt: doubt.offset))
