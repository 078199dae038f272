"""The crowd as it is told: each invented person's file, with something in every drawer and a team around it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from uuid import UUID

from klang.access.actor import BANGKOK, Actor
from klang.casework.journey_terms import State, View
from klang.casework.models import BasisWords, Due, Next, NextWords, Note, NoteWords, Part, PartWords, Step
from klang.casework.models import StepWords as Taken
from klang.casework.team import Place, end_of
from klang.casework.terms import DueCode, Ground, PartKind
from klang.config.crowd.laying import lay_all
from klang.config.crowd.persons import Invented, invent
from klang.config.crowd.sheets import Sheet
from klang.config.crowd.words import ACCUSED, HOURS, SLEEP, TOLD, WAGES, said, told
from klang.consent.models import Answer, AnswerWords, HowGiven
from klang.consent.terms import Purpose
from klang.consent.terms import Said as Answered
from klang.lang.names import Kind, kept, name_of
from klang.needs.models import Need, NeedWords
from klang.needs.terms import Area, Source
from klang.people.models import Agency
from klang.survivors.models import (
    Alias,
    AliasWords,
    Contact,
    ContactWords,
    Fact,
    FactWords,
    KnownAs,
    KnownWords,
    Person,
    PersonWords,
)
from klang.survivors.terms.person import Literacy, Never, Way
from klang.vault.registers import CASE_DRAWERS, Drawer, Right

_HOME_TIME = timedelta(hours=7)


@dataclass(frozen=True)
class Team:
    """Who works on a case of the crowd: lead, second, and whoever else may read what the law needs."""

    lead: Actor
    second: Actor
    reader: Actor | None = None
    reads_for: UUID | None = None  # the reader's agency


@dataclass(frozen=True)
class Crowd:
    """Whose office it is, the teams in it, taken in turn, and the seed that makes it the same every time."""

    agency: Agency
    teams: tuple[Team, ...]
    now: datetime
    seed: int = 2569

    def add(self, numbers: range) -> int:
        """Add the persons of these numbers; how many they are."""
        return lay_all(self._sheets(numbers))

    def _sheets(self, numbers: range) -> Iterator[Sheet]:
        for number in numbers:
            yield told_of(self, self.teams[number % len(self.teams)], invent(self.seed, number))


@dataclass(frozen=True, repr=False)
class _Told:
    """One person's file while it is told: the sheet, who, and when which day was."""

    sheet: Sheet
    who: Invented
    now: datetime
    chance: Random

    def day(self, ago: int) -> datetime:
        """Morning in Thailand so many days ago."""
        day = self.now.astimezone(BANGKOK).date() - timedelta(days=ago)
        return datetime.combine(day, time(9), BANGKOK).astimezone(UTC)


def told_of(crowd: Crowd, team: Team, who: Invented) -> Sheet:
    """The whole file of one person."""
    chance = Random(f"klang words {crowd.seed} {who.number}")  # noqa: S311 - an invention needs no secret
    silent = min(who.silent, who.days)
    opened = (crowd.now - timedelta(days=who.days) + _HOME_TIME).date()
    last = (crowd.now - timedelta(days=silent) + _HOME_TIME).date()
    sheet = Sheet.begin(replace(team.lead, at=crowd.now), crowd.agency, opened, last)
    file = _Told(sheet, who, crowd.now, chance)
    _person(file)
    _needs(file)
    _kept_apart(file)
    _team(file, team)
    _journey(file, silent)
    if not who.closed and chance.random() < 0.4:
        _next(file)
    return sheet


def _person(file: _Told) -> None:
    who, write, at = file.who, file.sheet.write, file.day(file.who.days)
    languages = tuple(dict.fromkeys((who.language, "th"))) if who.script != "latin" else ("en",)
    literacy = file.chance.choice(Literacy.values)
    write(Person, PersonWords(who.called, "", languages, literacy), Drawer.IDENTITY, at)
    write(Alias, _whole_name(who), Drawer.IDENTITY, at)
    never = tuple(file.chance.sample(Never.values, 2))
    contact = ContactWords(
        file.chance.choice((Way.PHONE, Way.LINE)), "", file.chance.choice(HOURS), never=never
    )
    write(Contact, contact, Drawer.WHEREABOUTS, at)
    write(Fact, FactWords(who.facts), Drawer.FACTS, at)


def _needs(file: _Told) -> None:
    who, at = file.who, file.day(file.who.days)
    source = Source.HERSELF if who.language == "th" else Source.INTERPRETER
    words = (
        (Area.HOUSING, said(who.language), Drawer.PLAN),
        (Area.MIND, told(who.language, file.chance.choice(SLEEP)), Drawer.HEALTH),
        (Area.WAGES, told(who.language, file.chance.choice(WAGES)), Drawer.LEGAL),
    )
    for area, one, drawer in words:
        file.sheet.write(Need, NeedWords(area, one, source), drawer, at)


def _kept_apart(file: _Told) -> None:
    """What was told, and of whom: each in a drawer of its own."""
    at = file.day(file.who.days)
    told_words = NoteWords(file.chance.choice(TOLD), her_words=True)
    file.sheet.write(Note, told_words, Drawer.STORY, at)
    file.sheet.write(Note, NoteWords(file.chance.choice(ACCUSED)), Drawer.ALLEGED, at)


def _whole_name(who: Invented) -> AliasWords:
    return AliasWords(**{**vars(name_of(who.name, Kind.FULL)), "romanised": who.latin})


def _team(file: _Told, team: Team) -> None:
    sheet, first = file.sheet, file.day(file.who.days)
    names = kept(file.who.called, [_whole_name(file.who)])
    everything = Place(tuple(CASE_DRAWERS), Right.MANAGE)
    for actor, ground, kind in (
        (team.lead, Ground.OPENING, PartKind.LEAD),
        (team.second, Ground.TEAM, PartKind.SECOND),
    ):
        seat = sheet.seat(actor, everything, sheet.basis(BasisWords(ground), first), names)
        day = first.date()
        sheet.write(Part, PartWords(kind, actor.account_id, day, day), Drawer.PLAN, first, row=seat)
    if team.reader is not None and file.who.number % 3 == 0:
        _consent(file, team.reader, team.reads_for)


def _consent(file: _Told, reader: Actor, agency: UUID | None) -> None:
    """She agreed that one person of another agency reads what concerns wages and rights."""
    sheet, at, name = file.sheet, file.day(min(file.who.days, 10)), file.who.called
    until, drawers = (file.now + timedelta(days=80)).date(), (Drawer.LEGAL,)
    ground = BasisWords(Ground.CONSENT, agency=agency, purpose=Purpose.WAGES, drawers=drawers, until=until)
    basis = sheet.basis(ground, at)
    sheet.write(KnownAs, KnownWords(name, Purpose.WAGES, until, agency), Drawer.LEGAL, at)
    sheet.seat(reader, Place(drawers), basis, name, end_of(until))
    how = HowGiven(file.who.language, alone=True)
    words = AnswerWords(
        agency or sheet.case.agency_id,
        Purpose.WAGES,
        drawers,
        Answered.AGREES,
        until,
        (reader.account_id,),
        how,
    )
    words = replace(words, known_as=name, answered_on=at.date(), basis=basis.hex())
    sheet.write(Answer, words, Drawer.PLAN, at, agency_id=words.agency, expires_on=until)
    _due(file, until - timedelta(days=7), DueCode.CONSENT_ENDS)
    _due(file, until + timedelta(days=1), DueCode.KEY_WAITS)


def _journey(file: _Told, silent: int) -> None:
    """The steps in even strides, from the opening to the day somebody last wrote."""
    path, between = file.who.journey, file.who.days - silent
    for at, state in enumerate(path):
        moment = file.day(file.who.days - at * between // len(path))
        ends = state is State.CLOSED
        month = file.sheet.case.last_on.replace(day=1) if ends else None
        view = View.OWN_WISH if state is State.DECLINED else View.AGREE
        words = Taken(state, view, told(file.who.language, "ตกลง"))
        file.sheet.write(Step, words, Drawer.PLAN, moment, closed_month=month)
        file.sheet.case.closed_month = month


def _next(file: _Told) -> None:
    on = (file.now + timedelta(days=file.chance.randrange(-2, 21))).date()
    made = file.sheet.write(Next, NextWords("พบกัน", "09.30"), Drawer.PLAN, file.day(0), on=on)
    _due(file, on, DueCode.APPOINTMENT, made.row)


def _due(file: _Told, on: date, code: DueCode, about: UUID | None = None) -> None:
    lead = file.sheet.lead.account_id
    file.sheet.dues.append(Due(case=file.sheet.case, account=lead, on=on, code=code, about=about))
