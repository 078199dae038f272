"""The first day: an installation, its first agency, its key officer, and the directory of colleagues."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from django.db import transaction

from klang.access.actor import Actor
from klang.audit import journal
from klang.audit.journal import Told
from klang.audit.log import leave_trace
from klang.people.book import Book
from klang.people.host import Host
from klang.people.keys import MadeWays, Ways, keep_card, keep_ways, make_ways, new_card
from klang.people.models import (
    Account,
    Agency,
    BasisWords,
    Certificate,
    DirectoryBasis,
    Installation,
    NameCard,
    NameWords,
    Office,
    OfficeWords,
    Worker,
)
from klang.people.models import Card as CardRow
from klang.people.models import Root as RootRow
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.box import DrawerKey, Owner
from klang.vault.cards import Card, CardKeys
from klang.vault.keyring import Keyring
from klang.vault.ledger import Head, Ledger, Line
from klang.vault.records.founding import found_with, new_founding
from klang.vault.records.holding import Holding, ledger_of
from klang.vault.records.tables import write_signatures
from klang.vault.registers import Drawer
from klang.vault.roots import Root, certify
from klang.vault.slots import handle_mac


@dataclass(frozen=True, repr=False)
class FirstOffice:
    """What the first page asks: the office, and the person who will vouch for colleagues."""

    kind: str
    country: str
    province: str
    office: OfficeWords
    officer: NameWords
    handle: str
    disciplines: tuple[str, ...] = ()


@dataclass(frozen=True, repr=False)
class Founded:
    """A founded installation, with the officer's keys still in hand."""

    officer: Actor
    agency: Agency
    root: bytes


@dataclass(frozen=True, repr=False)
class _Draft:
    """What is made before anything can be signed."""

    installation: UUID
    agency: Agency
    account: Account
    keys: CardKeys
    key: DrawerKey
    by: Actor


class AlreadyFounded(Exception):
    """There is an installation here; it is never founded twice."""

    def __init__(self) -> None:
        super().__init__("An office stands here already. It is never founded twice.")


def found_installation(
    host: Host,
    asked: FirstOffice,
    ways: Ways,
    at: datetime | None = None,
    *,
    installation: UUID | None = None,
) -> Founded:
    """Set up everything on the first day, whole or not at all; the host's files are written first."""
    installation, account = installation or uuid4(), uuid4()
    made = make_ways(installation, account, ways)
    with host.alone():
        if Installation.objects.exists():
            raise AlreadyFounded
        journal.forget()  # this log has no line yet
        server = _new_host(host, ways.pepper)
        with transaction.atomic():
            draft = _begin((installation, account), asked, at or datetime.now(UTC), ways.pepper)
            founded, told = _found(host, server, draft, asked, made)
        journal.remember(told)
        return founded


def _found(
    host: Host, server: CardKeys, draft: _Draft, asked: FirstOffice, made: MadeWays
) -> tuple[Founded, Told]:
    card = _name_officer(draft, asked)
    root = _first_root(draft)
    _vouch(draft, card, root)
    host.write("roots", f"{draft.agency.pk} {root.digest.hex()}\n".encode())
    whose = (draft.installation, draft.agency.pk, UUID(bytes=host.read("server.id")))
    _vouch(draft, new_card(server, whose, b"", "server"), root)
    keyring = Keyring.of(card, draft.keys, Book(draft.agency.pk, root.digest), root=root.digest)
    by = replace(draft.by, keyring=keyring)
    _begin_directory(by, draft)
    bundle = BundleBody(((1, draft.keys.seed),), root.digest, 1)
    keep_ways(draft.account, card, bundle, made, ledger_of(by))
    told = leave_trace(by, "people.founded", Line("", draft.agency.owner))
    return Founded(replace(by, ledger=None), draft.agency, root.digest), told


def _new_host(host: Host, pepper: bytes) -> CardKeys:
    seed = os.urandom(32)
    for name, data in (("pepper.1", pepper), ("server.seed", seed), ("server.id", uuid4().bytes)):
        host.write(name, data)
    if not host.has("django.key"):
        host.write("django.key", os.urandom(50))
    return CardKeys(seed)


def _begin(ids: tuple[UUID, UUID], asked: FirstOffice, at: datetime, pepper: bytes) -> _Draft:
    installation, who = ids
    agency = Agency.objects.create(
        id=uuid4(), kind=asked.kind, country=asked.country, province=asked.province
    )
    Installation.objects.create(id=installation, first_agency=agency.pk)
    account = Account.objects.create(id=who, handle_mac=handle_mac(installation, asked.handle, pepper))
    Worker.objects.create(account=account, agency=agency, disciplines=list(asked.disciplines))  # type: ignore[misc]
    key = DrawerKey.new(installation, agency.owner, Drawer.DIRECTORY)
    ledger = Ledger(_Beginning())
    ledger.holdings[agency.pk] = Holding(agency.owner, None, {Drawer.DIRECTORY: key})
    by = Actor(account.pk, at, ledger=ledger)
    return _Draft(installation, agency, account, CardKeys(os.urandom(32)), key, by)


class _Beginning:
    """The witness of a log that has no line yet."""

    def heads(self, owner: Owner) -> dict[UUID, Head]:  # noqa: ARG002
        """Nothing was written."""
        return {}

    def earlier(self, owner: Owner, row: UUID, version: int, seq: int) -> None:
        """Nothing was written before."""

    def ahead(self, seqs: Iterable[int]) -> None:
        """There is nothing to read."""

    def newest_roster(self, owner: Owner) -> bytes:  # noqa: ARG002
        """There is no roster."""
        return b""

    def look_again(self, owner: Owner) -> None:
        """There is nothing to look at."""


def _name_officer(draft: _Draft, asked: FirstOffice) -> Card:
    by, agency = draft.by, draft.agency
    name = NameCard.objects.seal(by, agency, asked.officer, drawer=Drawer.DIRECTORY, row=draft.account.pk)
    Office.objects.seal(by, agency, asked.office, drawer=Drawer.DIRECTORY, row=agency.pk)
    return new_card(draft.keys, (draft.installation, agency.pk, draft.account.pk), name.content)


def _first_root(draft: _Draft) -> Root:
    officers = {draft.account.pk: draft.keys.ed25519}
    root = Root(draft.installation, draft.agency.pk, 1, 1, officers)
    keep_root(draft.agency, root, [(draft.account.pk, root.sign(draft.keys))], draft.by.ledger)
    return root


def keep_root(
    agency: Agency, root: Root, signatures: list[tuple[UUID, bytes]], ledger: Ledger | None
) -> None:
    """Keep one version of an agency's root and note it for the log."""
    RootRow.objects.create(
        agency=agency, version=root.version, page=root.written, signatures=write_signatures(signatures)
    )
    if ledger is not None:
        ledger.note(Line("root", agency.owner, row=agency.pk, version=root.version, hash=root.digest))


def _vouch(draft: _Draft, card: Card, root: Root) -> None:
    ledger = ledger_of(draft.by)
    vouch(keep_card(card, ledger), card, (draft.account.pk, draft.keys), root.version, ledger)


def vouch(row: CardRow, card: Card, officer: tuple[UUID, CardKeys], version: int, ledger: Ledger) -> None:
    """Keep one officer's word for a card and note it for the log."""
    principal, keys = officer
    signature = certify(keys, card, version)
    found = Certificate.objects.create(card=row, officer=principal, root_version=version, signature=signature)
    owner = Owner("agency", card.agency)
    ledger.note(Line("certificate", owner, row=card.principal, version=found.root_version, hash=card.digest))


def _begin_directory(by: Actor, draft: _Draft) -> None:
    words = BasisWords("officer")
    basis = DirectoryBasis.objects.seal(by, draft.agency, words, drawer=Drawer.DIRECTORY)
    found_with(
        by, draft.agency, founding=new_founding(), keys={Drawer.DIRECTORY: draft.key}, basis=basis.content
    )
