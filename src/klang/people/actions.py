"""What is done among colleagues: bringing somebody in, vouching for them, another office."""

import os
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID, uuid4

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.people import rules
from klang.people.book import newest_card
from klang.people.founding import keep_root, vouch
from klang.people.host import Host
from klang.people.models import (
    Account,
    Agency,
    BasisWords,
    Card,
    DirectoryBasis,
    Enrolment,
    NameCard,
    NameWords,
    Office,
    OfficeWords,
    Worker,
)
from klang.people.models import Root as RootRow
from klang.vault.cards import Card as CardBody
from klang.vault.cards import words_to_compare
from klang.vault.records.holding import keyring_of, ledger_of
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Drawer, Reason, Right
from klang.vault.roots import Root
from klang.vault.rosters import SeatLine
from klang.vault.slots import handle_mac, paper_text


@dataclass(frozen=True, repr=False)
class Slip:
    """What is printed for a newcomer: the code that lets them make their own keys, for seven days."""

    account: UUID
    code: str


@dataclass(frozen=True, repr=False)
class Newcomer:
    """Who is to come: sign-in name, name card, office and disciplines."""

    handle: str
    words: NameWords
    agency: Agency
    disciplines: tuple[str, ...] = ()
    supervisor: UUID | None = None


@use_case("people.enrolled", may=rules.may_enrol)
def enrol(by: Actor, directory: Agency, *, newcomer: Newcomer, host: Host) -> Slip:
    """Write a colleague's name card, and a slip with which they make keys of their own."""
    installation = keyring_of(by).installation
    mac = handle_mac(installation, newcomer.handle, host.pepper)
    account = Account.objects.create(handle_mac=mac)
    Worker.objects.create(
        account=account,
        agency=newcomer.agency,
        supervisor_id=newcomer.supervisor,
        disciplines=list(newcomer.disciplines),
    )
    card = NameCard.objects.seal(by, directory, newcomer.words, drawer=Drawer.DIRECTORY, row=account.pk)
    code = os.urandom(20)
    Enrolment.objects.create(
        account=account,
        code_mac=handle_mac(installation, code.hex(), host.pepper),
        name_content=card.content,
        until=by.at + timedelta(days=7),
    )
    return Slip(account.pk, paper_text(code))


@use_case("people.certified", may=rules.may_certify)
def certify_card(by: Actor, directory: Agency, *, account: UUID) -> None:
    """Vouch that a card is whose it says, after reading its figures to each other, and open the directory."""
    keyring, ledger = keyring_of(by), ledger_of(by)
    row = Card.objects.get(digest=newest_card(account))
    card = CardBody.read(bytes(row.page))
    root = keyring.book.root_of(card.agency)
    vouch(row, card, (by.account_id, keyring.keys), root.version, ledger)
    basis = DirectoryBasis.objects.seal(by, directory, BasisWords("worker"), drawer=Drawer.DIRECTORY)
    seat = SeatLine(uuid4(), card.digest, Right.READ, (Drawer.DIRECTORY,), basis.content)
    turn(by, directory, seats=[*seat_lines(by, directory), seat], reason=Reason.JOIN)


@use_case("people.office_added", may=rules.may_enrol)
def add_office(by: Actor, directory: Agency, *, kind: str, words: OfficeWords, province: str = "") -> Agency:
    """Bring in another office, with a root of its own that this officer stands in for now."""
    keyring, ledger = keyring_of(by), ledger_of(by)
    agency = Agency.objects.create(id=uuid4(), kind=kind, province=province)
    Office.objects.seal(by, directory, words, drawer=Drawer.DIRECTORY, row=agency.pk)
    officers = {by.account_id: keyring.keys.ed25519}
    theirs = Root(keyring.installation, agency.pk, 1, 1, officers, others=_firsts())
    keep_root(agency, theirs, [(by.account_id, theirs.sign(keyring.keys))], ledger)
    for office in Agency.objects.exclude(pk=agency.pk):
        before = keyring.book.root_of(office.pk)
        listed = {**(before.others or {}), agency.pk: theirs.digest}
        after = replace(before, version=before.version + 1, previous=before.digest, others=listed)
        keep_root(office, after, [(by.account_id, after.sign(keyring.keys))], ledger)
    return agency


def _firsts() -> dict[UUID, bytes]:
    """Every office by the digest of its first root."""
    return {row.agency_id: Root.read(bytes(row.page)).digest for row in RootRow.objects.filter(version=1)}


def figures(root: bytes, card: bytes) -> str:
    """The twenty-four figures two people read to each other."""
    return words_to_compare(root, card)
