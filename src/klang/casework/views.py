"""The pages of a file's team, journey, notes and appointments."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework import actions, forms, reads
from klang.casework.models import Case
from klang.casework.one_press import one_press
from klang.casework.readers import names_by_drawer, parts, writable
from klang.casework.seating import ChooseColleague, others
from klang.people.here import directory_agency
from klang.people.reads import directory
from klang.web.pages import page


@require_POST
def answer(request: Request, case_id: UUID) -> HttpResponse:
    """Say yes or no to sharing responsibility."""
    case = or_404(request.actor, Case, case_id)
    accepts = request.POST.get("accepts") == "yes"
    actions.answer_offer(request.actor, case, accepts=accepts)
    return redirect("desk:case", case.pk) if accepts else redirect("desk:today")


@require_POST
def lead(request: Request, case_id: UUID) -> HttpResponse:
    """Ask the second person to take the lead."""
    case = or_404(request.actor, Case, case_id)
    form = ChooseColleague(request.POST, people=others(request.actor, case))
    if form.is_valid():
        actions.offer_lead(request.actor, case, account=UUID(form.cleaned_data["account"]))
    return redirect("desk:case", case.pk)


@require_POST
def answer_lead(request: Request, case_id: UUID) -> HttpResponse:
    """Say yes or no to taking the lead."""
    case = or_404(request.actor, Case, case_id)
    actions.answer_lead(request.actor, case, accepts=request.POST.get("accepts") == "yes")
    return redirect("desk:case", case.pk)


end_seat = one_press(actions.end_seat, to="desk:case")


def note(request: Request, case_id: UUID) -> HttpResponse:
    """Write a short note."""
    case = or_404(request.actor, Case, case_id)
    drawers = writable(request.actor, case)
    form = forms.WriteNote(request.POST or None, drawers=drawers)
    if form.is_valid():
        actions.note(request.actor, case, **form.deed())
        return redirect("desk:case", case.pk)
    names = directory(request.actor, directory_agency())
    form.say_readers(parts(drawers, names_by_drawer(reads.team_of_case(request.actor, case), names)))
    return _asking(request, case, form)


take_back_note = one_press(actions.take_back_note, to="desk:case")


def next_contact(request: Request, case_id: UUID) -> HttpResponse:
    """Agree on the next time to meet or talk."""
    case = or_404(request.actor, Case, case_id)
    form = forms.SetNext(request.POST or None, today=request.actor.today)
    if form.is_valid():
        actions.set_next(request.actor, case, on=form.day(), words=form.words())
        return redirect("desk:case", case.pk)
    return _asking(request, case, form)


@require_POST
def change_keys(request: Request, case_id: UUID) -> HttpResponse:
    """Change the keys of seats whose day has passed."""
    case = or_404(request.actor, Case, case_id)
    actions.change_expired_keys(request.actor, case)
    return redirect("desk:today")


def _asking(request: Request, case: Case, form: Any) -> HttpResponse:
    return page(request, "casework/form.html", {"case": case, "form": form})
