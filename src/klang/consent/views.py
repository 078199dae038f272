"""The pages of consent."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case
from klang.consent import actions, forms, reads
from klang.consent.spoken import spoken
from klang.consent.telling import told
from klang.people.models import directory_agency
from klang.people.reads import directory
from klang.survivors.reads import portrait


def of_case(request: Request, case_id: UUID) -> HttpResponse:
    """Every request and her answer."""
    case = or_404(request.actor, Case, case_id)
    requests = reads.requests_of_case(request.actor, case)
    names = directory(request.actor, directory_agency())
    asked = [told(one, names) for one in requests]
    return render(request, "consent/of_case.html", {"case": case, "asked": asked})


def ask(request: Request, case_id: UUID) -> HttpResponse:
    """Ask for one thing, for one agency, and write down her answer."""
    case = or_404(request.actor, Case, case_id)
    names = directory(request.actor, directory_agency())
    seen = portrait(request.actor, case)
    form = forms.Ask(request.POST or None, names=names, own=case.agency_id, initial={"known_as": seen.name})
    if form.is_valid():
        actions.record_answer(request.actor, case, words=form.words(request.actor.today))
        return redirect("consent:of_case", case.pk)
    return _asking(request, case, form)


def _asking(request: Request, case: Case, form: forms.Ask) -> HttpResponse:
    language = request.GET.get("read", get_language() or "th")
    shown = {"case": case, "form": form, "text": spoken(language)}
    return render(request, "consent/ask.html", shown, status=422 if request.method == "POST" else 200)


def stop(request: Request, case_id: UUID, answer_id: UUID) -> HttpResponse:
    """Take a consent back; the page shows who already knew."""
    case = or_404(request.actor, Case, case_id)
    form = forms.Withdraw(request.POST or None)
    if form.is_valid():
        done = actions.withdraw_consent(request.actor, case, answer=answer_id, how=form.cleaned_data["how"])
        return render(request, "consent/stopped.html", _stopped(request, case, done))
    return render(request, "consent/stop.html", {"case": case, "form": form, "answer": answer_id})


def _stopped(request: Request, case: Case, done: actions.Withdrawn) -> dict[str, Any]:
    names = directory(request.actor, directory_agency())
    looked = reads.who_saw(request.actor, case, accounts=done.accounts)
    return {"case": case, "people": [(names.colleagues.get(one), looked.get(one)) for one in done.accounts]}


def slip(request: Request, case_id: UUID, answer_id: UUID) -> HttpResponse:
    """A paper with what she agreed to, and how to take it back."""
    case = or_404(request.actor, Case, case_id)
    found = [one for one in reads.requests_of_case(request.actor, case) if one.record.row == answer_id]
    if not found:
        raise Http404
    names = directory(request.actor, directory_agency())
    return render(request, "consent/slip.html", {"case": case, "one": told(found[0], names)})
