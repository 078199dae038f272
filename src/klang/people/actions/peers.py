"""Somebody of a peer group comes in: with a slip on which no name stands, and an officer's word for her keys."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.people import rules, sessions
from klang.people.book import first_root, newest_card
from klang.people.figures import card_figures
from klang.people.founding import vouch
from klang.people.host import Host
from klang.people.keys import MadeSlot, keep_slot, slot_body
from klang.people.models import Account, Agency, Card, Enrolment, Slot
from klang.people.slips import Slip as PaperSlip
from klang.people.slips import begin_account, write_slip
from klang.people.terms import AccountKind
from klang.vault.cards import Card as CardBody
from klang.vault.records.holding import Altered, keyring_of, ledger_of


@use_case("people.peer_enrolled", may=rules.may_enrol)
def enrol_peer(by: Actor, directory: Agency, *, handle: str, host: Host) -> PaperSlip:  # noqa: ARG001
    """Write a slip for somebody of a peer group; neither her name nor her group is asked or kept."""
    return write_slip(by, begin_account(by, handle, host, AccountKind.PEER), b"", host)


@use_case("people.peer_certified", may=rules.may_certify)
def certify_peer(by: Actor, directory: Agency, *, account: UUID, figures: str) -> None:
    """Vouch for the keys of somebody of a peer group, after her figures were compared; it opens nothing by itself."""
    keyring = keyring_of(by)
    row = Card.objects.get(digest=newest_card(account))
    card = CardBody.read(bytes(row.page))
    if (card.principal, card.agency, card.nameless) != (account, directory.pk, True):
        raise Altered
    if not Account.objects.filter(pk=account, kind=AccountKind.PEER, disabled_on=None).exists():
        raise Altered
    if row.certificates.exists():
        raise Refused(_("This was done already."))
    if figures != card_figures(first_root(keyring.book, card.agency), card.digest):
        raise Altered
    root = keyring.book.root_of(card.agency)
    vouch(row, card, (by.account_id, keyring.keys), root.version, ledger_of(by))


@use_case("people.peer_closed", may=rules.may_disable)
def close_peer(by: Actor, directory: Agency, *, account: UUID) -> None:
    """Close the way in of somebody of a peer group: what opened her keys is gone; her group ends her membership."""
    found = Account.objects.select_for_update(no_key=True).get(
        pk=account, kind=AccountKind.PEER, disabled_on=None
    )
    found.disabled_on = by.today
    found.save(update_fields=["disabled_on"])
    Enrolment.objects.filter(pk=account).delete()
    for row in Slot.objects.filter(account=found):
        emptied = replace(slot_body(row), version=row.version + 1)
        keep_slot(found, directory.pk, MadeSlot(emptied, b""), ledger_of(by))
    # After the commit: a session that began meanwhile finds the account closed, an older one ends here.
    transaction.on_commit(lambda: sessions.end(account))
