"""What was sent while the keys were away: sealed to its sender's own card until she unlocks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

from klang.people.book import newest_card
from klang.people.here import installation as this_installation
from klang.people.host import Host
from klang.people.models import HeldPost
from klang.vault.bodies import dump, load
from klang.vault.encoding import Broken, lp
from klang.vault.keyring import Keyring
from klang.vault.records.asking import written_once
from klang.vault.records.holding import millis
from klang.vault.registers import HPKE_XWING

_KEPT = 15 * 60 * 1000
_MOST = 20  # of one person at a time: a page left open may go on sending what is typed
Fields = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, repr=False)
class Held:
    """A page's answers as they were sent, and the address they were sent to."""

    to: str
    fields: Fields
    at: datetime = field(default=datetime.min, compare=False)

    @property
    def once(self) -> str:
        """The form it was sent from."""
        return next((values[0] for name, values in self.fields if name == "once" and values), "")


def hold(
    host: Host, account: UUID, at: datetime, *, to: str, fields: Iterable[tuple[str, list[str]]]
) -> UUID:
    """Seal what was sent to the sender's certified card, for a quarter of an hour; its id."""
    now = millis(at)
    _tidy(account, now)
    card = host.server().book.certified(newest_card(account))
    if card.principal != account:
        raise Broken
    held, body = uuid4(), dump({"to": to, "fields": [[name, values] for name, values in fields]})
    sealed = card.wrap(body, _bound(account, card.digest, held))
    HeldPost.objects.create(id=held, account_id=account, card=card.digest, until=now + _KEPT, sealed=sealed)
    return held


def _tidy(account: UUID, now: int) -> None:
    HeldPost.objects.filter(until__lte=now).delete()
    older = HeldPost.objects.filter(account_id=account).order_by("-until").values_list("pk", flat=True)
    HeldPost.objects.filter(pk__in=list(older[_MOST - 1 :])).delete()


def held_post(keyring: Keyring, held: UUID, at: datetime) -> Held | None:
    """What this person sent while locked; nothing if it is not hers or its time is over."""
    row = HeldPost.objects.filter(pk=held, account_id=keyring.account, until__gt=millis(at)).first()
    if row is None:
        return None
    try:
        found = load(keyring.keys.unwrap(bytes(row.sealed), _bound(keyring.account, bytes(row.card), held)))
        sent = datetime.fromtimestamp((row.until - _KEPT) / 1000, UTC)
        return Held(str(found["to"]), _fields(found["fields"]), sent)
    except (Broken, KeyError, TypeError, ValueError):
        return None


def held_for(keyring: Keyring, path: str, at: datetime) -> list[Held]:
    """All this person sent to one page while locked, newest first; what cannot be read is passed over."""
    rows = _waiting(HeldPost, keyring.account, millis(at))
    found = [held_post(keyring, row.pk, at) for row in rows]
    return [one for one in found if one is not None and urlsplit(one.to).path == path]


@written_once
def _waiting(posts: Any, account: UUID, now: int) -> Any:
    return posts.objects.filter(account_id=account, until__gt=now).order_by("-until")


def let_go(keyring: Keyring, once: str, at: datetime) -> None:
    """Forget what was sent from this form: it is saved, or kept elsewhere."""
    for row in HeldPost.objects.filter(account_id=keyring.account):
        found = held_post(keyring, row.pk, at)
        if found is not None and found.once == once:
            row.delete()


def _fields(found: Sequence[tuple[str, list[str]]]) -> Fields:
    return tuple((str(name), tuple(str(value) for value in values)) for name, values in found)


def _bound(account: UUID, card: bytes, held: UUID) -> bytes:
    installation = this_installation().pk
    return lp("klang/v1/held", HPKE_XWING, installation, account, card, held)
