"""Being signed in: half of the key is in the browser, half in the memory of this start of the server."""

import base64
import os
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from klang.people.book import Book
from klang.people.models import Card as CardRow
from klang.people.models import Installation, Session, Worker
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import Session as SessionBody
from klang.vault.bodies import session_context, session_id, session_key
from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import Broken
from klang.vault.keyring import Keyring
from klang.vault.records.holding import millis

COOKIE = "__Host-unlock"
LOCK_AFTER = 10 * 60 * 1000  # ten minutes without a touch; two on a page handed over
SHIFT = 8 * 60 * 60 * 1000


def boot_key() -> bytes:
    """The half that dies with this start of the server."""
    path = Path(settings.KLANG_RUN) / "boot.key"
    return path.read_bytes()


def new_boot_key(run: Path) -> None:
    """A new half for this start; everybody who was signed in is signed out."""
    run.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = run / "boot.key"
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(os.urandom(32))


def cookie_text(cookie: bytes) -> str:
    """A cookie as the browser keeps it."""
    return base64.urlsafe_b64encode(cookie).rstrip(b"=").decode()


def cookie_bytes(text: str) -> bytes:
    """The cookie's own 32 bytes; Broken for anything else."""
    try:
        found = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        raise Broken from None
    if len(found) != 32:
        raise Broken
    return found


@dataclass(frozen=True, repr=False)
class Present:
    """Somebody is here: who, since when, and with which keys, unless the session is locked."""

    account: UUID
    row: Session
    keyring: Keyring | None = None

    @property
    def locked(self) -> bool:
        """Whether the keys are away until the passphrase is given again."""
        return self.keyring is None


def begin(account: UUID, card: Card, body: tuple[BundleBody, bytes], at: datetime) -> bytes:
    """Begin a session; the cookie's bytes. `body` is the bundle and the key it is sealed with."""
    cookie, now = os.urandom(32), millis(at)
    bundle, key = body
    own = session_id(cookie)
    context = session_context(_installation(), account, own, now, now + SHIFT)
    envelope = session_key(cookie, boot_key()).close(context, SessionBody(bundle, key, card.digest).body)
    Session.objects.create(
        id=own, account_id=account, created=now, end=now + SHIFT, seen=now, envelope=envelope
    )
    return cookie


def present(text: str, at: datetime) -> Present | None:
    """Who this cookie belongs to; nobody if it ended. Idle too long, the keys are put away."""
    try:
        cookie = cookie_bytes(text)
    except Broken:
        return None
    row, now = Session.objects.filter(id=session_id(cookie)).first(), millis(at)
    if row is None or now >= row.end:
        return None
    if row.envelope is not None and now - row.seen > LOCK_AFTER:
        lock(row)
    if row.envelope is None:
        return Present(row.account_id, row)
    if now - row.seen > 15_000:
        Session.objects.filter(pk=row.pk).update(seen=now)
    return Present(row.account_id, row, _keyring(cookie, row))


def _keyring(cookie: bytes, row: Session) -> Keyring:
    context = session_context(_installation(), row.account_id, bytes(row.id), row.created, row.end)
    _, body = session_key(cookie, boot_key()).open(context, bytes(row.envelope))
    held = SessionBody.read(body)
    kept = CardRow.objects.filter(digest=held.card).first()
    if kept is None:
        raise Broken
    card = Card.read(bytes(kept.page))
    keys = CardKeys(dict(held.bundle.seeds)[card.serial])
    book = Book(card.agency, held.bundle.root)
    return replace(Keyring.of(card, keys, book, root=held.bundle.root), head=held.bundle.head)


def _installation() -> UUID:
    return Installation.objects.values_list("pk", flat=True).get()


def lock(row: Session) -> None:
    """Put the keys away; the server still knows whose session it is."""
    Session.objects.filter(pk=row.pk).update(envelope=None)
    row.envelope = None


def end(account: UUID) -> None:
    """End all sessions of an account."""
    Session.objects.filter(account_id=account).delete()


def agency_of(account: UUID) -> UUID:
    """The agency of a worker's account."""
    return Worker.objects.values_list("agency_id", flat=True).get(pk=account)
