"""Finding a part of a word on any page: as written, else all its words, else as it sounds, else with one slip. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from klang.lang.sounding import sounded, sounded_with_places

_SLIP_FROM: Final = 5  # letters: shorter, and a slip makes another word
_SOUND_FROM: Final = 3  # letters: shorter, and everything sounds alike
_COUNTED: Final = 9
_FEW: Final = 200  # pages: what stands on more of them is not counted on each


@dataclass(frozen=True, repr=False)
class Folded:
    """The normal form of one page: its heading, and all of it."""

    heading: str
    text: str

    @cached_property
    def sound(self) -> str:
        """All of it as it sounds, made where something is first looked for in this way."""
        return sounded(self.text)


class Hit(NamedTuple):
    """One page on which it stands, and the normal forms that were found there."""

    at: int
    found: tuple[str, ...]

    def __repr__(self) -> str:
        """What was sought does not print itself."""
        return f"Hit({self.at})"


def find(sought: str, words: Sequence[str], pages: Sequence[Folded]) -> list[Hit]:
    """The pages that hold what is sought, best first: in the heading, then often, then in the order of the book."""
    if not sought:
        return []
    found = (sought,)
    whole = [Hit(at, found) for at, page in enumerate(pages) if sought in page.text]
    hits = whole or _all_words(words, pages) or _alike(sought, pages)
    weigh = _weight if len(hits) <= _FEW else _in_heading
    return sorted(hits, key=lambda hit: -weigh(hit.found, pages[hit.at]))


def _all_words(words: Sequence[str], pages: Sequence[Folded]) -> list[Hit]:
    several = tuple(word for word in words if word)
    if len(several) < 2:
        return []
    return [Hit(at, several) for at, page in enumerate(pages) if all(word in page.text for word in several)]


def _in_heading(found: tuple[str, ...], page: Folded) -> int:
    return sum(one in page.heading for one in found) if page.heading else 0


def _weight(found: tuple[str, ...], page: Folded) -> int:
    times = min(sum(page.text.count(one) for one in found), _COUNTED)
    return 10 * _in_heading(found, page) + times


def _alike(sought: str, pages: Sequence[Folded]) -> list[Hit]:
    """Spelt as it sounds, else with one slip, else both."""
    sound = sounded(sought)
    return (
        (list(_sounding(sound, pages)) if len(sound) >= _SOUND_FROM else [])
        or (list(_slipped(sought, pages)) if len(sought) >= _SLIP_FROM else [])
        or (list(_slipped_in_sound(sound, pages)) if len(sound) >= _SLIP_FROM else [])
    )


def _sounding(sound: str, pages: Sequence[Folded]) -> Iterator[Hit]:
    for at, page in enumerate(pages):
        if sound in page.sound:
            yield Hit(at, (as_spelt(page.text, sound),))


def _slipped(sought: str, pages: Sequence[Folded]) -> Iterator[Hit]:
    for at, page in enumerate(pages):
        if found := a_slip_away(sought, page.text):
            yield Hit(at, (found,))


def _slipped_in_sound(sound: str, pages: Sequence[Folded]) -> Iterator[Hit]:
    for at, page in enumerate(pages):
        if found := a_slip_away(sound, page.sound):
            yield Hit(at, (as_spelt(page.text, found),))


def as_spelt(text: str, sound: str) -> str:
    """The first stretch of a normal form that sounds like this, as it is spelt there."""
    letters = sounded_with_places(text)
    start = letters.text.index(sound)
    return text[letters.place(start) : letters.place(start + len(sound))]


def a_slip_away(sought: str, text: str) -> str:
    """What stands in the text and is the sought but for one letter left out, added, changed or swapped.

    One slip touches at most two neighbouring thirds of the word, so one third of it stands there unharmed.
    """
    third = len(sought) // 3
    cuts = (0, third, 2 * third, len(sought))
    for begin, end in pairwise(cuts):
        at = text.find(sought[begin:end])
        while at >= 0:
            if found := _around(sought, text, at - begin):
                return found
            at = text.find(sought[begin:end], at + 1)
    return ""


def _around(sought: str, text: str, start: int) -> str:
    """The stretch that begins about here and is one slip away, the nearest in length first."""
    for begin in (start, start - 1, start + 1):
        for length in (len(sought), len(sought) - 1, len(sought) + 1):
            piece = text[max(begin, 0) : begin + length]
            if piece and OSA.distance(sought, piece, score_cutoff=1) <= 1:
                return piece
    return ""
