"""Writing the log: one line per outermost deed, last before commit, so that it cannot fork."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.db import connection

from klang.audit.heads import head_row, newest_lines, trusted_heads, vouched
from klang.audit.journal import HeadKey, NewestOf, Told, digest_of
from klang.audit.leaves import FIRST, Leaf, Position, leaf_hash
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.vault.box import Owner
from klang.vault.encoding import sha
from klang.vault.keyring import CardBook, Keyring
from klang.vault.ledger import Head, Ledger, Line
from klang.vault.records.asking import written_once
from klang.vault.records.holding import Reader, keyring_of, millis

_LOCK = 0x6B6C616E67  # "klang": the one lock under which the log grows on PostgreSQL


def leave_trace(by: Reader, deed: str, subject: Line) -> Told:
    """Write one signed line of what this deed touched. Must be the last statement of the deed.

    What it returns is for the host's journal, once this is committed.
    """
    keyring, ledger = keyring_of(by), by.ledger
    lines = list(ledger.lines.values()) if ledger else []
    position = next_position()
    touched, extra, manifest = _told(lines, subject, ledger)
    leaf = Leaf(
        keyring.installation,
        position,
        millis(by.at),
        by.account_id,
        keyring.card.digest,
        deed,
        touched,
        extra,
    )
    trace = _keep(leaf, leaf.sign(keyring.keys), manifest)
    owners = _index(trace, [touched, *lines], keyring.book)
    _number(ledger, trace.seq)
    return Told(trace.seq, bytes(trace.leaf_hash), owners)


def next_position() -> Position:
    """Where the next line will stand; nobody else adds one until this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    found = _newest_line(Trace)
    if not found:
        return FIRST
    [last] = found
    return Position(last.generation, last.seq + 1, bytes(last.leaf_hash))


@written_once
def _newest_line(traces: Any) -> Any:
    return traces.objects.order_by("-seq")[:1]


def _told(lines: list[Line], subject: Line, ledger: Ledger | None) -> tuple[Line, bytes, bytes | None]:
    """A single written record stands in the leaf itself; anything more stands in a manifest beside it."""
    if len(lines) == 1 and lines[0].what == "wrote":
        return lines[0], b"", None
    if not lines or ledger is None:
        return subject, b"", None
    manifest = ledger.manifest
    bare = replace(subject, drawer="", type="", row=None, version=None, content=b"", hash=b"")
    return bare, sha(manifest), manifest


def _keep(leaf: Leaf, signature: bytes, manifest: bytes | None) -> Trace:
    where = leaf.position
    trace = Trace.objects.create(
        seq=where.seq,
        generation=where.generation,
        previous=where.previous,
        page=leaf.written,
        signature=signature,
        leaf_hash=leaf_hash(leaf.written, signature),
        owner_id=leaf.touched.owner.id,
        row=leaf.touched.row,
    )
    if manifest is not None:
        Manifest.objects.create(trace=trace, lines=manifest)
    return trace


def _index(trace: Trace, lines: list[Line], book: CardBook) -> dict[UUID, bytes | None]:
    """Write down where each thing has its newest line; each owner's new digest where something changed."""
    heads = newest_lines(lines)
    changed = {line.owner.id: line.owner for line in heads.values()}
    before = {id_: trusted_heads(owner, book) for id_, owner in changed.items()}
    owners = sorted({line.owner.id for line in lines})
    TraceOwner.objects.bulk_create([TraceOwner(seq=trace.seq, owner_id=owner) for owner in owners])
    SealedHead.objects.bulk_create(
        [head_row(line, trace.seq) for line in heads.values()],
        update_conflicts=True,
        unique_fields=["type", "row"],
        update_fields=["version", "content", "hash", "drawer", "seq"],
    )
    return {owner: _digest(before.get(owner), owner, heads) for owner in owners}


def _digest(before: NewestOf | None, owner: UUID, heads: Mapping[HeadKey, Line]) -> bytes | None:
    if before is None:
        return None
    fresh = {key: vouched(line) for key, line in heads.items() if line.owner.id == owner}
    return digest_of({**before, **fresh})


def _number(ledger: Ledger | None, seq: int) -> None:
    """The written rows learn the number of the trace that vouches for them."""
    for row in ledger.written if ledger else ():
        type(row).objects.filter(pk=row.pk).update(trace_seq=seq)
        row.trace_seq = seq


class LogWitness:
    """What the log says, for the vault below: newest rosters, newest versions of everything."""

    def __init__(self, keyring: Keyring) -> None:
        self._book = keyring.book
        self._known: dict[UUID, NewestOf] = {}

    def _heads(self, owner: Owner) -> NewestOf:
        """The newest line of each thing of this owner, read once in a deed."""
        if owner.id not in self._known:
            self._known[owner.id] = trusted_heads(owner, self._book)
        return self._known[owner.id]

    def look_again(self, owner: Owner) -> None:
        """What was read of this owner may be old: it is read anew."""
        self._known.pop(owner.id, None)

    def heads(self, owner: Owner) -> Mapping[UUID, Head]:
        """The newest version, content digest, type and drawer of each record of this owner."""
        return {
            row: Head(at, content, type_, drawer)
            for (type_, row), (at, content, _, drawer) in self._heads(owner).items()
            if content
        }

    def newest_roster(self, owner: Owner) -> bytes:
        """The digest of the newest roster of this owner, as the log has it."""
        return self.newest(owner, "=roster", owner.id)

    def newest(self, owner: Owner, kind: str, row: UUID) -> bytes:
        """The hash of the newest of these, as the log has it; empty if it tells of none."""
        return self._heads(owner).get((kind, row), (0, b"", b"", ""))[2]
