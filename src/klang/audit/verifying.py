"""Looking through the whole log without a key: each line against the one before, each row against its line."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final
from uuid import UUID

from klang.audit import journal
from klang.audit.heads import lines_of
from klang.audit.journal import HeadKey, Newest, Remembered, Told, digest_of
from klang.audit.leaves import FIRST, Leaf, Position, leaf_hash
from klang.audit.lots import in_lots
from klang.audit.models import SealedHead, Trace, TraceOwner
from klang.audit.standing import VOUCHED, PageGone, Standing, head_key
from klang.audit.tree import Frontier
from klang.vault.encoding import Broken
from klang.vault.keyring import CardBook
from klang.vault.ledger import Line
from klang.vault.registers import FORGETTABLE

KEPT: Final = VOUCHED | {"grant", "certificate"}  # of these each version is kept, and looked for
_REPLACED: Final = FORGETTABLE | {"=slot", "=bundle"}  # but of these only the newest
Thing = tuple[str, UUID, int]  # type (or "=" and what was made), row, version
Lies = tuple[UUID, str]  # owner, drawer


class Fault(StrEnum):
    """What is not as it was written."""

    MISSING_LINE = "missing line"
    CHAIN = "chain"
    PAGE = "page"
    MANIFEST = "manifest"
    SIGNATURE = "signature"
    OLDER = "older"
    RIGHT = "right"
    INDEX = "index"
    ROW = "row"
    MISSING_ROW = "missing row"
    NOTE = "note"


class NotAsWritten(Exception):
    """The first thing that is not as it was written; `where` names a line or a thing, never content."""

    def __init__(self, fault: Fault, where: str) -> None:
        self.fault, self.where = fault, where
        super().__init__(f"{fault}: {where}")


@dataclass
class Read:
    """What the log says, read from its first line to its last."""

    standing: Standing
    signatures_from: int = 0
    frontier: Frontier = field(default_factory=Frontier)
    next: Position = FIRST
    signatures: int = 0
    things: dict[Thing, tuple[bytes, Lies]] = field(default_factory=dict)  # newest hash, and where it lies
    fresh: set[Thing] = field(default_factory=set)  # told of by the lines whose signatures were checked
    owner_of: dict[HeadKey, UUID] = field(default_factory=dict)
    owners: set[tuple[int, UUID]] = field(default_factory=set)  # which line tells of whom
    changed: dict[UUID, int] = field(default_factory=dict)  # the newest line that changed this owner


def read_log(book: CardBook, *, signatures_from: int = 0) -> Read:
    """Every line in order: its place, the hash before, its manifest; from this line on its signature and its right."""
    read = Read(Standing(book), signatures_from)
    for trace in in_lots(Trace.objects.select_related("manifest"), "seq"):
        leaf = _in_its_place(trace, read)
        if trace.seq >= signatures_from:
            _signed(trace, leaf, book)
            read.signatures += 1
        _as_indexed(trace, leaf)
        _learn(read, leaf, _touched(trace, leaf))
        read.next = leaf.next(bytes(trace.signature))
        read.frontier = read.frontier.added(read.next.previous)
    return read


def _in_its_place(trace: Trace, read: Read) -> Leaf:
    if trace.seq != read.frontier.size:
        raise NotAsWritten(Fault.MISSING_LINE, str(read.frontier.size))
    try:
        leaf = Leaf.read(bytes(trace.page))
    except Broken:
        raise NotAsWritten(Fault.PAGE, str(trace.seq)) from None
    if not leaf.position == read.next == Position(trace.generation, trace.seq, bytes(trace.previous)):
        raise NotAsWritten(Fault.CHAIN, str(trace.seq))
    return leaf


def _signed(trace: Trace, leaf: Leaf, book: CardBook) -> None:
    try:
        leaf.check(book.certified(leaf.card), bytes(trace.signature))
    except Broken:
        raise NotAsWritten(Fault.SIGNATURE, str(trace.seq)) from None


def _as_indexed(trace: Trace, leaf: Leaf) -> None:
    told = (leaf_hash(bytes(trace.page), bytes(trace.signature)), leaf.touched.owner.id, leaf.touched.row)
    if told != (bytes(trace.leaf_hash), trace.owner_id, trace.row):
        raise NotAsWritten(Fault.INDEX, str(trace.seq))


def _touched(trace: Trace, leaf: Leaf) -> tuple[Line, ...]:
    try:
        return lines_of(trace, leaf)
    except Broken:
        raise NotAsWritten(Fault.MANIFEST, str(trace.seq)) from None


def _learn(read: Read, leaf: Leaf, lines: tuple[Line, ...]) -> None:
    seq, vouched = leaf.position.seq, [line for line in lines if line.what in VOUCHED]
    if seq >= read.signatures_from:
        _rightly(read.standing, leaf, vouched)
        read.fresh |= {thing_of(line) for line in lines if line.what in KEPT}
    try:
        read.standing.learn(leaf, vouched)
    except Broken:
        raise NotAsWritten(Fault.OLDER, str(seq)) from None
    for line in sorted((one for one in lines if one.what in KEPT), key=lambda one: one.epoch or 0):
        read.things[thing_of(line)] = (line.hash, (line.owner.id, line.drawer))
    read.owner_of |= {head_key(line): line.owner.id for line in vouched}
    read.owners |= {(seq, one) for one in (leaf.touched.owner.id, *(line.owner.id for line in lines))}
    read.changed |= {line.owner.id: seq for line in vouched}


def _rightly(standing: Standing, leaf: Leaf, lines: Iterable[Line]) -> None:
    try:
        standing.judge(leaf, lines)
    except PageGone:
        return  # it is named where the rows are looked at
    except Broken:
        raise NotAsWritten(Fault.RIGHT, str(leaf.position.seq)) from None


def thing_of(line: Line) -> Thing:
    """What a line vouches for: one version of one thing."""
    type_, row = head_key(line)
    return type_, row, line.version or 0


def check_index(read: Read) -> None:
    """What finds the newest line of a thing must say what the log says."""
    rows = SealedHead.objects.values_list("type", "row", "owner_id", *Newest._fields)
    found = {
        (type_, row): (owner, Newest(at, bytes(cd), bytes(hash_), drawer, bytes(signer)))
        for type_, row, owner, at, cd, hash_, drawer, signer in rows
    }
    told = {key: (read.owner_of[key], newest) for key, newest in read.standing.newest.items()}
    for key in sorted({*found, *told}, key=str):
        if found.get(key) != told.get(key):
            raise NotAsWritten(Fault.INDEX, f"{key[0]}/{key[1]}")
    lines = set(TraceOwner.objects.values_list("seq", "owner_id"))
    if wrong := lines ^ read.owners:
        raise NotAsWritten(Fault.INDEX, f"whom line {min(wrong)[0]} tells of")


def write_journal(read: Read) -> None:
    """Give the host its journal anew, from a log that was found to be as written."""
    newest: dict[UUID, dict[HeadKey, Newest]] = defaultdict(dict)
    for key, one in read.standing.newest.items():
        newest[read.owner_of[key]][key] = one
    lines = Counter(owner for _, owner in read.owners)
    journal.set_right(
        (owner, Remembered(read.changed.get(owner, -1), count, digest_of(newest[owner])))
        for owner, count in lines.items()
    )
    journal.remember(Told(read.next.seq - 1, read.next.previous))


def check_rows(read: Read, rows: Iterable[tuple[Thing, bytes, Lies | None]]) -> int:
    """Each row must be what its newest line vouches for, and none may have gone; how many there are."""
    seen: set[Thing] = set()
    for thing, hashed, lies in rows:
        told = read.things.get(thing)
        if told is None or told != (hashed, lies or told[1]):
            raise NotAsWritten(Fault.ROW, _name(thing))
        seen.add(thing)
    for thing in _gone(read, seen):
        raise NotAsWritten(Fault.MISSING_ROW, _name(thing))
    return len(seen)


def _gone(read: Read, seen: set[Thing]) -> Iterator[Thing]:
    """Of what is replaced or may be forgotten only the newest is kept; of everything else, each version."""
    for thing in sorted(read.things, key=str):
        type_, row, version = thing
        replaced = type_ in _REPLACED and version != read.standing.newest[type_, row].version
        if thing not in seen and not replaced:
            yield thing


def _name(thing: Thing) -> str:
    type_, row, version = thing
    return f"{type_}/{row}, version {version}"
