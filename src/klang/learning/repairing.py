"""What was repaired on a page, and what nobody could repair. Pure."""

import re
from dataclasses import dataclass

from klang.lang.repair import Change, Doubt, repair
from klang.learning.importers.pages import ReadPage

_AROUND = 24  # letters shown on either side of a repair
_hanging = re.compile(r"^[\u0e30-\u0e3a\u0e45-\u0e4e]+")  # a vowel or a tone cut off from its letter


@dataclass(frozen=True, repr=False)
class Mended:
    """A page before and after, with each change and each doubt."""

    page: ReadPage
    text: str
    heading: str
    changes: tuple[Change, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, repr=False)
class Beside:
    """One repair as it is looked over: what stands around it, before and after."""

    before: str
    was: str
    now: str
    after: str


def mend(page: ReadPage) -> Mended:
    """Repair one page; what has no one right reading is left and told."""
    repaired = repair(page.text)
    return Mended(page, repaired.text, repair(page.heading).text, repaired.changes, repaired.doubts)


def beside(original: str) -> list[Beside]:
    """Every repair of a page with the original beside it."""
    return [_beside(original, change) for change in repair(original).changes]


def doubts_in(text: str) -> list[tuple[int, int]]:
    """The stretches of a text in which something is lost or odd."""
    return [(doubt.offset, doubt.offset + max(len(doubt.text), 1)) for doubt in repair(text).doubts]


def _beside(original: str, change: Change) -> Beside:
    end = change.offset + len(change.before)
    before = original[max(change.offset - _AROUND, 0) : change.offset]
    return Beside(
        _hanging.sub("", repair(before.rpartition("\n")[2]).text),
        change.before,
        change.after,
        repair(original[end : end + _AROUND].partition("\n")[0]).text,
    )
