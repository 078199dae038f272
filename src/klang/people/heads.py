"""The log as one person last saw it: whoever puts back an old key or rewrites the log is found by it."""

from contextlib import suppress
from datetime import datetime
from uuid import UUID

from klang.audit.leaves import leaf_hash
from klang.audit.log import LogWitness, end_of_log
from klang.audit.models import Trace
from klang.people.book import card_of
from klang.people.here import directory_agency
from klang.people.models import Slot
from klang.vault.bodies import Head
from klang.vault.box import Owner
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import Keyring
from klang.vault.records.holding import Altered, millis
from klang.vault.records.pages import page_told


def newest_head() -> Head:
    """How far the log goes now."""
    end = end_of_log()
    return Head(end.generation, end.seq, end.previous)


def check_head(seen: Head) -> None:
    """The log must go on from where she last saw it; Altered if it was rewritten meanwhile."""
    if seen.size == 0:
        return
    row = Trace.objects.filter(seq=seen.size - 1, generation=seen.generation).first()
    if row is None or leaf_hash(bytes(row.page), bytes(row.signature)) != seen.leaf:
        raise Altered


def works_here(keyring: Keyring, card: bytes, at: datetime) -> bool:
    """Whether the directory's newest page has a living line for this card: closing an account takes it away."""
    owner = directory_agency().owner
    told = LogWitness(keyring).newest(owner, "=roster", owner.id)
    page = page_told(owner, told.version) if told else None
    if told is None or page is None or page.digest != told.hash:
        raise Altered
    return bool(page.lines_of([card], millis(at)))


def comes_in_here(keyring: Keyring, card: bytes, at: datetime) -> bool:
    """Whether somebody comes in with this card: one who works here, or somebody of a peer group whose way in is open."""
    if not card or not card_of(card).nameless:
        return works_here(keyring, card, at)
    with suppress(Broken):
        account = keyring.book.certified(card).principal
        return Slot.objects.filter(account=account, account__disabled_on=None).exists()
    return False


def check_newest(
    keyring: Keyring,
    office: UUID,
    thing: tuple[str, UUID],
    envelope: bytes,
    *,
    signers: tuple[UUID, ...] = (),
) -> None:
    """A slot or bundle that is not the newest of its office was put back by somebody (key review 4 and 9).

    Where signers are named, one of them must have told the log of it.
    """
    newest = LogWitness(keyring).newest(Owner("agency", office), *thing)
    if newest is None or newest.hash != sha(envelope):
        raise Altered
    if signers and newest.signer not in {one.bytes for one in signers}:
        raise Altered
