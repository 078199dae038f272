"""The people of the tests: invented, few, and always the same."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from django.conf import settings

from klang.access.actor import Actor
from klang.config.middleware import Seats
from klang.people import actions, joining
from klang.people.book import Book
from klang.people.doors import open_slot
from klang.people.founding import FirstOffice, found_installation
from klang.people.host import Host
from klang.people.keys import LEAST, Ways
from klang.people.models import Agency, NameWords, OfficeWords
from klang.vault.cards import CardKeys
from klang.vault.keyring import Keyring
from klang.vault.slots import paper_text

NOW = (datetime.now(UTC) - timedelta(days=1)).replace(hour=3, minute=0, second=0, microsecond=0)
PEPPER = bytes(range(32))


@dataclass(frozen=True)
class Cast:
    """Everyone, with their keys in hand."""

    host: Host
    house: Agency  # the lead agency, which keeps the directory
    labour: Agency  # another agency
    officer: Actor
    lena: Actor  # a case manager
    mali: Actor  # her colleague
    nok: Actor  # a labour inspector of the other agency
    stranger: Actor  # a colleague without a seat
    passphrases: dict[UUID, str]

    def fresh(self, who: Actor) -> Actor:
        """The same person in a new request: nothing is remembered from the one before."""
        return fresh(who)

    def at(self, who: Actor, moment: datetime) -> Actor:
        """The same person at another moment."""
        return replace(who, at=moment, seats=Seats(who.account_id, moment))


def fresh(who: Actor) -> Actor:
    """A person in a new request, with a book of cards not yet opened."""
    keyring = who.keyring
    book = Book(keyring.card.agency, keyring.root)
    seats = Seats(who.account_id, who.at)
    return replace(who, seats=seats, keyring=replace(keyring, book=book))


def gather() -> Cast:
    """Found an installation and bring everyone in, by the same deeds as on the first day."""
    host = Host(Path(settings.KLANG_HOST))
    asked = FirstOffice(
        "STATE", "TH", "10", OfficeWords("บ้านริมน้ำ", "Riverside House"), NameWords("ปุ้ย"), "puy", ("SHELTER",)
    )
    founded = found_installation(host, asked, _ways("officer words here"), NOW)
    officer, house = replace(founded.officer, seats=frozenset()), founded.agency
    labour = actions.add_office(
        officer, house, kind="STATE", words=OfficeWords("แรงงานจังหวัดสมมติ"), province="11"
    )
    officer = fresh(officer)
    joins = {
        "lena": (house, "CASE_MANAGEMENT"),
        "mali": (house, "SOCIAL_WORK"),
        "nok": (labour, "LABOUR"),
        "stranger": (house, "OTHER"),
    }
    people, said = {}, {officer.account_id: "officer words here"}
    for handle, (agency, discipline) in joins.items():
        account = bring_in(officer, house, (handle, agency, discipline), host)
        people[handle] = _actor(account, f"{handle} words here", host)
        said[account] = f"{handle} words here"
    return Cast(host, house, labour, officer, passphrases=said, **people)


def bring_in(officer: Actor, house: Agency, who: tuple[str, Agency, str], host: Host) -> UUID:
    """A colleague comes: name card, slip, own keys, the officer's word."""
    handle, agency, discipline = who
    newcomer = actions.Newcomer(handle, NameWords(handle.title()), agency, (discipline,))
    slip = actions.enrol(officer, house, newcomer=newcomer, host=host)
    joining.make_keys(host, handle, slip.code, NOW, ways=_ways(f"{handle} words here"))
    actions.certify_card(officer, house, account=slip.account)
    return slip.account


def bring_in_peer(cast: Cast, handle: str) -> Actor:
    """Somebody of a peer group comes: a slip without a name, own keys, the officer's word; in no directory."""
    officer, house, said = fresh(cast.officer), cast.house, f"{handle} words here"
    slip = actions.enrol_peer(officer, house, handle=handle, host=cast.host)
    joined = joining.make_keys(cast.host, handle, slip.code, NOW, ways=_ways(said))
    actions.certify_peer(fresh(officer), house, account=slip.account, figures=joined.figures)
    return _actor(slip.account, said, cast.host)


def paper_of(passphrase: str) -> str:
    """The paper code beside it: it opens the same, and a test need not wait for a passphrase to be stretched."""
    return paper_text(_code(passphrase))


def _code(passphrase: str) -> bytes:
    return sha256(passphrase.encode()).digest()[:20]


def _ways(passphrase: str) -> Ways:
    return Ways(passphrase, _code(passphrase), PEPPER, LEAST)


def _actor(account: UUID, passphrase: str, host: Host) -> Actor:
    handle = passphrase.split()[0]
    inside = open_slot(host, handle, paper_of(passphrase), NOW)
    keys = CardKeys(inside.bundle.seeds[-1][1])
    book = Book(inside.card.agency, inside.bundle.root)
    keyring = Keyring.of(inside.card, keys, book, root=inside.bundle.root)
    return Actor(account, NOW, seats=Seats(account, NOW), keyring=keyring)
