"""The pages on which is read and written down when the group met."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.peers import actions, forms, reads
from klang.peers.views import finding
from klang.people.here import directory_agency
from klang.voices.models import Team
from klang.web.pages import page


def gatherings(request: Request, group_id: UUID) -> HttpResponse:
    """When the group met; what has had its time is let go on the way."""
    found = finding.group_for(request, group_id, "peers.gatherings_read")
    times = reads.gatherings(request.actor, found)
    if times.overdue:
        actions.let_go(request.actor, found)
    shown = {"group": found, "met": times.met, "heard": Team.of(directory_agency()) is not None}
    return render(request, "peers/gatherings.html", shown)


def note(request: Request, group_id: UUID) -> HttpResponse:
    """Write down that the group met."""
    found = finding.group_for(request, group_id, "peers.met")
    members = {one.account: one.pseudonym for one in reads.room(request.actor, found).members}
    form = forms.NoteGathering(request.POST or None, members=members)
    if form.is_valid():
        actions.note_gathering(request.actor, found, **form.deed())
        return redirect("peers:gatherings", found.pk)
    return page(request, "peers/note.html", {"form": form, "group": found})


def hand_on(request: Request, group_id: UUID, ask: UUID) -> HttpResponse:
    """Look once more at what those who hear will read, and hand it on."""
    found = finding.group_for(request, group_id, "peers.ask_handed_on")
    waiting = [one for met in reads.gatherings(request.actor, found).met for one in met.asks]
    known = next((one for one in waiting if one.row == ask and not one.words.handed_on), None)
    if known is None or Team.of(directory_agency()) is None:
        raise Http404
    form = forms.HandAskOn(request.POST or None)
    if form.is_valid():
        actions.hand_on(request.actor, found, ask=ask, **form.deed())
        return redirect("peers:gatherings", found.pk)
    return page(request, "peers/hand_on.html", {"form": form, "group": found, "ask": known})
