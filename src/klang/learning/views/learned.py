"""The pages of what was learned: questions, points, results, and what people said at the end."""

from typing import Final
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.use_cases import AlreadyDone
from klang.learning import actions, forms, reads
from klang.learning.terms import When
from klang.learning.views.finding import workshop_or_404
from klang.people.doors_pages import Asked
from klang.web.pages import page

_ON_A_PAGE: Final = 120


def questions(request: Asked, workshop_id: UUID) -> HttpResponse:
    """The questions asked before and after."""
    found = workshop_or_404(workshop_id)
    items, version = reads.questions(request.actor, found)
    before = {"items": "\n".join(map(forms.line_of, items)), "version": version}
    form = forms.WriteQuestions(request.POST or None, initial=before)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.write_questions(request.actor, found, items=form.cleaned_data["items"], version=seen)
        return redirect("learning:results", found.pk)
    return page(request, "learning/questions.html", {"workshop": found, "form": form})


def scores(request: Asked, workshop_id: UUID, when: str, part: int) -> HttpResponse:
    """Everybody's points at one time, so many people on a page."""
    found = workshop_or_404(workshop_id)
    people = reads.participants(request.actor, found).people[(part - 1) * _ON_A_PAGE : part * _ON_A_PAGE]
    if when not in When.values or (not people and part != 1):
        raise Http404
    known = reads.points(request.actor, found, when=when)
    form = forms.EnterScores(request.POST or None, people=people, points=known)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.enter_scores(request.actor, found, when=when, sheets=form.sheets(), version=seen)
        return redirect("learning:results", found.pk)
    shown = {"workshop": found, "form": form, "known": known, "when": When(when).label, "people": people}
    return page(request, "learning/scores.html", shown)


def results(request: Asked, workshop_id: UUID) -> HttpResponse:
    """What was learned, item by item."""
    found = workshop_or_404(workshop_id)
    count = len(reads.participants(request.actor, found).people)
    shown = {
        "workshop": found,
        "items": reads.questions(request.actor, found)[0],
        "compared": reads.results(request.actor, found),
        "times": When.choices,
        "parts": range(1, max(1, -(-count // _ON_A_PAGE)) + 1),
    }
    return render(request, "learning/results.html", shown)


def evaluations(request: Asked, workshop_id: UUID) -> HttpResponse:
    """What people said at the end, added up."""
    found = workshop_or_404(workshop_id)
    shown = {"workshop": found, "sums": reads.evaluations(request.actor, found)}
    return render(request, "learning/evaluations.html", shown)


def evaluate(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Note what one person said; the next one's page comes at once."""
    found = workshop_or_404(workshop_id)
    people = reads.evaluations(request.actor, found).people
    form = forms.NoteEvaluation(request.POST or None)
    if form.is_valid():
        try:
            actions.note_evaluation(request.actor, found, words=form.words())
        except AlreadyDone:
            return redirect("learning:evaluations", found.pk)
        return redirect("learning:evaluate", found.pk)
    return page(request, "learning/evaluate.html", {"workshop": found, "form": form, "people": people})
