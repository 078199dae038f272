"""Turning a page of the roster: founding, giving, taking back, and sealing anew what lies in a drawer."""

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.apps import apps

from klang.vault.bodies import Ring
from klang.vault.box import DrawerKey, Edition
from klang.vault.cards import Signatures
from klang.vault.encoding import ZEROS, sha
from klang.vault.grants import Giver, give
from klang.vault.inbox import InboxKeys
from klang.vault.keyring import Keyring
from klang.vault.ledger import Line, hash_of
from klang.vault.records.drafting import carry_drafts
from klang.vault.records.holding import (
    Altered,
    Holding,
    NoKey,
    Reader,
    holding,
    keyring_of,
    ledger_of,
    millis,
    save_ring,
)
from klang.vault.records.inboxes import carry_inboxes, keep_inboxes, new_inboxes
from klang.vault.records.sealing import SealedRow, hold_still
from klang.vault.records.tables import write_signatures
from klang.vault.registers import HPKE_XWING, Reason, Right
from klang.vault.rosters import DrawerLine, Roster, SeatLine, check_first, check_next, taken_drawers


def new_keys(by: Reader, kept: Any, drawers: Sequence[str]) -> dict[str, DrawerKey]:
    """The first keys of an owner being founded; until its first page is written they open everything."""
    keyring = keyring_of(by)
    keys = {str(d): DrawerKey.new(keyring.installation, kept.owner, d) for d in drawers}
    ledger_of(by).holdings[kept.pk] = Holding(kept.owner, None, keys)
    return keys


def found_with(
    by: Reader,
    kept: Any,
    *,
    founding: bytes,
    keys: dict[str, DrawerKey],
    basis: bytes,
    inboxes: Sequence[str] = (),
) -> SeatLine:
    """Begin an owner: its first page, and the founder's own seat with everything in it, on this basis."""
    keyring, fresh = keyring_of(by), {drawer: InboxKeys.new() for drawer in inboxes}
    line = SeatLine(uuid4(), keyring.card.digest, Right.MANAGE, tuple(keys), basis)
    signer = None if kept.KIND != "case" else keyring.card
    page = _first_page(kept, keyring, founding, _drawer_lines(keys, fresh), line)
    signatures = ((by.account_id, page.sign(keyring.keys)),)
    check_first(page, signatures, signer, keyring.book.root_of(keyring.card.agency))
    _keep(by, kept, page, signatures)
    _grant(by, kept, line, list(keys.values()))
    _hold(by, kept, page, keys)
    keep_inboxes(kept, keys, fresh)
    return line


def _first_page(
    kept: Any, keyring: Keyring, founding: bytes, drawers: tuple[DrawerLine, ...], line: SeatLine
) -> Roster:
    """Officers sign the first page of whatever is no case, and then no card is named."""
    signer = keyring.card.digest if kept.KIND == "case" else b""
    where = (keyring.installation, kept.owner, 1, ZEROS, founding, keyring.card.agency)
    return Roster(*where, drawers, (line,), Reason.FOUND, signer)


def _drawer_lines(keys: dict[str, DrawerKey], inboxes: Mapping[str, InboxKeys]) -> tuple[DrawerLine, ...]:
    lines = (DrawerLine(drawer, key.epoch, key.kid) for drawer, key in keys.items())
    return tuple(_with_inbox(line, inboxes) for line in lines)


def _with_inbox(line: DrawerLine, inboxes: Mapping[str, InboxKeys]) -> DrawerLine:
    inbox = inboxes.get(line.drawer)
    return line if inbox is None else replace(line, inbox_suite=HPKE_XWING, inbox_key=inbox.public)


def turn(by: Reader, kept: Any, *, seats: Iterable[SeatLine], reason: Reason) -> Roster:
    """Write the next page with these seats: whoever lost a drawer leaves it, and its key changes at once.

    Everything in a drawer whose key changes is sealed anew in the same transaction.
    """
    hold_still(by, kept)
    held, keyring = holding(by, kept), keyring_of(by)
    before = held.roster
    if before is None or not any(line.right is Right.MANAGE for line in held.lines):
        raise NoKey
    page, fresh, inboxes = _next_page(held, before, tuple(seats), (reason, keyring.card.digest))
    signatures = ((by.account_id, page.sign(keyring.keys)),)
    check_next(before, page, signatures, keyring.card, keyring.book.root_of(page.agency))
    _keep(by, kept, page, signatures)
    reseal(by, kept, held, fresh)
    carry_drafts(by, kept, page, (held.keys, fresh))
    carry_inboxes(kept, (held.keys, fresh), inboxes)
    keys = held.keys | fresh
    _give_to_those_who_need(by, kept, (before, page), keys)
    _forget_leavers(kept, before, page, keyring)
    _hold(by, kept, page, keys)
    return page


def _next_page(
    held: Holding, before: Roster, seats: tuple[SeatLine, ...], signed: tuple[Reason, bytes]
) -> tuple[Roster, dict[str, DrawerKey], dict[str, InboxKeys]]:
    """The next page, and a fresh key, and inbox, for every drawer that somebody lost."""
    reason, signer = signed
    page = replace(before, revision=before.revision + 1, previous=before.digest, founding=b"")
    page = replace(page, seats=seats, reason=reason, signer=signer)
    fresh = {drawer: _next_key(held, drawer) for drawer in taken_drawers(before, page)}
    inboxes = new_inboxes(before.drawers, fresh)
    lines = tuple(_with_inbox(_moved(line, fresh), inboxes) for line in before.drawers)
    return replace(page, drawers=lines), fresh, inboxes


def _next_key(held: Holding, drawer: str) -> DrawerKey:
    old = held.key(drawer, Right.MANAGE)
    return DrawerKey.new(old.installation, old.owner, drawer, old.epoch + 1)


def _moved(line: DrawerLine, fresh: dict[str, DrawerKey]) -> DrawerLine:
    key = fresh.get(line.drawer)
    return line if key is None else replace(line, epoch=key.epoch, kid=key.kid)


def _keep(by: Reader, kept: Any, page: Roster, signatures: Signatures) -> None:
    kept.rosters.create(revision=page.revision, page=page.written, signatures=write_signatures(signatures))
    line = Line("roster", kept.owner, row=kept.pk, version=page.revision, hash=page.digest)
    ledger_of(by).note(line)
    kept.index_seats(page)


def _hold(by: Reader, kept: Any, page: Roster, keys: dict[str, DrawerKey]) -> None:
    """The signer's own holding and ring follow the new page at once."""
    ledger = ledger_of(by)
    old: Holding = ledger.holdings[kept.pk]
    mine = page.lines_of([keyring_of(by).card.digest], millis(by.at))
    held = {d for line in mine for d in line.drawers}
    keys = {d: key for d, key in keys.items() if d in held}
    secrets = {d: (key.epoch, key.secret) for d, key in keys.items()}
    ring = Ring(page.revision, page.digest, secrets, old.ring.seen, old.ring.name)
    ledger.holdings[kept.pk] = Holding(kept.owner, page, keys, mine, ring)
    save_ring(by, kept, ring)


def _give_to_those_who_need(
    by: Reader, kept: Any, pages: tuple[Roster, Roster], keys: dict[str, DrawerKey]
) -> None:
    """New seats get all their drawers, the others those whose key has changed; ended seats get nothing."""
    before, page = pages
    known = {(line.seat, line.basis, drawer) for line in before.seats for drawer in line.drawers}
    epochs = {line.drawer: line.epoch for line in before.drawers}
    for line in page.seats:
        needed = [
            keys[d]
            for d in line.drawers
            if d in keys and ((line.seat, line.basis, d) not in known or keys[d].epoch != epochs[d])
        ]
        if needed and line.lives(millis(by.at)):
            _grant(by, kept, line, needed)


def _grant(by: Reader, kept: Any, line: SeatLine, keys: Sequence[DrawerKey]) -> None:
    keyring = keyring_of(by)
    grant = give(Giver(keyring.card, keyring.keys), keyring.book.certified(line.card), line, keys)
    row = kept.grants.create(
        seat=line.seat,
        grantee=line.card,
        giver=keyring.card.digest,
        suite=HPKE_XWING,
        info=grant.info,
        sealed=grant.sealed,
        signature=grant.signature,
    )
    ledger_of(by).note(Line("grant", kept.owner, row=row.pk, hash=hash_of(grant.info, grant.sealed)))


def _forget_leavers(kept: Any, before: Roster, page: Roster, keyring: Any) -> None:
    stay = {line.card for line in page.seats}
    for card in {line.card for line in before.seats} - stay:
        kept.rings.filter(user=keyring.book.certified(card).principal).delete()


def sealed_tables(kept: Any) -> list[type[SealedRow]]:
    """Every table whose rows lie in this owner's drawers."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, SealedRow) and model._meta.get_field(model.OWNER).related_model is type(kept)
    ]


def reseal(by: Reader, kept: Any, held: Holding, fresh: dict[str, DrawerKey]) -> None:
    """Seal every version of every record of these drawers anew: its content digest stays, its key changes."""
    if not fresh:
        return
    for table in sealed_tables(kept):
        rows = list(table.objects.of(kept).filter(drawer__in=fresh))
        for row in rows:
            _reseal_row(by, kept, row, (held.keys[row.drawer], fresh[row.drawer]))
        _lay_over(table, rows)


def _lay_over(table: Any, rows: Sequence[SealedRow]) -> None:
    """Write the new envelopes over the old: one statement, where an update by cases would take ten times as long."""
    table.objects.bulk_create(
        rows,
        batch_size=200,
        update_conflicts=True,
        unique_fields=["pk"],
        update_fields=["epoch", "envelope"],
    )


def _reseal_row(by: Reader, kept: Any, row: SealedRow, keys: tuple[DrawerKey, DrawerKey]) -> None:
    old, new = keys
    edition = Edition(row.version, row.schema)
    opened = old.open(bytes(row.envelope), row.place, edition)
    sealed = new.seal(opened.body, row.place, edition, salt=opened.salt)
    if sealed.content != opened.content:
        raise Altered
    row.envelope, row.epoch = sealed.envelope, new.epoch
    touched = (row.TYPE, row.row, row.version, sealed.content, sha(sealed.envelope))
    ledger_of(by).note(Line("resealed", kept.owner, row.drawer, new.epoch, *touched))


def new_founding() -> bytes:
    """Thirty-two random bytes with which an owner begins."""
    return os.urandom(32)


def seat_lines(by: Reader, kept: Any) -> tuple[SeatLine, ...]:
    """The seats as the newest verified roster has them."""
    page = holding(by, kept).roster
    return page.seats if page else ()


def ask_with(
    by: Reader, kept: Any, *, keys: dict[str, DrawerKey], basis: bytes, inboxes: Sequence[str] = ()
) -> bytes:
    """The first page of an owner whose keys its founder alone holds; it counts once officers have signed it."""
    keyring, fresh = keyring_of(by), {drawer: InboxKeys.new() for drawer in inboxes}
    line = SeatLine(uuid4(), keyring.card.digest, Right.MANAGE, tuple(keys), basis)
    _grant(by, kept, line, list(keys.values()))
    keep_inboxes(kept, keys, fresh)
    return _first_page(kept, keyring, new_founding(), _drawer_lines(keys, fresh), line).written


def sign_first(by: Reader, kept: Any, page: Roster) -> None:
    """An officer signs the first page of an owner of which they hold no key."""
    keyring = keyring_of(by)
    signatures = ((by.account_id, page.sign(keyring.keys)),)
    check_first(page, signatures, None, keyring.book.root_of(page.agency))
    _keep(by, kept, page, signatures)
