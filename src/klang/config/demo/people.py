"""The invented team: who they are, and how they come in, which counts in a demo only."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.people import actions, joining
from klang.people.book import Book
from klang.people.doors import Inside, open_slot
from klang.people.founding import FirstOffice, found_installation
from klang.people.host import Host
from klang.people.keys import LEAST, Ways
from klang.people.models import Agency, NameWords, OfficeWords
from klang.people.published import paper, passphrase
from klang.people.terms import AgencyKind, Discipline, WorkerSex
from klang.vault.cards import CardKeys
from klang.vault.keyring import Keyring


@dataclass(frozen=True)
class Person:
    """One invented colleague."""

    handle: str
    name: str
    house: bool
    discipline: Discipline
    languages: tuple[str, ...] = ("th",)
    sex: str = WorkerSex.WOMAN


PEOPLE: Final = (
    Person("pui", "คุณปุ้ย", True, Discipline.SHELTER),
    Person("kaew", "คุณแก้ว", True, Discipline.CASE_MANAGEMENT),
    Person("fon", "คุณฝน", True, Discipline.SOCIAL_WORK),
    Person("on", "คุณอร", True, Discipline.HEALTH),
    Person("mon", "คุณมล", True, Discipline.INTERPRETING, ("th", "my")),
    Person("nueng", "คุณหนึ่ง", True, Discipline.LAW, sex=WorkerSex.MAN),
    Person("nok", "คุณนก", False, Discipline.LABOUR),
    Person("thong", "คุณธง", False, Discipline.LABOUR, sex=WorkerSex.MAN),
)
HOUSE: Final = OfficeWords("บ้านริมน้ำ (ตัวอย่าง)", "Riverside House (demo)")
LABOUR: Final = OfficeWords("สำนักงานแรงงานสายธาร (ตัวอย่าง)", "Stream Labour Office (demo)")


@dataclass(frozen=True)
class Office:
    """The founded demo: both agencies, and everyone by sign-in name."""

    host: Host
    house: Agency
    labour: Agency
    accounts: dict[str, UUID]
    _inside: dict[str, Inside] = field(default_factory=dict)

    def actor(self, handle: str, at: datetime) -> Actor:
        """Somebody at work at this moment, with her own keys opened by her own passphrase."""
        inside = self._opened(handle, at)
        keys = CardKeys(inside.bundle.seeds[-1][1])
        book = Book(inside.card.agency, inside.bundle.root)
        keyring = Keyring.of(inside.card, keys, book, root=inside.bundle.root)
        return Actor(inside.account, at, seats=_Seats(inside.account, at), keyring=keyring)

    def _opened(self, handle: str, at: datetime) -> Inside:
        """Her slot, opened once: a passphrase takes its time on purpose."""
        if handle not in self._inside:
            self._inside[handle] = open_slot(self.host, handle, passphrase(handle), at)
        return self._inside[handle]


@dataclass(frozen=True)
class _Seats:
    """The cases somebody sits in, asked anew each time."""

    account: UUID
    at: datetime

    def __contains__(self, case: object) -> bool:
        by = Actor(self.account, self.at)
        return isinstance(case, UUID) and Case.objects.of(by).filter(pk=case).exists()


def found(folder: Path, at: datetime) -> Office:
    """Found the demo office and bring everyone in, by the same deeds as on a real first day."""
    host = Host.at(folder)
    first, *others = PEOPLE
    asked = FirstOffice(AgencyKind.STATE, "TH", "10", HOUSE, _card(first), first.handle, (first.discipline,))
    founded = found_installation(host, asked, _ways(first.handle, bytes(32)), at)
    officer, house = founded.officer, founded.agency
    labour = actions.add_office(officer, house, kind=AgencyKind.STATE, words=LABOUR, province="11")
    officer = _again(officer)
    accounts = {first.handle: officer.account_id}
    for person in others:
        agency = house if person.house else labour
        who = (person.handle, _card(person), agency, (person.discipline,))
        newcomer = actions.Newcomer(*who, accounts[first.handle])
        slip = actions.enrol(officer, house, newcomer=newcomer, host=host)
        joining.make_keys(host, person.handle, slip.code, at, ways=_ways(person.handle, host.pepper))
        actions.certify_card(officer, house, account=slip.account)
        accounts[person.handle] = slip.account
    return Office(host, house, labour, accounts)


def bring_in_peer(office: Office, handle: str, at: datetime) -> UUID:
    """Somebody of a peer group, with a slip on which no name stands and an account of her own kind."""
    officer, host = office.actor(PEOPLE[0].handle, at), office.host
    slip = actions.enrol_peer(officer, office.house, handle=handle, host=host)
    joined = joining.make_keys(host, handle, slip.code, at, ways=_ways(handle, host.pepper))
    actions.certify_peer(_again(officer), office.house, account=slip.account, figures=joined.figures)
    return slip.account


def _card(person: Person) -> NameWords:
    return NameWords(person.name, person.languages, person.sex)


def _ways(handle: str, pepper: bytes) -> Ways:
    return Ways(passphrase(handle), paper(handle), pepper, LEAST)


def _again(who: Actor) -> Actor:
    """The same person with a book of cards not yet opened, as in a next request."""
    keyring = who.keyring
    if keyring is None:
        return who
    return replace(who, keyring=replace(keyring, book=Book(keyring.card.agency, keyring.root)))
