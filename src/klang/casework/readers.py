"""Who can read what is about to be written: shown beside each part of the file, before a word is typed."""

from collections.abc import Iterable

from django.utils.html import format_html
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.casework.reads import Member
from klang.casework.terms import DRAWER_NAMES
from klang.people.reads import Directory
from klang.vault.registers import Right

Part = tuple[str, str]


def writable(by: Actor, case: Case) -> list[str]:
    """The parts of the file this person may write in, as the index of seats has them."""
    seats = case.seats_of(by)
    return [str(drawer) for drawer in DRAWER_NAMES if any(seat.gives(drawer, Right.WRITE) for seat in seats)]


def names_by_drawer(team: Iterable[Member], names: Directory) -> dict[str, str]:
    """Who can read each part of the file, by name."""
    members = list(team)
    return {str(drawer): _names(members, names, drawer) for drawer in DRAWER_NAMES}


def parts(drawers: Iterable[str], readers: dict[str, str], more: dict[str, str] | None = None) -> list[Part]:
    """Parts of the file as choices: the name, what else belongs there, and under it who can read it."""
    return [(drawer, _label(drawer, readers[drawer], (more or {}).get(drawer, ""))) for drawer in drawers]


def _label(drawer: str, who: str, more: str) -> str:
    name = DRAWER_NAMES[drawer]  # type: ignore[index]
    beside = format_html("<br><small>{}</small>", more) if more else ""
    read_by = _("Can be read by %(names)s") % {"names": who}
    return format_html("<b>{}</b>{}<br><small>{}</small>", name, beside, read_by)


def _names(members: list[Member], names: Directory, drawer: str) -> str:
    accounts = dict.fromkeys(member.account for member in members if drawer in member.drawers)
    return " · ".join(names.name(account) for account in accounts)
