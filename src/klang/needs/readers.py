"""Who can read what is about to be written: shown before a word is typed. Pure."""

from collections.abc import Iterable

from klang.casework.reads import Member
from klang.casework.terms import DRAWER_NAMES
from klang.needs.rules import drawer_of
from klang.needs.terms import Area
from klang.people.reads import Directory


def readers_by_area(team: Iterable[Member], names: Directory) -> list[tuple[str, str, str]]:
    """Each drawer a need can lie in: the parts of life it takes, its name, and who can read it."""
    members = list(team)
    areas: dict[str, list[str]] = {}
    for area in Area:
        areas.setdefault(drawer_of(area), []).append(str(area.label))
    return [
        (str(DRAWER_NAMES[drawer]), " · ".join(labels), _names(members, names, drawer))  # type: ignore[index]
        for drawer, labels in areas.items()
    ]


def _names(members: list[Member], names: Directory, drawer: str) -> str:
    accounts = dict.fromkeys(member.account for member in members if drawer in member.drawers)
    return " · ".join(names.name(account) for account in accounts)
