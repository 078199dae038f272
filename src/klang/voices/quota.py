"""How much may come without signing in: a growing delay for everybody, and nothing that knows who came."""

import hashlib
from typing import Final

from django.db import transaction

from klang.people.doors import Wait
from klang.people.models import Delay
from klang.voices.rules import seconds_to_wait
from klang.voices.terms import FREE

_HOUR: Final = 60 * 60 * 1000
_ALL: Final = hashlib.sha256(b"klang/v1/voices from outside").digest()


def count(now: int, *, of: bytes = _ALL, free: int = FREE) -> None:
    """Count one more of these, at this moment in ms; Wait while a delay runs. An hour without anybody is a new beginning."""
    with transaction.atomic(using="volatile"):
        found, _ = Delay.objects.select_for_update().get_or_create(handle_mac=of)
        if now < found.until:
            raise Wait(-(-(found.until - now) // 1000))
        found.tries = 1 if now - found.until > _HOUR else found.tries + 1
        found.until = now + seconds_to_wait(found.tries, free) * 1000
        found.save()
