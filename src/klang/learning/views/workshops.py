"""The pages of workshops as a whole: the list, one workshop, announcing one and telling it anew."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.use_cases import AlreadyDone, first_may
from klang.learning import actions, forms, reads, rules
from klang.learning.models import Workshop
from klang.learning.views.finding import because_of, workshop_or_404
from klang.people.doors_pages import Asked
from klang.people.here import directory_agency
from klang.people.models import Agency
from klang.web.pages import page


def workshops(request: Asked) -> HttpResponse:
    """Every workshop that is announced."""
    house = directory_agency()
    listed = reads.workshops(request.actor, house)
    shown = {"listed": listed, "officer": rules.may_announce(request.actor, house)}
    return render(request, "learning/workshops.html", shown)


def workshop(request: Asked, workshop_id: UUID) -> HttpResponse:
    """One workshop; its programme and its people for those who work on it."""
    found = workshop_or_404(workshop_id)
    told = reads.workshop_told(request.actor, found)
    works = rules.may_work_on(request.actor, found) and not told.altered
    shown = {
        "told": told,
        "because": because_of(request, found.because),
        "workshop": found,
        "programme": reads.programme(request.actor, found) if works else None,
        "waiting": _to_ask(request, found) if works else 0,
        "officer": rules.may_announce(request.actor, found.agency),
        "leads": rules.may_lead(request.actor, found),
    }
    return render(request, "learning/workshop.html", shown)


def _to_ask(request: Asked, workshop: Workshop) -> int:
    """How many people it is time to ask whether what they promised happened."""
    return sum(bool(one.ask) for one in reads.commitments(request.actor, workshop))


def announce_series(request: Asked) -> HttpResponse:
    """Announce a series."""
    house = _officers_house(request, "learning.series_announced")
    form = forms.AnnounceSeries(request.POST or None)
    if form.is_valid():
        actions.announce_series(request.actor, house, told=form.told())
        return redirect("learning:workshops")
    return page(request, "learning/announce_series.html", {"form": form})


def announce(request: Asked) -> HttpResponse:
    """Announce a workshop."""
    house = _officers_house(request, "learning.workshop_announced")
    form = forms.AnnounceWorkshop(request.POST or None, **_offered(request, house))
    if form.is_valid():
        try:
            made = actions.announce_workshop(request.actor, house, told=form.told())
        except AlreadyDone as before:
            return redirect("learning:workshop", before.owner)
        return redirect("learning:workshop", made.pk)
    return page(request, "learning/announce.html", {"form": form})


def tell_anew(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Tell anew what a workshop is."""
    house, found = _officers_house(request, "learning.workshop_told_anew"), workshop_or_404(workshop_id)
    before = {name: getattr(found, name) for name in actions.WorkshopTold.__dataclass_fields__}
    before |= {"series": str(found.series_id or ""), "version": found.number}
    form = forms.AnnounceWorkshop(request.POST or None, initial=before, **_offered(request, house))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.tell_workshop_anew(request.actor, house, workshop=found.pk, told=form.told(), seen=seen)
        return redirect("learning:workshop", found.pk)
    return page(request, "learning/tell_anew.html", {"form": form, "workshop": found})


def _offered(request: Asked, house: Agency) -> dict[str, Any]:
    """The series a workshop may belong to, and what it may be held because of."""
    series = reads.workshops(request.actor, house).series
    return {"series": series, "reasons": reads.reasons(request.actor, house)}


def _officers_house(request: Asked, deed: str) -> Agency:
    """The house, for an officer; anybody else reads why not before filling in anything."""
    house = directory_agency()
    first_may(request.actor, rules.may_announce, house, deed)
    return house
