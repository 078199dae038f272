"""The phone in the survivor's hands: only her own page answers, until the worker's PIN takes it back."""

import hmac
from datetime import datetime
from typing import Final
from uuid import UUID

from klang.lang.digits import to_plain
from klang.people import sessions
from klang.people.models import Session
from klang.people.sessions import Present
from klang.vault.encoding import digest
from klang.vault.records.holding import millis

SHORTEST: Final = 4
LONGEST: Final = 8
TRIES: Final = 5  # after these the keys are put away, and only the passphrase opens


class WrongPin(Exception):
    """That was not the PIN. So many tries are left."""

    def __init__(self, left: int) -> None:
        self.left = left
        super().__init__("That was not the PIN.")


class TooEarly(Exception):
    """A wrong PIN makes the next one wait. So many seconds."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__("Wait before the next try.")


def pin_of(typed: str) -> str:
    """The digits of a PIN, in whichever digits they were typed; nothing if it is none."""
    plain = to_plain(typed.strip())
    fits = plain.isascii() and plain.isdigit() and SHORTEST <= len(plain) <= LONGEST
    return plain if fits else ""


def hand_over(present: Present, case: UUID, pin: str) -> None:
    """From now on this session shows one person her own page, and nothing else."""
    kept = {"handed": case, "pin": _kept(present.row, pin), "pin_tries": 0, "pin_after": 0}
    Session.objects.filter(pk=present.row.pk).update(**kept)


def handed(present: Present | None) -> UUID | None:
    """Whose page this session shows, if the phone was handed over."""
    return present.row.handed if present is not None else None


def take_back(present: Present, pin: str, at: datetime) -> None:
    """The worker has the phone again; WrongPin or TooEarly. After five wrong ones the keys are put away."""
    row, now = present.row, millis(at)
    tries = _counted(row, now)
    if hmac.compare_digest(bytes(row.pin or b""), _kept(row, pin)):
        Session.objects.filter(pk=row.pk).update(**sessions.IN_HAND)
        return
    if tries >= TRIES:
        sessions.lock(row)
    raise WrongPin(max(TRIES - tries, 0))


def _counted(row: Session, now: int) -> int:
    """How many tries this makes, counted before it is looked at, so that many at once are not one; or TooEarly."""
    if now < row.pin_after:
        raise TooEarly(-(-(row.pin_after - now) // 1000))
    tries = row.pin_tries + 1
    mine = Session.objects.filter(pk=row.pk, pin_tries=row.pin_tries)
    if not mine.update(pin_tries=tries, pin_after=now + 1000 * 2**tries):
        raise TooEarly(1)
    return tries


def _kept(row: Session, pin: str) -> bytes:
    """Worth nothing without this start of the server: the PIN is short, and lives as long as the session."""
    return digest("session/pin", sessions.boot_key(), bytes(row.id), pin.encode())
