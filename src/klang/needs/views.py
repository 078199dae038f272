"""The pages of needs and strengths."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.casework.reads import team_of_case
from klang.needs import actions, forms, reads
from klang.needs.readers import readers_by_area
from klang.people.models import directory_agency
from klang.people.reads import directory


def of_case(request: Request, case_id: UUID) -> HttpResponse:
    """All she has asked for, and what she builds on."""
    case = or_404(request.actor, Case, case_id)
    needs = reads.needs_of_case(request.actor, case)
    strengths = reads.strengths_of_case(request.actor, case)
    return render(request, "needs/of_case.html", {"case": case, "needs": needs, "strengths": strengths})


def note(request: Request, case_id: UUID) -> HttpResponse:
    """Write down what would help."""
    case = or_404(request.actor, Case, case_id)
    form = forms.NoteNeed(request.POST or None)
    if form.is_valid():
        actions.note_need(request.actor, case, **_given(form))
        return redirect("desk:case", case.pk)
    return _page(request, case, form)


def strength(request: Request, case_id: UUID) -> HttpResponse:
    """Write down what she builds on."""
    case = or_404(request.actor, Case, case_id)
    form = forms.NoteNeed(request.POST or None)
    if form.is_valid():
        actions.note_strength(request.actor, case, **_given(form))
        return redirect("desk:case", case.pk)
    return _page(request, case, form, strength=True)


def versions(request: Request, case_id: UUID, need: UUID) -> HttpResponse:
    """Every version of one need, and a place for a later one."""
    case = or_404(request.actor, Case, case_id)
    form = forms.RewordNeed(request.POST or None)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.reword_need(request.actor, case, need=need, said=form.said(), version=seen)
        return redirect("needs:versions", case.pk, need)
    found = reads.versions_of_need(request.actor, case, need=need)
    shown = {"case": case, "form": form, "versions": found, "newest": found[-1] if found else None}
    return render(request, "needs/versions.html", shown, status=422 if request.method == "POST" else 200)


def _given(form: forms.NoteNeed) -> dict[str, Any]:
    names = ("area", "source", "drawer")
    return {"said": form.said(), **{name: form.cleaned_data[name] for name in names}}


def _page(request: Request, case: Case, form: forms.NoteNeed, *, strength: bool = False) -> HttpResponse:
    names = directory(request.actor, directory_agency())
    readers = readers_by_area(team_of_case(request.actor, case), names)
    shown = {"case": case, "form": form, "readers": readers, "strength": strength}
    return render(request, "needs/note.html", shown, status=422 if request.method == "POST" else 200)
