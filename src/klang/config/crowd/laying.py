"""Laying down many cases at once: one transaction, each case with its own signed line in the log."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, islice
from typing import Any

from django.db import models, transaction

from klang.audit import journal
from klang.audit.heads import head_row
from klang.audit.journal import Told, digest_of
from klang.audit.leaves import Leaf, Position, leaf_hash
from klang.audit.log import next_position
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.audit.standing import newly
from klang.casework.models import Case, Due, Grant, Ring, Roster, Seat
from klang.config.crowd.sheets import Seated, Sheet
from klang.vault.bodies import Ring as RingBody
from klang.vault.bodies import ring_context
from klang.vault.encoding import sha
from klang.vault.ledger import Line, manifest_of
from klang.vault.records.holding import keyring_of, millis
from klang.vault.records.tables import write_signatures
from klang.vault.rosters import Roster as RosterPage

DEED = "demo.case_told"
AT_ONCE = 1000
Rows = dict[type[models.Model], list[Any]]


def lay_all(sheets: Iterable[Sheet]) -> int:
    """Lay down all of them, a thousand to a transaction; how many there were."""
    coming, laid = iter(sheets), 0
    while chunk := list(islice(coming, AT_ONCE)):
        lay(chunk)
        laid += len(chunk)
    return laid


def lay(sheets: Sequence[Sheet]) -> None:
    """Lay down these cases, whole or not at all."""
    with transaction.atomic():
        rows: Rows = defaultdict(list)
        told = []
        position = next_position()
        for sheet in sheets:
            trace = _lay_one(sheet, position, rows)
            told.append(_told(sheet, trace, rows))
            position = Position(position.generation, position.seq + 1, bytes(trace.leaf_hash))
        for table, made in rows.items():
            table._default_manager.bulk_create(made, batch_size=AT_ONCE)
    journal.remember(*told)


def _lay_one(sheet: Sheet, position: Position, rows: Rows) -> Trace:
    page = sheet.page()
    rows[Case].append(sheet.case)
    rows[Roster].append(_signed(sheet, page))
    rows[Grant] += sheet.grants()
    rows[Seat] += sheet.seats()
    rows[Due] += sheet.dues
    for record in sheet.records:
        record.trace_seq = position.seq
        rows[type(record)].append(record)
    people = {seated.who.account_id: seated for seated in sheet.team}
    rows[Ring] += [_ring(sheet, page, seated, position.seq) for seated in people.values()]
    return _append(sheet, position, rows)


def _signed(sheet: Sheet, page: RosterPage) -> Roster:
    signatures = ((sheet.lead.account_id, page.sign(keyring_of(sheet.lead).keys)),)
    owner = sheet.case.owner
    sheet.lines.append(Line("roster", owner, row=owner.id, version=page.revision, hash=page.digest))
    return Roster(
        case=sheet.case,
        revision=page.revision,
        page=page.written,
        signatures=write_signatures(signatures),
    )


def _ring(sheet: Sheet, page: RosterPage, seated: Seated, seq: int) -> Ring:
    """Everyone's own ring, as if they had looked at the case once."""
    keyring, who = keyring_of(seated.who), seated.who.account_id
    mine = [one.line.drawers for one in sheet.team if one.who.account_id == who]
    secrets = {drawer: (1, sheet.keys[drawer].secret) for drawer in dict.fromkeys(chain(*mine))}
    body = RingBody(page.revision, page.digest, secrets, seq, seated.name).body
    where = ring_context(keyring.installation, who, keyring.card.digest, sheet.case.owner, page.revision)
    sealed = keyring.rings.close(where, body)
    row = Ring(case=sheet.case, user=who, card=keyring.card.digest, revision=page.revision)
    row.envelope = sealed
    return row


def _append(sheet: Sheet, position: Position, rows: Rows) -> Trace:
    """One signed line for the whole case, with a manifest of everything written."""
    manifest = manifest_of(sheet.lines)
    trace = _trace(sheet, position, manifest)
    rows[Trace].append(trace)
    rows[Manifest].append(Manifest(trace=trace, lines=manifest))
    rows[TraceOwner].append(TraceOwner(seq=trace.seq, owner_id=sheet.case.pk))
    return trace


def _told(sheet: Sheet, trace: Trace, rows: Rows) -> Told:
    newest = newly(sheet.lines, sheet.lead.account_id, {})
    rows[SealedHead] += [head_row(key, one, sheet.case.pk, trace.seq) for key, one in newest.items()]
    return Told(trace.seq, bytes(trace.leaf_hash), {sheet.case.pk: digest_of(newest)})


def _trace(sheet: Sheet, position: Position, manifest: bytes) -> Trace:
    keyring = keyring_of(sheet.lead)
    who = (millis(sheet.lead.at), sheet.lead.account_id, keyring.card.digest)
    leaf = Leaf(keyring.installation, position, *who, DEED, Line("", sheet.case.owner), sha(manifest))
    signature = leaf.sign(keyring.keys)
    return Trace(
        seq=position.seq,
        generation=position.generation,
        previous=position.previous,
        page=leaf.written,
        signature=signature,
        leaf_hash=leaf_hash(leaf.written, signature),
        owner_id=sheet.case.pk,
    )
