"""`klang verify`: everything that was written, against the log, and the log against the host's note."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from django.apps import apps
from django.db.models import Model

from klang.audit.lots import in_lots
from klang.audit.models import Trace
from klang.audit.notes import read_note
from klang.audit.verifying import (
    Fault,
    Lies,
    NotAsWritten,
    Read,
    Thing,
    check_index,
    check_rows,
    read_log,
    write_journal,
)
from klang.config.signatures import check_signatures
from klang.learning.models import Edition
from klang.people.book import forget_cards
from klang.people.host import Host
from klang.people.models import Bundle, Card, Certificate, Root, Slot
from klang.people.watch import check_log, kept_note, note_log
from klang.vault.encoding import Broken, sha
from klang.vault.keyring import Keyring
from klang.vault.ledger import hash_of
from klang.vault.records.holding import Altered
from klang.vault.records.published import ToldByLog
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import GrantRow, RosterPage

T = TypeVar("T")

_AGAIN = 3  # so often the log may grow while we look
_SIGNED = "verified"  # the host's file that says up to which line signatures were checked


@dataclass(frozen=True)
class Verified:
    """All is as it was written: so much was looked at."""

    lines: int
    signatures: int
    rows: int
    root: bytes


def verify(host: Host, *, full: bool = False) -> Verified:
    """Look at everything; NotAsWritten names the first thing that is not as it was written."""
    forget_cards()
    server = host.server()
    _as_noted(host, server)
    first = 0 if full or not host.has(_SIGNED) else int(host.read(_SIGNED))
    read, rows = _while_others_write(lambda: _look(server, first))
    write_journal(read)
    note_log(host)
    host.write(_SIGNED, str(read.frontier.size).encode())
    return Verified(read.frontier.size, read.signatures, rows, read.frontier.root)


def _look(server: Keyring, first: int) -> tuple[Read, int]:
    read = read_log(server.book, signatures_from=first)
    check_index(read)
    rows = check_rows(read, everything_kept())
    check_signatures(read, server)
    return read, rows


def _while_others_write(look: Callable[[], T]) -> T:
    """Look once more where the log has grown meanwhile: a row may have been written after its line was sought."""
    for _ in range(_AGAIN):
        before = _size()
        try:
            return look()
        except NotAsWritten:
            if _size() == before:
                raise
    return look()


def _size() -> int:
    return Trace.objects.order_by("-seq").values_list("seq", flat=True).first() or 0


def _as_noted(host: Host, server: Keyring) -> None:
    """The log must go on from what the host knows; if it does not, the first line that is wrong is named."""
    try:
        check_log(host)
    except Altered:
        read_log(server.book)
        raise NotAsWritten(Fault.NOTE, _noted(host, server)) from None


def _noted(host: Host, server: Keyring) -> str:
    try:
        return f"{read_note(kept_note(host), server.card.ed25519).size} lines"
    except Broken:
        return "the note itself"


def everything_kept() -> Iterator[tuple[Thing, bytes, Lies | None]]:
    """Every row the log vouches for, in every room: what it is, and its hash."""
    for model in apps.get_models():
        if issubclass(model, SealedRow):
            yield from _sealed(model)
        elif issubclass(model, RosterPage):
            [owner] = [one.attname for one in model._meta.concrete_fields if one.is_relation]
            yield from _hashed(model, "=roster", owner, "revision", "page")
        elif issubclass(model, GrantRow):
            yield from _grants(model)
        elif issubclass(model, ToldByLog):
            yield from _texts() if model is Edition else _told(model)
    yield from _hashed(Slot, "=slot", "pk", "version", "envelope")
    yield from _hashed(Bundle, "=bundle", "pk", "version", "envelope")
    yield from _hashed(Card, "=card", "principal", "serial", "page")
    yield from _hashed(Root, "=root", "agency_id", "version", "page")
    for row in in_lots(Certificate.objects.select_related("card")):
        yield ("=certificate", row.card.principal, row.root_version), bytes(row.card.digest), None


def _told(model: type[ToldByLog]) -> Iterator[tuple[Thing, bytes, Lies | None]]:
    """Everything that lies in the open, by its digest."""
    for one in in_lots(model._default_manager.select_related()):
        owner, row, version = one.told_as
        yield (one.TYPE, row, version), one.digest, (owner.id, one.DRAWER)


def _texts() -> Iterator[tuple[Thing, bytes, Lies | None]]:
    """Each text that is kept by its digest, or by none where one of its pages is not in its list."""
    for edition in Edition.objects.exclude(kept_on=None).select_related("document__agency"):
        pages = edition.pages.order_by("place").iterator(chunk_size=500)
        whole = b"".join(page.digest for page in pages) == bytes(edition.sums)
        owner, row, number = edition.told_as
        yield (edition.TYPE, row, number), edition.digest if whole else b"", (owner.id, edition.DRAWER)


def _sealed(model: type[SealedRow]) -> Iterator[tuple[Thing, bytes, Lies | None]]:
    owner = str(model._meta.get_field(model.OWNER).attname)  # type: ignore[union-attr]
    columns = ("row", "version", "envelope", "drawer", owner)
    for row in in_lots(model._default_manager.only(*columns)):
        lies = (getattr(row, owner), row.drawer)
        yield (model.TYPE, row.row, row.version), sha(bytes(row.envelope)), lies


def _grants(model: type[GrantRow]) -> Iterator[tuple[Thing, bytes, None]]:
    for row in in_lots(model._default_manager.only("pk", "info", "sealed")):
        yield ("=grant", row.pk, 0), hash_of(bytes(row.info), bytes(row.sealed)), None


def _hashed(model: type[Model], kind: str, *columns: str) -> Iterator[tuple[Thing, bytes, None]]:
    for row in in_lots(model._default_manager.only(*columns)):
        thing, version, content = (getattr(row, column) for column in columns)
        yield (kind, thing, version), sha(bytes(content)), None
