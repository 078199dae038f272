"""Making a person's keys: seed, card, slots and bundle. The slow part is made first and kept afterwards."""

import os
from dataclasses import dataclass, replace
from uuid import UUID

from klang.people.host import PEPPER
from klang.people.models import Account, Bundle, Slot
from klang.people.models import Card as CardRow
from klang.people.turns import kdf_turn
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import bundle_context, bundle_key
from klang.vault.box import BoxKey, Owner
from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import sha
from klang.vault.ledger import Ledger, Line
from klang.vault.slots import Slot as SlotBody
from klang.vault.slots import new_paper_slot, new_pass_slot, new_passphrase, paper_key, pass_key


@dataclass(frozen=True)
class Cost:
    """How slow a passphrase is to guess; the least allowed is what tests and the demo use."""

    ops: int = 3
    mem: int = 128 << 20


LEAST = Cost(3, 64 << 20)


@dataclass(frozen=True, repr=False)
class Ways:
    """How somebody will get in: a passphrase made by the system and a code on paper."""

    passphrase: str
    paper: bytes
    pepper: bytes
    cost: Cost = Cost()


def new_ways(pepper: bytes) -> Ways:
    """A fresh passphrase and a fresh paper code."""
    return Ways(new_passphrase(), os.urandom(20), pepper)


@dataclass(frozen=True, repr=False)
class MadeSlot:
    """One way in, sealed and not yet kept."""

    slot: SlotBody
    envelope: bytes


@dataclass(frozen=True, repr=False)
class MadeWays:
    """Both ways in, and the root key they open."""

    root_key: bytes
    slots: tuple[MadeSlot, ...]


def make_ways(installation: UUID, account: UUID, ways: Ways) -> MadeWays:
    """Both slots over a new root key: 200 ms of a whole core, so never in a transaction."""
    root_key = os.urandom(32)
    return MadeWays(
        root_key,
        (
            make_pass_slot(installation, account, ways, root_key),
            make_paper_slot(installation, account, ways, root_key),
        ),
    )


def make_pass_slot(
    installation: UUID, account: UUID, ways: Ways, root_key: bytes, *, instead_of: Slot | None = None
) -> MadeSlot:
    """A slot for a passphrase, with a salt of its own; or the next version of an older one."""
    slot = new_pass_slot(account, pepper_number=PEPPER, ops=ways.cost.ops, mem=ways.cost.mem)
    slot = _next(slot, instead_of)
    with kdf_turn():
        key = pass_key(installation, slot, ways.passphrase, ways.pepper)
    return MadeSlot(slot, slot.close(installation, key, root_key))


def make_paper_slot(
    installation: UUID, account: UUID, ways: Ways, root_key: bytes, *, instead_of: Slot | None = None
) -> MadeSlot:
    """A slot for a code on paper; or the next version of an older one."""
    slot = _next(new_paper_slot(account), instead_of)
    key = paper_key(installation, slot, ways.paper)
    return MadeSlot(slot, slot.close(installation, key, root_key))


def _next(slot: SlotBody, before: Slot | None) -> SlotBody:
    """The same id one version later: an old version put back is then not the newest in the log."""
    if before is None:
        return slot
    return replace(slot, id=before.pk, version=before.version + 1, generation=before.generation)


def new_card(keys: CardKeys, whose: tuple[UUID, UUID, UUID], name: bytes, kind: str = "person") -> Card:
    """A card for these keys; `whose` is installation, agency and principal, `name` the name card's digest."""
    installation, agency, principal = whose
    return Card(installation, agency, principal, kind, "", 1, keys.xwing, keys.ed25519, name)


def keep_card(card: Card, ledger: Ledger) -> CardRow:
    """Keep a card and note it for the log."""
    row = CardRow.objects.create(
        digest=card.digest, principal=card.principal, serial=card.serial, page=card.written
    )
    ledger.note(
        Line("card", Owner("agency", card.agency), row=card.principal, version=card.serial, hash=card.digest)
    )
    return row


def keep_ways(account: Account, card: Card, bundle: BundleBody, made: MadeWays, ledger: Ledger) -> None:
    """Keep both slots, and seal the bundle under the root key they open."""
    for slot in made.slots:
        keep_slot(account, card.agency, slot, ledger)
    keep_bundle(account, card, bundle, (bundle_key(made.root_key), 1), ledger)


def slot_body(row: Slot) -> SlotBody:
    """A slot as its row says it is."""
    return SlotBody(row.account_id, row.pk, row.version, row.kind, row.generation, bytes(row.parameters))


def keep_slot(account: Account, agency: UUID, made: MadeSlot, ledger: Ledger) -> None:
    """Keep a slot, in place of its older version if there is one, and note it for the log."""
    slot = made.slot
    told = {"version": slot.version, "generation": slot.generation, "parameters": slot.parameters}
    Slot.objects.update_or_create(
        id=slot.id, defaults={"account": account, "kind": slot.kind, "envelope": made.envelope, **told}
    )
    owner = Owner("agency", agency)
    ledger.note(Line("slot", owner, row=slot.id, version=slot.version, hash=sha(made.envelope)))


def keep_bundle(
    account: Account, card: Card, bundle: BundleBody, sealed_by: tuple[bytes, int], ledger: Ledger
) -> None:
    """Seal a bundle as its next version and note it for the log; `sealed_by` is its key and that version."""
    key, version = sealed_by
    context = bundle_context(card.installation, account.pk, 1, version)
    envelope = BoxKey.of(key).close(context, bundle.body)
    Bundle.objects.update_or_create(
        account=account, defaults={"generation": 1, "version": version, "envelope": envelope}
    )
    owner = Owner("agency", card.agency)
    ledger.note(Line("bundle", owner, row=account.pk, version=version, hash=sha(envelope)))
