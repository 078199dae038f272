"""The pages about who someone is to us."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.people.models import Agency
from klang.survivors import actions, forms, reads
from klang.survivors.models import PersonWords
from klang.survivors.terms.person import MayWrite


def own_agency(request: Request) -> Agency:
    """The office of whoever is signed in."""
    found: Agency = Agency.objects.get(workers__account_id=request.actor.account_id)
    return found


def register(request: Request) -> HttpResponse:
    """Begin with almost nothing."""
    form = forms.Register(request.POST or None)
    if form.is_valid():
        if form.cleaned_data["may_write"] == MayWrite.NO:
            return render(request, "survivors/not_written.html")
        case = actions.register(request.actor, own_agency(request), **form.deed())
        return redirect("desk:case", case.pk)
    return _page(request, "survivors/register.html", {"form": form})


def several(request: Request) -> HttpResponse:
    """Begin a file for each of several people one already helps."""
    form = forms.Several(request.POST or None)
    if form.is_valid():
        actions.register_several(request.actor, own_agency(request), **form.deed())
        return redirect("desk:caseload")
    return _page(request, "survivors/several.html", {"form": form})


def person(request: Request, case_id: UUID) -> HttpResponse:
    """Names, languages, papers."""
    case = or_404(request.actor, Case, case_id)
    seen = reads.portrait(request.actor, case)
    return render(request, "survivors/person.html", {"case": case, "seen": seen})


def describe(request: Request, case_id: UUID) -> HttpResponse:
    """What she wants to be called, which languages she speaks and reads."""
    case = or_404(request.actor, Case, case_id)
    form = forms.Describe(request.POST or None, initial=_before(request, case))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.describe(request.actor, case, words=form.words(), version=seen)
        return redirect("survivors:person", case.pk)
    return _page(request, "survivors/form.html", {"case": case, "form": form})


def _before(request: Request, case: Case) -> dict[str, Any]:
    if request.method == "POST":
        return {}
    person = reads.portrait(request.actor, case).person
    words = person.words if person else PersonWords()
    kept = ("call_name", "address", "languages", "literacy", "interpreter_wish")
    return {name: getattr(words, name) for name in kept} | {"version": person.version if person else 0}


def add_name(request: Request, case_id: UUID) -> HttpResponse:
    """Another name of hers."""
    case = or_404(request.actor, Case, case_id)
    form = forms.AddName(request.POST or None)
    if form.is_valid():
        actions.add_name(request.actor, case, words=form.words())
        return redirect("survivors:person", case.pk)
    return _page(request, "survivors/form.html", {"case": case, "form": form})


def add_paper(request: Request, case_id: UUID) -> HttpResponse:
    """An identity document."""
    case = or_404(request.actor, Case, case_id)
    form = forms.AddPaper(request.POST or None)
    if form.is_valid():
        actions.add_paper(request.actor, case, words=form.words())
        return redirect("survivors:person", case.pk)
    return _page(request, "survivors/form.html", {"case": case, "form": form})


def contact(request: Request, case_id: UUID) -> HttpResponse:
    """How to reach her safely."""
    case = or_404(request.actor, Case, case_id)
    form = forms.SetContact(request.POST or None)
    if form.is_valid():
        actions.set_contact(request.actor, case, words=form.words())
        return redirect("desk:case", case.pk)
    return _page(request, "survivors/form.html", {"case": case, "form": form})


def facts(request: Request, case_id: UUID) -> HttpResponse:
    """Six coarse facts for figures."""
    case = or_404(request.actor, Case, case_id)
    before = {} if request.method == "POST" else vars(reads.facts_of_case(request.actor, case))
    form = forms.CountFacts(request.POST or None, initial=before)
    if form.is_valid():
        actions.set_facts(request.actor, case, facts=form.facts())
        return redirect("desk:case", case.pk)
    return _page(request, "survivors/form.html", {"case": case, "form": form})


def _page(request: Request, template: str, shown: dict[str, Any]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    return render(request, template, shown, status=status)
