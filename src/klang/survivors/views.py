"""The pages about who someone is to us."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.casework.one_press import one_press
from klang.casework.undoing import may_still
from klang.lang.names import offered
from klang.people.held import let_go
from klang.people.here import own_agency
from klang.survivors import actions, forms, reads
from klang.survivors.ages import age_known, band_of
from klang.survivors.answers import together
from klang.survivors.models import PersonWords
from klang.survivors.terms.person import MayWrite
from klang.vault.records.sealing import Record
from klang.web.pages import page


def register(request: Request) -> HttpResponse:
    """Begin with almost nothing."""
    form = forms.Register(request.POST or None)
    if form.is_valid():
        given = form.deed()
        if given["may_write"] == MayWrite.NO:
            _forget_what_was_typed(request)
            return render(request, "survivors/not_written.html")
        case = actions.register(request.actor, own_agency(request.actor), **given)
        return redirect("desk:case", case.pk)
    return page(request, "survivors/register.html", {"form": form})


def _forget_what_was_typed(request: Request) -> None:
    """She does not want to be written down: what the page kept while it was typed goes too."""
    for form in ("once", "draft"):
        if request.actor.keyring and request.POST.get(form):
            let_go(request.actor.keyring, request.POST[form], request.actor.at)


def several(request: Request) -> HttpResponse:
    """Begin a file for each of several people one already helps."""
    form = forms.Several(request.POST or None)
    if form.is_valid():
        actions.register_several(request.actor, own_agency(request.actor), **form.deed())
        return redirect("desk:caseload")
    return page(request, "survivors/several.html", {"form": form})


def person(request: Request, case_id: UUID) -> HttpResponse:
    """Names, age, languages, papers, and how to reach her safely."""
    case = or_404(request.actor, Case, case_id)
    seen = reads.portrait(request.actor, case)
    age = age_known(seen.person.words.born if seen.person else None, request.actor.today)
    written: list[Record[Any]] = [*seen.names, *seen.papers]
    mine = {one.row for one in written if may_still(request.actor, one)}
    return render(request, "survivors/person.html", {"case": case, "seen": seen, "age": age, "mine": mine})


def describe(request: Request, case_id: UUID) -> HttpResponse:
    """What she wants to be called, when she was born, which languages she speaks and reads."""
    case = or_404(request.actor, Case, case_id)
    seen = reads.portrait(request.actor, case)
    if seen.person is None:
        raise Http404
    form = forms.Describe(request.POST or None, initial=_shown(seen.person) | _name_to_say(request, seen))
    if form.is_valid():
        version = form.cleaned_data["version"] or 0
        actions.describe(request.actor, case, words=form.words(seen.person.words), version=version)
        return redirect("survivors:person", case.pk)
    return page(request, "survivors/form.html", {"case": case, "form": form})


def _shown(person: Record[PersonWords]) -> dict[str, Any]:
    return together(vars(person.words), person.words.unanswered) | {"version": person.version}


def _name_to_say(request: Request, seen: reads.Portrait) -> dict[str, str]:
    """Where nobody wrote what to call her, one of her names is offered."""
    return {"call_name": seen.name or offered((name.words for name in seen.names), request.actor.today)}


def add_name(request: Request, case_id: UUID) -> HttpResponse:
    """Another name of hers."""
    case = or_404(request.actor, Case, case_id)
    form = forms.AddName(request.POST or None)
    if form.is_valid():
        actions.add_name(request.actor, case, words=form.words())
        return redirect("survivors:person", case.pk)
    return page(request, "survivors/form.html", {"case": case, "form": form})


def add_paper(request: Request, case_id: UUID) -> HttpResponse:
    """An identity document."""
    case = or_404(request.actor, Case, case_id)
    form = forms.AddPaper(request.POST or None)
    if form.is_valid():
        actions.add_paper(request.actor, case, words=form.words())
        return redirect("survivors:person", case.pk)
    return page(request, "survivors/form.html", {"case": case, "form": form})


take_back_name = one_press(actions.take_back_name, to="survivors:person")
take_back_paper = one_press(actions.take_back_paper, to="survivors:person")


def contact(request: Request, case_id: UUID) -> HttpResponse:
    """How to reach her safely, beside what is already agreed."""
    case = or_404(request.actor, Case, case_id)
    known = reads.contacts_of_case(request.actor, case)
    form = forms.SetContact(request.POST or None)
    if form.is_valid():
        actions.set_contact(request.actor, case, words=form.words())
        return redirect("desk:case", case.pk)
    return page(request, "survivors/contact.html", {"case": case, "form": form, "contacts": known})


def change_contact(request: Request, case_id: UUID, contact_id: UUID) -> HttpResponse:
    """Correct one way to reach her: an old number can be dangerous."""
    case = or_404(request.actor, Case, case_id)
    known = [one for one in reads.contacts_of_case(request.actor, case) if one.row == contact_id]
    if not known:
        raise Http404
    words = known[0].words
    before = together(vars(words), words.unanswered) | {"version": known[0].version}
    form = forms.SetContact(request.POST or None, initial=before)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.set_contact(request.actor, case, words=form.words(), contact=contact_id, version=seen)
        return redirect("desk:case", case.pk)
    return page(request, "survivors/contact.html", {"case": case, "form": form, "contacts": known})


def facts(request: Request, case_id: UUID) -> HttpResponse:
    """Six coarse facts for figures; the age band is offered from what is known of her age."""
    case = or_404(request.actor, Case, case_id)
    form = forms.CountFacts(request.POST or None, initial=_counted(request, case))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.set_facts(request.actor, case, facts=form.facts(), version=seen)
        return redirect("desk:case", case.pk)
    return page(request, "survivors/form.html", {"case": case, "form": form})


def _counted(request: Request, case: Case) -> dict[str, Any]:
    counted = reads.facts_of_case(request.actor, case)
    before = vars(counted.words.facts) | {"version": counted.version} if counted else {}
    person = reads.portrait(request.actor, case).person
    if before.get("age_band") or person is None:
        return before
    return {**before, "age_band": band_of(person.words.born, request.actor.today)}
