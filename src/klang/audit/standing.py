"""What the lines of the log have made newest so far, and whether whoever signed a line had the right to it.

A line is somebody's word. It makes nothing older than it was, a page of the roster is told by whoever signed the page,
and a record by whoever may write in its drawer by the page then in force.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final
from uuid import UUID

from klang.audit.journal import HeadKey, Newest, NewestOf
from klang.audit.leaves import Leaf
from klang.vault.box import Owner
from klang.vault.encoding import Broken
from klang.vault.keyring import CardBook
from klang.vault.ledger import Line
from klang.vault.records.pages import page_told
from klang.vault.registers import Right
from klang.vault.rosters import Roster

VOUCHED: Final = frozenset({"wrote", "resealed", "roster", "slot", "bundle", "card", "root"})
_OF_A_DRAWER: Final = frozenset({"wrote", "resealed"})


class PageGone(Broken):
    """The page that a line tells of does not lie there."""


def head_key(line: Line) -> HeadKey:
    """By what the newest line of a thing is found: its type and row; what has no type, by what was done."""
    return (line.type or f"={line.what}", line.row)


def newly(lines: Iterable[Line], signer: UUID, before: NewestOf) -> dict[HeadKey, Newest]:
    """What one deed of this person made the newest of each thing; Broken where a thing would become older.

    Whoever wrote a version stays its writer where others only seal it anew.
    """
    told = [line for line in lines if line.what in VOUCHED]
    written = {(head_key(line), line.version) for line in told if line.what != "resealed"}
    fresh = {}
    for key, line in _newest_lines(told).items():
        known = before.get(key)
        if (key, line.version) in written:
            fresh[key] = _after(known, _newest(line, signer.bytes))
        elif known is None or known[:2] != (line.version, line.content):
            raise Broken
        else:
            fresh[key] = _newest(line, known.signer)
    return fresh


def _newest_lines(lines: Iterable[Line]) -> dict[HeadKey, Line]:
    """The newest line of each thing one deed touched: a manifest is sorted, not told in the order it happened.

    Within one deed a later version, then a later key, is newer: what is written may be sealed anew at once.
    """
    newest: dict[HeadKey, Line] = {}
    for line in lines:
        key = head_key(line)
        if key not in newest or _age(line) > _age(newest[key]):
            newest[key] = line
    return newest


def _age(line: Line) -> tuple[int, int]:
    return (line.version or 0, line.epoch or 0)


def _newest(line: Line, signer: bytes) -> Newest:
    # The drawer is a code, also where it came as a name of one.
    return Newest(line.version or 0, line.content, line.hash, str(line.drawer), signer)


def _after(known: Newest | None, fresh: Newest) -> Newest:
    if known is not None and fresh.version <= known.version:
        raise Broken
    return fresh


class Standing:
    """The log so far, line by line."""

    def __init__(self, book: CardBook) -> None:
        self.newest: dict[HeadKey, Newest] = {}
        self._book = book
        self._page = lru_cache(maxsize=256)(page_told)

    def learn(self, leaf: Leaf, lines: Iterable[Line]) -> Mapping[HeadKey, Newest]:
        """Take in what this line says; Broken where it makes a thing older than it was."""
        fresh = newly(lines, leaf.actor, self.newest)
        self.newest |= fresh
        return fresh

    def judge(self, leaf: Leaf, lines: Iterable[Line]) -> None:
        """Broken if whoever signed this line had no right to what it says; PageGone if nobody can tell."""
        lines = list(lines)
        turned = [self._turned(leaf, line) for line in lines if line.what == "roster"]
        for line in lines:
            if line.what in _OF_A_DRAWER and not self._may_write(leaf, line, turned):
                raise Broken

    def _turned(self, leaf: Leaf, line: Line) -> Roster:
        """The page that is told of, if whoever signed it tells of it; officers sign without a card."""
        page = self._lies(line.owner, line.version or 0, line.hash)
        by_officers = not page.signer and leaf.actor in self._book.root_of(page.agency).officers
        if not by_officers and page.signer != leaf.card:
            raise Broken
        return page

    def _may_write(self, leaf: Leaf, line: Line, turned: Iterable[Roster]) -> bool:
        """By the page in force before this deed, or by one it turned to; what lies in no drawer, for the office."""
        if not line.drawer:
            return self._speaks_for(line.owner, leaf)
        told = self.newest.get(("=roster", line.owner.id))
        before = [self._lies(line.owner, told.version, told.hash)] if told else []
        pages = [*before, *(page for page in turned if page.owner == line.owner)]
        return any(_gives(page, leaf, line.drawer) for page in pages)

    def _speaks_for(self, owner: Owner, leaf: Leaf) -> bool:
        """Whether an officer of this office signed, or the server itself."""
        if owner.kind != "agency":
            return False
        return (
            leaf.actor in self._book.root_of(owner.id).officers
            or self._book.certified(leaf.card).kind == "server"
        )

    def _lies(self, owner: Owner, revision: int, digest: bytes) -> Roster:
        page = self._page(owner, revision)
        if page is None or page.digest != digest:
            raise PageGone
        return page


def _gives(page: Roster, leaf: Leaf, drawer: str) -> bool:
    lines = page.lines_of([leaf.card], leaf.at)
    return any(drawer in line.drawers and line.right.includes(Right.WRITE) for line in lines)
