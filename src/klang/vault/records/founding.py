"""Founding an owner of drawers: its first keys, its first page, and the seat of whoever begins it."""

import os
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from klang.vault.box import DrawerKey
from klang.vault.encoding import ZEROS
from klang.vault.inbox import InboxKeys
from klang.vault.keyring import Keyring
from klang.vault.records.giving import grant, hold, keep_page, with_inbox
from klang.vault.records.holding import Holding, Reader, keyring_of, ledger_of
from klang.vault.records.inboxes import keep_inboxes
from klang.vault.registers import Reason, Right
from klang.vault.rosters import DrawerLine, Roster, SeatLine, check_first


def new_founding() -> bytes:
    """Thirty-two random bytes with which an owner begins."""
    return os.urandom(32)


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
    keep_page(by, kept, page, signatures)
    grant(by, kept, line, list(keys.values()))
    hold(by, kept, page, keys)
    keep_inboxes(kept, keys, fresh)
    return line


def ask_with(
    by: Reader, kept: Any, *, keys: dict[str, DrawerKey], basis: bytes, inboxes: Sequence[str] = ()
) -> bytes:
    """The first page of an owner whose keys its founder alone holds; it counts once officers have signed it."""
    keyring, fresh = keyring_of(by), {drawer: InboxKeys.new() for drawer in inboxes}
    line = SeatLine(uuid4(), keyring.card.digest, Right.MANAGE, tuple(keys), basis)
    grant(by, kept, line, list(keys.values()))
    keep_inboxes(kept, keys, fresh)
    return _first_page(kept, keyring, new_founding(), _drawer_lines(keys, fresh), line).written


def sign_first(by: Reader, kept: Any, page: Roster) -> None:
    """An officer signs the first page of an owner of which they hold no key."""
    keyring = keyring_of(by)
    signatures = ((by.account_id, page.sign(keyring.keys)),)
    check_first(page, signatures, None, keyring.book.root_of(page.agency))
    keep_page(by, kept, page, signatures)


def _first_page(
    kept: Any, keyring: Keyring, founding: bytes, drawers: tuple[DrawerLine, ...], line: SeatLine
) -> Roster:
    """Officers sign the first page of whatever is no case, and then no card is named."""
    signer = keyring.card.digest if kept.KIND == "case" else b""
    where = (keyring.installation, kept.owner, 1, ZEROS, founding, keyring.card.agency)
    return Roster(*where, drawers, (line,), Reason.FOUND, signer)


def _drawer_lines(keys: dict[str, DrawerKey], inboxes: Mapping[str, InboxKeys]) -> tuple[DrawerLine, ...]:
    lines = (DrawerLine(drawer, key.epoch, key.kid) for drawer, key in keys.items())
    return tuple(with_inbox(line, inboxes) for line in lines)
