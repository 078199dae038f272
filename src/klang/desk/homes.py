"""The home of a case as its page shows it: names beside ids, labels beside codes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.journey_terms import State
from klang.casework.models import Case, Due
from klang.casework.reads import Member
from klang.casework.rules import is_fresh, may_change_team, may_take_step, works_where_it_is_led
from klang.casework.terms import DueCode, Ground, PartKind
from klang.consent.rules import may_record_consent
from klang.consent.telling import told
from klang.consent.terms import Purpose
from klang.desk import rules
from klang.desk.reads import CaseHome, SeenBy
from klang.desk.timeline import Entry
from klang.meetings.showing import on_paper
from klang.people.reads import Directory
from klang.people.terms import Language
from klang.survivors.terms.facts import WORDS_OF, Facts
from klang.vault.registers import CASE_DRAWERS
from klang.vault.rosters import SeatLine
from klang.web.addresses import address
from klang.web.labels import label

NEWEST = 10  # lines of the timeline, before all of them are asked for
LATEST = 5  # of the needs and of the strengths; a link leads to all of them


@dataclass(frozen=True, repr=False)
class ShownMember:
    """One person in the team, by name: all that is open to them until one day, on however many grounds."""

    account: UUID
    name: str
    office: str
    part: str
    drawers: tuple[str, ...]
    until: date | None
    is_second: bool
    waits: bool


@dataclass(frozen=True, repr=False)
class ShownEntry:
    """One line of the timeline, with the name of whoever wrote it."""

    entry: Entry
    who: str
    out: str = ""  # where it can be taken out again, while it is fresh and one's own


def shown(by: Actor, case: Case, home: CaseHome, *, lines: int | None = None) -> dict[str, Any]:
    """Everything the page of a case names; of the timeline so many lines, the newest."""
    names, held = home.directory, _Held(case, home)
    may = {name: rule(by, held) for name, rule in _DEEDS.items()}
    return {
        "home": home,
        **_said(home),
        "members": _members(home.team, names),
        "told": [_entry(by, case, entry, names) for entry in home.timeline[:lines]],
        "more": lines is not None and len(home.timeline) > lines,
        "asked": [told(one, names) for one in home.requests],
        "state": label(State, home.state) if home.state else "",
        "languages": _languages(home),
        "me": by.account_id,
        "manages": may["team"],
        "alone": sum(member.manages and not member.waits for member in home.team) < 2,
        "offered": bool(held.offers_to(by)),
        "asked_to_lead": any(due.code == DueCode.LEAD for due in home.waiting),
        "is_open": case.closed_month is None,
        "leads": works_where_it_is_led(by, case),
        "may": may,
        "why_not": rules.may_add_to_it.refusal(by, held),
    }


def _said(home: CaseHome) -> dict[str, Any]:
    """The newest of what was said, how much there is in all, and how much of it came before."""
    latest = {"needs": home.needs[-LATEST:], "strengths": home.strengths[-LATEST:]}
    everything = len(home.needs) + len(home.strengths)
    shown = sum(map(len, latest.values()))
    return {"latest": latest, "all_said": everything, "said_before": everything - shown}


class _Held:
    """A case as the buttons of its page judge it: by what was read of it already, and nothing is asked again."""

    def __init__(self, case: Case, home: CaseHome) -> None:
        self.case, self.case_id, self.closed_month = self, case.pk, case.closed_month
        self._seats, self._waiting = home.seats, home.waiting

    def seats_of(self, by: Actor) -> tuple[SeatLine, ...]:  # noqa: ARG002 - they are this person's already
        """The living seats of this person, as the newest roster has them."""
        return self._seats

    def offers_to(self, by: Actor) -> list[Due]:  # noqa: ARG002 - they are this person's already
        """The offers of responsibility this person has not answered."""
        return [due for due in self._waiting if due.code == DueCode.OFFER]


_DEEDS: Final = {
    "note": rules.may_add_to_it,
    "ask": may_record_consent,
    "step": may_take_step,
    "team": may_change_team,
}


_OUT: Final = {
    "note": "casework:take_back_note",
    "words": "casework:take_back_note",
    "need": "needs:take_back_need",
    "strength": "needs:take_back_strength",
}


def _entry(by: Actor, case: Case, entry: Entry, names: Any) -> ShownEntry:
    fresh = entry.by == by.account_id and is_fresh(entry.at, by.at) and entry.kind in _OUT
    out = address(_OUT[entry.kind], case.pk, entry.row) if fresh else ""
    return ShownEntry(entry, names.name(entry.by), out)


def _members(team: Iterable[Member], names: Directory) -> list[ShownMember]:
    """The people of the team in the order they came; one line for all seats of a person that end on one day."""
    lines: dict[tuple[UUID, date | None], list[Member]] = {}
    for member in team:
        lines.setdefault((member.account, _last_day(member)), []).append(member)
    return [_member(account, until, seats, names) for (account, until), seats in lines.items()]


def _member(account: UUID, until: date | None, seats: list[Member], names: Directory) -> ShownMember:
    first = max(seats, key=lambda seat: bool(seat.part))
    opened = {drawer for seat in seats for drawer in seat.drawers}
    return ShownMember(
        account,
        names.name(account),
        names.office_of(account),
        label(PartKind, first.part) if first.part else "",
        tuple(drawer for drawer in CASE_DRAWERS if drawer in opened),
        until,
        first.part == PartKind.SECOND,
        first.waits,
    )


def _last_day(member: Member) -> date | None:
    return rules.last_day(member.until) if member.until else None


def _languages(home: CaseHome) -> list[str]:
    person = home.portrait.person
    return [label(Language, code) for code in person.words.languages] if person else []


@dataclass(frozen=True, repr=False)
class ShownPlace:
    """Why somebody may look, in words; nothing of it where its basis lies in a part one cannot open."""

    seat: UUID
    drawers: tuple[str, ...]
    until: date | None
    ground: str = ""
    purpose: str = ""
    section: str = ""


def seen_by(by: Actor, case: Case, account: UUID, seen: SeenBy) -> dict[str, Any]:
    """The same home through the eyes of this person, and on which bases it is open to them."""
    names = seen.home.directory
    return {
        **shown(by, case, seen.home),
        "who": names.name(account),
        "office": names.office_of(account),
        "places": [_place(one) for one in seen.places],
        "shut": seen.shut,
        "facts": _facts(seen.facts),
        "papers": [on_paper(one, names) for one in seen.minutes],
    }


def _place(one: Member) -> ShownPlace:
    if one.basis is None:
        return ShownPlace(one.seat, one.drawers, _last_day(one))
    ground, purpose = label(Ground, one.basis.ground), one.basis.purpose
    used_for = label(Purpose, purpose) if purpose else ""
    return ShownPlace(one.seat, one.drawers, _last_day(one), ground, used_for, one.basis.section)


def _facts(facts: Facts) -> list[str]:
    coded = [(words, getattr(facts, name)) for name, words in WORDS_OF.items()]
    return [label(words, code) for words, code in coded if code in words.values]
