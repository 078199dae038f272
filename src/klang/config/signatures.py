"""The signatures that lie beside the log: under roots, certificates, pages of rosters and grants."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast
from uuid import UUID

from django.apps import apps

from klang.audit.lots import in_lots
from klang.audit.verifying import Fault, NotAsWritten, Read
from klang.people.book import Book
from klang.people.models import Agency, Bundle, Certificate, Slot
from klang.vault.cards import Card
from klang.vault.encoding import Broken
from klang.vault.grants import GrantInfo
from klang.vault.keyring import Keyring
from klang.vault.records.pages import page_told
from klang.vault.records.tables import GrantRow, RosterPage, read_signatures
from klang.vault.rosters import check_first, check_next


def check_signatures(read: Read, server: Keyring) -> None:
    """Whatever the log told of since it was last looked through; NotAsWritten names the first that is not signed."""
    book = cast(Book, server.book)
    for agency in Agency.objects.order_by("pk").values_list("pk", flat=True):
        with _named("=root", agency):
            book.root_of(agency)
    _certificates(read, book)
    for model in apps.get_models():
        if issubclass(model, RosterPage | GrantRow):
            _of_an_owner(read, book, model)
    _ways_in(read, server)


@contextmanager
def _named(kind: str, row: UUID) -> Iterator[None]:
    try:
        yield
    except Broken:
        raise NotAsWritten(Fault.SIGNATURE, f"{kind}/{row}") from None


def _certificates(read: Read, book: Book) -> None:
    for row in in_lots(Certificate.objects.select_related("card")):
        if ("=certificate", row.card.principal, row.root_version) in read.fresh:
            with _named("=certificate", row.card.principal):
                card = Card.read(bytes(row.card.page))
                book.check_certificate(card, row.root_version, row.officer, bytes(row.signature))


def _of_an_owner(read: Read, book: Book, model: Any) -> None:
    kind, told, check = _kinds(model)
    for row in in_lots(model._default_manager.all()):
        thing = told(row)
        if (kind, *thing) in read.fresh:
            with _named(kind, thing[0]):
                check(row, book)


def _kinds(model: Any) -> tuple[str, Callable[[Any], tuple[UUID, int]], Callable[[Any, Book], None]]:
    if issubclass(model, GrantRow):
        return "=grant", lambda row: (row.pk, 0), _grant
    return "=roster", lambda row: (row.read().owner.id, row.revision), _page


def _grant(row: GrantRow, book: Book) -> None:
    grant = row.read()
    grant.check(book.certified(GrantInfo.read(grant.info).giver))


def _page(row: RosterPage, book: Book) -> None:
    page, signatures = row.read(), read_signatures(bytes(row.signatures))
    signer, root = book.certified(page.signer) if page.signer else None, book.root_of(page.agency)
    if page.revision == 1:
        check_first(page, signatures, signer, root)
        return
    before = page_told(page.owner, page.revision - 1)
    if before is None:
        raise Broken
    check_next(before, page, signatures, signer, root)


def _ways_in(read: Read, server: Keyring) -> None:
    """A way in is told of by whoever goes in by it, or on her first day by the server; a closed one by an officer."""
    open_ones = Slot.objects.exclude(envelope=b"")
    slots = (("=slot", pk, account) for pk, account in open_ones.values_list("pk", "account_id"))
    bundles = (("=bundle", pk, pk) for pk in Bundle.objects.values_list("pk", flat=True))
    for kind, pk, account in [*slots, *bundles]:
        if read.standing.newest[kind, pk].signer not in (account.bytes, server.account.bytes):
            raise NotAsWritten(Fault.RIGHT, f"{kind}/{pk}")
