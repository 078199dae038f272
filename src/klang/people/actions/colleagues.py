"""What is done among colleagues: bringing somebody in, vouching for them, another office, a way in closed."""

from dataclasses import dataclass, replace
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.people import rules, sessions
from klang.people.book import first_root, newest_card
from klang.people.figures import card_figures
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
from klang.people.slips import Slip, begin_account, write_slip
from klang.people.terms import AccountKind, Country
from klang.vault.cards import Card as CardBody
from klang.vault.records.holding import Altered, keyring_of, ledger_of
from klang.vault.records.sealing import hold_still
from klang.vault.records.turning import seat_lines, turn
from klang.vault.registers import Drawer, Reason, Right
from klang.vault.roots import Root
from klang.vault.rosters import SeatLine


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
    account = begin_account(by, newcomer.handle, host, AccountKind.WORKER)
    Worker.objects.create(
        account=account,
        agency=newcomer.agency,
        supervisor_id=newcomer.supervisor,
        disciplines=list(newcomer.disciplines),  # type: ignore[misc]
    )
    card = NameCard.objects.seal(by, directory, newcomer.words, drawer=Drawer.DIRECTORY, row=account.pk)
    return write_slip(by, account, card.content, host)


@use_case("people.card_corrected", may=rules.may_enrol)
def correct_card(
    by: Actor,
    directory: Agency,
    *,
    account: UUID,
    words: NameWords,
    disciplines: tuple[str, ...] = (),
    supervisor: UUID | None = None,
) -> None:
    """Correct a colleague's card: name, work, languages, woman or man, supervisor. Their keys stay the same."""
    if not Card.objects.filter(principal=account).exclude(certificates=None).exists():
        raise Refused(
            _("Compare the figures with them first: until then their keys and this card belong together.")
        )
    worker = Worker.objects.get(pk=account, account__disabled_on=None)
    worker.disciplines, worker.supervisor_id = tuple(disciplines), supervisor
    worker.save(update_fields=["disciplines", "supervisor"])
    NameCard.objects.seal(by, directory, words, drawer=Drawer.DIRECTORY, row=account)


@use_case("people.slip_renewed", may=rules.may_enrol)
def new_slip(by: Actor, directory: Agency, *, account: UUID, host: Host) -> Slip:  # noqa: ARG001
    """Write another slip for somebody who lost theirs or came too late; the one before no longer counts."""
    before = Enrolment.objects.select_for_update().filter(pk=account).first()
    if before is None:
        raise Refused(_("This was done already."))
    whose, name = before.account, bytes(before.name_content)
    before.delete()
    return write_slip(by, whose, name, host)


@use_case("people.certified", may=rules.may_certify)
def certify_card(by: Actor, directory: Agency, *, account: UUID, figures: str | None = None) -> None:
    """Vouch that a card is whose it says, after reading its figures to each other, and open the directory.

    `figures` are the ones that were compared; a card put in its place meanwhile is not certified.
    """
    keyring, ledger = keyring_of(by), ledger_of(by)
    row = Card.objects.get(digest=newest_card(account))
    card = _card_of(by, directory, account, bytes(row.page))
    if row.certificates.exists():
        raise Refused(_("This was done already."))
    if figures is not None and figures != card_figures(first_root(keyring.book, card.agency), card.digest):
        raise Altered
    root = keyring.book.root_of(card.agency)
    vouch(row, card, (by.account_id, keyring.keys), root.version, ledger)
    basis = DirectoryBasis.objects.seal(by, directory, BasisWords("worker"), drawer=Drawer.DIRECTORY)
    seat = SeatLine(uuid4(), card.digest, Right.READ, (Drawer.DIRECTORY,), basis.content)
    turn(by, directory, seats=[*seat_lines(by, directory), seat], reason=Reason.JOIN)


def _card_of(by: Actor, directory: Agency, account: UUID, page: bytes) -> CardBody:
    """The card, if it stands for this very person, office and name card (key review 6)."""
    card, name = CardBody.read(page), ledger_of(by).head(directory.owner, account)
    office = Worker.objects.values_list("agency_id", flat=True).get(pk=account)
    whose = (card.principal, card.agency, card.kind, card.directory)
    if name is None or whose != (account, office, "person", name.content):
        raise Altered
    return card


@use_case("people.office_added", may=rules.may_enrol)
def add_office(
    by: Actor,
    directory: Agency,
    *,
    kind: str,
    words: OfficeWords,
    country: str = Country.TH,
    province: str = "",
) -> Agency:
    """Bring in another office, with a root of its own that this officer stands in for now."""
    keyring, ledger = keyring_of(by), ledger_of(by)
    agency = Agency.objects.create(id=uuid4(), kind=kind, country=country, province=province)
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


@use_case("people.disabled", may=rules.may_disable)
def disable(by: Actor, directory: Agency, *, account: UUID) -> None:
    """Close a colleague's way in: no sign-in and no session from now on, and the directory gets another key.

    Keys of files are changed by those who hold them: only they can.
    """
    if account in keyring_of(by).book.root_of(directory.pk).officers:
        raise Refused(_("A key officer's way in stays open until another officer stands in."))
    found = Account.objects.select_for_update(no_key=True).get(pk=account, disabled_on=None)
    found.disabled_on = by.today
    found.save(update_fields=["disabled_on"])
    Enrolment.objects.filter(pk=account).delete()
    cards = {bytes(card.digest) for card in Card.objects.filter(principal=account)}
    hold_still(by, directory)
    before = seat_lines(by, directory)
    stay = [line for line in before if line.card not in cards]
    if len(stay) < len(before):
        turn(by, directory, seats=stay, reason=Reason.LEAVE)
    # After the commit: a session that began meanwhile finds the account closed, an older one ends here.
    transaction.on_commit(lambda: sessions.end(account))
