"""The timeline of a case, woven from what the rooms opened. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from klang.casework.journey_terms import State
from klang.casework.models import NoteWords, StepWords
from klang.consent.reads import Request
from klang.consent.terms import Said as Answered
from klang.lang.said import Said
from klang.needs.models import NeedWords
from klang.needs.terms import Area
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Entry:
    """One line of the timeline: when, by whom, what kind, and the words."""

    at: datetime
    by: UUID
    kind: str
    title: str
    said: Said | None = None
    text: str = ""
    drawer: str = ""


def timeline(
    steps: Iterable[Record[StepWords]],
    needs: Iterable[Record[NeedWords]],
    notes: Iterable[Record[NoteWords]],
    requests: Iterable[Request],
) -> list[Entry]:
    """All lines, newest first."""
    entries = [_step(step) for step in steps] + [_need(need) for need in needs]
    entries += [_note(note) for note in notes] + [_request(one) for one in requests]
    return sorted(entries, key=lambda entry: entry.at, reverse=True)


def _step(step: Record[StepWords]) -> Entry:
    return _entry(step, "step", str(State(step.words.state).label), said=step.words.said)


def _need(need: Record[NeedWords]) -> Entry:
    return _entry(need, "need", str(Area(need.words.area).label), said=need.words.said)


def _note(note: Record[NoteWords]) -> Entry:
    return _entry(note, "words" if note.words.her_words else "note", "", text=note.words.text)


def _request(request: Request) -> Entry:
    return _entry(request.record, "consent", str(Answered(request.words.said).label))


def _entry(record: Record[Any], kind: str, title: str, *, said: Said | None = None, text: str = "") -> Entry:
    words = said if said and said.first else None
    return Entry(record.at, record.by, kind, title, words, text, record.drawer)
