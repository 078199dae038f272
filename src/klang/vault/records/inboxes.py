"""Inboxes of an owner: what is put in without a key, and opened by those who hold the drawer.

The public key is taken from the newest verified page of the roster and never from a row; the private half lies sealed
under the key of its drawer, and goes along when that key changes (key review 8).
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from klang.vault.box import DrawerKey
from klang.vault.encoding import Broken
from klang.vault.inbox import Inbox, InboxKeys
from klang.vault.keyring import Keyring
from klang.vault.ledger import Witness
from klang.vault.records.holding import Altered, Reader, holding, standing_page
from klang.vault.rosters import DrawerLine


def new_inboxes(lines: Iterable[DrawerLine], fresh: Mapping[str, DrawerKey]) -> dict[str, InboxKeys]:
    """Another inbox for each drawer that has one and gets another key: whoever leaves opens nothing that comes later."""
    return {line.drawer: InboxKeys.new() for line in lines if line.inbox_key and line.drawer in fresh}


def keep_inboxes(kept: Any, keys: Mapping[str, DrawerKey], inboxes: Mapping[str, InboxKeys]) -> None:
    """Keep the private half of each, sealed under the key of its drawer."""
    for drawer, inbox in inboxes.items():
        row = kept.inboxes.model(id=uuid4(), drawer=drawer, epoch=keys[drawer].epoch, public=inbox.public)
        row.envelope = keys[drawer].close_other("inbox-key", inbox.seed, row.pk)
        kept.inboxes.add(row, bulk=False)


def carry_inboxes(
    kept: Any, keys: tuple[Mapping[str, DrawerKey], Mapping[str, DrawerKey]], inboxes: Mapping[str, InboxKeys]
) -> None:
    """A drawer's key has changed: what waits in an older inbox can still be opened, by those who stay."""
    old, fresh = keys
    waiting = set(kept.tray.values_list("inbox", flat=True)) if inboxes else set()
    for row in kept.inboxes.filter(drawer__in=inboxes) if inboxes else ():
        if row.pk not in waiting:
            row.delete()
            continue
        seed = old[row.drawer].open_other("inbox-key", bytes(row.envelope), row.pk)
        row.epoch = fresh[row.drawer].epoch
        row.envelope = fresh[row.drawer].close_other("inbox-key", seed, row.pk)
        row.save()
    keep_inboxes(kept, fresh, inboxes)


def put_in(
    keyring: Keyring, witness: Witness, kept: Any, *, drawer: str, thing: tuple[str, bytes], **told: Any
) -> Any:
    """Put a thing (its pack and message) into a drawer's inbox; Altered if the page or the key is not as signed."""
    pack, message = thing
    public = standing_page(keyring, witness, kept).drawer(drawer).inbox_key
    row = next((one for one in kept.inboxes.filter(drawer=drawer) if bytes(one.public) == public), None)
    if row is None:
        raise Altered
    inbox, item = Inbox(keyring.installation, kept.owner, drawer, row.pk, public), uuid4()
    return kept.tray.create(id=item, inbox=row.pk, pack=pack, sealed=inbox.put(item, pack, message), **told)


@dataclass(frozen=True, repr=False)
class Opened:
    """The inboxes of one drawer, opened by somebody who holds it."""

    inboxes: dict[UUID, tuple[InboxKeys, Inbox]]

    def take(self, item: Any, pack: str) -> bytes:
        """What arrived; Broken where it is no such thing, or was put into no inbox of this drawer."""
        if item.pack != pack or item.inbox not in self.inboxes:
            raise Broken
        keys, inbox = self.inboxes[item.inbox]
        return keys.take(inbox, item.pk, pack, bytes(item.sealed))


def check_own_inbox(by: Reader, kept: Any, drawer: str) -> None:
    """Altered unless what is put into this drawer from now on opens for those who hold it."""
    page = holding(by, kept).roster
    mine = {keys.public for keys, _ in open_inboxes(by, kept, drawer).inboxes.values()}
    if page is None or page.drawer(drawer).inbox_key not in mine:
        raise Altered


def open_inboxes(by: Reader, kept: Any, drawer: str) -> Opened:
    """Open every inbox of this drawer; one that was changed from outside stays shut."""
    key, found = holding(by, kept).key(drawer), {}
    for row in kept.inboxes.filter(drawer=drawer):
        with suppress(Broken):
            keys = InboxKeys(key.open_other("inbox-key", bytes(row.envelope), row.pk))
            found[row.pk] = keys, Inbox(key.installation, kept.owner, drawer, row.pk, keys.public)
    return Opened(found)
