"""How somebody is announced to a group that welcomes her, without the group learning where she comes from."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from klang.access.actor import Actor
from klang.peers.models import Arrived, Group, KnockWords, Shown, newest_shown
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered, keyring_of, ledger_of
from klang.vault.records.inboxes import open_inboxes, put_in
from klang.vault.records.wording import message_of, read_message
from klang.vault.registers import Drawer

PACK: Final = "knock"


def shown_groups(by: Actor) -> list[Shown]:
    """What groups show of themselves today, in an order that tells nothing; Altered if the log says otherwise."""
    found = newest_shown()
    if any(one.altered(by) for one in found.values()):
        raise Altered
    return sorted((one for one in found.values() if not one.down), key=lambda one: one.group_id)


def knock(by: Actor, group: Group, words: KnockWords) -> UUID:
    """Put in what she lets the group know; sealed to its members, and opened by nobody else, not by whoever put it in."""
    thing = (PACK, message_of(words))
    witness = ledger_of(by).witness
    arrived: Arrived = put_in(
        keyring_of(by), witness, group, drawer=Drawer.TALK, thing=thing, arrived_on=by.today
    )
    return arrived.pk


def take_knock_back(item: UUID) -> None:
    """She changed her mind: the group finds nothing of her any more, unless it has answered already."""
    Arrived.objects.filter(pk=item).delete()


@dataclass(frozen=True, repr=False)
class Waiting:
    """Somebody who was announced; no words where it was not put in here like this."""

    arrived: Arrived
    words: KnockWords | None


def waiting(by: Actor, group: Group) -> list[Waiting]:
    """Everybody who was announced and has no answer yet, the longest first."""
    inboxes = open_inboxes(by, group, Drawer.TALK)
    told = []
    for one in group.tray.order_by("arrived_on", "pk"):
        try:
            words = read_message(inboxes.take(one, PACK), KnockWords)
        except Broken:
            words = None
        told.append(Waiting(one, words))
    return told
