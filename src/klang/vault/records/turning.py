"""Turning a page of the roster: giving a seat, taking one back, and other keys for whatever somebody lost."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from klang.vault.box import DrawerKey
from klang.vault.inbox import InboxKeys
from klang.vault.records.drafting import carry_drafts
from klang.vault.records.giving import grant, hold, keep_page, with_inbox
from klang.vault.records.holding import Holding, NoKey, Reader, holding, keyring_of, millis
from klang.vault.records.inboxes import carry_inboxes, new_inboxes
from klang.vault.records.resealing import reseal
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Reason, Right
from klang.vault.rosters import DrawerLine, Roster, SeatLine, check_next, taken_drawers


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
    keep_page(by, kept, page, signatures)
    reseal(by, kept, held, fresh)
    carry_drafts(by, kept, page, (held.keys, fresh))
    carry_inboxes(kept, (held.keys, fresh), inboxes)
    keys = held.keys | fresh
    _give_to_those_who_need(by, kept, (before, page), keys)
    _forget_leavers(kept, before, page, keyring)
    hold(by, kept, page, keys)
    return page


def seat_lines(by: Reader, kept: Any) -> tuple[SeatLine, ...]:
    """The seats as the newest verified roster has them."""
    page = holding(by, kept).roster
    return page.seats if page else ()


def _next_page(
    held: Holding, before: Roster, seats: tuple[SeatLine, ...], signed: tuple[Reason, bytes]
) -> tuple[Roster, dict[str, DrawerKey], dict[str, InboxKeys]]:
    """The next page, and a fresh key, and inbox, for every drawer that somebody lost."""
    reason, signer = signed
    page = replace(before, revision=before.revision + 1, previous=before.digest, founding=b"")
    page = replace(page, seats=seats, reason=reason, signer=signer)
    fresh = {drawer: _next_key(held, drawer) for drawer in taken_drawers(before, page)}
    inboxes = new_inboxes(before.drawers, fresh)
    lines = tuple(with_inbox(_moved(line, fresh), inboxes) for line in before.drawers)
    return replace(page, drawers=lines), fresh, inboxes


def _next_key(held: Holding, drawer: str) -> DrawerKey:
    old = held.key(drawer, Right.MANAGE)
    return DrawerKey.new(old.installation, old.owner, drawer, old.epoch + 1)


def _moved(line: DrawerLine, fresh: dict[str, DrawerKey]) -> DrawerLine:
    key = fresh.get(line.drawer)
    return line if key is None else replace(line, epoch=key.epoch, kid=key.kid)


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
            grant(by, kept, line, needed)


def _forget_leavers(kept: Any, before: Roster, page: Roster, keyring: Any) -> None:
    stay = {line.card for line in page.seats}
    for card in {line.card for line in before.seats} - stay:
        kept.rings.filter(user=keyring.book.certified(card).principal).delete()
