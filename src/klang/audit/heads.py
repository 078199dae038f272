"""The newest line of each thing: an index in the database, believed only as far as the host's journal bears it out."""

import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from klang.audit import journal
from klang.audit.journal import HeadKey, Newest, NewestOf, Remembered, digest_of
from klang.audit.leaves import Leaf, read_manifest
from klang.audit.lots import in_lots
from klang.audit.models import SealedHead, Trace, TraceOwner
from klang.audit.standing import Standing
from klang.vault.box import Owner
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import CardBook
from klang.vault.ledger import Line
from klang.vault.records.ahead import foreseen
from klang.vault.records.asking import Foreseen, id_of, values_written_once
from klang.vault.records.holding import Altered

# Somebody's deed of this very moment is in the log before the host has heard of it.
_PAUSES: Final = (0.0, 0.002, 0.01, 0.05)


def head_row(key: HeadKey, newest: Newest, owner: UUID, seq: int) -> SealedHead:
    """The index row of what is newest of a thing."""
    type_, row = key
    return SealedHead(type=type_, row=row, owner_id=owner, seq=seq, **newest._asdict())


def trusted_heads(owner: Owner, book: CardBook) -> NewestOf:
    """What is newest of each thing of this owner; Altered if neither journal nor signed lines bear it out."""
    for pause in _PAUSES:
        if pause:
            time.sleep(pause)
        kept, found = journal.remembered(owner.id), _indexed(owner)
        if kept.heads == digest_of(found):
            return found
    fresh = _told_by_log(owner, book, kept)
    if fresh.heads != digest_of(found):
        raise Altered
    journal.set_right([(owner.id, fresh)])
    return found


def heads_foreseen(owner: Owner) -> Foreseen:
    """The question after what is newest of each thing of this owner, about to be asked."""
    return foreseen(_heads_of, SealedHead, owner.id)


def _indexed(owner: Owner) -> NewestOf:
    rows = values_written_once(_heads_of, SealedHead, owner.id)
    return {
        (type_, id_of(row)): Newest(version, bytes(content), bytes(hash_), drawer, bytes(signer))
        for type_, row, version, content, hash_, drawer, signer in rows
    }


def _heads_of(heads: Any, owner: UUID) -> Any:
    return heads.objects.filter(owner_id=owner).values_list("type", "row", *Newest._fields)


def _told_by_log(owner: Owner, book: CardBook, kept: Remembered) -> Remembered:
    """What all signed lines of this owner say; Altered if the host knows of more, or somebody had no right to one."""
    seqs = TraceOwner.objects.filter(owner_id=owner.id).values("seq")
    standing, changed, lines = Standing(book), -1, 0
    for trace in in_lots(Trace.objects.filter(seq__in=seqs).select_related("manifest"), "seq"):
        leaf, told = checked(trace, book)
        fresh = _believed(standing, leaf, [line for line in told if line.owner == owner])
        changed, lines = trace.seq if fresh else changed, lines + 1
    if changed < kept.seq or lines < kept.lines:
        raise Altered
    return Remembered(changed, lines, digest_of(standing.newest))


def _believed(standing: Standing, leaf: Leaf, lines: Iterable[Line]) -> NewestOf:
    try:
        standing.judge(leaf, lines)
        return standing.learn(leaf, lines)
    except Broken:
        raise Altered from None


def checked(trace: Trace, book: CardBook, about: UUID | None = None) -> tuple[Leaf, tuple[Line, ...]]:
    """A line, and what it says was touched (all, or about one row), if its actor signed it; Altered otherwise."""
    try:
        leaf = Leaf.read(bytes(trace.page))
        leaf.check(book.certified(leaf.card), bytes(trace.signature))
        lines = lines_of(trace, leaf, about)
    except Broken:
        raise Altered from None
    if leaf.position.seq != trace.seq:
        raise Altered
    return leaf, lines


def lines_of(trace: Trace, leaf: Leaf, about: UUID | None = None) -> tuple[Line, ...]:
    """What a trace says it touched, all or about one row; Broken if its manifest is not the one it names."""
    if not leaf.extra:
        written = leaf.touched.content and leaf.touched.version
        return (replace(leaf.touched, what="wrote"),) if written else ()
    manifest = bytes(trace.manifest.lines) if hasattr(trace, "manifest") else b""
    if sha(manifest) != leaf.extra:
        raise Broken
    return read_manifest(manifest, about)
