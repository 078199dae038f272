"""Writing the log: one line per outermost deed, last before commit, so that it cannot fork."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db import connection

from klang.audit.leaves import FIRST, Leaf, Position, leaf_hash, read_manifest
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.vault.box import Owner
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import Keyring
from klang.vault.ledger import Head, Ledger, Line
from klang.vault.records.holding import Altered, Reader, keyring_of, millis

_LOCK = 0x6B6C616E67  # "klang": the one lock under which the log grows on PostgreSQL
_HEADS = frozenset({"wrote", "resealed", "roster", "slot", "bundle", "card", "root"})


def leave_trace(by: Reader, deed: str, subject: Line) -> int:
    """Write one signed line of what this deed touched; its number. Must be the last statement of the deed."""
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
    _index(trace, [touched, *lines])
    _number(ledger, trace.seq)
    return trace.seq


def next_position() -> Position:
    """Where the next line will stand; nobody else adds one until this transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    last = Trace.objects.order_by("-seq").first()
    if last is None:
        return FIRST
    return Position(last.generation, last.seq + 1, bytes(last.leaf_hash))


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


def _index(trace: Trace, lines: Iterable[Line]) -> None:
    lines = list(lines)
    owners = {line.owner.id for line in lines}
    TraceOwner.objects.bulk_create([TraceOwner(seq=trace.seq, owner_id=owner) for owner in sorted(owners)])
    heads = newest_lines(lines)
    SealedHead.objects.bulk_create(
        [head_row(line, trace.seq) for line in heads.values()],
        update_conflicts=True,
        unique_fields=["type", "row"],
        update_fields=["version", "content", "hash", "seq"],
    )


def head_key(line: Line) -> tuple[str, Any]:
    """By what the newest line of a thing is found: its type and row; what has no type, by what was done."""
    return (line.type or f"={line.what}", line.row)


def newest_lines(lines: Iterable[Line]) -> dict[tuple[str, Any], Line]:
    """The newest line of each thing one deed touched: a manifest is sorted, not told in the order it happened.

    Within one deed a later version, then a later key, is newer: what is written may be sealed anew at once.
    """
    newest: dict[tuple[str, Any], Line] = {}
    for line in (one for one in lines if one.what in _HEADS):
        key = head_key(line)
        if key not in newest or _age(line) > _age(newest[key]):
            newest[key] = line
    return newest


def _age(line: Line) -> tuple[int, int]:
    return (line.version or 0, line.epoch or 0)


def head_row(line: Line, seq: int) -> SealedHead:
    """The index row of a thing's newest line."""
    type_, row = head_key(line)
    return SealedHead(
        type=type_,
        row=row,
        owner_id=line.owner.id,
        version=line.version or 0,
        content=line.content,
        hash=line.hash,
        seq=seq,
    )


def _number(ledger: Ledger | None, seq: int) -> None:
    """The written rows learn the number of the trace that vouches for them."""
    for row in ledger.written if ledger else ():
        type(row).objects.filter(pk=row.pk).update(trace_seq=seq)
        row.trace_seq = seq


Heads = Mapping[tuple[str, Any], tuple[int, bytes, bytes]]  # type and row: version, content, hash


class LogWitness:
    """What the log says, for the vault below: newest rosters, newest versions, checked signatures."""

    def __init__(self, keyring: Keyring) -> None:
        self._book = keyring.book
        self._known: dict[Any, Heads] = {}

    def _heads(self, owner: Owner) -> Heads:
        """The newest line of each thing of this owner, read once in a deed."""
        if owner.id not in self._known:
            rows = SealedHead.objects.filter(owner_id=owner.id)
            found = rows.values_list("type", "row", "version", "content", "hash")
            self._known[owner.id] = {
                (type_, row): (version, bytes(content), bytes(hash_))
                for type_, row, version, content, hash_ in found
            }
        return self._known[owner.id]

    def heads(self, owner: Owner) -> Mapping[Any, Head]:
        """The newest version and content digest of each record of this owner."""
        return {
            row: Head(at, content) for (_, row), (at, content, _) in self._heads(owner).items() if content
        }

    def newest_roster(self, owner: Owner) -> bytes:
        """The digest of the newest roster of this owner, as the log has it."""
        _, _, newest = self._heads(owner).get(("=roster", owner.id), (0, b"", b""))
        return newest

    def check_since(self, owner: Owner, seen: int) -> int:
        """Check signature and hash of this owner's traces after `seen`, and the index against them."""
        seqs = TraceOwner.objects.filter(owner_id=owner.id, seq__gt=seen).values("seq")
        traces = Trace.objects.filter(seq__in=seqs).select_related("manifest").order_by("seq")
        newest: dict[tuple[str, Any], Line] = {}
        for trace in traces:
            newest |= newest_lines(line for line in self._checked(trace) if line.owner == owner)
            seen = trace.seq
        self._compare(owner, newest)
        return seen

    def _checked(self, trace: Trace) -> tuple[Line, ...]:
        try:
            leaf = Leaf.read(bytes(trace.page))
            leaf.check(self._book.certified(leaf.card).ed25519, bytes(trace.signature))
            lines = lines_of(trace, leaf)
        except Broken:
            raise Altered from None
        if leaf.position.seq != trace.seq:
            raise Altered
        return lines

    def _compare(self, owner: Owner, newest: dict[tuple[str, Any], Line]) -> None:
        rows = self._heads(owner) if newest else {}
        for key, line in newest.items():
            if rows.get(key, (0, b"", b""))[1:] != (line.content, line.hash):
                raise Altered


def lines_of(trace: Trace, leaf: Leaf) -> tuple[Line, ...]:
    """All that a trace says it touched; Broken if its manifest is not the one it names."""
    if not leaf.extra:
        written = leaf.touched.content and leaf.touched.version
        return (replace(leaf.touched, what="wrote"),) if written else ()
    manifest = bytes(trace.manifest.lines) if hasattr(trace, "manifest") else b""
    if sha(manifest) != leaf.extra:
        raise Broken
    return read_manifest(manifest)
