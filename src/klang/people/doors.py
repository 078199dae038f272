"""Signing in: opening a slot. An unknown name takes the same work, and every failure says the same."""

import fcntl
import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import transaction

from klang.audit.models import SealedHead
from klang.people.host import PEPPER, Host
from klang.people.keys import Cost
from klang.people.models import Account, Bundle, Card, Delay, Installation, Slot
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import bundle_context, bundle_key
from klang.vault.box import BoxKey
from klang.vault.cards import Card as CardBody
from klang.vault.encoding import Broken, sha
from klang.vault.records.holding import Altered, millis
from klang.vault.slots import PassParameters, handle_mac, paper_code, paper_key, pass_key
from klang.vault.slots import Slot as SlotBody

_FREE_TRIES = 4
_LONGEST = 15 * 60 * 1000


class NotOpened(Exception):
    """Name and passphrase did not open anything. It never says which of them."""


class Wait(Exception):
    """Too many tries; so many seconds are to be waited."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__("wait")


@dataclass(frozen=True, repr=False)
class Inside:
    """A slot was opened: whose bundle, the key it is sealed with, and the card she works with."""

    account: UUID
    bundle: BundleBody
    key: bytes
    version: int
    card: CardBody


def open_slot(host: Host, name: str, secret: str, at: datetime) -> Inside:
    """Open whichever slot of this name the passphrase or paper code fits; NotOpened otherwise."""
    installation = Installation.objects.values_list("pk", flat=True).get()
    mac = handle_mac(installation, name, host.pepper)
    _may_try(mac, millis(at))
    account = Account.objects.filter(handle_mac=mac, disabled_on=None).first()
    try:
        root_key, slot = _opened(installation, host, (account, mac), secret)
        inside = _bundle(installation, root_key, slot)
    except Broken:
        _failed(mac, millis(at))
        raise NotOpened from None
    Delay.objects.filter(pk=mac).delete()
    return inside


def _opened(
    installation: UUID, host: Host, whose: tuple[Account | None, bytes], secret: str
) -> tuple[bytes, SlotBody]:
    account, mac = whose
    kind = "paper" if _is_paper(secret) else "pass"
    row = Slot.objects.filter(account=account, kind=kind).first() if account else None
    slot = _body(row) if row else _nobody(kind, mac, host.pepper)
    with kdf_turn():
        key = _key(installation, host, slot, secret)
    if row is None:
        raise Broken
    _newest("=slot", row.pk, bytes(row.envelope))
    return slot.open(installation, key, bytes(row.envelope)), slot


def _is_paper(secret: str) -> bool:
    return sum(sign.isalnum() for sign in secret) == 36 and " " not in secret.strip()


def _key(installation: UUID, host: Host, slot: SlotBody, secret: str) -> bytes:
    if slot.kind == "paper":
        return paper_key(installation, slot, paper_code(secret))
    return pass_key(installation, slot, secret, host.pepper)


def _body(row: Slot) -> SlotBody:
    return SlotBody(row.account_id, row.pk, row.version, row.kind, row.generation, bytes(row.parameters))


def _nobody(kind: str, mac: bytes, pepper: bytes) -> SlotBody:
    """A slot that exists for nobody, the same one for the same unknown name, as costly as a real one."""
    seed = hashlib.sha256(pepper + mac).digest()
    cost = Cost()
    parameters = PassParameters(cost.ops, cost.mem, seed[:16], 1, PEPPER).written if kind == "pass" else b""
    return SlotBody(UUID(bytes=seed[:16]), UUID(bytes=seed[16:]), 1, kind, 1, parameters)


def _bundle(installation: UUID, root_key: bytes, slot: SlotBody) -> Inside:
    row = Bundle.objects.get(account_id=slot.user)
    _newest("=bundle", slot.user, bytes(row.envelope))
    key = bundle_key(root_key)
    context = bundle_context(installation, slot.user, row.generation, row.version)
    bundle = BundleBody.read(BoxKey.of(key).open(context, bytes(row.envelope))[1])
    kept = Card.objects.filter(principal=slot.user, serial=bundle.seeds[-1][0]).first()
    if kept is None:
        raise Broken
    return Inside(slot.user, bundle, key, row.version, CardBody.read(bytes(kept.page)))


def _newest(kind: str, row: UUID, envelope: bytes) -> None:
    """A slot or bundle that is not the newest in the log was put back by somebody (key review 4 and 9)."""
    head = SealedHead.objects.filter(type=kind, row=row).first()
    if head is None or bytes(head.hash) != sha(envelope):
        raise Altered


def _may_try(mac: bytes, now: int) -> None:
    found = Delay.objects.filter(pk=mac).first()
    if found is not None and now < found.until:
        raise Wait(-(-(found.until - now) // 1000))


def _failed(mac: bytes, now: int) -> None:
    """A growing delay for this name, never a lock: locking would keep a worker out tonight."""
    with transaction.atomic(using="volatile"):
        found, _ = Delay.objects.select_for_update().get_or_create(handle_mac=mac)
        found.tries += 1
        over = found.tries - _FREE_TRIES
        found.until = now + min(_LONGEST, 5000 * 2**over) if over > 0 else 0
        found.save()


@contextmanager
def kdf_turn() -> Iterator[None]:
    """At most as many passphrases are stretched at once as there are cores, over all processes."""
    folder = Path(settings.KLANG_RUN)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    places = [folder / f"kdf.{number}" for number in range(os.cpu_count() or 1)]
    file = _first_free(places)
    try:
        yield
    finally:
        os.close(file)


def _first_free(places: list[Path]) -> int:
    while True:
        for place in places:
            file = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(file)
                continue
            return file
        time.sleep(0.01)
