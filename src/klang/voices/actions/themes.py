"""What becomes of what was said: a theme, a decision, an activity, a result, and what is told back."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import BANGKOK, Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.answering import answer_added
from klang.voices.models import (
    Activity,
    ActivityWords,
    Outcome,
    Report,
    Team,
    Theme,
    ThemeWords,
    Verdict,
    Voice,
)
from klang.voices.terms import State


@use_case("voices.joined", may=rules.may_hear)
def join(by: Actor, team: Team, *, title: str, voices: Collection[UUID]) -> Theme:
    """Join voices that say the same, under one title."""
    since = min(_days_of(by, team, voices).values())
    words = ThemeWords(title, tuple(voices), since)
    theme: Theme = Theme.objects.seal(by, team, words, drawer=Drawer.TALK)
    return theme


@use_case("voices.added", may=rules.may_hear)
def add(by: Actor, team: Team, *, theme: UUID, voices: Collection[UUID]) -> Theme:
    """Add voices to a theme that says the same."""
    known, found = _theme(by, team, theme), _days_of(by, team, voices)
    if known.words.state == State.TOLD:
        raise Refused(_("This theme was told back already. Join a new one."))
    since = min(known.words.since, *found.values())
    answer_added(by, team, theme, found)
    return _next(by, team, known, voices=(*known.words.voices, *found), since=since)


@use_case("voices.decided", may=rules.may_hear)
def decide(by: Actor, team: Team, *, theme: UUID, verdict: Verdict, seen: int = 0) -> Theme:
    """Decide about a theme: do it, not, or later; with the reason, by whom, and on which day."""
    known = _theme(by, team, theme)
    answered = known.words.answered_on or verdict.on
    return _move(by, team, (known, seen), verdict.what, verdict=verdict, answered_on=answered)


@use_case("voices.activity_begun", may=rules.may_hear)
def begin_activity(by: Actor, team: Team, *, words: ActivityWords, seen: int = 0) -> Activity:
    """Begin something that is done, because of a theme or without one."""
    if words.theme:
        _move(by, team, (_theme(by, team, words.theme), seen), State.UNDER_WAY)
    activity: Activity = Activity.objects.seal(by, team, words, drawer=Drawer.TALK)
    return activity


@use_case("voices.result_noted", may=rules.may_hear)
def note_result(by: Actor, team: Team, *, theme: UUID, outcome: Outcome, seen: int = 0) -> Theme:
    """Write down what came of it, and by what one sees that."""
    return _move(by, team, (_theme(by, team, theme), seen), State.DONE, outcome=outcome)


@use_case("voices.reported_back", may=rules.may_hear)
def report_back(by: Actor, team: Team, *, theme: UUID, report: Report, seen: int = 0) -> Theme:
    """Write down what was told back to those who spoke, and when."""
    return _move(by, team, (_theme(by, team, theme), seen), State.TOLD, report=report)


def _theme(by: Actor, team: Team, theme: UUID) -> Record[ThemeWords]:
    found: Record[ThemeWords] | None = Theme.objects.one(by, team, theme)
    if found is None:
        raise Http404
    return found


def _days_of(by: Actor, team: Team, voices: Collection[UUID]) -> dict[UUID, Any]:
    """On which day each of these was heard; each stands in one theme at most."""
    heard = {one.row: one.at.astimezone(BANGKOK).date() for one in Voice.objects.whole(by, team)}
    if not voices or not set(voices) <= set(heard):
        raise Http404
    themes = Theme.objects.whole(by, team)
    if {voice for one in themes for voice in one.words.voices} & set(voices):
        raise Refused(_("One of these voices stands in a theme already."))
    return {voice: heard[voice] for voice in voices}


def _move(by: Actor, team: Team, known: tuple[Record[ThemeWords], int], to: str, **more: Any) -> Theme:
    theme, seen = known
    if not rules.leads_to(theme.words.state, to):
        told = {"state": State(theme.words.state).label}
        raise Refused(_("This theme stands at “%(state)s”. Look at it again.") % told)
    return _next(by, team, theme, seen=seen, state=str(to), **more)


def _next(by: Actor, team: Team, theme: Record[ThemeWords], *, seen: int = 0, **more: Any) -> Theme:
    words = replace(theme.words, **more)
    later: Theme = Theme.objects.seal(by, team, words, drawer=Drawer.TALK, row=theme.row, seen=seen)
    return later
