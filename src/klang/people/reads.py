"""What colleagues see of each other."""

from dataclasses import dataclass
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.people import rules
from klang.people.models import Account, Agency, NameCard, Office, Worker


@dataclass(frozen=True)
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


@dataclass(frozen=True)
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

    def of_agency(self, agency: UUID) -> list[Colleague]:
        """The colleagues of one office."""
        return [one for one in self.colleagues.values() if one.agency == agency and not one.disabled]


@use_case("people.directory_read", may=rules.may_see_colleagues)
def directory(by: Actor, agency: Agency) -> Directory:
    """Read the names of colleagues and offices."""
    names = {card.row: card.words for card in NameCard.objects.of(agency).newest().open(by, agency)}
    offices = {card.row: card.words.name for card in Office.objects.of(agency).newest().open(by, agency)}
    gone = set(Account.objects.exclude(disabled_on=None).values_list("pk", flat=True))
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
            worker.pk in gone,
        )
        for worker in Worker.objects.all()
        if worker.pk in names
    }
    return Directory(found, offices)
