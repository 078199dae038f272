"""A page's text as it is shown: paragraphs, and in them what was found and what is damaged. Pure."""

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from klang.lang.folding import highlight
from klang.learning.repairing import doubts_in

_FULL: Final = 0.75  # a line so much shorter than the longest ends its paragraph
_NARROWEST: Final = 40  # letters: on narrower paper a line is a line
_HEADING: Final = re.compile(r"(#{1,3}) (.+)")
_LETTER: Final = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"
)  # of scripts that put no space between words
_AFTER: Final = "\u0e33\u0eb3"  # am stands over the letter before it
_AROUND: Final = 90
_SPACE: Final = re.compile(r"\s+")

Stretch = tuple[int, int]
Marked = tuple[int, int, bool]  # a stretch, and whether it was found; what is damaged was not


@dataclass(frozen=True, repr=False)
class Piece:
    """A piece of a text: as it is, found, or damaged."""

    text: str
    found: bool = False
    damaged: bool = False


@dataclass(frozen=True, repr=False)
class Paragraph:
    """One paragraph or heading, in pieces."""

    level: int
    pieces: tuple[Piece, ...]

    @property
    def holds(self) -> bool:
        """Whether what was sought stands in it."""
        return any(piece.found for piece in self.pieces)


def paragraphs(text: str, found: Collection[str] = ()) -> list[Paragraph]:
    """The paragraphs of a page, with what was found in them; a line that a file broke for its paper is made whole."""
    return [_paragraph(one, found) for block in text.split("\n\n") for one in _joined(block.split("\n"))]


def excerpt(text: str, found: Iterable[str]) -> tuple[Piece, ...]:
    """A few words around the first place where it was found, cut at spaces."""
    text = _SPACE.sub(" ", text)
    stretches = _found_in(text, found)
    if not stretches:
        return (Piece(text[: _edge(text, 2 * _AROUND)]),)
    start, end = stretches[0]
    begin = text.find(" ", max(start - _AROUND, 0), start) + 1 if start > _AROUND else 0
    begin = begin or (0 if start <= _AROUND else _edge(text, start - _AROUND))
    space = text.rfind(" ", end, end + _AROUND)
    last = space if space > end and end + _AROUND < len(text) else _edge(text, end + _AROUND)
    inside = [(max(one, begin), min(other, last)) for one, other in stretches if begin <= one < last]
    pieces = _pieces(text, [(*one, True) for one in inside], (begin, last))
    return (*([Piece("… ")] if begin else []), *pieces, *([Piece(" …")] if last < len(text) else []))


def whole_letters(text: str, stretches: Iterable[Stretch]) -> list[Stretch]:
    """The stretches made so wide that no mark is cut from its letter, without overlaps."""
    merged: list[Stretch] = []
    for start, end in sorted((_back(text, start), _edge(text, end)) for start, end in stretches):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _back(text: str, at: int) -> int:
    while 0 < at < len(text) and _hangs(text[at]):
        at -= 1
    return at


def _edge(text: str, at: int) -> int:
    while 0 < at < len(text) and _hangs(text[at]):
        at += 1
    return min(at, len(text))


def _hangs(letter: str) -> bool:
    return letter in _AFTER or unicodedata.category(letter).startswith("M")


def _joined(lines: list[str]) -> list[str]:
    """The lines of a paragraph as one: a full line goes on in the next, but not in two short ones one after the other."""
    lines = [line for line in lines if line]
    longest = max(map(_width, lines), default=0)
    full = [_width(line) >= max(_FULL * longest, _NARROWEST) and not _alone(line) for line in lines] + [True]
    found: list[str] = []
    for at, line in enumerate(lines):
        goes_on = at > 0 and full[at - 1] and (full[at] or full[at + 1])
        if goes_on and not _alone(line):
            found[-1] += ("" if _run_on(found[-1], line) else " ") + line
        else:
            found.append(line)
    return found


def _alone(line: str) -> bool:
    return bool(_HEADING.match(line)) or line.startswith("• ")


def _width(line: str) -> int:
    return sum(not _hangs(letter) for letter in line)


def _run_on(before: str, after: str) -> bool:
    return bool(_LETTER.match(before[-1:]) and _LETTER.match(after))


def _paragraph(text: str, found: Collection[str]) -> Paragraph:
    heading = _HEADING.fullmatch(text)
    level, words = (len(heading.group(1)), heading.group(2)) if heading else (0, text)
    marked = [(*one, True) for one in _found_in(words, found)]
    lost = [(*one, False) for one in whole_letters(words, doubts_in(words)) if _apart(one, marked)]
    return Paragraph(level, _pieces(words, sorted([*marked, *lost]), (0, len(words))))


def _found_in(text: str, found: Iterable[str]) -> list[Stretch]:
    return whole_letters(text, [one for word in found for one in highlight(text, word)])


def _apart(stretch: Stretch, marked: list[Marked]) -> bool:
    return all(stretch[1] <= start or end <= stretch[0] for start, end, _ in marked)


def _pieces(text: str, marked: list[Marked], within: Stretch) -> tuple[Piece, ...]:
    at, pieces = within[0], []
    for start, end, found in marked:
        pieces += [Piece(text[at:start]), Piece(text[start:end], found=found, damaged=not found)]
        at = end
    return tuple(piece for piece in (*pieces, Piece(text[at : within[1]])) if piece.text)
