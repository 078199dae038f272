"""Being signed in: half of the key is in the browser, half in the memory of this start of the server."""

import base64
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from klang.people.book import card_of
from klang.people.doors import keyring_from
from klang.people.here import installation
from klang.people.models import Account, Session
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.bodies import Session as SessionBody
from klang.vault.bodies import session_context, session_id, session_key
from klang.vault.cards import Card
from klang.vault.encoding import Broken
from klang.vault.keyring import Keyring
from klang.vault.records.asking import written_once
from klang.vault.records.holding import millis

COOKIE = "__Host-unlock"
IN_HAND = {"handed": None, "pin": None, "pin_tries": 0, "pin_after": 0}  # the worker has the phone
GRACE = 15 * 60 * 1000  # after the shift: what was being sent is kept for its sender


def _minutes(name: str) -> int:
    """A time of the settings, in ms."""
    return int(float(getattr(settings, name)) * 60_000)


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
    body: SessionBody | None = None
    keyring: Keyring | None = None

    @property
    def locked(self) -> bool:
        """Whether the keys are away until the passphrase is given again."""
        return self.keyring is None


def begin(account: UUID, card: Card, body: tuple[BundleBody, bytes], at: datetime) -> bytes:
    """Begin a session; the cookie's bytes. `body` is the bundle and the key it is sealed with."""
    cookie, now = os.urandom(32), millis(at)
    _tidy(now)
    end_of_shift = now + _minutes("KLANG_SHIFT_MINUTES")
    row = Session(id=session_id(cookie), account_id=account, created=now, end=end_of_shift, seen=now)
    row.envelope = _sealed(row, cookie, SessionBody(*body, card.digest))
    row.save(force_insert=True)
    return cookie


def resume(row: Session, text: str, body: SessionBody, at: datetime) -> None:
    """Take the keys out again in a locked session; its end does not move."""
    envelope = _sealed(row, cookie_bytes(text), body)
    Session.objects.filter(pk=row.pk).update(envelope=envelope, seen=millis(at), **IN_HAND)


def _sealed(row: Session, cookie: bytes, body: SessionBody) -> bytes:
    return session_key(cookie, boot_key()).close(_context(row), body.body)


def _context(row: Session) -> bytes:
    return session_context(_installation(), row.account_id, bytes(row.id), row.created, row.end)


def _tidy(now: int) -> None:
    """Put away the keys of sessions nobody came back to, and forget those that ended a while ago."""
    Session.objects.filter(end__lt=now - GRACE).delete()
    Session.objects.filter(seen__lt=now - _minutes("KLANG_IDLE_MINUTES")).exclude(envelope=None).update(
        envelope=None
    )


def present(text: str, at: datetime) -> Present | None:
    """Who this cookie belongs to; nobody if it ended. Idle too long, the keys are put away."""
    row, now = _row(text), millis(at)
    if row is None or now >= row.end:
        return None
    if row.envelope is not None and now - row.seen > _idle(row):
        lock(row)
    if row.envelope is None:
        return Present(row.account_id, row)
    if now - row.seen > min(15_000, _idle(row) // 10):
        Session.objects.filter(pk=row.pk).update(seen=now)
    return _opened(row, text)


def _idle(row: Session) -> int:
    """How long nobody may touch it before the keys are put away: shorter in somebody else's hands."""
    return _minutes("KLANG_HANDED_MINUTES" if row.handed else "KLANG_IDLE_MINUTES")


def whose(text: str, at: datetime) -> UUID | None:
    """Whose session this cookie was, even if its shift has just ended: what she sent is hers."""
    row = _row(text)
    return row.account_id if row is not None and millis(at) < row.end + GRACE else None


def _row(text: str) -> Session | None:
    try:
        found = _session(Session, session_id(cookie_bytes(text)))
    except Broken:
        return None
    return found[0] if found else None


@written_once
def _session(sessions: Any, id_: bytes) -> Any:
    return sessions.objects.filter(id=id_)


def _opened(row: Session, text: str) -> Present | None:
    try:
        _, body = session_key(cookie_bytes(text), boot_key()).open(_context(row), bytes(row.envelope))
        held = SessionBody.read(body)
    except (Broken, OSError):  # sealed under another start of the server, or changed: nobody is here
        return None
    try:
        return Present(row.account_id, row, held, keyring_from(held.bundle, card_of(held.card)))
    except Broken:
        return None


def _installation() -> UUID:
    return installation().pk


def lock(row: Session) -> None:
    """Put the keys away; the server still knows whose session it is."""
    Session.objects.filter(pk=row.pk).update(envelope=None)
    row.envelope = None


def end(account: UUID) -> None:
    """End all sessions of an account."""
    Session.objects.filter(account_id=account).delete()


def end_one(text: str) -> None:
    """End the session of this cookie, and no other."""
    row = _row(text)
    if row is not None:
        row.delete()


def may_still_come_in(account: UUID) -> bool:
    """Whether nobody closed this account meanwhile."""
    return Account.objects.filter(pk=account, disabled_on=None).exists()
