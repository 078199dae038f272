"""The pages of what people want to change after a workshop."""

from contextlib import suppress
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.use_cases import AlreadyDone
from klang.learning import actions, forms, reads
from klang.learning.views.finding import record_or_404, workshop_or_404
from klang.people.doors_pages import Asked
from klang.web.pages import page


def commitments(request: Asked, workshop_id: UUID) -> HttpResponse:
    """What people want to change, and whom it is time to ask."""
    found = workshop_or_404(workshop_id)
    promised = reads.commitments(request.actor, found)
    waiting = sum(bool(one.ask) for one in promised)
    shown = {"workshop": found, "promised": promised, "waiting": waiting}
    return render(request, "learning/commitments.html", shown)


def write(request: Asked, workshop_id: UUID, row: UUID) -> HttpResponse:
    """Write down what this person wants to change."""
    found = workshop_or_404(workshop_id)
    records = [one.record for one in reads.participants(request.actor, found).people]
    who = record_or_404(records, row)
    form = forms.WriteCommitment(request.POST or None)
    if form.is_valid():
        with suppress(AlreadyDone):
            actions.write_commitment(request.actor, found, participant=row, **form.deed())
        return redirect("learning:commitments", found.pk)
    return page(request, "learning/commitment.html", {"workshop": found, "form": form, "who": who})


def answer(request: Asked, workshop_id: UUID, row: UUID, months: int) -> HttpResponse:
    """Ask whether it happened."""
    found = workshop_or_404(workshop_id)
    promised = [one for one in reads.commitments(request.actor, found) if one.record.row == row]
    if not promised or promised[0].ask != months:
        raise Http404
    form = forms.AnswerCommitment(request.POST or None)
    if form.is_valid():
        given = form.deed()
        actions.answer_commitment(request.actor, found, commitment=row, months=months, **given)
        return redirect("learning:commitments", found.pk)
    shown = {"workshop": found, "form": form, "promised": promised[0], "months": months}
    return page(request, "learning/answer_commitment.html", shown)
