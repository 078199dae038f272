"""The pages of needs and strengths."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.casework.one_press import one_press
from klang.casework.readers import names_by_drawer, writable
from klang.casework.reads import team_of_case
from klang.lang.said import Said
from klang.needs import actions, forms, reads
from klang.needs.readers import places_of_needs, told_of_needs
from klang.people.here import directory_agency
from klang.people.reads import directory
from klang.survivors.models import PersonWords
from klang.survivors.reads import portrait, wish_about_interpreters
from klang.web.forms import say_wish
from klang.web.pages import page


def of_case(request: Request, case_id: UUID) -> HttpResponse:
    """All she has asked for, and what she builds on."""
    case = or_404(request.actor, Case, case_id)
    needs = reads.needs_of_case(request.actor, case)
    strengths = reads.strengths_of_case(request.actor, case)
    return render(request, "needs/of_case.html", {"case": case, "needs": needs, "strengths": strengths})


def note(request: Request, case_id: UUID) -> HttpResponse:
    """Write down what would help."""
    case = or_404(request.actor, Case, case_id)
    form = _asked(request, case)
    if form.is_valid():
        actions.note_need(request.actor, case, **form.deed())
        return redirect("desk:case", case.pk)
    return _noting(request, case, form)


def strength(request: Request, case_id: UUID) -> HttpResponse:
    """Write down what she builds on."""
    case = or_404(request.actor, Case, case_id)
    form = _asked(request, case)
    if form.is_valid():
        actions.note_strength(request.actor, case, **form.deed())
        return redirect("desk:case", case.pk)
    return _noting(request, case, form, strength=True)


def versions(request: Request, case_id: UUID, need: UUID) -> HttpResponse:
    """Every version of one need, and a place for a later one."""
    case = or_404(request.actor, Case, case_id)
    found = reads.versions_of_need(request.actor, case, need=need)
    if not found:
        raise Http404
    newest = found[-1]
    before = {"version": newest.version, "said": Said(language=newest.words.said.language)}
    form = forms.RewordNeed(request.POST or None, initial=before)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.reword_need(request.actor, case, need=need, said=form.words(), version=seen)
        return redirect("needs:versions", case.pk, need)
    say_wish(form, wish_about_interpreters(request.actor, case))
    return page(request, "needs/versions.html", {"case": case, "form": form, "versions": found})


take_back_need = one_press(actions.take_back_need, to="desk:case")
take_back_strength = one_press(actions.take_back_strength, to="desk:case")


def _asked(request: Request, case: Case) -> forms.NoteNeed:
    """The form; who can read each part is read where the page is shown, and not where it is saved.

    Her own language stands there already, and what she asked for about interpreters, where it is known.
    """
    person = portrait(request.actor, case).person if request.method == "GET" else None
    hers = person.words if person else PersonWords()
    initial = {"said": Said(language=hers.languages[0])} if hers.languages else {}
    form = forms.NoteNeed(request.POST or None, drawers=_places(request, case), initial=initial)
    say_wish(form, hers.interpreter_wish)
    return form


def _places(request: Request, case: Case) -> list[str]:
    return places_of_needs(writable(request.actor, case))


def _noting(request: Request, case: Case, form: forms.NoteNeed, *, strength: bool = False) -> HttpResponse:
    names = directory(request.actor, directory_agency())
    readers = names_by_drawer(team_of_case(request.actor, case), names)
    form.say_readers(told_of_needs(_places(request, case), readers))
    return page(request, "needs/note.html", {"case": case, "form": form, "strength": strength})
