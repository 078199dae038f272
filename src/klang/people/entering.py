"""Coming in, coming back, going: an opened slot becomes a session, and a session ends."""

from dataclasses import dataclass
from datetime import datetime

from klang.access.actor import Actor
from klang.audit.log import end_of_log
from klang.people import actions, rules, sessions
from klang.people.book import first_root
from klang.people.doors import Inside, NotOpened, open_again, open_slot, remember_from_outside
from klang.people.figures import card_figures
from klang.people.heads import comes_in_here
from klang.people.here import office_of
from klang.people.host import Host
from klang.people.keys import Ways, make_paper_slot, make_pass_slot, new_ways
from klang.people.models import Slot
from klang.people.sessions import Present
from klang.people.watch import note_when_due
from klang.vault.bodies import Session as SessionBody
from klang.vault.records.holding import Altered
from klang.vault.slots import paper_text


class NotVouchedFor(Exception):
    """The keys are hers, but no officer has compared the figures with her yet."""

    def __init__(self, figures: str) -> None:
        self.figures = figures
        super().__init__("not vouched for")


@dataclass(frozen=True, repr=False)
class CameIn:
    """Somebody came in: her cookie, and by which way."""

    cookie: str
    way: str


def come_in(host: Host, name: str, secret: str, at: datetime) -> CameIn:
    """Sign in; NotOpened, Wait or NotVouchedFor, and Altered if keys or log are not as they were left."""
    end_of_log()  # a log that was cut short meets a red page, whoever comes
    inside = open_slot(host, name, secret, at)
    if first_root(host.server().book, inside.card.agency) != inside.bundle.root:
        raise Altered
    by, office = _actor(inside, at), office_of(inside.account)
    if not rules.is_vouched_for(by, office):
        remember_from_outside(host, "people.signed_in", at)
        raise NotVouchedFor(_figures(inside))
    _still_here(host, inside, at, "people.signed_in")
    bundle = actions.sign_in(by, office, key=inside.key)
    cookie = sessions.begin(inside.account, inside.card, (bundle, inside.key), at)
    if not sessions.may_still_come_in(inside.account):
        sessions.end(inside.account)
        raise NotOpened
    note_when_due(host, at)
    return CameIn(sessions.cookie_text(cookie), inside.way)


def _still_here(host: Host, inside: Inside, at: datetime, deed: str) -> None:
    """Whoever was taken out stays out, whatever the column of the account says since."""
    if not comes_in_here(host.server(), inside.card.digest, at):
        remember_from_outside(host, deed, at)
        raise NotOpened


def come_back(host: Host, present: Present, cookie: str, secret: str, at: datetime) -> str:
    """Take the keys out again in a locked session; by which way they were opened."""
    inside = open_again(host, present.account, secret, at)
    _still_here(host, inside, at, "people.unlocked")
    bundle = actions.come_back(_actor(inside, at), office_of(inside.account), key=inside.key)
    body = SessionBody(bundle, inside.key, inside.card.digest)
    sessions.resume(present.row, cookie, body, at)
    note_when_due(host, at)
    return inside.way


def lock(present: Present, at: datetime) -> None:
    """Put the keys away; what is being written stays."""
    if present.body is not None:
        actions.put_away(_present(present, at), office_of(present.account), key=present.body.key)
    sessions.lock(present.row)


def go(present: Present, at: datetime) -> None:
    """End a session. Whatever happens to the trace, the session is gone."""
    try:
        if present.body is not None:
            actions.go(_present(present, at), office_of(present.account), key=present.body.key)
    finally:
        present.row.delete()


def renew(host: Host, present: Present, secret: str, kind: str, at: datetime) -> str:
    """Make another passphrase ("pass") or paper code ("paper"); the new one, to be shown once."""
    inside = open_again(host, present.account, secret, at)
    before = Slot.objects.get(account=inside.account, kind=kind)
    ways = new_ways(host.pepper)
    make = make_pass_slot if kind == "pass" else make_paper_slot
    made = make(inside.card.installation, inside.account, ways, inside.root_key, instead_of=before)
    actions.renew_way(_present(present, at), office_of(inside.account), made=made)
    return _shown(ways, kind)


def _shown(ways: Ways, kind: str) -> str:
    return ways.passphrase if kind == "pass" else paper_text(ways.paper)


def _actor(inside: Inside, at: datetime) -> Actor:
    return Actor(inside.account, at, keyring=inside.keyring)


def _present(present: Present, at: datetime) -> Actor:
    return Actor(present.account, at, keyring=present.keyring)


def _figures(inside: Inside) -> str:
    book = inside.keyring.book
    return card_figures(first_root(book, inside.card.agency), inside.card.digest)
