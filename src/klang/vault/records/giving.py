"""Keeping a page of the roster, and giving keys by it: what founding and turning have in common."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from klang.vault.bodies import Ring
from klang.vault.box import DrawerKey
from klang.vault.cards import Signatures
from klang.vault.grants import Giver, give
from klang.vault.inbox import InboxKeys
from klang.vault.ledger import Line, hash_of
from klang.vault.records.holding import Holding, Reader, keyring_of, ledger_of, millis, save_ring
from klang.vault.records.tables import write_signatures
from klang.vault.registers import HPKE_XWING
from klang.vault.rosters import DrawerLine, Roster, SeatLine


def keep_page(by: Reader, kept: Any, page: Roster, signatures: Signatures) -> None:
    """Keep a signed page, and let the trace name it; a room's index of seats follows."""
    kept.rosters.create(revision=page.revision, page=page.written, signatures=write_signatures(signatures))
    line = Line("roster", kept.owner, row=kept.pk, version=page.revision, hash=page.digest)
    ledger_of(by).note(line)
    kept.index_seats(page)


def grant(by: Reader, kept: Any, line: SeatLine, keys: Sequence[DrawerKey]) -> None:
    """Give these keys to one seat, sealed to its card alone."""
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


def hold(by: Reader, kept: Any, page: Roster, keys: dict[str, DrawerKey]) -> None:
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


def with_inbox(line: DrawerLine, inboxes: Mapping[str, InboxKeys]) -> DrawerLine:
    """A drawer's line with its inbox, where it has one."""
    inbox = inboxes.get(line.drawer)
    return line if inbox is None else replace(line, inbox_suite=HPKE_XWING, inbox_key=inbox.public)
