"""Opening a slot. An unknown name takes the same work and the same time, and every failure says the same."""

import hashlib
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from klang.access.actor import Actor
from klang.audit import journal
from klang.audit.log import leave_trace
from klang.people.book import Book
from klang.people.heads import check_newest
from klang.people.here import directory_agency, installation, office_of
from klang.people.host import PEPPER, Host
from klang.people.keys import Cost, slot_body
from klang.people.models import Account, Bundle, Card, Delay, Slot
from klang.people.published import is_published
from klang.people.turns import kdf_turn
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import bundle_context, bundle_key
from klang.vault.box import BoxKey
from klang.vault.cards import Card as CardBody
from klang.vault.cards import CardKeys
from klang.vault.encoding import Broken, digest
from klang.vault.keyring import Keyring
from klang.vault.ledger import Line
from klang.vault.records.holding import Altered, millis
from klang.vault.slots import PassParameters, handle_mac, paper_code, paper_key, pass_key
from klang.vault.slots import Slot as SlotBody

_FREE_TRIES = 4
_LONGEST = 15 * 60 * 1000
_HOUR = 60 * 60 * 1000
_FORGOTTEN = 24 * _HOUR  # after so long without a try nobody is kept waiting for it
_LINES_AN_HOUR = 100  # of the log, for strangers
_EVEN = 0.4  # seconds after which every failure answers, whatever it had to do


class NotOpened(Exception):
    """Name and passphrase did not open anything. It never says which of them."""


class Wait(Exception):
    """Too many tries; so many seconds are to be waited."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__("wait")


@dataclass(frozen=True, repr=False)
class Inside:
    """A slot was opened: whose bundle, the keys in it, and by which way."""

    account: UUID
    bundle: BundleBody
    root_key: bytes
    card: CardBody
    way: str  # "pass" or "paper"

    @property
    def key(self) -> bytes:
        """The key the bundle is sealed with."""
        return bundle_key(self.root_key)

    @property
    def keyring(self) -> Keyring:
        """The person's own keys."""
        return keyring_from(self.bundle, self.card)


def keyring_from(bundle: BundleBody, card: CardBody) -> Keyring:
    """The keys of a bundle, with the book that trusts the root pinned in it."""
    keys = CardKeys(dict(bundle.seeds)[card.serial])
    keyring = Keyring.of(card, keys, Book(card.agency, bundle.root), root=bundle.root)
    return replace(keyring, head=bundle.head)


def open_slot(host: Host, name: str, secret: str, at: datetime) -> Inside:
    """Open whichever slot of this name the passphrase or paper code fits; NotOpened otherwise."""
    mac = handle_mac(_installation(), name, host.pepper)
    return _try(host, mac, secret, at, "people.signed_in")


def open_again(host: Host, account: UUID, secret: str, at: datetime) -> Inside:
    """Open a slot of somebody whose session is locked: the name is known, the rest is the same."""
    mac = Account.objects.values_list("handle_mac", flat=True).get(pk=account)
    return _try(host, bytes(mac), secret, at, "people.unlocked")


def _try(host: Host, mac: bytes, secret: str, at: datetime, deed: str) -> Inside:
    began = time.monotonic()
    way = _way(secret)
    if way == "pass":  # a paper code cannot be guessed: whoever holds one is never kept waiting by others
        _count_try(mac, millis(at))
    try:
        inside = _opened(host, mac, secret, way)
    except Broken:
        remember_from_outside(host, deed, at)
        time.sleep(max(0.0, began + _EVEN - time.monotonic()))
        raise NotOpened from None
    Delay.objects.filter(pk=mac).delete()
    return inside


def remember_from_outside(host: Host, deed: str, at: datetime) -> None:
    """Somebody without keys of their own was refused; the server's card signs that line."""
    if not _worth_a_line(millis(at)):
        return
    server = host.server()
    with transaction.atomic():
        by = Actor(server.account, at, keyring=server)
        told = leave_trace(by, f"refused: {deed}", Line("", directory_agency().owner))
    journal.remember(told)


def _way(secret: str) -> str:
    signs = sum(sign.isalnum() for sign in secret)
    return "paper" if signs == 36 and " " not in secret.strip() else "pass"


def _opened(host: Host, mac: bytes, secret: str, way: str) -> Inside:
    installation = _installation()
    account = Account.objects.filter(handle_mac=mac, disabled_on=None).first()
    row = Slot.objects.filter(account=account, kind=way).first() if account else None
    slot = slot_body(row) if row else _nobody(way, mac, host.pepper)
    key = _key(installation, host, slot, secret)
    if row is None or (is_published(secret) and not settings.KLANG_DEMO):
        raise Broken
    _check_newest(host, slot.user, ("=slot", row.pk), bytes(row.envelope))
    return _bundle(host, slot.open(installation, key, bytes(row.envelope)), slot)


def _key(installation: UUID, host: Host, slot: SlotBody, secret: str) -> bytes:
    if slot.kind == "paper":
        return paper_key(installation, slot, paper_code(secret))
    with kdf_turn():
        return pass_key(installation, slot, secret, host.pepper)


def _nobody(kind: str, mac: bytes, pepper: bytes) -> SlotBody:
    """A slot that exists for nobody, the same one for the same unknown name, as costly as a real one."""
    seed = hashlib.sha256(pepper + mac).digest()
    cost = Cost()
    parameters = PassParameters(cost.ops, cost.mem, seed[:16], 1, PEPPER).written if kind == "pass" else b""
    return SlotBody(UUID(bytes=seed[:16]), UUID(bytes=seed[16:]), 1, kind, 1, parameters)


def _check_newest(host: Host, account: UUID, thing: tuple[str, UUID], envelope: bytes) -> None:
    server = host.server()
    check_newest(server, office_of(account).pk, thing, envelope, signers=(account, server.account))


def _bundle(host: Host, root_key: bytes, slot: SlotBody) -> Inside:
    row = Bundle.objects.get(account_id=slot.user)
    _check_newest(host, slot.user, ("=bundle", slot.user), bytes(row.envelope))
    context = bundle_context(_installation(), slot.user, row.generation, row.version)
    bundle = BundleBody.read(BoxKey.of(bundle_key(root_key)).open(context, bytes(row.envelope))[1])
    kept = Card.objects.filter(principal=slot.user, serial=bundle.seeds[-1][0]).first()
    if kept is None:
        raise Broken
    card = CardBody.read(bytes(kept.page))
    if card.ed25519 != CardKeys(bundle.seeds[-1][1]).ed25519:
        raise Altered
    return Inside(slot.user, bundle, root_key, card, slot.kind)


def _installation() -> UUID:
    return installation().pk


def _count_try(mac: bytes, now: int) -> None:
    """Count this try before its work begins, so that many at once are not one; Wait while a delay runs.

    A growing delay for this name, never a lock: locking would keep a worker out tonight.
    """
    with transaction.atomic(using="volatile"):
        Delay.objects.filter(until__lt=now - _FORGOTTEN).delete()
        found, _ = Delay.objects.select_for_update().get_or_create(handle_mac=mac)
        if now < found.until:
            raise Wait(-(-(found.until - now) // 1000))
        found.tries += 1
        over = found.tries - _FREE_TRIES
        found.until = now + (min(_LONGEST, 5000 * 2 ** min(over, 10)) if over > 0 else 0)
        found.save()


@contextmanager
def slow_after_wrong(by: Actor, what: str) -> Iterator[None]:
    """What somebody tries who is signed in: each wrong one makes the next wait, and a right one begins anew."""
    mac = digest("tried", by.account_id, what)
    _count_try(mac, millis(by.at))
    yield
    Delay.objects.filter(pk=mac).delete()


def _worth_a_line(now: int) -> bool:
    """Whether a stranger's failure is still written down: what a flood adds beyond so many an hour says nothing new."""
    hour = hashlib.sha256(b"klang/v1/from outside" + (now // _HOUR).to_bytes(8, "big")).digest()
    with transaction.atomic(using="volatile"):
        found, _ = Delay.objects.select_for_update().get_or_create(handle_mac=hour)
        found.tries, found.until = found.tries + 1, now
        found.save()
    return found.tries <= _LINES_AN_HOUR
