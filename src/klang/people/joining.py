"""A newcomer makes keys of their own from the slip; they count once an officer has vouched for the card."""

import hmac
import os
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.audit import journal
from klang.audit.log import LogWitness, leave_trace
from klang.people.book import first_root
from klang.people.doors import NotOpened
from klang.people.figures import card_figures, root_figures
from klang.people.here import office_of
from klang.people.host import Host
from klang.people.keys import Ways, keep_card, keep_ways, make_ways, new_card, new_ways
from klang.people.models import Account, Enrolment, Installation
from klang.people.terms import AccountKind
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.cards import CardKeys
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger, Line
from klang.vault.slots import handle_mac, paper_code, paper_text


class NoSuchName(Exception):
    """Nobody of a peer group signs in by this name; of colleagues it tells nothing."""

    def __init__(self) -> None:
        super().__init__(_("Nobody of a peer group signs in by this name."))


@dataclass(frozen=True, repr=False)
class Joined:
    """What a newcomer is shown once: passphrase, paper code, the office's figures and her own."""

    account: UUID
    passphrase: str
    paper: str
    root_figures: str
    figures: str


def make_keys(host: Host, handle: str, slip: str, at: datetime, *, ways: Ways | None = None) -> Joined:
    """Make a newcomer's keys from the slip; NotOpened if name and slip do not belong together."""
    installation = Installation.objects.get().pk
    account = _enrolment(installation, host, (handle, slip), at).pk
    ways = ways or new_ways(host.pepper)
    made, server = make_ways(installation, account, ways), host.server()
    with transaction.atomic():
        list(Enrolment.objects.select_for_update().filter(pk=account))  # one slip, one pair of keys
        enrolment = _enrolment(installation, host, (handle, slip), at)
        office = office_of(account)
        root = first_root(server.book, office.pk)
        keys = CardKeys(os.urandom(32))
        card = new_card(keys, (installation, office.pk, account), bytes(enrolment.name_content))
        ledger = Ledger(LogWitness(server))
        keep_card(card, ledger)
        keep_ways(enrolment.account, card, BundleBody(((1, keys.seed),), root, 1), made, ledger)
        enrolment.delete()
        by = Actor(server.account, at, keyring=server, ledger=ledger)
        told = leave_trace(by, "people.keys_made", Line("", office.owner))
    journal.remember(told)
    shown = (root_figures(root), card_figures(root, card.digest))
    return Joined(account, ways.passphrase, paper_text(ways.paper), *shown)


def peer_called(host: Host, handle: str) -> UUID:
    """The account of somebody of a peer group, by the name she signs in with; NoSuchName for any other name."""
    mac = handle_mac(Installation.objects.get().pk, handle, host.pepper)
    found = Account.objects.filter(handle_mac=mac, kind=AccountKind.PEER, disabled_on=None).first()
    if found is None:
        raise NoSuchName
    return found.pk


def _enrolment(installation: UUID, host: Host, given: tuple[str, str], at: datetime) -> Enrolment:
    handle, slip = given
    account = Account.objects.filter(handle_mac=handle_mac(installation, handle, host.pepper)).first()
    found = Enrolment.objects.filter(account=account, until__gt=at).first()
    try:
        code = paper_code(slip)
    except Broken:
        raise NotOpened from None
    given_mac = handle_mac(installation, code.hex(), host.pepper)
    if found is None or not hmac.compare_digest(bytes(found.code_mac), given_mac):
        raise NotOpened
    return found
