"""What colleagues see of each other."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import get_language

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.sorting import sort_key
from klang.people import rules
from klang.people.book import first_root
from klang.people.figures import card_figures
from klang.people.here import everyone
from klang.people.models import Account, Agency, Card, Enrolment, NameCard, Office, Worker
from klang.people.terms import AccountKind, Discipline, Language, WorkerSex
from klang.vault.records.holding import holding, keyring_of
from klang.vault.registers import Drawer


@dataclass(frozen=True, repr=False)
class Colleague:
    """A colleague as the team knows them."""

    account: UUID
    agency: UUID
    name: str
    office: str
    disciplines: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    sex: str = ""
    supervisor: UUID | None = None
    disabled: bool = False

    @property
    def work(self) -> list[str]:
        """What they do in the team, in words."""
        return [str(label) for code, label in Discipline.choices if code in self.disciplines]

    @property
    def talks(self) -> list[str]:
        """The languages they can talk in, in words."""
        return [str(label) for code, label in Language.choices if code in self.languages]

    @property
    def woman_or_man(self) -> str:
        """One of the two, in words; nothing for anybody else."""
        return str(WorkerSex(self.sex).label) if self.sex in {WorkerSex.WOMAN, WorkerSex.MAN} else ""

    @property
    def introduced(self) -> str:
        """Name and office, and what may matter to a survivor: work, woman or man, languages."""
        known = [*self.work, self.woman_or_man, *self.talks]
        return " · ".join([f"{self.name} ({self.office})", *filter(None, known)])


@dataclass(frozen=True, repr=False)
class Directory:
    """Everyone who works here, by account, and the offices by id."""

    colleagues: dict[UUID, Colleague]
    offices: dict[UUID, str]

    def name(self, account: UUID | None) -> str:
        """What a colleague is called; a dash for somebody unknown."""
        found = self.colleagues.get(account) if account else None
        return found.name if found else "–"

    def office(self, agency: UUID | None) -> str:
        """What an office is called."""
        return self.offices.get(agency, "–") if agency else "–"

    def office_of(self, account: UUID) -> str:
        """The office a colleague works in."""
        found = self.colleagues.get(account)
        return found.office if found else "–"

    def of_agency(self, agency: UUID) -> list[Colleague]:
        """The colleagues of one office, in the order of a dictionary."""
        return _in_order(one for one in self.colleagues.values() if one.agency == agency)

    def of_others(self, agency: UUID) -> "list[Colleague]":
        """The colleagues of all other offices, office by office."""
        return _in_order(one for one in self.colleagues.values() if one.agency != agency)


def _in_order(colleagues: Iterable[Colleague]) -> list[Colleague]:
    here = [one for one in colleagues if not one.disabled]
    return sorted(here, key=lambda one: (sort_key(one.office), sort_key(one.name)))


@use_case("people.directory_read", may=rules.may_see_colleagues)
def directory(by: Actor, agency: Agency, *, only: Container[UUID] | None = None) -> Directory:
    """Read the names of colleagues, or only of these, and of the offices."""
    holding(by, agency).key(Drawer.DIRECTORY)  # without it there is no directory, not an empty one
    names = {card.row: card.words for card in NameCard.objects.each(by, agency, only=only)}
    spoken = get_language() or "th"
    cards = Office.objects.whole(by, agency)
    offices = {card.row: card.words.called(spoken) for card in cards}
    found = {
        worker.pk: Colleague(
            worker.pk,
            worker.agency_id,
            names[worker.pk].name,
            offices.get(worker.agency_id, "–"),
            tuple(worker.disciplines),
            names[worker.pk].languages,
            names[worker.pk].sex,
            worker.supervisor_id,
            worker.disabled_on is not None,
        )
        for worker in everyone(Worker)
        if worker.pk in names
    }
    return Directory(found, offices)


@dataclass(frozen=True, repr=False)
class Newcomer:
    """Somebody who has a slip, or has made keys and waits until the officer has heard the figures."""

    account: UUID
    name: str
    office: str
    figures: str = ""  # nothing while the slip was not used
    until: datetime | None = None
    peer: bool = False  # of a peer group: neither name nor office is known


@use_case("people.newcomers_read", may=rules.may_certify)
def newcomers(by: Actor, agency: Agency) -> list[Newcomer]:
    """Read who has a slip in hand, and whose figures wait to be compared."""
    people = directory(by, agency)
    with_slip = [
        Newcomer(one.pk, people.name(one.pk), people.office_of(one.pk), until=one.until)
        for one in Enrolment.objects.filter(
            account__disabled_on=None, account__kind=AccountKind.WORKER
        ).order_by("until")
    ]
    return [*_with_keys(by, people), *_peers_with_keys(by, agency), *with_slip]


def _with_keys(by: Actor, people: Directory) -> list[Newcomer]:
    book, working = keyring_of(by).book, Worker.objects.filter(account__disabled_on=None)
    agencies = dict(working.values_list("pk", "agency_id"))
    return [
        Newcomer(
            card.principal,
            people.name(card.principal),
            people.office_of(card.principal),
            card_figures(first_root(book, agencies[card.principal]), bytes(card.digest)),
        )
        for card in _waiting(agencies)
    ]


def _peers_with_keys(by: Actor, house: Agency) -> list[Newcomer]:
    peers = Account.objects.filter(kind=AccountKind.PEER, disabled_on=None).values_list("pk", flat=True)
    root = first_root(keyring_of(by).book, house.pk)
    return [
        Newcomer(card.principal, "", "", card_figures(root, bytes(card.digest)), peer=True)
        for card in _waiting(peers)
    ]


def _waiting(accounts: Iterable[UUID]) -> Iterable[Card]:
    """The cards of these accounts for which no officer has given their word yet."""
    return Card.objects.filter(certificates=None, principal__in=accounts).order_by("pk")
