"""What somebody else of the team sees of a file: the same home and the same minutes, and nothing more."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.casework.reads import Member, team_of_case
from klang.desk import rules
from klang.desk.eyes import with_eyes_of
from klang.desk.reads.gathering import CaseHome, case_home
from klang.meetings.models import AgendaItem
from klang.meetings.reads import Minutes, minutes
from klang.people.book import newest_card
from klang.people.models import Agency
from klang.survivors.reads import facts_of_case
from klang.survivors.terms.facts import Facts
from klang.vault.records.holding import holding, millis
from klang.vault.records.turning import seat_lines
from klang.vault.registers import CASE_DRAWERS
from klang.vault.rosters import SeatLine


@dataclass(frozen=True, repr=False)
class SeenBy:
    """What one person opens of a file today: on which bases, and all that lies in those parts."""

    places: list[Member]
    home: CaseHome
    facts: Facts
    minutes: list[Minutes]
    shut: tuple[str, ...]  # parts this person opens, and the one who looks with their eyes does not


@use_case("desk.looked_as", may=rules.may_look_as)
def seen_by(by: Actor, case: Case, *, account: UUID, office: Agency) -> SeenBy:
    """See of a file what somebody else of the team can open in it today, and nothing else."""
    lines, places = _places(by, case, account)
    if not lines:
        raise Refused(_("This person has no seat in this file today, so nothing of it is open to them."))
    mine, theirs = holding(by, case).drawers, {drawer for line in lines for drawer in line.drawers}
    with with_eyes_of(lines, by, case) as other:
        return SeenBy(
            places,
            replace(case_home(other, case, office=office), seats=holding(by, case).lines),
            counted.words.facts if (counted := facts_of_case(other, case)) else Facts(),
            [minutes(other, item) for item in _items(case)],
            tuple(drawer for drawer in CASE_DRAWERS if drawer in theirs and drawer not in mine),
        )


def _places(by: Actor, case: Case, account: UUID) -> tuple[list[SeatLine], list[Member]]:
    """The living lines of this person's card, each with its basis as far as the own keys open it."""
    card, members = newest_card(account), team_of_case(by, case, with_bases=True)
    team = zip(seat_lines(by, case), members, strict=True)
    found = [(line, member) for line, member in team if line.card == card and line.lives(millis(by.at))]
    return [line for line, _ in found], [member for _, member in found]


def _items(case: Case) -> list[AgendaItem]:
    """Every time a meeting talked about this file, the latest first."""
    items = list(AgendaItem.laid().filter(case=case, version=1).order_by("-pk"))
    for item in items:
        item.case = case
    return items
