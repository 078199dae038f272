"""The pages of those who come to a workshop: one by one, as a list, and who was there."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.use_cases import AlreadyDone
from klang.learning import actions, forms, reads
from klang.learning.lists import Known, judge, known
from klang.learning.models import Workshop
from klang.learning.terms import RowWhy
from klang.learning.views.finding import record_or_404, shown, workshop_or_404
from klang.people.doors_pages import Asked
from klang.web.pages import page


def participants(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Everybody who comes."""
    found = workshop_or_404(workshop_id)
    came = reads.participants(request.actor, found)
    return render(request, "learning/participants.html", {"workshop": found, "came": came})


def add(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Write down somebody who comes."""
    found = workshop_or_404(workshop_id)
    reads.participants(request.actor, found)
    form = forms.WriteParticipant(request.POST or None)
    if form.is_valid():
        return _added(request, found, [form.words()])
    return page(request, "learning/participant.html", {"workshop": found, "form": form})


def _added(request: Asked, workshop: Workshop, people: list[Any]) -> HttpResponse:
    with suppress(AlreadyDone):
        actions.add_participants(request.actor, workshop, people=people)
    return redirect("learning:participants", workshop.pk)


def correct(request: Asked, workshop_id: UUID, row: UUID) -> HttpResponse:
    """Correct what is written about somebody."""
    found = workshop_or_404(workshop_id)
    records = [one.record for one in reads.participants(request.actor, found).people]
    before = record_or_404(records, row)
    form = forms.CorrectParticipant(request.POST or None, initial=shown(before))
    if form.is_valid() and before:
        words, seen = form.words(before.words.number), form.cleaned_data["version"] or 0
        actions.correct_participant(request.actor, found, words=words, participant=row, version=seen)
        return redirect("learning:participants", found.pk)
    return page(request, "learning/correct_participant.html", {"workshop": found, "form": form})


def choose_list(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Choose a file with a list; what was read in it is looked over before anything is kept."""
    found = workshop_or_404(workshop_id)
    here = _here(request, found)
    form = forms.ChooseList(request.POST or None, request.FILES or None)
    if form.is_valid():
        return _look_over(request, found, judge(form.lines, here))
    return page(request, "learning/choose_list.html", {"workshop": found, "form": form})


@require_POST
def keep_list(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Keep what can be kept of a list; what cannot comes back to be corrected."""
    found = workshop_or_404(workshop_id)
    form = forms.LookOverList(request.POST)
    if not form.is_valid():
        return redirect("learning:choose_list", found.pk)
    judged = form.judged(_here(request, found))
    if judged.guests:
        _added(request, found, [forms.as_kept(one) for one in judged.guests])
    if any(one.why is not RowWhy.TWICE for one in judged.bad) or (judged.bad and judged.guests):
        return _look_over(request, found, judge([one.line for one in judged.bad], _here(request, found)))
    return redirect(
        "learning:participants", found.pk
    )  # who is in the list and here already came with the first press


def _look_over(request: Asked, workshop: Workshop, judged: Any) -> HttpResponse:
    shown = {"workshop": workshop, "judged": judged, "form": forms.LookOverList.of(judged)}
    return render(request, "learning/look_over_list.html", shown, status=422 if judged.bad else 200)


def _here(request: Asked, workshop: Workshop) -> set[Known]:
    people = reads.participants(request.actor, workshop).people
    return {known(one.words.name, one.words.agency) for one in people}


def attendance(request: Asked, workshop_id: UUID, number: int = 1) -> HttpResponse:
    """Who was there, one half of a day after the other."""
    found = workshop_or_404(workshop_id)
    came = reads.participants(request.actor, found)
    half = came.halves[min(max(number, 1), len(came.halves)) - 1]
    absent = [str(one.record.row) for one in came.people if half.noted and one.record.row not in half.who]
    before = {"absent": absent, "version": came.version}
    form = forms.WhoCame(request.POST or None, came=came, initial=before)
    if form.is_valid():
        here, seen = form.here(), form.cleaned_data["version"] or 0
        actions.note_who_came(request.actor, found, on=half.on, half=half.half, here=here, version=seen)
        return redirect("learning:attendance", found.pk, min(number + 1, len(came.halves)))
    return page(
        request, "learning/attendance.html", {"workshop": found, "came": came, "half": half, "form": form}
    )
