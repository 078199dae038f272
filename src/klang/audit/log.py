"""Writing the log: one line per outermost deed, last before commit, so that it cannot fork."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db import connection

from klang.audit import journal
from klang.audit.heads import checked, head_row, trusted_heads
from klang.audit.journal import Newest, NewestOf, Told, digest_of
from klang.audit.leaves import FIRST, Leaf, Position, leaf_hash
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.audit.standing import VOUCHED, newly
from klang.vault.box import Owner
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import CardBook, Keyring
from klang.vault.ledger import Head, Ledger, Line
from klang.vault.records.asking import add_rows, asked, written_once
from klang.vault.records.holding import Altered, Reader, keyring_of, millis

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
    kept = _keep(leaf, leaf.sign(keyring.keys), manifest)
    owners = _index(position.seq, by.account_id, [touched, *lines], keyring.book)
    _number(ledger, position.seq)
    return Told(position.seq, kept, owners)


def next_position() -> Position:
    """Where the next line will stand; nobody else adds one until this transaction ends."""
    if connection.vendor == "postgresql":
        asked(connection, "SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    return end_of_log()


def end_of_log() -> Position:
    """Where the log ends, and the next line will stand; Altered unless it goes on from what the host remembers.

    The host is asked first: what it remembers was committed before, so it may lag behind the log and never leads.
    """
    size, leaf = journal.last_known()
    found = _newest_line(Trace)
    end = _after(found[0]) if found else FIRST
    known = [end] if end.seq == size else [_after(line) for line in _line(Trace, size - 1)]
    if size and leaf not in [then.previous for then in known]:
        raise Altered
    return end


def _after(line: Trace) -> Position:
    """Where the next line stands, by what was signed and not by the columns beside it."""
    try:
        return Leaf.read(bytes(line.page)).next(bytes(line.signature))
    except Broken:
        raise Altered from None


@written_once
def _newest_line(traces: Any) -> Any:
    return traces.objects.order_by("-seq")[:1]


@written_once
def _line(traces: Any, seq: int) -> Any:
    return traces.objects.filter(seq=seq)


@written_once
def _lines(traces: Any, *seqs: int) -> Any:
    return traces.objects.filter(seq__in=seqs)


@written_once
def _manifests_of(manifests: Any, *seqs: int) -> Any:
    return manifests.objects.filter(trace__in=seqs)


def _told(lines: list[Line], subject: Line, ledger: Ledger | None) -> tuple[Line, bytes, bytes | None]:
    """A single written record stands in the leaf itself; anything more stands in a manifest beside it."""
    if len(lines) == 1 and lines[0].what == "wrote":
        return lines[0], b"", None
    if not lines or ledger is None:
        return subject, b"", None
    manifest = ledger.manifest
    bare = replace(subject, drawer="", type="", row=None, version=None, content=b"", hash=b"")
    return bare, sha(manifest), manifest


_LINE = ("seq", "generation", "previous", "page", "signature", "leaf_hash", "owner_id", "row")


def _keep(leaf: Leaf, signature: bytes, manifest: bytes | None) -> bytes:
    """Add the line to the log, with its manifest; its hash."""
    where, page = leaf.position, leaf.written
    hash_ = leaf_hash(page, signature)
    stands = (where.seq, where.generation, where.previous, page)
    add_rows(Trace, _LINE, (*stands, signature, hash_, leaf.touched.owner.id, leaf.touched.row))
    if manifest is not None:
        add_rows(Manifest, ("trace", "lines"), (where.seq, manifest))
    return hash_


def _index(seq: int, signer: UUID, lines: list[Line], book: CardBook) -> dict[UUID, bytes | None]:
    """Write down what is newest of each thing; each owner's new digest where something changed."""
    owners = sorted({line.owner.id for line in lines}, key=attrgetter("int"))
    changed = {line.owner for line in lines if line.what in VOUCHED}
    digests: dict[UUID, bytes | None] = dict.fromkeys(owners)
    heads = []
    for owner in changed:
        before = trusted_heads(owner, book)
        fresh = _fresh(lines, owner, signer, before)
        heads += [head_row(key, one, owner.id, seq) for key, one in fresh.items()]
        digests[owner.id] = digest_of({**before, **fresh})
    add_rows(TraceOwner, ("seq", "owner_id"), *((seq, owner) for owner in owners))
    SealedHead.objects.bulk_create(
        heads,
        update_conflicts=True,
        unique_fields=["type", "row"],
        update_fields=[*Newest._fields, "seq"],
    )
    return digests


def _fresh(lines: list[Line], owner: Owner, signer: UUID, before: NewestOf) -> NewestOf:
    """What this deed made newest; Altered where something it read had been put back, so that it would grow older."""
    try:
        return newly((line for line in lines if line.owner == owner), signer, before)
    except Broken:
        raise Altered from None


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
        self._lines: dict[int, Trace] = {}

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
            row: Head(one.version, one.content, type_, one.drawer, one.signer)
            for (type_, row), one in self._heads(owner).items()
            if one.content
        }

    def earlier(self, owner: Owner, row: UUID, version: int, seq: int) -> Head | None:
        """What this line says of an earlier version of a record, if its actor wrote it then."""
        if seq not in self._lines:
            self.ahead([seq])
        trace = self._lines.get(seq)
        return self._written_then(trace, owner, row, version) if trace else None

    def ahead(self, seqs: Iterable[int]) -> None:
        """These lines are about to be asked for: they are read at once."""
        wanted = list(dict.fromkeys(seqs))
        manifests = {one.trace_id: one for one in _manifests_of(Manifest, *wanted)} if wanted else {}
        for trace in _lines(Trace, *wanted) if wanted else ():
            if trace.seq in manifests:
                trace.manifest = manifests[trace.seq]
            self._lines[trace.seq] = trace

    def _written_then(self, trace: Trace, owner: Owner, row: UUID, version: int) -> Head | None:
        leaf, lines = checked(trace, self._book, row)
        wrote = ("wrote", owner, row, version)
        found = [line for line in lines if (line.what, line.owner, line.row, line.version) == wrote]
        return (
            Head(version, found[0].content, found[0].type, found[0].drawer, leaf.actor.bytes)
            if found
            else None
        )

    def newest_roster(self, owner: Owner) -> bytes:
        """The digest of the newest roster of this owner, as the log has it."""
        page = self.newest(owner, "=roster", owner.id)
        return page.hash if page else b""

    def newest(self, owner: Owner, kind: str, row: UUID) -> Newest | None:
        """The newest of these, as the log has it; none if it tells of none."""
        return self._heads(owner).get((kind, row))
