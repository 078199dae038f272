"""Who handles complaints, as the signed pages say it: never whom a complaint is about."""

from uuid import UUID

from klang.access.actor import Actor
from klang.people.book import whose
from klang.people.models import Agency
from klang.vault.records.holding import keyring_of, ledger_of, standing_page
from klang.voices.models import Team


def is_handler(by: Actor, team: Team, account: UUID) -> bool:
    """Whether somebody has a seat in this team."""
    return str(account) in handlers_of(by, team)


def handlers_of(by: Actor, team: Team) -> set[str]:
    """Whose accounts have a seat in this team, as a complaint names them."""
    page = standing_page(keyring_of(by), ledger_of(by).witness, team)
    return {str(whose(by, line.card)) for line in page.seats}


def handlers_without(by: Actor, agency: Agency, about: UUID | None) -> Team | None:
    """A team that handles complaints and of which this person is none; nothing where there is none."""
    teams = Team.handlers(agency)
    return next((one for one in teams if about is None or not is_handler(by, one, about)), None)
