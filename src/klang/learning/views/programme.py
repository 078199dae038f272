"""The pages of a workshop's course: who works on it, who teaches, and its sessions."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from klang.access.use_cases import first_may
from klang.learning import actions, forms, reads, rules
from klang.learning.views.finding import record_or_404, shown, workshop_or_404
from klang.people.doors_pages import Asked
from klang.people.reads import directory
from klang.web.pages import page


def places(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Who works on it; a place is given and taken back here."""
    found = workshop_or_404(workshop_id)
    first_may(request.actor, rules.may_lead, found, "learning.place_given")
    works = reads.programme(request.actor, found).colleagues
    everyone = directory(request.actor, found.agency).colleagues.values()
    others = {
        one.account: one.introduced for one in everyone if one.account not in works and not one.disabled
    }
    form = forms.GivePlace(request.POST or None, colleagues=others)
    if form.is_valid():
        actions.give_place(request.actor, found, **form.deed())
        return redirect("learning:places", found.pk)
    return page(request, "learning/places.html", {"workshop": found, "form": form, "works": works})


@require_POST
def take_place_back(request: Asked, workshop_id: UUID, account: UUID) -> HttpResponse:
    """End a colleague's work on it."""
    found = workshop_or_404(workshop_id)
    actions.take_place_back(request.actor, found, account=account)
    return redirect(
        "learning:workshop" if account == request.actor.account_id else "learning:places", found.pk
    )


def trainer(request: Asked, workshop_id: UUID, row: UUID | None = None) -> HttpResponse:
    """Write down who teaches, or correct it."""
    found = workshop_or_404(workshop_id)
    known = record_or_404(reads.programme(request.actor, found).trainers, row)
    form = forms.WriteTrainer(request.POST or None, initial=shown(known))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.write_trainer(request.actor, found, words=form.words(), trainer=row, version=seen)
        return redirect("learning:workshop", found.pk)
    return page(request, "learning/trainer.html", {"workshop": found, "form": form})


def session(request: Asked, workshop_id: UUID, row: UUID | None = None) -> HttpResponse:
    """Write down a session, or correct it."""
    found = workshop_or_404(workshop_id)
    course = reads.programme(request.actor, found)
    number = len(course.sessions) + 1
    before = shown(record_or_404(course.sessions, row)) or {"on": found.begins_on, "number": number}
    days = (found.begins_on, found.ends_on)
    form = forms.WriteSession(request.POST or None, days=days, trainers=course.teaching, initial=before)
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.write_session(request.actor, found, words=form.words(), session=row, version=seen)
        return redirect("learning:workshop", found.pk)
    return page(request, "learning/session.html", {"workshop": found, "form": form})
