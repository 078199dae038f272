"""Making a person's keys: seed, card, slots and bundle. Nothing of it is written here."""

import os
from dataclasses import dataclass
from uuid import UUID

from klang.people.host import PEPPER
from klang.people.models import Account, Bundle, Slot
from klang.people.models import Card as CardRow
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import bundle_context, bundle_key
from klang.vault.box import BoxKey, Owner
from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import sha
from klang.vault.ledger import Ledger, Line
from klang.vault.slots import Slot as SlotBody
from klang.vault.slots import new_paper_slot, new_pass_slot, paper_key, pass_key


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


def keep_ways(account: Account, card: Card, bundle: BundleBody, ways: Ways, ledger: Ledger) -> None:
    """Seal the bundle under a new root key, and the root key under both ways in."""
    root_key, installation = os.urandom(32), card.installation
    slot = new_pass_slot(account.pk, pepper_number=PEPPER, ops=ways.cost.ops, mem=ways.cost.mem)
    key = pass_key(installation, slot, ways.passphrase, ways.pepper)
    _keep_slot(account, slot, slot.close(installation, key, root_key), (card, ledger))
    paper = new_paper_slot(account.pk)
    key = paper_key(installation, paper, ways.paper)
    _keep_slot(account, paper, paper.close(installation, key, root_key), (card, ledger))
    keep_bundle(account, card, bundle, (bundle_key(root_key), 1), ledger)


def _keep_slot(account: Account, slot: SlotBody, envelope: bytes, told: tuple[Card, Ledger]) -> None:
    card, ledger = told
    Slot.objects.create(
        id=slot.id,
        account=account,
        kind=slot.kind,
        version=slot.version,
        generation=slot.generation,
        parameters=slot.parameters,
        envelope=envelope,
    )
    owner = Owner("agency", card.agency)
    ledger.note(Line("slot", owner, row=slot.id, version=slot.version, hash=sha(envelope)))


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
