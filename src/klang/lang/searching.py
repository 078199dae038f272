"""Finding a name by a part of it: as written, as Thai might also spell it, or with a slip forgiven."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

# Thai letters that sound alike and are mistaken for each other in names, and tone marks, which are left out.
# Replacing one after the other is four times as fast as one table: this runs over a whole caseload.
_SOUNDS: Final = (
    ("รร", "\u0e31"),
    *zip("ศษณญฎฏฐฑฒธภฬฆฅใ\u0e47\u0e48\u0e49\u0e4a\u0e4b", [*"สสนยดตททททพลคคไ", *[""] * 5], strict=True),
)
_thai = re.compile("[\u0e01-\u0e4e]")
_KARAN: Final = "\u0e4c"
_BETWEEN: Final = "\0"  # folding leaves none in a name
_IN_FULL_FROM: Final = 3  # letters: shorter, and a slip makes another name
_IN_PART_FROM: Final = 4
_TWO_SLIPS_FROM: Final = 10
_ALIKE: Final = 0.8
_SLIPPED: Final = 0.7


def loosen(folded: str) -> str:
    """A folded text with Thai letters that sound alike made one, and without silent letters and tones."""
    for heard, as_if in _SOUNDS:
        folded = folded.replace(heard, as_if)
    *silent, last = folded.split(_KARAN)
    return "".join(part.rstrip("ิุ")[:-1] for part in silent) + last


def loosen_all(folded: Sequence[str]) -> list[str]:
    """The same for many at once; whoever searches the same names again keeps it."""
    together = loosen(_BETWEEN.join(folded)).split(_BETWEEN)
    return together if len(together) == len(folded) else [loosen(name) for name in folded]


def matches(sought: str, name: str) -> float:
    """How well a folded name answers to what is sought, from 1 (the same) to 0 (not at all)."""
    if not sought:
        return 0.0
    return _written(sought, name) or _otherwise(loosen(sought), loosen(name))


def best(sought: str, names: Sequence[str], limit: int, loose: Sequence[str] | None = None) -> list[int]:
    """The places of the best matches among folded names: as written, else spelled alike, else a slip away.

    `loose` is what `loosen_all` made of the same names, where it was kept.
    """
    if not sought or limit <= 0:
        return []
    scores = {at: _written(sought, names[at]) for at in _holding(sought, names)}
    if len(sought) >= _IN_FULL_FROM:
        alike = loosen(sought)
        loose = (loosen_all(names) if _thai.search(sought) else names) if loose is None else loose
        scores = dict.fromkeys(_holding(alike, loose), _ALIKE) | scores
        scores = scores or _a_slip_away(alike, loose)
    return sorted(scores, key=lambda at: (-scores[at], at))[:limit]


def _holding(sought: str, names: Sequence[str]) -> Iterator[int]:
    return (at for at, name in enumerate(names) if sought in name) if sought else iter(())


def _written(sought: str, name: str) -> float:
    if sought not in name:
        return 0.0
    if sought == name:
        return 1.0
    return 0.95 if name.startswith(sought) else 0.9


def _otherwise(sought: str, name: str) -> float:
    if len(sought) >= _IN_FULL_FROM and sought in name:
        return _ALIKE
    return _a_slip_away(sought, [name]).get(0, 0.0)


def _a_slip_away(sought: str, names: Sequence[str]) -> dict[int, float]:
    """Names that hold it but for a slip, or that are it but for a slip; two slips where it is long."""
    length, slips = len(sought), _slips(sought)
    if length < _IN_FULL_FROM:
        return {}
    in_full = [name if abs(len(name) - length) <= slips else None for name in names]
    near = process.extract(sought, in_full, scorer=OSA.distance, score_cutoff=slips, limit=None)
    scores = {at: _SLIPPED * (1 - distance / length) for _, distance, at in near}
    if length >= _IN_PART_FROM:
        in_part = [name if len(name) >= length else None for name in names]
        least = 100 * (1 - slips / length) - 0.01
        parts = process.extract(sought, in_part, scorer=fuzz.partial_ratio, score_cutoff=least, limit=None)
        scores = {at: 0.9 * _SLIPPED * score / 100 for _, score, at in parts} | scores
    return scores


def _slips(sought: str) -> int:
    return 2 if len(sought) >= _TWO_SLIPS_FROM else 1
