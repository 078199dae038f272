"""The timeline of a case, woven from what the rooms opened. Pure."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import repeat
from typing import Any
from uuid import UUID

from django.utils.translation import pgettext

from klang.casework.journey_reasons import StepReason
from klang.casework.journey_terms import State, View
from klang.casework.models import NoteWords, StepWords
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Standing
from klang.consent.terms import Said as Answered
from klang.lang.said import Said
from klang.meetings.models import DecisionWords
from klang.meetings.terms import Wish
from klang.needs.models import NeedWords
from klang.needs.terms import Area
from klang.vault.records.sealing import Record
from klang.web.labels import label


@dataclass(frozen=True, repr=False)
class Entry:
    """One line of the timeline: when, by whom, what kind, her view of it, and the words."""

    at: datetime
    by: UUID
    kind: str
    title: str
    said: Said | None = None
    text: str = ""
    drawer: str = ""
    view: str = ""  # what the survivor thinks of it, in one word
    row: UUID | None = None
    why: tuple[str, ...] = ()  # the reason that was chosen, and why the survivor was not asked


@dataclass(frozen=True, repr=False)
class Opened:
    """What the rooms opened of a case: every version of what was said and answered, and each thing done."""

    steps: Iterable[Record[StepWords]] = ()
    needs: Iterable[Record[NeedWords]] = ()
    strengths: Iterable[Record[NeedWords]] = ()
    notes: Iterable[Record[NoteWords]] = ()
    answers: Iterable[Record[AnswerWords]] = ()
    decisions: Iterable[Record[DecisionWords]] = ()


def timeline(opened: Opened, newest: int | None = None) -> list[Entry]:
    """All lines, newest first; or only so many."""
    told = sorted(_records(opened), key=lambda one: one[0].at, reverse=True)
    return [line(record) for record, line in told[:newest]]


def _records(opened: Opened) -> Iterator[tuple[Record[Any], Callable[[Any], Entry]]]:
    """Each record with the way its line is told."""
    yield from zip(opened.steps, repeat(_step))
    yield from zip(opened.needs, repeat(_need))
    yield from zip(opened.strengths, repeat(_strength))
    yield from zip(opened.notes, repeat(_note))
    yield from zip(opened.answers, repeat(_answer))
    yield from zip(opened.decisions, repeat(_decision))


def _step(step: Record[StepWords]) -> Entry:
    words = step.words
    reason = label(StepReason, words.reason) if words.reason not in _PLAIN else ""
    told = {"view": label(View, words.view), "why": tuple(one for one in (reason, words.why) if one)}
    return _entry(step, "step", label(State, words.state), said=words.said, **told)


_PLAIN = {"", StepReason.AS_PLANNED, StepReason.OWN_WISH}  # says nothing that state and view do not say


def _need(one: Record[NeedWords]) -> Entry:
    return _said("need", one)


def _strength(one: Record[NeedWords]) -> Entry:
    return _said("strength", one)


def _said(kind: str, one: Record[NeedWords]) -> Entry:
    return _entry(one, kind, label(Area, one.words.area), said=one.words.said)


def _note(note: Record[NoteWords]) -> Entry:
    words = note.words
    title = _by_hand() if words.handed_on else ""
    return _entry(note, "words" if words.her_words else "note", title, text=words.text)


def _by_hand() -> str:
    return pgettext("timeline", "Handed on from a peer group, word for word as approved")


def _answer(one: Record[AnswerWords]) -> Entry:
    """A version that takes a yes back says so; every other says what was answered."""
    told: dict[str, Any]
    if one.words.withdrawn_on is not None:
        told = {"view": label(Standing, Standing.WITHDRAWN), "text": one.words.withdrawn_how}
    else:
        told = {"view": label(Answered, one.words.said)}
    return _entry(one, "consent", label(Purpose, one.words.purpose), **told)


def _decision(one: Record[DecisionWords]) -> Entry:
    title = pgettext("timeline", "Resolved by the team")
    return _entry(one, "decision", title, text=one.words.text, view=label(Wish, one.words.wish))


def _entry(record: Record[Any], kind: str, title: str, *, said: Said | None = None, **told: Any) -> Entry:
    words = said if said and said.first else None
    return Entry(record.at, record.by, kind, title, words, drawer=record.drawer, row=record.row, **told)
