"""What everybody may know without signing in: whether one can register for a workshop, and for which."""

from typing import Any

from klang.audit.log import LogWitness
from klang.learning.models import Registration
from klang.vault.keyring import Keyring


def registration_with(server: Keyring, code: str) -> Registration | None:
    """The registration of a code, if it and its workshop are as the log tells."""
    found: Any = Registration.objects.select_related("workshop__agency").filter(code=code).first()
    if found is None:
        return None
    witness = LogWitness(server)
    as_told = all(one.is_as(witness.heads(one.stands_with).get(one.pk)) for one in (found, found.workshop))
    return found if as_told else None
