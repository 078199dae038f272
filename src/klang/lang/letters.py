"""Letters that remember where in the original text they came from, through every change."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

# Letters of combining class 0 that may still melt into the letter before them when text is composed:
# Burmese ii, the jamo of Korean, and the split vowels of India, Sri Lanka, Bali and the Chakma.
_MELTS: Final = (
    "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e"
    "\u1161-\u1175\u11a8-\u11c2\u1b35\U000110ba\U00011127\U0001133e\U00011357"
    "\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)
_melts = re.compile(f"[{_MELTS}]")


@dataclass(frozen=True, repr=False)
class Letters:
    """A text, and for each of its letters the place it had in the original; places never go back."""

    text: str
    places: tuple[int, ...]
    end: int

    @classmethod
    def of(cls, text: str) -> "Letters":
        """The original itself."""
        return cls(text, tuple(range(len(text))), len(text))

    def place(self, at: int) -> int:
        """Where in the original this letter began; past the last letter, where the original ends."""
        return self.places[at] if at < len(self.places) else self.end


@dataclass(frozen=True)
class Span:
    """A stretch of the original text."""

    start: int
    end: int


def substitute(letters: Letters, pattern: re.Pattern[str], into: str) -> tuple[Letters, list[Span]]:
    """Replace each match by the template, and say which stretches of the original that touched."""
    pieces = [(match.start(), match.end(), match.expand(into)) for match in pattern.finditer(letters.text)]
    if not pieces:
        return letters, []
    touched = [Span(letters.place(start), letters.place(end)) for start, end, _ in pieces]
    return _replaced(letters, pieces), touched


def translate(letters: Letters, table: Mapping[int, str]) -> Letters:
    """Replace letter by letter; a letter may become none, one or several."""
    text: list[str] = []
    places: list[int] = []
    for letter, place in zip(letters.text, letters.places, strict=True):
        into = letter.translate(table)
        text.append(into)
        places.extend([place] * len(into))
    return Letters("".join(text), tuple(places), letters.end)


def compose(letters: Letters) -> Letters:
    """Unicode's composed form (NFC), cluster by cluster."""
    if unicodedata.is_normalized("NFC", letters.text):
        return letters
    pieces = [
        (start, end, unicodedata.normalize("NFC", letters.text[start:end]))
        for start, end in _clusters(letters.text)
    ]
    return _replaced(letters, pieces)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(text)):
        letter = text[at]
        if not unicodedata.combining(letter) and not _melts.match(letter):
            yield start, at
            start = at
    yield start, len(text)


def _replaced(letters: Letters, pieces: list[tuple[int, int, str]]) -> Letters:
    text: list[str] = []
    places: list[int] = []
    done = 0
    for start, end, into in pieces:
        text += (letters.text[done:start], into)
        places += letters.places[done:start]
        places += (letters.places[min(start + k, end - 1)] for k in range(len(into)))
        done = end
    text.append(letters.text[done:])
    places += letters.places[done:]
    return Letters("".join(text), tuple(places), letters.end)
