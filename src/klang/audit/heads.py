"""The newest line of each thing: an index in the database, believed only as far as the host's journal bears it out."""

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from klang.audit import journal
from klang.audit.journal import HeadKey, NewestOf, Remembered, digest_of
from klang.audit.leaves import Leaf, read_manifest
from klang.audit.lots import in_lots
from klang.audit.models import SealedHead, Trace, TraceOwner
from klang.vault.box import Owner
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import CardBook
from klang.vault.ledger import Line
from klang.vault.records.asking import values_written_once
from klang.vault.records.holding import Altered

VOUCHED: Final = frozenset({"wrote", "resealed", "roster", "slot", "bundle", "card", "root"})
# Somebody's deed of this very moment is in the log before the host has heard of it.
_PAUSES: Final = (0.0, 0.002, 0.01, 0.05)


def head_key(line: Line) -> HeadKey:
    """By what the newest line of a thing is found: its type and row; what has no type, by what was done."""
    return (line.type or f"={line.what}", line.row)


def vouched(line: Line) -> tuple[int, bytes, bytes, str]:
    """What a line says of a thing: version, content digest, hash and drawer."""
    return (
        line.version or 0,
        line.content,
        line.hash,
        str(line.drawer),
    )  # a code, also where it came as a name of one


def newest_lines(lines: Iterable[Line]) -> dict[HeadKey, Line]:
    """The newest line of each thing one deed touched: a manifest is sorted, not told in the order it happened.

    Within one deed a later version, then a later key, is newer: what is written may be sealed anew at once.
    """
    newest: dict[HeadKey, Line] = {}
    for line in (one for one in lines if one.what in VOUCHED):
        key = head_key(line)
        if key not in newest or _age(line) > _age(newest[key]):
            newest[key] = line
    return newest


def _age(line: Line) -> tuple[int, int]:
    return (line.version or 0, line.epoch or 0)


def head_row(line: Line, seq: int) -> SealedHead:
    """The index row of a thing's newest line."""
    type_, row = head_key(line)
    version, content, hash_, drawer = vouched(line)
    told = {"version": version, "content": content, "hash": hash_, "drawer": drawer}
    return SealedHead(type=type_, row=row, owner_id=line.owner.id, seq=seq, **told)


def trusted_heads(owner: Owner, book: CardBook) -> NewestOf:
    """The newest line of each thing of this owner; Altered if neither journal nor signed lines bear it out."""
    for pause in _PAUSES:
        time.sleep(pause)
        kept, found = journal.remembered(owner.id), _indexed(owner)
        if kept.heads == digest_of(found):
            return found
    fresh = _told_by_log(owner, book, kept)
    if fresh.heads != digest_of(found):
        raise Altered
    journal.set_right([(owner.id, fresh)])
    return found


def _indexed(owner: Owner) -> NewestOf:
    rows = values_written_once(_heads_of, SealedHead, owner.id)
    return {
        (type_, row if isinstance(row, UUID) else UUID(row)): (version, bytes(content), bytes(hash_), drawer)
        for type_, row, version, content, hash_, drawer in rows
    }


def _heads_of(heads: Any, owner: UUID) -> Any:
    told = ("type", "row", "version", "content", "hash", "drawer")
    return heads.objects.filter(owner_id=owner).values_list(*told)


def _told_by_log(owner: Owner, book: CardBook, kept: Remembered) -> Remembered:
    """What all signed lines of this owner say; Altered if the host knows of more."""
    seqs = TraceOwner.objects.filter(owner_id=owner.id).values("seq")
    newest: dict[HeadKey, Line] = {}
    changed, lines = -1, 0
    for trace in in_lots(Trace.objects.filter(seq__in=seqs).select_related("manifest"), "seq"):
        fresh = newest_lines(line for line in checked(trace, book) if line.owner == owner)
        newest |= fresh
        changed, lines = trace.seq if fresh else changed, lines + 1
    if changed < kept.seq or lines < kept.lines:
        raise Altered
    return Remembered(changed, lines, digest_of({key: vouched(line) for key, line in newest.items()}))


def checked(trace: Trace, book: CardBook) -> tuple[Line, ...]:
    """All that a trace says it touched, if its writer signed it; Altered otherwise."""
    try:
        leaf = Leaf.read(bytes(trace.page))
        leaf.check(book.certified(leaf.card).ed25519, bytes(trace.signature))
        lines = lines_of(trace, leaf)
    except Broken:
        raise Altered from None
    if leaf.position.seq != trace.seq:
        raise Altered
    return lines


def lines_of(trace: Trace, leaf: Leaf) -> tuple[Line, ...]:
    """All that a trace says it touched; Broken if its manifest is not the one it names."""
    if not leaf.extra:
        written = leaf.touched.content and leaf.touched.version
        return (replace(leaf.touched, what="wrote"),) if written else ()
    manifest = bytes(trace.manifest.lines) if hasattr(trace, "manifest") else b""
    if sha(manifest) != leaf.extra:
        raise Broken
    return read_manifest(manifest)
