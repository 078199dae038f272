"""A newcomer makes keys of their own from the slip; they count once an officer has vouched for the card."""

import os
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from klang.access.actor import Actor
from klang.audit.log import LogWitness, leave_trace
from klang.people.doors import NotOpened
from klang.people.host import Host
from klang.people.keys import Cost, Ways, keep_card, keep_ways, new_card
from klang.people.models import Account, Enrolment, Installation, Root, Worker
from klang.vault.bodies import Bundle as BundleBody
from klang.vault.cards import CardKeys, words_to_compare
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger, Line
from klang.vault.roots import Root as RootBody
from klang.vault.slots import handle_mac, new_passphrase, paper_code, paper_text


@dataclass(frozen=True, repr=False)
class Joined:
    """What a newcomer is shown once: passphrase, paper code, and the figures to read to the officer."""

    account: UUID
    passphrase: str
    paper: str
    figures: str


def make_keys(host: Host, handle: str, slip: str, at: datetime, *, ways: Ways | None = None) -> Joined:
    """Make a newcomer's keys from the slip; NotOpened if name and slip do not belong together."""
    installation = Installation.objects.get().pk
    ways = ways or Ways(new_passphrase(), os.urandom(20), host.pepper, Cost())
    server = host.server()
    with transaction.atomic():
        enrolment = _enrolment(installation, host, (handle, slip), at)
        worker = Worker.objects.get(pk=enrolment.pk)
        keys = CardKeys(os.urandom(32))
        whose = (installation, worker.agency_id, enrolment.pk)
        card = new_card(keys, whose, bytes(enrolment.name_content))
        ledger = Ledger(LogWitness(server))
        keep_card(card, ledger)
        first = RootBody.read(bytes(Root.objects.get(agency=worker.agency_id, version=1).page))
        keep_ways(enrolment.account, card, BundleBody(((1, keys.seed),), first.digest, 1), ways, ledger)
        enrolment.delete()
        by = Actor(server.account, at, keyring=server, ledger=ledger)
        leave_trace(by, "people.keys_made", Line("", worker.agency.owner))
    figures = words_to_compare(first.digest, card.digest)
    return Joined(card.principal, ways.passphrase, paper_text(ways.paper), figures)


def _enrolment(installation: UUID, host: Host, given: tuple[str, str], at: datetime) -> Enrolment:
    handle, slip = given
    account = Account.objects.filter(handle_mac=handle_mac(installation, handle, host.pepper)).first()
    found = Enrolment.objects.filter(account=account, until__gt=at).select_for_update().first()
    try:
        code = paper_code(slip)
    except Broken:
        raise NotOpened from None
    if found is None or bytes(found.code_mac) != handle_mac(installation, code.hex(), host.pepper):
        raise NotOpened
    return found
