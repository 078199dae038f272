"""The normal form of all pages in memory: made when an edition is first searched, dropped when another took its place.

It holds published texts and no word of anybody's file (ADR 22).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Final
from uuid import UUID

from klang.lang.folding import fold
from klang.learning.finding import Folded
from klang.learning.models import Edition, Page


@dataclass(frozen=True, repr=False)
class Searched:
    """One page that is searched: which, and its normal form."""

    edition: UUID
    page: int
    folded: Folded


_Key = tuple[UUID, bytes]
_kept: dict[_Key, list[Searched]] = {}
_one_at_a_time: Final = Lock()


def searched(editions: Iterable[Edition]) -> list[Searched]:
    """The pages of these editions, ready to be searched, in the order of the books."""
    wanted = {(edition.pk, edition.digest): edition for edition in editions}
    with _one_at_a_time:
        for gone in set(_kept) - set(wanted):
            del _kept[gone]
        for key in wanted.keys() - _kept.keys():
            _kept[key] = _made(wanted[key])
        return [page for key in wanted for page in _kept[key]]


def _made(edition: Edition) -> list[Searched]:
    """Its pages as they were kept: one that was changed from outside is not searched."""
    pages = edition.pages.order_by("place").iterator(chunk_size=500)
    return [Searched(page.edition_id, page.pk, folded(page)) for page in pages if page.is_in(edition.sums)]


def folded(page: Page) -> Folded:
    """The normal form of one page."""
    return Folded(fold(page.heading), fold(page.text))
