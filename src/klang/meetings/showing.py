"""What was said and resolved, with names beside ids and words beside codes, for the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from klang.casework.terms import DRAWER_NAMES
from klang.meetings.models import DecisionWords, ItemWords, LineWords
from klang.meetings.reads import Minutes, Resolved, Table
from klang.meetings.terms import MEETING_DRAWERS, Agrees, Here, Reason, TakesPart, Wish
from klang.people.reads import Directory
from klang.people.terms import Discipline
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Resolution:
    """A resolution, as the page shows it."""

    row: UUID
    words: DecisionWords
    at: datetime
    drawer: str
    wish: str
    as_wished: bool
    standing: str
    code: str
    owner: str
    tells: str


def resolutions(found: Iterable[Resolved], names: Directory) -> list[Resolution]:
    """Each with the names of who carries it out and who tells it."""
    return [
        Resolution(
            one.record.row,
            one.words,
            one.record.at,
            one.record.drawer,
            str(Wish(one.words.wish).label),
            one.words.wish == Wish.AS_WISHED,
            str(one.standing.label),
            one.standing.value,
            names.name(one.words.owner) if one.words.owner else "",
            names.name(one.words.tells) if one.words.tells else "",
        )
        for one in found
    ]


@dataclass(frozen=True, repr=False)
class View:
    """What one discipline says, or that it was asked and has not said it yet."""

    who: str
    work: str
    lines: tuple[str, ...] = ()
    drawer: str = ""
    waits: bool = False


def lines(found: Iterable[Record[LineWords]], names: Directory) -> list[View]:
    """The lines of each discipline, with the name of whose they are."""
    return [
        View(
            names.name(one.words.account),
            str(Discipline(one.words.discipline).label),
            one.words.lines,
            str(DRAWER_NAMES[one.drawer]),  # type: ignore[index]
        )
        for one in found
    ]


def views_of(seen: Table, names: Directory) -> list[View]:
    """What was sent, and under it who was asked and has not sent it yet."""
    waiting = [View(names.name(one), _work(one, names), waits=True) for one in seen.waiting]
    return lines(seen.minutes.lines, names) + waiting


def _work(account: UUID, names: Directory) -> str:
    found = names.colleagues.get(account)
    return " · ".join(found.work) if found else ""


@dataclass(frozen=True, repr=False)
class Seated:
    """Somebody at the table, and whether they have a seat in this case at all."""

    account: UUID
    name: str
    office: str
    joins: bool


def room(seen: Table, names: Directory) -> list[Seated]:
    """Everyone around the table: the team of this case first, then those who do not join its item."""
    team = [(one, True) for one in seen.opens] + [(one, False) for one in seen.leaving]
    return [Seated(one, names.name(one), names.office_of(one), joins) for one, joins in team]


def on_paper(found: Minutes, names: Directory) -> dict[str, Any]:
    """Everything the minutes name."""
    return {
        "name": found.name,
        "meeting": found.meeting,
        "message": found.message,
        "lines": lines(found.lines, names),
        "resolutions": resolutions(found.decisions, names),
        "statements": found.statements,
        "earlier": resolutions(found.earlier, names),
        "drawers": [drawer for drawer in MEETING_DRAWERS if drawer in found.drawers],
        "shut": [drawer for drawer in MEETING_DRAWERS if drawer not in found.drawers],
        **(_item(found.item.words, names) if found.item else {}),
    }


def _item(words: ItemWords, names: Directory) -> dict[str, Any]:
    about = words.about
    return {
        "about": about,
        "reason": Reason(about.reason).label,
        "agrees": Agrees(about.agrees).label,
        "agreed": about.agrees == Agrees.AGREES,
        "takes_part": TakesPart(words.takes_part).label,
        "spokesperson": words.spokesperson,
        "attendance": _attendance(words, names),
        "closed_on": words.closed_on,
    }


def _attendance(words: ItemWords, names: Directory) -> list[tuple[str, list[str]]]:
    """Who was there, who sent apologies, who did not join, each under its own word."""
    found = [
        (str(here.label), [names.name(one.account) for one in words.attendance if one.here == here])
        for here in Here
    ]
    return [(label, people) for label, people in found if people]
