"""The home of a case as its page shows it: names beside ids, labels beside codes."""

from dataclasses import dataclass
from typing import Any

from klang.access.actor import Actor
from klang.casework.journey_terms import State
from klang.casework.models import Case
from klang.casework.reads import Member
from klang.casework.rules import manages_the_team
from klang.casework.terms import PartKind
from klang.consent.telling import told
from klang.desk.reads import CaseHome
from klang.desk.timeline import Entry
from klang.survivors.terms.person import Language


@dataclass(frozen=True, repr=False)
class ShownMember:
    """One person in the team, by name."""

    member: Member
    name: str
    office: str
    part: str


@dataclass(frozen=True, repr=False)
class ShownEntry:
    """One line of the timeline, with the name of whoever wrote it."""

    entry: Entry
    who: str


def shown(by: Actor, case: Case, home: CaseHome) -> dict[str, Any]:
    """Everything the page of a case names."""
    names = home.directory
    members = [_member(member, names) for member in home.team]
    return {
        "home": home,
        "members": members,
        "told": [ShownEntry(entry, names.name(entry.by)) for entry in home.timeline],
        "asked": [told(one, names) for one in home.requests],
        "state": str(State(home.state).label) if home.state else "",
        "languages": _languages(home),
        "manages": manages_the_team(by, case),
        "alone": sum(member.manages and not member.waits for member in home.team) < 2,
        "offered": bool(case.offers_to(by)),
        "is_open": case.closed_month is None,
    }


def _member(member: Member, names: Any) -> ShownMember:
    colleague = names.colleagues.get(member.account)
    part = str(PartKind(member.part).label) if member.part else ""
    office = colleague.office if colleague else "–"
    return ShownMember(member, names.name(member.account), office, part)


def _languages(home: CaseHome) -> list[str]:
    person = home.portrait.person
    return [str(Language(code).label) for code in person.words.languages] if person else []
